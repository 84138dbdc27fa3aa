package assay.run.design;

import assay.attempt.Threshold;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the threshold at which a case begins to be blocked, with few requests: it asks about the
 * middle of what is left of the order of strictness, and goes on by what that level does. What it
 * finds rests on a stricter threshold blocking at least what a looser one blocks; where the levels
 * that were asked speak against that, it says so.
 *
 * <p>Immutable; whoever sends tells it what each level does. How many repeats that takes is not
 * decided here.
 */
public final class EdgeSearch {
  private static final List<Threshold> ORDER = List.of(Threshold.values());

  private final Map<Threshold, Does> known;

  /** What a level does. */
  public enum Does {
    PASSES,
    BLOCKS,
    /** Too near the line to say with as many repeats as were allowed. */
    UNDECIDED
  }

  /** How a search stands. */
  public sealed interface State {}

  /** This level is to be asked about next. */
  public record Ask(Threshold level) implements State {}

  /** It begins to be blocked at this level; the one below it passes. */
  public record Edge(Threshold first) implements State {}

  /** No level blocks it. */
  public record Never() implements State {}

  /** Every level blocks it, so no setting of this category helps. */
  public record Always() implements State {}

  /**
   * It lies between these two, and a level between them could not be decided.
   *
   * @param passes the strictest that passes; empty if the loosest is undecided
   * @param blocks the loosest that blocks; empty if the strictest is undecided
   */
  public record Between(Optional<Threshold> passes, Optional<Threshold> blocks) implements State {}

  /** A stricter level passes what a looser one blocks. */
  public record OutOfOrder(Threshold blocks, Threshold passes) implements State {}

  private EdgeSearch(Map<Threshold, Does> known) {
    this.known = known;
  }

  /** A search that knows nothing yet. */
  public static EdgeSearch begin() {
    return new EdgeSearch(Map.of());
  }

  /**
   * The search with what a level does.
   *
   * @throws IllegalArgumentException if that was told before
   */
  public EdgeSearch told(Threshold level, Does does) {
    if (known.containsKey(level)) {
      throw new IllegalArgumentException("Told already: " + level);
    }
    Map<Threshold, Does> more = new EnumMap<>(Threshold.class);
    more.putAll(known);
    more.put(level, does);
    return new EdgeSearch(more);
  }

  /** How it stands. */
  public State state() {
    Optional<Threshold> passes = last(Does.PASSES);
    Optional<Threshold> blocks = first(Does.BLOCKS);
    if (passes.isPresent() && blocks.isPresent() && passes.get().isStricterThan(blocks.get())) {
      return new OutOfOrder(blocks.get(), passes.get());
    }
    List<Threshold> between = between(passes, blocks);
    List<Threshold> open = between.stream().filter(level -> !known.containsKey(level)).toList();
    if (!open.isEmpty()) {
      return new Ask(open.get(open.size() / 2));
    }
    if (!between.isEmpty()) {
      return new Between(passes, blocks);
    }
    return passes.isEmpty() ? new Always() : blocks.<State>map(Edge::new).orElseGet(Never::new);
  }

  /** The levels stricter than the one and looser than the other, the loosest first. */
  private static List<Threshold> between(Optional<Threshold> passes, Optional<Threshold> blocks) {
    int from = passes.map(level -> ORDER.indexOf(level) + 1).orElse(0);
    int to = blocks.map(ORDER::indexOf).orElse(ORDER.size());
    return ORDER.subList(from, to);
  }

  private Optional<Threshold> first(Does does) {
    return ORDER.stream().filter(level -> known.get(level) == does).findFirst();
  }

  private Optional<Threshold> last(Does does) {
    List<Threshold> found = new ArrayList<>();
    ORDER.stream().filter(level -> known.get(level) == does).forEach(found::addFirst);
    return found.stream().findFirst();
  }
}
