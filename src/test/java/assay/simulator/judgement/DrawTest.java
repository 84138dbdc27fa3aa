package assay.simulator.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DrawTest {
  @Test
  void isTheSameForTheSameSeedCaseAndAsk() {
    assertEquals(draw(7, "a", 3).spread("x"), draw(7, "a", 3).spread("x"));
    assertNotEquals(draw(7, "a", 5).spread("x"), draw(8, "a", 5).spread("x"));
    assertNotEquals(draw(7, "a", 5).spread("x"), draw(7, "b", 5).spread("x"));
    assertNotEquals(draw(7, "a", 5).spread("x"), draw(7, "a", 6).spread("x"));
    assertNotEquals(draw(7, "a", 5).spread("x"), draw(7, "a", 5).spread("y"));
  }

  @Test
  void spreadsTheFirstAsksOverTheQuarters() {
    for (int i = 0; i < 200; i++) {
      Set<Integer> quarters = new TreeSet<>();
      for (int ask = 1; ask <= 4; ask++) {
        quarters.add((int) (4 * draw(i, "case", ask).spread("x")));
      }
      assertEquals(Set.of(0, 1, 2, 3), quarters);
    }
  }

  @Test
  void isEvenAtEachAsk() {
    for (int ask = 1; ask <= 6; ask++) {
      double sum = 0;
      for (int i = 0; i < 4_000; i++) {
        sum += draw(i, "case", ask).spread("x");
      }
      assertEquals(0.5, sum / 4_000, 0.02);
    }
  }

  private static Draw draw(long seed, String caseHash, int ask) {
    return new Draw(seed, caseHash, ask, 4);
  }
}
