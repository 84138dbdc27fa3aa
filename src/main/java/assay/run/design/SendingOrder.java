package assay.run.design;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

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
    List<Turn> turns = new ArrayList<>();
    rounds(cells, repeats, seed).forEachRemaining(turns::addAll);
    return List.copyOf(turns);
  }

  /** The same turns round by round, each drawn when it is asked for. For one thread at a time. */
  public static Iterator<List<Turn>> rounds(List<Cell> cells, int repeats, long seed) {
    List<Integer> numbers = cells.stream().map(Cell::number).toList();
    RandomGenerator random = Draws.of(seed);
    return IntStream.rangeClosed(1, repeats)
        .mapToObj(repeat -> round(Draws.shuffled(numbers, random), repeat))
        .iterator();
  }

  private static List<Turn> round(List<Integer> cells, int repeat) {
    return cells.stream().map(cell -> new Turn(cell, repeat)).toList();
  }
}
