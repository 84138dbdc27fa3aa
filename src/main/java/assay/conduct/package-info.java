/**
 * The conduct rules as pure functions: what locks a case and what a case is locked by, what must be
 * settled before it is sent, and what the audit log tells of.
 *
 * <p>Uses {@code attempt} alone. No switch, setting or caller may ever weaken what stands here.
 */
@NullMarked
package assay.conduct;

import org.jspecify.annotations.NullMarked;
