package assay.simulator.judgement;

import assay.simulator.protocol.Category;
import assay.simulator.protocol.Level;
import org.jspecify.annotations.Nullable;

/**
 * What the answer tells of a category that has a setting.
 *
 * @param category which
 * @param level how probable harm is
 * @param blocked whether it reaches the threshold that was sent
 * @param overwritten the threshold that the service put in place of the one that was sent; null for
 *     none
 */
public record Rating(
    Category category, Level level, boolean blocked, @Nullable String overwritten) {

  /** With the threshold that was sent. */
  public Rating(Category category, Level level, boolean blocked) {
    this(category, level, blocked, null);
  }
}
