package assay.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.text.Language;
import assay.text.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What a person sees in the last line of a terminal. */
class LiveLineTest {
  private final StringWriter out = new StringWriter();
  private final Console console =
      new Console(
          new PrintWriter(out),
          new PrintWriter(new StringWriter()),
          new Texts(Language.ENGLISH),
          12,
          true);
  private final LiveLine line = new LiveLine(console);

  @Test
  void whatWasLongerIsCoveredAndTheCursorIsAtTheBeginning() {
    line.show("10 of 20");
    line.show("20");
    assertEquals("\r10 of 20\r\r20      \r", out.toString());
  }

  @Test
  void isCutBeforeTheLastColumnSoThatTheTerminalDoesNotWrap() {
    line.show("0123456789abcdef");
    assertEquals("\r0123456789…\r", out.toString());
  }

  @Test
  void isGoneAfterItsEnd() {
    line.show("abc");
    line.clear();
    line.clear();
    assertEquals("\rabc\r\r   \r\r\r", out.toString());
  }

  @Test
  void commandsToTheTerminalAreShownAndNotObeyed() {
    line.show("a\u001b[2J\nb");
    assertEquals("\ra\ufffd[2J b\r", out.toString());
  }
}
