package assay.exchange.export;

import java.util.List;
import java.util.Optional;

/** The forms in which attempts go out, in the order in which they are offered. */
public final class ExportFormats {
  /** All of them. */
  public static final List<ExportFormat> ALL =
      List.of(new JsonLines(), new Csv(), new Har(), new JunitXml(), new MarkdownTable());

  private ExportFormats() {}

  /** The one of that name; empty if there is none. */
  public static Optional<ExportFormat> of(String name) {
    return ALL.stream().filter(format -> format.name().equalsIgnoreCase(name)).findFirst();
  }
}
