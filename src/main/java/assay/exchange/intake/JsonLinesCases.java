package assay.exchange.intake;

import assay.exchange.bundle.file.TreeJson;
import assay.exchange.intake.IntakeRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case in each line, which is a JSON object. */
final class JsonLinesCases implements IntakeFormat {
  private final long most;

  /**
   * @param most how many bytes a file may have
   */
  JsonLinesCases(long most) {
    this.most = most;
  }

  @Override
  public String name() {
    return "jsonl";
  }

  /** A list is none, but whoever has one is told so. */
  @Override
  public boolean recognises(Beginning beginning) {
    return beginning.isText()
        && (beginning.text().startsWith("{") || beginning.text().startsWith("["));
  }

  @Override
  public void read(InputStream in, Taker taker) throws IOException, IntakeRefused {
    StrictText text = new StrictText(in, most);
    long number = 0;
    for (String line = line(text); line != null; line = line(text)) {
      number++;
      if (!line.isBlank()) {
        taker.take(new FieldRow(number, object(line, number)).found(false));
      }
    }
    if (number == 0) {
      throw new IntakeRefused(Reason.EMPTY, 0);
    }
  }

  private static @Nullable String line(StrictText text) throws IOException, IntakeRefused {
    StringBuilder line = new StringBuilder();
    long number = text.line();
    int c = text.next();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n') {
      line.append((char) c);
      if (line.length() > Bounds.LONGEST_LINE) {
        throw new IntakeRefused(Reason.LINE_TOO_LONG, number);
      }
      c = text.next();
    }
    return line.toString();
  }

  private static Map<?, ?> object(String line, long number) throws IntakeRefused {
    try {
      if (TreeJson.parse(line) instanceof Map<?, ?> object) {
        return object;
      }
    } catch (IOException e) {
      throw new IntakeRefused(Reason.NO_JSON, number);
    }
    throw new IntakeRefused(Reason.NO_JSON, number);
  }
}
