package assay.cli;

import assay.text.Language;
import assay.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands as a terminal does and keeps what they print, for tests. */
final class Terminal {
  static final Texts TEXTS = new Texts(Language.ENGLISH);

  private final FakeOpening opening;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** What happens when a command waits to be stopped; nothing unless it is set. */
  Interrupts interrupts = action -> () -> {};

  String in = "";
  int columns = 120;

  Terminal(FakeOpening opening) {
    this.opening = opening;
  }

  /** Runs one command and gives its exit code. */
  int run(String... arguments) {
    ByteArrayInputStream piped = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
    CommandLineProgram program = new CommandLineProgram(opening, interrupts, TEXTS, piped, columns);
    return program.run(arguments, new PrintWriter(out), new PrintWriter(err));
  }

  /** What runs without a display. */
  int sample() {
    return new SampleSession(opening, interrupts, TEXTS, columns)
        .run(new PrintWriter(out), new PrintWriter(err));
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  List<String> lines() {
    return out().lines().toList();
  }

  /** Each line that was printed, read as JSON. */
  List<JsonNode> json() {
    JsonMapper mapper = new JsonMapper();
    return out().lines().map(mapper::readTree).toList();
  }
}
