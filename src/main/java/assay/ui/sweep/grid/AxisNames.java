package assay.ui.sweep.grid;

import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Shows an axis by its name. */
final class AxisNames extends StringConverter<@Nullable GridAxis> {
  @Override
  public String toString(@Nullable GridAxis axis) {
    return axis == null ? "" : axis.name();
  }

  @Override
  public @Nullable GridAxis fromString(String text) {
    return null;
  }
}
