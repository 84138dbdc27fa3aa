package assay.bench;

import assay.attempt.Case;
import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.run.design.Axis;
import assay.run.design.Design;
import assay.run.design.Pace;
import assay.run.design.PlannedCase;
import assay.run.sweep.Budget;
import assay.run.sweep.Caps;
import assay.run.sweep.Factors;
import assay.run.sweep.Sampling;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepListener;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import assay.run.sweep.work.Started;
import assay.run.sweep.work.Sweeps;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Sweeps of ten cases at four thresholds by the program's own parts, sixteen at once. */
final class Sweeping implements AutoCloseable {
  private static final int CASES = 10;
  private static final List<Optional<Threshold>> LEVELS =
      List.of(
          Optional.empty(),
          Optional.of(Threshold.OFF),
          Optional.of(Threshold.BLOCK_ONLY_HIGH),
          Optional.of(Threshold.BLOCK_LOW_AND_ABOVE));
  private static final Terms TERMS =
      new Terms(
          new Pace(SweepFloor.LANES, null),
          Budget.NONE,
          new Caps(null, null),
          Terms.Way.ONE_BY_ONE,
          "A benchmark");

  private final Ours ours;
  private final Sweeps sweeps;

  Sweeping(Ours ours) {
    this.ours = ours;
    this.sweeps = ours.sweeps();
  }

  /** Sends that many attempts and returns when all are on disk. */
  void run(int count) {
    run(count, new SweepListener() {});
  }

  /** The same with somebody who listens. */
  void run(int count, SweepListener listener) {
    run(count, plan -> sweeps.start(ours.session(), plan, "name: bench", listener));
  }

  /** The same, started by somebody else, such as a window. */
  void run(int count, Function<SweepPlan, Started> start) {
    Started started = start.apply(plan(count / (CASES * LEVELS.size())));
    if (!(started instanceof Started.Begun begun)) {
      throw new IllegalStateException("Not begun: " + started);
    }
    SweepEnd end = begun.handle().await();
    if (end != SweepEnd.DONE || begun.handle().results().begun() != count) {
      throw new IllegalStateException("Not all were sent: " + end);
    }
  }

  private SweepPlan plan(int repeats) {
    List<PlannedCase> cases =
        IntStream.rangeClosed(1, CASES)
            .mapToObj(
                number ->
                    new PlannedCase(
                        "lake-" + number,
                        Case.ofPrompt("A mountain lake at dawn, in soft light, " + number)))
            .toList();
    Axis axis = new Axis.OfThreshold(List.of(HarmCategory.DANGEROUS_CONTENT), LEVELS);
    return new SweepPlan(
        "Bench",
        cases,
        ours.configuration(),
        new Factors(List.of(axis), new Design.EveryCombination()),
        Sampling.USUAL.times(repeats),
        TERMS);
  }

  Sweeps sweeps() {
    return sweeps;
  }

  @Override
  public void close() {
    sweeps.close();
  }
}
