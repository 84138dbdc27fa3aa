package assay.run.sweep;

import assay.run.AttemptLog;
import assay.run.design.Cell;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sweep as it is kept: what was declared, and how far it has come. Its attempts lie in the
 * attempt log, in a run for each cell.
 *
 * @param head what it is known by
 * @param course how it is sent by now
 * @param cells in the order of their numbers
 * @param runs where the attempts of the cells are, in the order in which they were opened
 * @param notes when it began, paused and ended, oldest first
 * @param arrival how it came in with a bundle, or lies in one; null if it was made here
 */
public record Sweep(
    Head head,
    Course course,
    List<Cell> cells,
    List<CellRun> runs,
    List<Note> notes,
    @Nullable Arrival arrival) {
  public Sweep {
    cells = List.copyOf(cells);
    runs = List.copyOf(runs);
    notes = List.copyOf(notes);
  }

  /** A sweep that was made here. */
  public Sweep(Head head, Course course, List<Cell> cells, List<CellRun> runs, List<Note> notes) {
    this(head, course, cells, runs, notes, null);
  }

  /**
   * What it is known by.
   *
   * @param number in its session, from 1
   * @param openedAt when it was written, before anything was sent
   * @param layout what was varied, for showing it
   */
  public record Head(
      UUID id, UUID session, int number, String name, Instant openedAt, Layout layout) {}

  /**
   * What was varied.
   *
   * @param axes what each axis is called, in the order of {@link Cell#levels}
   * @param design which design made the cells
   * @param planText the plan file that says all of it
   */
  public record Layout(List<String> axes, DesignKind design, String planText) {
    public Layout {
      axes = List.copyOf(axes);
    }
  }

  /** The designs, by name. */
  public enum DesignKind {
    ONE_AT_A_TIME,
    EVERY_COMBINATION,
    PAIRWISE,
    FIND_THE_EDGE
  }

  /** How it is sent. */
  public record Course(Sampling sampling, Terms terms) {}

  /**
   * A run that holds repeats of a cell. An extension opens another one.
   *
   * @param cell the number of the cell
   * @param offset how many repeats of the cell lie in runs before it: its first repeat is the
   *     cell's repeat {@code offset + 1}
   * @param step which step of its repeats it holds, from 1: a cell that is sent in steps has a run
   *     for each of them
   */
  public record CellRun(int cell, AttemptLog.Run run, int offset, int step) {
    /** A run of a cell that is sent in one request, or of its first step. */
    public CellRun(int cell, AttemptLog.Run run, int offset) {
      this(cell, run, offset, 1);
    }
  }

  /**
   * Something that happened to the sweep as a whole.
   *
   * @param end how it stopped; null if it began, or went on
   */
  public record Note(Instant at, @Nullable SweepEnd end) {}

  /**
   * How a sweep came in with a bundle, or lies in one. Such a sweep is for reading: nothing more of
   * it is sent.
   *
   * @param cells how many cells it had where the bundle was made
   * @param attempts how many of its attempts had been begun there
   * @param here how many of those are here
   */
  public record Arrival(int cells, int attempts, int here) {
    /** Whether some of its attempts are not here, so that its figures are not those of it all. */
    public boolean isPart() {
      return here < attempts;
    }
  }

  /** How it came in, if only a part of it did; empty if all of it is here. */
  public Optional<Arrival> part() {
    return Optional.ofNullable(arrival).filter(Arrival::isPart);
  }

  /** How often a cell is sent at most. */
  public int mostRepeats() {
    return mostRepeats(head.layout(), course);
  }

  /** How often a cell is sent at most, if it is sent so. */
  public static int mostRepeats(Layout layout, Course course) {
    return layout.design() == DesignKind.FIND_THE_EDGE
        ? course.sampling().edge().most()
        : course.sampling().repeats();
  }

  /** How it stopped last; null if it is under way, or a program that was killed left it so. */
  public @Nullable SweepEnd end() {
    return notes.isEmpty() ? null : notes.getLast().end();
  }
}
