package assay.exchange.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The forms in which cases come, in the order in which they are asked whether a file is theirs. */
public final class IntakeFormats {
  /** All of them. */
  public static final List<IntakeFormat> ALL =
      List.of(
          new HarCases(Bounds.MOST_HAR_BYTES),
          new JsonLinesCases(Bounds.MOST_ROW_BYTES),
          new CsvCases(Bounds.MOST_ROW_BYTES));

  private IntakeFormats() {}

  /**
   * The one that a file is of, by what stands in it; empty if it is of none.
   *
   * @throws IOException if it cannot be read
   */
  public static Optional<IntakeFormat> of(Path file) throws IOException {
    Beginning beginning = Beginning.of(file);
    return ALL.stream().filter(format -> format.recognises(beginning)).findFirst();
  }
}
