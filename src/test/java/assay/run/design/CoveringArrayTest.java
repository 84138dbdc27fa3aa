package assay.run.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoveringArrayTest {

  /** Looks for each pair by itself, and uses nothing of what built the array. */
  private static long missing(List<int[]> rows, int[] sizes) {
    Set<List<Integer>> found = new HashSet<>();
    long all = 0;
    for (int a = 0; a < sizes.length; a++) {
      for (int b = a + 1; b < sizes.length; b++) {
        all += (long) sizes[a] * sizes[b];
        for (int[] row : rows) {
          found.add(List.of(a, row[a], b, row[b]));
        }
      }
    }
    return all - found.size();
  }

  private static int[] sizes(String text) {
    return Arrays.stream(text.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
  }

  /** The least that is known, by C. Colbourn's tables of covering arrays; ours may need no more. */
  @ParameterizedTest
  @CsvSource({
    "4 4 4 4 4,       16",
    "5 5 5 5 5 5,     25",
    "3 3 3 3,         9",
    "2 2 2,           4",
    "7 7 7,           49",
    "8 8 8 8,         64",
    "9 9 9,           81",
    "6 5,             30",
    "5,               5",
    "1 1 1,           1"
  })
  void isAsSmallAsAnyKnown(String shape, int least) {
    int[] sizes = sizes(shape);
    List<int[]> rows = CoveringArray.pairwise(sizes, 1).rows();
    assertEquals(0, missing(rows, sizes));
    assertEquals(least, rows.size());
  }

  /** Where no orthogonal array fits: the least that is known, and what is allowed above it. */
  @ParameterizedTest
  @CsvSource({
    "2 2 2 2,                 5,  6",
    "2 2 2 2 2 2 2 2 2 2,     6,  10",
    "3 3 3 3 3 3 3,           12, 16",
    "6 6 6 6,                 37, 46",
    "6 5 3 2 2,               30, 32",
    "5 4 3 2,                 20, 21",
    "5 6 2,                   30, 30"
  })
  void isCloseToTheSmallestKnown(String shape, int least, int most) {
    int[] sizes = sizes(shape);
    List<int[]> rows = CoveringArray.pairwise(sizes, 1).rows();
    assertEquals(0, missing(rows, sizes));
    assertTrue(rows.size() >= least && rows.size() <= most, "rows: " + rows.size());
  }

  @Property(tries = 200)
  void coversEveryPairOfEveryShape(
      @ForAll @Size(min = 2, max = 9) List<@IntRange(min = 1, max = 7) Integer> shape,
      @ForAll long seed) {
    int[] sizes = shape.stream().mapToInt(Integer::intValue).toArray();
    List<int[]> rows = CoveringArray.pairwise(sizes, seed).rows();
    assertEquals(0, missing(rows, sizes));
    for (int[] row : rows) {
      for (int axis = 0; axis < sizes.length; axis++) {
        assertTrue(row[axis] >= 0 && row[axis] < sizes[axis]);
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameRows() {
    int[] sizes = {6, 5, 3, 2, 2};
    assertArrayEquals(
        CoveringArray.pairwise(sizes, 7).rows().toArray(),
        CoveringArray.pairwise(sizes, 7).rows().toArray());
  }

  @ParameterizedTest
  @CsvSource({"2", "3", "4", "5", "7", "8", "9", "11", "13"})
  void itsFieldsAreFields(int q) {
    FiniteField field = FiniteField.ofAtLeast(q).orElseThrow();
    assertEquals(q, field.size());
    for (int a = 1; a < q; a++) {
      Set<Integer> products = new HashSet<>();
      Set<Integer> sums = new HashSet<>();
      for (int b = 0; b < q; b++) {
        products.add(field.times(a, b));
        sums.add(field.plus(a, b));
        assertEquals(field.times(a, b), field.times(b, a));
        for (int c = 0; c < q; c++) {
          assertEquals(
              field.times(a, field.plus(b, c)), field.plus(field.times(a, b), field.times(a, c)));
        }
      }
      assertEquals(q, products.size(), "each element but 0 has an inverse");
      assertEquals(q, sums.size());
    }
  }
}
