/**
 * The {@code .assay} bundle: what of a workspace goes into one, what is left out of it, how it is
 * opened without import, and how it and the reviews of others come back in. How the file itself is
 * made is known to {@code file} alone; {@code docs/bundle.md} says it for other programs.
 *
 * <p>A bundle is hostile input. Nothing here reaches a network, and no key is ever asked for.
 */
@NullMarked
package assay.exchange.bundle;

import org.jspecify.annotations.NullMarked;
