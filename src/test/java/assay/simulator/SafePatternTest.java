package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafePatternTest {
  @ParameterizedTest
  @CsvSource({
    "mug, A red mug, true",
    "Mug, A red mug, false",
    "(?i)MUG, A red mug, true",
    "^A.*mug$, A red mug, true",
    "^red, A red mug, false",
    "\\bapples?\\b, two apples, true"
  })
  void isFoundAnywhere(String expression, String prompt, boolean found) {
    assertEquals(found, new SafePattern(expression).isIn(prompt));
  }

  /** Each of these would take longer than anybody lives, or more stack than there is. */
  @ParameterizedTest
  @CsvSource({"(a+)+$", "(a|aa)+$", "(a*)*b", "(.|\\n)*c$"})
  @Timeout(60)
  void givesUpWhatWouldTakeForEver(String expression) {
    assertFalse(new SafePattern(expression).isIn("a".repeat(15_000) + "!"));
  }

  @Test
  void looksAtTheFirstCharactersAlone() {
    String long1 = "x".repeat(SafePattern.SEEN - 1) + "a";
    assertTrue(new SafePattern("a").isIn(long1));
    assertFalse(new SafePattern("a").isIn("x" + long1));
  }

  @Test
  void refusesWhatIsNoExpressionOrTooLong() {
    assertThrows(PatternSyntaxException.class, () -> new SafePattern("("));
    String tooLong = "a".repeat(SafePattern.LONGEST + 1);
    assertThrows(IllegalArgumentException.class, () -> new SafePattern(tooLong));
  }
}
