package assay.run.sweep.work;

import assay.attempt.Endpoint;
import assay.figures.stopping.StoppingRule;
import assay.run.design.SendingOrder.Turn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The turns of a sweep in their order, round by round, without those that were taken before, and
 * those of cells that have had enough. A turn whose case could go beyond its cap by what is under
 * way is held until there is room, and then goes first.
 */
final class RoundsAgenda implements Agenda {
  private final Board board;
  private final StoppingRule rule;
  private final int repeats;
  private final Iterator<List<Turn>> rounds;
  private final Map<String, Line> lines = new HashMap<>();
  private final Set<Integer> settled = new HashSet<>();

  /** What waits at an endpoint. */
  private static final class Line {
    private final List<Integer> cells = new ArrayList<>();
    private final Deque<Turn> left = new ArrayDeque<>();
    private final Map<String, Deque<Turn>> heldByCase = new LinkedHashMap<>();
  }

  /**
   * @param rounds each drawn when an endpoint comes to it
   * @param repeats how many rounds there are
   */
  RoundsAgenda(Board board, Iterator<List<Turn>> rounds, StoppingRule rule, int repeats) {
    this.board = board;
    this.rounds = rounds;
    this.rule = rule;
    this.repeats = repeats;
    board.cells().forEach(cell -> lineOf(cell.number()).cells.add(cell.number()));
  }

  private Line lineOf(int cell) {
    String endpoint = board.cell(cell).setting().configuration().endpoint().name();
    return lines.computeIfAbsent(endpoint, name -> new Line());
  }

  @Override
  public Optional<Turn> next(Endpoint endpoint) {
    Line line = lines.getOrDefault(endpoint.name(), new Line());
    return firstHeld(line).or(() -> firstLeft(line));
  }

  private Optional<Turn> firstHeld(Line line) {
    for (Deque<Turn> held : line.heldByCase.values()) {
      dropUnwanted(held);
      if (!held.isEmpty() && board.hasRoom(held.getFirst().cell())) {
        return Optional.of(held.removeFirst());
      }
    }
    return Optional.empty();
  }

  private Optional<Turn> firstLeft(Line line) {
    while (hasMore(line)) {
      Turn turn = line.left.removeFirst();
      if (isWanted(turn.cell())) {
        if (board.hasRoom(turn.cell())) {
          return Optional.of(turn);
        }
        line.heldByCase
            .computeIfAbsent(board.label(turn.cell()), label -> new ArrayDeque<>())
            .add(turn);
      }
    }
    return Optional.empty();
  }

  /** Draws rounds until there is a turn for this endpoint, or none that may go now. */
  private boolean hasMore(Line line) {
    while (line.left.isEmpty() && rounds.hasNext() && line.cells.stream().anyMatch(this::mayGo)) {
      for (Turn turn : rounds.next()) {
        if (!board.isTaken(turn.cell(), turn.repeat())) {
          lineOf(turn.cell()).left.add(turn);
        }
      }
    }
    return !line.left.isEmpty();
  }

  private void dropUnwanted(Deque<Turn> held) {
    while (!held.isEmpty() && !isWanted(held.getFirst().cell())) {
      held.removeFirst();
    }
  }

  private boolean isWanted(int cell) {
    return !board.isShut(cell) && !isSettled(cell);
  }

  private boolean mayGo(int cell) {
    return isWanted(cell) && board.hasRoom(cell);
  }

  /** What is held goes on when an answer makes room for it. */
  @Override
  public boolean waitsForAnswers() {
    return lines.values().stream().anyMatch(this::isHeld);
  }

  private boolean isHeld(Line line) {
    return line.heldByCase.values().stream().anyMatch(held -> !held.isEmpty())
        || (rounds.hasNext() && line.cells.stream().anyMatch(this::isWanted));
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
