package assay.exchange.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A form in which attempts go out to other tools. To add one, write a class and a line in the list.
 */
public interface ExportFormat {
  /** How it is asked for, such as {@code csv}. */
  String name();

  /** How its files end, without the dot. */
  String extension();

  /**
   * Writes attempts, one after the other: none stays in memory.
   *
   * @param to not closed; flushed at the end
   * @throws IOException if it cannot be written
   * @throws assay.run.StoreFailure if the workspace cannot be read
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  void write(Rows rows, OutputStream to) throws IOException;
}
