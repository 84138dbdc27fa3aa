package assay.attempt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The rows of a table that ships with the program: commas between cells, {@code #} before remarks,
 * a head line that is left out here.
 */
final class DataLines {
  private DataLines() {}

  /** The cells of each row of the table of that name beside this class. */
  static List<List<String>> of(String name) {
    InputStream table = DataLines.class.getResourceAsStream(name);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(table, name), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> List.of(line.split(",", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own table cannot be read: " + name, e);
    }
  }
}
