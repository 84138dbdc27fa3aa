package assay.exchange;

import assay.figures.PriceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The price table of a workspace: the user's own {@code prices.csv} where there is one, else the
 * one that ships. Prices change, and a team may have its own.
 */
public final class PriceFile {
  /** What the user's own table is called. */
  public static final String NAME = "prices.csv";

  private PriceFile() {}

  /** Reads it. A file that cannot be read is a problem of its first line. Blocks. */
  public static PriceTable.Parsed read(Path workspace) {
    Path own = workspace.resolve(NAME);
    if (!Files.isRegularFile(own)) {
      return new PriceTable.Parsed.Read(PriceTable.shipped());
    }
    try {
      return PriceTable.parse(Files.readString(own));
    } catch (IOException e) {
      return PriceTable.parse("");
    }
  }
}
