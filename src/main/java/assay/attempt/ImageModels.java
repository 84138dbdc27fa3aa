package assay.attempt;

import assay.attempt.ImageModel.Life;
import assay.attempt.ImageModel.Thinking;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.OutputOptions.ThinkingLevel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The table of image models, {@code models.csv}. It suggests and warns; any other id may be used.
 */
public final class ImageModels {
  private static final String NONE = "-";
  private static final String IGNORED = "ignored";
  private static final List<ImageModel> ALL =
      DataLines.of("models.csv").stream().map(ImageModels::model).toList();

  private ImageModels() {}

  /** All known models: those that answer first, and what was shut down last. */
  public static List<ImageModel> all() {
    return ALL;
  }

  /** The model of that id; empty if it is not in the table. */
  public static Optional<ImageModel> find(String id) {
    return ALL.stream().filter(model -> model.id().equals(id)).findFirst();
  }

  private static ImageModel model(List<String> cells) {
    return new ImageModel(
        cells.get(0),
        cells.get(1),
        new Life(date(cells.get(2)), date(cells.get(3)), date(cells.get(4)), text(cells.get(5))),
        several(cells.get(6), name -> Size.ofWireName(name).orElseThrow()),
        ratios(cells.get(7)),
        thinking(cells.get(8)));
  }

  private static @Nullable LocalDate date(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }

  private static @Nullable String text(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static List<AspectRatio> ratios(String cell) {
    return Arrays.stream(AspectRatio.values())
        .filter(ratio -> cell.equals("wide") || ratio.compareTo(AspectRatio.R21_9) <= 0)
        .toList();
  }

  private static Thinking thinking(String cell) {
    return cell.equals(IGNORED)
        ? new Thinking(List.of(ThinkingLevel.values()), false)
        : new Thinking(several(cell, ThinkingLevel::valueOf), true);
  }

  private static <T> List<T> several(String cell, Function<String, T> reader) {
    return cell.equals(NONE) ? List.of() : Arrays.stream(cell.split(" ", -1)).map(reader).toList();
  }
}
