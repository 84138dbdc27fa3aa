package assay.run.sweep.work;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.run.BlockCount;
import assay.run.design.Cell;
import assay.run.design.SendingOrder.Turn;
import assay.run.sweep.CellResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How each cell of a sweep stands. For one thread at a time. */
final class Board {
  private final List<Cell> cells;
  private final Map<Integer, Standing> standings = new HashMap<>();
  private final Set<Integer> closed = new HashSet<>();
  private final @Nullable Integer mostBlocked;
  private final Map<String, OfCase> cases = new HashMap<>();
  private final Set<String> stopped = new HashSet<>();
  private final Map<Turn, List<Attempt>> halfway = new HashMap<>();
  private boolean simulated;

  /** What the cells of a case have together. */
  private static final class OfCase {
    private int blocked;
    private int underWay;
  }

  /** What a cell has. */
  private static final class Standing {
    private final Cell cell;
    private final OfCase ofCase;
    private CellResult.Counts counts = CellResult.Counts.NONE;
    private final Set<Integer> taken = new HashSet<>();
    private int underWay;
    private int free;
    private boolean locked;

    Standing(Cell cell, OfCase ofCase) {
      this.cell = cell;
      this.ofCase = ofCase;
    }

    void count(int begun) {
      underWay += begun;
      ofCase.underWay += begun;
    }
  }

  /**
   * @param cells in the order of their numbers
   * @param mostBlocked so many blocked attempts cap a case; null if none do
   */
  Board(List<Cell> cells, @Nullable Integer mostBlocked) {
    this.cells = List.copyOf(cells);
    this.mostBlocked = mostBlocked;
    for (Cell cell : cells) {
      String label = cell.setting().planned().label();
      OfCase ofCase = cases.computeIfAbsent(label, none -> new OfCase());
      standings.put(cell.number(), new Standing(cell, ofCase));
    }
  }

  List<Cell> cells() {
    return cells;
  }

  Cell cell(int number) {
    return of(number).cell;
  }

  /**
   * An attempt that was begun before, step by step; one that was free may be sent again, one that
   * is not complete goes on in a batch, and after one that brought a picture the next step goes on.
   */
  void load(Turn turn, Attempt attempt) {
    int cell = turn.cell();
    int repeat = turn.repeat();
    Outcome outcome = attempt.outcome().orElse(null);
    if (outcome != null && !Resending.isFree(attempt)) {
      if (goesOn(turn, attempt)) {
        passed(turn, attempt);
      } else {
        take(cell, repeat);
        count(turn, attempt, outcome);
        halfway.remove(turn);
      }
    } else if (outcome == null) {
      begin(cell, repeat);
    }
  }

  /** A repeat is going to be sent. */
  void begin(int cell, int repeat) {
    take(cell, repeat);
    of(cell).count(1);
  }

  /** A repeat that was going to be sent was not. */
  void giveBack(int cell, int repeat) {
    of(cell).taken.remove(repeat);
    of(cell).count(-1);
  }

  /** The steps of a repeat that have brought their pictures; none if it is to begin, or is over. */
  List<Attempt> halfway(Turn turn) {
    return halfway.getOrDefault(turn, List.of());
  }

  /** A step of a repeat has brought its picture, and the next is to be sent. */
  void passed(Turn turn, Attempt attempt) {
    halfway.computeIfAbsent(turn, none -> new ArrayList<>()).add(attempt);
    simulated |= attempt.isSimulated();
  }

  /** Whether there is a step after this attempt, which has brought the picture for it. */
  boolean goesOn(Turn turn, Attempt last) {
    return step(turn) < cell(turn.cell()).setting().steps()
        && last.outcome().flatMap(Outcome::finalImage).isPresent();
  }

  /** Which step of a repeat comes after those that are halfway, from 1. */
  private int step(Turn turn) {
    return halfway(turn).size() + 1;
  }

  /** What came of a repeat. */
  void came(Turn turn, Attempt attempt, Outcome outcome) {
    of(turn.cell()).count(-1);
    count(turn, attempt, outcome);
    halfway.remove(turn);
  }

  private void take(int cell, int repeat) {
    of(cell).taken.add(repeat);
  }

  private void count(Turn turn, Attempt attempt, Outcome outcome) {
    int cell = turn.cell();
    Standing standing = of(cell);
    standing.counts =
        cell(cell).setting().steps() == 1
            ? standing.counts.plus(outcome)
            : standing.counts.plus(outcome, step(turn));
    standing.free += Resending.isFree(attempt) ? 1 : 0;
    simulated |= attempt.isSimulated();
    standing.ofCase.blocked += BlockCount.isBlocked(outcome) ? 1 : 0;
    if (outcome.judgement().repeat() == Outcome.Repeat.NEVER && outcome.kind().bearsVerdict()) {
      closed.add(cell);
    }
    if (outcome.isHardStop()) {
      stop(cell);
    }
  }

  /** Whether its case was blocked as often as is enough. */
  private boolean isCapped(int cell) {
    return mostBlocked != null && of(cell).ofCase.blocked >= mostBlocked;
  }

  /** Whether its case would stay within its cap, were all of it blocked that is under way. */
  boolean hasRoom(int cell) {
    OfCase ofCase = of(cell).ofCase;
    return mostBlocked == null || ofCase.blocked + ofCase.underWay < mostBlocked;
  }

  /** The cells that the last blocked attempt of this one has capped. */
  List<Integer> cappedBy(int cell) {
    return mostBlocked != null && of(cell).ofCase.blocked == mostBlocked
        ? cells.stream().map(Cell::number).filter(n -> of(n).ofCase == of(cell).ofCase).toList()
        : List.of();
  }

  /** A case is stopped with all its variants, also those that share nothing with a locked one. */
  void stop(int cell) {
    stopped.add(label(cell));
  }

  boolean isStopped(int cell) {
    return stopped.contains(label(cell));
  }

  /** A hard stop holds the case of a cell. */
  void lock(int cell) {
    of(cell).locked = true;
  }

  boolean isLocked(int cell) {
    return of(cell).locked;
  }

  /** Whether nothing more may be sent of a cell, whatever it still lacks. */
  boolean isShut(int cell) {
    return of(cell).locked || isStopped(cell) || closed.contains(cell) || isCapped(cell);
  }

  boolean isTaken(int cell, int repeat) {
    return of(cell).taken.contains(repeat);
  }

  int begun(int cell) {
    return of(cell).taken.size();
  }

  int underWay(int cell) {
    return of(cell).underWay;
  }

  /** Whether anything came back that a resume would send again. */
  boolean hasFree() {
    return standings.values().stream().anyMatch(standing -> standing.free > 0 && !standing.locked);
  }

  CellResult.Counts counts(int cell) {
    return of(cell).counts;
  }

  boolean isSimulated() {
    return simulated;
  }

  /** How a cell stands, to show it. */
  CellResult resultOf(int number, Agenda agenda) {
    Standing standing = of(number);
    int wanted = agenda.wanted(number);
    return new CellResult(
        cell(number),
        standing.counts,
        standing.taken.size(),
        isShut(number) ? standing.taken.size() : wanted,
        state(number, standing, agenda, wanted));
  }

  private CellResult.State state(int number, Standing standing, Agenda agenda, int wanted) {
    if (standing.locked || isStopped(number)) {
      return CellResult.State.LOCKED;
    }
    if (standing.taken.size() >= wanted && standing.underWay == 0) {
      return CellResult.State.DONE;
    }
    if (closed.contains(number)) {
      return CellResult.State.FORBIDDEN;
    }
    if (isCapped(number)) {
      return CellResult.State.CAPPED;
    }
    if (agenda.isSettled(number)) {
      return CellResult.State.SETTLED;
    }
    return standing.taken.isEmpty() ? CellResult.State.QUEUED : CellResult.State.UNDER_WAY;
  }

  String label(int cell) {
    return cell(cell).setting().planned().label();
  }

  private Standing of(int cell) {
    Standing standing = standings.get(cell);
    if (standing == null) {
      throw new IllegalArgumentException("There is no cell " + cell);
    }
    return standing;
  }
}
