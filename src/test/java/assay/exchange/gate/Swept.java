package assay.exchange.gate;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.OutputOptions;
import assay.attempt.Thresholds;
import assay.figures.CostSum;
import assay.run.design.Cell;
import assay.run.design.PlannedCase;
import assay.run.design.PlannedCase.Expected;
import assay.run.design.Setting;
import assay.run.sweep.CellResult;
import assay.run.sweep.CellResult.Counts;
import assay.run.sweep.CellResult.State;
import assay.run.sweep.Sampling;
import assay.run.sweep.Sweep;
import assay.run.sweep.Sweep.DesignKind;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepResults;
import assay.run.sweep.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes results of a sweep without sending one. */
public final class Swept {
  /** The one axis. */
  public static final String AXIS = "HARM_CATEGORY_DANGEROUS_CONTENT";

  private static final UUID ID = new UUID(1, 2);
  private static final Instant OPENED = Instant.parse("2026-11-27T02:00:00Z");
  private static final Configuration BASE =
      new Configuration(
          new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
          "gemini-3-pro-image",
          Thresholds.NOT_SENT,
          OutputOptions.NOT_SENT);

  private final List<CellResult> cells = new ArrayList<>();
  private List<String> axes = List.of(AXIS);
  private DesignKind design = DesignKind.EVERY_COMBINATION;
  private SweepEnd end = SweepEnd.DONE;
  private String plan = "name: nightly";
  private String name = "Nightly";
  private boolean simulated;

  /** So many of each: shown, by setting, by another filter, errors. */
  public static Counts counts(int shown, int bySetting, int other, int errors) {
    return new Counts(
        shown, bySetting, other, errors, Map.of("IMAGE", shown, "IMAGE_SAFETY", bySetting + other));
  }

  /** k of n blocked. */
  public static Counts blocked(int k, int n) {
    return counts(n - k, k, 0, 0);
  }

  /** One cell more. */
  public Swept cell(PlannedCase planned, String level, Counts counts, State state) {
    int begun = counts.judged() + counts.errors();
    Cell cell = new Cell(cells.size() + 1, new Setting(planned, BASE), List.of(level));
    cells.add(new CellResult(cell, counts, begun, Math.max(begun, 10), state));
    return this;
  }

  /** The same of a case without tags, at OFF. */
  public Swept cell(String label, Counts counts) {
    return cell(label, "OFF", counts);
  }

  public Swept cell(String label, String level, Counts counts) {
    return cell(planned(label, null), level, counts, State.DONE);
  }

  public static PlannedCase planned(String label, @Nullable Expected expected, String... tags) {
    return new PlannedCase(label, Case.ofPrompt("A picture"), Set.of(tags), expected);
  }

  public Swept simulated() {
    simulated = true;
    return this;
  }

  public Swept ended(SweepEnd how) {
    end = how;
    return this;
  }

  public Swept design(DesignKind kind) {
    design = kind;
    return this;
  }

  public Swept plan(String text) {
    plan = text;
    return this;
  }

  public Swept named(String text) {
    name = text;
    axes = List.of(text);
    return this;
  }

  /** What came of it. */
  public SweepResults results() {
    Sweep.Layout layout = new Sweep.Layout(axes, design, plan);
    Sweep sweep =
        new Sweep(
            new Sweep.Head(ID, new UUID(3, 4), 7, name, OPENED, layout),
            new Sweep.Course(Sampling.USUAL, Terms.USUAL),
            cells.stream().map(CellResult::cell).toList(),
            List.of(),
            List.of(new Sweep.Note(OPENED, null), new Sweep.Note(OPENED, end)));
    return new SweepResults(sweep, cells, CostSum.NOTHING, simulated);
  }
}
