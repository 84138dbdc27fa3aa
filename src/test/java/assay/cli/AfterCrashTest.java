package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program before did not end as it should: whoever may write says so, beside the results. */
class AfterCrashTest {
  private final FakeOpening opening = new FakeOpening();
  private final Terminal terminal = new Terminal(opening);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isSaidInOneLine(boolean afterCrash) {
    opening.afterCrash = afterCrash;
    assertEquals(0, terminal.run("standard", "BLOCK_NONE"));
    String said = Terminal.TEXTS.of("cli.after-crash", 0);
    assertEquals(afterCrash ? said : "", terminal.err().strip());
  }
}
