/**
 * A server on loopback that speaks the protocols of the services: seeded, scriptable, and all of
 * its answers are made up.
 *
 * <p>It shares no code with {@code endpoint}, so that a mistake of one cannot hide behind the same
 * mistake of the other. Only here is the JDK's HTTP server used. It listens on 127.0.0.1 alone.
 * Other hosts are never touched, and of files only temporary ones that are gone with it.
 */
@NullMarked
package assay.simulator;

import org.jspecify.annotations.NullMarked;
