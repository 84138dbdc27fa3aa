package assay.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RunOnTerminalTest {
  private final FakeOpening opening = new FakeOpening();
  private final Terminal terminal = new Terminal(opening);

  @Test
  void showsCommandsToTheTerminalInsteadOfObeyingThem() {
    terminal.run("run", "--prompt", "x", "--session", "evil\u001b]0;title\u0007");
    assertFalse(terminal.out().contains("\u001b"), "no escape comes through");
    assertTrue(terminal.out().contains("evil\ufffd]0;title\ufffd"), terminal.out());
  }
}
