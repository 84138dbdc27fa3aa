/**
 * What stands in a picture's file beside the picture: it is found, named and taken out again
 * without a change of the picture. Pure functions of bytes, for {@code exchange} and the front
 * ends. Files are hostile: no socket, no file, and nothing that a file holds makes anything throw.
 */
@NullMarked
package assay.exchange.picture;

import org.jspecify.annotations.NullMarked;
