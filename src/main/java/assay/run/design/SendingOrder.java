package assay.run.design;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The order in which a sweep sends: round by round, in each round every cell once in a drawn order,
 * so that a change on the server hits all arms alike and an early end leaves all with as many.
 */
public final class SendingOrder {

  /**
   * One sending.
   *
   * @param cell the number of the cell
   * @param repeat from 1
   */
  public record Turn(int cell, int repeat) {}

  private SendingOrder() {}

  /** All turns. The same seed gives the same order. */
  public static List<Turn> of(List<Cell> cells, int repeats, long seed) {
    List<Integer> numbers = cells.stream().map(Cell::number).toList();
    RandomGenerator random = Draws.of(seed);
    List<Turn> turns = new ArrayList<>();
    for (int repeat = 1; repeat <= repeats; repeat++) {
      for (int cell : Draws.shuffled(numbers, random)) {
        turns.add(new Turn(cell, repeat));
      }
    }
    return List.copyOf(turns);
  }
}
