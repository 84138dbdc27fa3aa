package assay.run.sweep.work;

import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.figures.stopping.EdgeRule;
import assay.run.design.Cell;
import assay.run.design.EdgeSearch;
import assay.run.design.EdgeSearch.Does;
import assay.run.design.SendingOrder.Turn;
import assay.run.sweep.CellResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * Looks for the threshold at which each case begins to be blocked: one question at a time for each
 * case, several cases side by side.
 */
final class EdgeAgenda implements Agenda {
  /** Errors tell nothing; a level that brings so many attempts without a decision is given up. */
  private static final int MOST_FOR_ERRORS = 2;

  private final Board board;
  private final EdgeRule rule;
  private final List<Map<Threshold, Integer>> cases;
  private final Map<Integer, Map<Threshold, Integer>> caseOf = new HashMap<>();
  private int last = -1;

  EdgeAgenda(Board board, HarmCategory category, EdgeRule rule) {
    this.board = board;
    this.rule = rule;
    Map<String, Map<Threshold, Integer>> byCase = new LinkedHashMap<>();
    for (Cell cell : board.cells()) {
      cell.setting()
          .configuration()
          .thresholds()
          .of(category)
          .ifPresent(
              level ->
                  byCase
                      .computeIfAbsent(
                          cell.setting().planned().label(), label -> new LinkedHashMap<>())
                      .put(level, cell.number()));
    }
    this.cases = new ArrayList<>(byCase.values());
    cases.forEach(levels -> levels.values().forEach(cell -> caseOf.put(cell, levels)));
  }

  @Override
  public Optional<Turn> next(Endpoint endpoint) {
    for (int i = 1; i <= cases.size(); i++) {
      int place = (last + i) % cases.size();
      Optional<Integer> cell = question(cases.get(place)).filter(this::isFree);
      if (cell.isPresent()) {
        last = place;
        return cell.map(number -> new Turn(number, nextRepeat(number)));
      }
    }
    return Optional.empty();
  }

  private boolean isFree(int cell) {
    return board.underWay(cell) == 0 && !board.isShut(cell);
  }

  private int nextRepeat(int cell) {
    int repeat = 1;
    while (board.isTaken(cell, repeat)) {
      repeat++;
    }
    return repeat;
  }

  @Override
  public boolean waitsForAnswers() {
    return cases.stream()
        .anyMatch(levels -> question(levels).filter(cell -> !board.isShut(cell)).isPresent());
  }

  /** The cell that is asked now; empty if the search of this case has ended. */
  private Optional<Integer> question(Map<Threshold, Integer> levels) {
    return stateOf(levels) instanceof EdgeSearch.Ask ask
        ? Optional.ofNullable(levels.get(ask.level()))
        : Optional.empty();
  }

  private EdgeSearch.State stateOf(Map<Threshold, Integer> levels) {
    return stateOf(levels, rule, number -> board.counts(number), board::begun);
  }

  /**
   * How a search stands by the counts of its cells. The same counts give the same state, so that it
   * goes on where a program left it.
   *
   * @param levels the cell of each threshold
   */
  static EdgeSearch.State stateOf(
      Map<Threshold, Integer> levels,
      EdgeRule rule,
      IntFunction<CellResult.Counts> counts,
      IntUnaryOperator begun) {
    EdgeSearch search = EdgeSearch.begin();
    while (search.state() instanceof EdgeSearch.Ask ask) {
      Integer cell = levels.get(ask.level());
      Optional<Does> does =
          cell == null
              ? Optional.of(Does.UNDECIDED)
              : decided(rule, counts.apply(cell), begun.applyAsInt(cell));
      if (does.isEmpty()) {
        return ask;
      }
      search = search.told(ask.level(), does.get());
    }
    return search.state();
  }

  private static Optional<Does> decided(EdgeRule rule, CellResult.Counts counts, int begun) {
    return switch (rule.decide(counts.blocked())) {
      case BLOCKS -> Optional.of(Does.BLOCKS);
      case PASSES -> Optional.of(Does.PASSES);
      case NEAR_THE_LINE -> Optional.of(Does.UNDECIDED);
      case CONTINUE ->
          begun >= MOST_FOR_ERRORS * rule.most() ? Optional.of(Does.UNDECIDED) : Optional.empty();
    };
  }

  /** Of the question that is open as many as may be needed; else what was asked. */
  @Override
  public int wanted(int cell) {
    Map<Threshold, Integer> levels = caseOf.getOrDefault(cell, Map.of());
    boolean open = question(levels).filter(n -> n == cell).isPresent();
    return open ? Math.max(rule.most(), board.begun(cell)) : board.begun(cell);
  }

  @Override
  public boolean isSettled(int cell) {
    return false;
  }
}
