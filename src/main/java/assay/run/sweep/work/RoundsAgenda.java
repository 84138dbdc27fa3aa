package assay.run.sweep.work;

import assay.attempt.Endpoint;
import assay.figures.stopping.StoppingRule;
import assay.run.design.SendingOrder.Turn;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The turns of a sweep in their order, round by round, without those that were taken before, and
 * those of cells that have had enough.
 */
final class RoundsAgenda implements Agenda {
  private final Board board;
  private final StoppingRule rule;
  private final int repeats;
  private final Map<String, Deque<Turn>> left = new HashMap<>();
  private final Set<Integer> settled = new HashSet<>();

  RoundsAgenda(Board board, List<Turn> order, StoppingRule rule, int repeats) {
    this.board = board;
    this.rule = rule;
    this.repeats = repeats;
    for (Turn turn : order) {
      if (!board.isTaken(turn.cell(), turn.repeat())) {
        left.computeIfAbsent(nameOf(turn.cell()), name -> new ArrayDeque<>()).add(turn);
      }
    }
  }

  private String nameOf(int cell) {
    return board.cell(cell).setting().configuration().endpoint().name();
  }

  @Override
  public Optional<Turn> next(Endpoint endpoint) {
    Deque<Turn> turns = left.getOrDefault(endpoint.name(), new ArrayDeque<>());
    while (!turns.isEmpty()) {
      Turn turn = turns.removeFirst();
      if (!board.isShut(turn.cell()) && !isSettled(turn.cell())) {
        return Optional.of(turn);
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean waitsForAnswers() {
    return false;
  }

  @Override
  public int wanted(int cell) {
    return repeats;
  }

  /** A cell that was settled once is settled, whatever comes in later. */
  @Override
  public boolean isSettled(int cell) {
    if (!settled.contains(cell) && rule.isSettled(board.counts(cell).blocked())) {
      settled.add(cell);
    }
    return settled.contains(cell);
  }
}
