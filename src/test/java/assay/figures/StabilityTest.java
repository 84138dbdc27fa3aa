package assay.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.figures.Stability.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StabilityTest {
  /** The ends of the intervals by Wilson's formula: 16 of 16 is 80.6 to 100 %, 15 of 15 is 79.6. */
  @ParameterizedTest
  @CsvSource({
    "16, 16, ALWAYS_BLOCKS,   0",
    "15, 15, NOT_SETTLED,     1",
    "10, 10, NOT_SETTLED,     6",
    " 1,  1, NOT_SETTLED,    15",
    "95, 100, ALWAYS_BLOCKS,  0",
    " 0, 16, NEVER_BLOCKS,    0",
    " 0, 15, NOT_SETTLED,     1",
    " 0,  5, NOT_SETTLED,    11",
    " 5, 100, NEVER_BLOCKS,   0",
    " 3,  5, VARIES,          0",
    " 5, 10, VARIES,          0",
    "60, 100, VARIES,         0",
    " 2,  5, VARIES,          0",
    " 1,  2, NOT_SETTLED,     2",
    " 0,  0, NOT_SETTLED,    16",
  })
  void saysWhatTheIntervalAllows(int blocked, int judged, Kind kind, int more) {
    assertEquals(new Stability(kind, more), Stability.of(new Rate(blocked, judged)));
  }

  @ParameterizedTest
  @CsvSource({"4, 5", "9, 10", "1, 5", "1, 10", "17, 20", "3, 20", "2, 3"})
  void settlesIfTheRepeatsItAsksForComeOutAsBefore(int blocked, int judged) {
    Stability now = Stability.of(new Rate(blocked, judged));
    assertEquals(Kind.NOT_SETTLED, now.kind());
    int total = judged + now.moreRepeats();
    int likewise = Math.toIntExact(Math.round((double) blocked / judged * total));
    assertNotEquals(Kind.NOT_SETTLED, Stability.of(new Rate(likewise, total)).kind());
  }

  @Test
  void neverAsksForMoreRepeatsThanAnyShareNeeds() {
    for (int judged = 1; judged <= 60; judged++) {
      for (int blocked = 0; blocked <= judged; blocked++) {
        Stability stability = Stability.of(new Rate(blocked, judged));
        assertTrue(stability.moreRepeats() < 400, blocked + " of " + judged + ": " + stability);
      }
    }
  }
}
