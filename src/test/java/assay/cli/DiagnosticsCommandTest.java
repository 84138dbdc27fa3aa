package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code assay diagnostics} on the command line. */
class DiagnosticsCommandTest {
  private final FakeOpening opening = new FakeOpening();
  private final Terminal terminal = new Terminal(opening);

  @Test
  void printsWhatWasCollectedOfTheFolder() {
    assertEquals(0, terminal.run("diagnostics", "--workspace", "here"));
    assertEquals(List.of("here DIAGNOSE"), opening.opened);
    assertEquals(List.of("[versions]", "assay = 1"), terminal.lines());
  }
}
