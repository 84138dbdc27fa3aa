/**
 * Where the program starts and is wired. It sees all and is seen by none.
 *
 * <p>Nothing but the first word of a command and the order of building and closing comes in here.
 */
@NullMarked
package assay;

import org.jspecify.annotations.NullMarked;
