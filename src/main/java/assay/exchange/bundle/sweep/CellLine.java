package assay.exchange.bundle.sweep;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.tree.RecordTree;
import assay.run.design.Cell;
import assay.run.design.PlannedCase;
import assay.run.design.Setting;
import assay.run.design.Step;
import assay.run.sweep.Sweep.CellRun;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a cell in a bundle.
 *
 * @param sweep whose it is
 * @param levels what each axis' level is called, in the order of the axes
 * @param runs where its attempts are
 */
public record CellLine(
    UUID sweep, int number, Planned planned, Sent sent, List<String> levels, List<RunLine> runs) {
  public CellLine {
    levels = List.copyOf(levels);
    runs = List.copyOf(runs);
  }

  /** A case of a sweep. */
  public record Planned(
      String label, Case tested, List<String> tags, PlannedCase.@Nullable Expected expected) {
    public Planned {
      tags = List.copyOf(tags);
    }
  }

  /**
   * What is sent beside the case.
   *
   * @param later the steps that follow the first
   */
  public record Sent(Configuration configuration, List<Step> later) {
    public Sent {
      later = List.copyOf(later);
    }
  }

  /**
   * A run of the bundle that holds repeats of the cell.
   *
   * @param offset how many repeats lie in runs before it
   * @param step which step of its repeats it holds, from 1
   */
  public record RunLine(UUID run, int offset, int step) {}

  /** The line of a cell. */
  public static CellLine of(UUID sweep, Cell cell, List<CellRun> runs) {
    PlannedCase planned = cell.setting().planned();
    return new CellLine(
        sweep,
        cell.number(),
        new Planned(
            planned.label(),
            planned.tested(),
            planned.tags().stream().sorted().toList(),
            planned.expected()),
        new Sent(cell.setting().configuration(), cell.setting().later()),
        cell.levels(),
        runs.stream().map(run -> new RunLine(run.run().id(), run.offset(), run.step())).toList());
  }

  /**
   * What stands on a line.
   *
   * @throws IllegalArgumentException if it is not a cell; so does any other exception of the run
   *     time
   */
  public static CellLine of(@Nullable Object tree) {
    CellLine line = RecordTree.to(tree, CellLine.class);
    line.check();
    return line;
  }

  /** What every cell has; a record takes null for what a line leaves out. */
  private void check() {
    Configuration configuration = sent.configuration();
    List.of(sweep, planned.label(), planned.tested().prompt(), planned.tested().images());
    List.of(configuration.endpoint().access(), configuration.model());
    List.of(configuration.thresholds(), configuration.output());
    sent.later().forEach(step -> List.of(step.prompt(), step.purpose()));
    boolean steps = sent.later().size() < Step.MOST;
    if (number < 1 || runs.isEmpty() || !steps || !runs.stream().allMatch(this::isRun)) {
      throw new IllegalArgumentException("No cell");
    }
  }

  private boolean isRun(RunLine run) {
    return run.offset() >= 0 && run.step() >= 1 && run.step() <= 1 + sent.later().size();
  }

  /** The cell. */
  public Cell cell() {
    PlannedCase of =
        new PlannedCase(
            planned.label(), planned.tested(), Set.copyOf(planned.tags()), planned.expected());
    return new Cell(number, new Setting(of, sent.configuration(), sent.later()), levels);
  }
}
