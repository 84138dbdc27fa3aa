package assay.run.sweep.work;

import assay.attempt.Answer;
import assay.attempt.Answers;
import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.Reading;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.figures.Costs;
import assay.figures.PriceTable;
import assay.run.FakeAttemptLog;
import assay.run.FakeClock;
import assay.run.FakeImageService;
import assay.run.FakePauses;
import assay.run.RetryPolicy;
import assay.run.Submit;
import assay.run.design.Axis;
import assay.run.design.Design;
import assay.run.design.Pace;
import assay.run.design.PlannedCase;
import assay.run.sweep.BatchService;
import assay.run.sweep.Budget;
import assay.run.sweep.Caps;
import assay.run.sweep.CellResult;
import assay.run.sweep.Factors;
import assay.run.sweep.FakeSweepLog;
import assay.run.sweep.Sampling;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepListener;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.SweepResults;
import assay.run.sweep.Terms;
import assay.run.sweep.Unlimited;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that a sweep needs, made of fakes. */
final class SweepBench {
  static final UUID SESSION = FakeAttemptLog.FIRST.id();

  static final Answer SHOWN =
      Answers.ok(Answers.candidates(Answers.candidate("STOP", null, Answers.picture())));
  static final Answer BLOCKED = Answers.ok(Answers.candidates(Answers.candidate("SAFETY", null)));
  static final Answer FIXED_POLICY =
      Answers.ok(Answers.candidates(Answers.candidate("PROHIBITED_CONTENT", null)));

  final FakeClock clock = new FakeClock(Instant.parse("2026-11-22T10:00:00Z"));
  final FakeAttemptLog log = new FakeAttemptLog();
  final FakeSweepLog sweepLog = new FakeSweepLog(log, clock);
  final FakePauses pauses = new FakePauses(clock);
  final FakeImageService service;
  final Submit submit;
  final Sweeps sweeps;
  private final BatchService batches;

  SweepBench(FakeImageService.Script script) {
    this(script, new FakeBatches(line -> SHOWN));
  }

  /** One whose batches are answered so; nothing is sent by itself. */
  SweepBench(FakeBatches batches) {
    this(
        sent -> {
          throw new AssertionError("Nothing is sent by itself");
        },
        batches);
  }

  private SweepBench(FakeImageService.Script script, BatchService batches) {
    this.service = new FakeImageService(script);
    this.batches = batches;
    this.submit = submitOf(service);
    this.sweeps = sweepsOf(submit);
  }

  /** A bench over the same workspace, as a program that starts later has it. */
  Sweeps sweepsOf(FakeImageService later) {
    return sweepsOf(submitOf(later));
  }

  private Submit submitOf(FakeImageService to) {
    return new Submit(to, log, RetryPolicy.usual(new Random(1)), pauses, clock);
  }

  private Sweeps sweepsOf(Submit by) {
    return new Sweeps(
        new Sweeps.Ports(by, log, sweepLog, new Unlimited(), batches, sweepLog),
        () -> new Costs(PriceTable.shipped()),
        pauses,
        clock);
  }

  static Answer status(int status) {
    return Answers.http(status, Answers.reading(null, null, null));
  }

  static Answer quota(String message, Duration delay, String... ids) {
    Reading reading = Answers.error(Answers.quota(message, delay, ids));
    return Answers.http(429, reading);
  }

  static PlannedCase planned(String label) {
    return new PlannedCase(label, Case.ofPrompt("A picture of a " + label));
  }

  static Configuration base() {
    return new Configuration(
        new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
        "gemini-3-pro-image",
        Thresholds.NOT_SENT,
        OutputOptions.NOT_SENT);
  }

  static Axis dangerous(@Nullable Threshold... levels) {
    return new Axis.OfThreshold(
        List.of(HarmCategory.DANGEROUS_CONTENT),
        Arrays.stream(levels).map(Optional::ofNullable).toList());
  }

  static final Terms TERMS = terms(1, Budget.NONE);

  static Terms terms(int atOnce, Budget budget) {
    return new Terms(
        new Pace(atOnce, null), budget, new Caps(null, null), Terms.Way.ONE_BY_ONE, null);
  }

  /** Mug and lamp at two thresholds. */
  static SweepPlan plan(int repeats, Terms terms) {
    return plan(Sampling.USUAL.times(repeats), terms, "mug", "lamp");
  }

  static SweepPlan plan(Sampling sampling, Terms terms, String... labels) {
    return new SweepPlan(
        "Does it matter?",
        Arrays.stream(labels).map(SweepBench::planned).toList(),
        base(),
        new Factors(
            List.of(dangerous(Threshold.BLOCK_NONE, Threshold.BLOCK_LOW_AND_ABOVE)),
            new Design.EveryCombination()),
        sampling,
        terms);
  }

  SweepHandle start(SweepPlan plan) {
    return start(plan, new SweepListener() {});
  }

  SweepHandle start(SweepPlan plan, SweepListener listener) {
    return handle(sweeps.start(SESSION, plan, "name: it", listener));
  }

  SweepEnd run(SweepPlan plan) {
    return start(plan).await();
  }

  static SweepHandle handle(Started started) {
    if (started instanceof Started.Begun begun) {
      return begun.handle();
    }
    throw new AssertionError("Not begun: " + started);
  }

  SweepResults results(UUID sweep) {
    return sweeps.resultsOf(sweep).orElseThrow();
  }

  /** The only sweep there is. */
  UUID only() {
    return sweepLog.ofSession(SESSION).getFirst().head().id();
  }

  /** k of n of each cell, such as {@code 2/5}. */
  List<String> rates() {
    return results(only()).cells().stream()
        .map(cell -> cell.blocked().hits() + "/" + cell.blocked().total())
        .toList();
  }

  List<CellResult.State> states() {
    return results(only()).cells().stream().map(CellResult::state).toList();
  }

  List<String> prompts() {
    return log.all().stream().map(attempt -> attempt.tested().prompt()).toList();
  }

  static Threshold thresholdOf(FakeImageService.Sent sent) {
    return sent.configuration().thresholds().of(HarmCategory.DANGEROUS_CONTENT).orElseThrow();
  }

  static long judged(List<Attempt> attempts) {
    return attempts.stream()
        .filter(one -> one.outcome().filter(o -> o.kind().bearsVerdict()).isPresent())
        .count();
  }

  static final Map<Threshold, Answer> STRICT_BLOCKS =
      Map.of(Threshold.BLOCK_NONE, SHOWN, Threshold.BLOCK_LOW_AND_ABOVE, BLOCKED);
}
