package assay.store;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.figures.BillingAssumption;
import assay.run.design.Axis;
import assay.run.design.Design;
import assay.run.design.Pace;
import assay.run.design.PlannedCase;
import assay.run.sweep.Budget;
import assay.run.sweep.Caps;
import assay.run.sweep.Factors;
import assay.run.sweep.Sampling;
import assay.run.sweep.Stopping;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import assay.store.sql.SqliteSweepLog;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A plan that has something of everything, and a sweep of it. */
public final class SweepFacts {
  /** What is varied, as it is shown. */
  public static final Sweep.Layout LAYOUT =
      new Sweep.Layout(
          List.of("HARM_CATEGORY_DANGEROUS_CONTENT"),
          Sweep.DesignKind.EVERY_COMBINATION,
          "# a plan\nname: It\n");

  private SweepFacts() {}

  /** Two cases at three levels. */
  public static SweepPlan plan() {
    return new SweepPlan(
        "Does it matter?",
        List.of(
            new PlannedCase("mug", Case.ofPrompt("A red mug")),
            new PlannedCase(
                "lamp",
                new Case("A lamp", List.of(), new Declaration(Minors.NO, true)),
                Set.of("light", "still"),
                PlannedCase.Expected.SHOWN)),
        new Configuration(
            new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
            "gemini-3-pro-image",
            new Thresholds(Map.of(HarmCategory.HARASSMENT, Threshold.OFF)),
            OutputOptions.NOT_SENT),
        new Factors(
            List.of(
                new Axis.OfThreshold(
                    List.of(HarmCategory.DANGEROUS_CONTENT),
                    List.of(
                        Optional.empty(),
                        Optional.of(Threshold.OFF),
                        Optional.of(Threshold.BLOCK_LOW_AND_ABOVE)))),
            new Design.EveryCombination()),
        new Sampling(
            4,
            new Stopping(Stopping.Kind.MARGIN, 0.01, 0.2),
            Sampling.USUAL.edge(),
            -7_000_000_000L),
        new Terms(
            new Pace(3, 20, 90_000),
            new Budget(new BigDecimal("25.10"), BillingAssumption.BLOCKS_FREE, 300, 60),
            new Caps(null, 9),
            Terms.Way.BATCH,
            "To find the edge"));
  }

  /** A sweep of it that has a note and a batch. */
  public static Sweep open(SqliteSweepLog log, UUID session) {
    SweepPlan plan = plan();
    Sweep sweep = log.open(session, plan, LAYOUT, plan.cells());
    log.note(sweep.head().id(), new Sweep.Note(Facts.NOW, SweepEnd.PAUSED));
    String name = "batch-" + session;
    log.open(sweep.head().id(), name, List.of(UUID.randomUUID()));
    log.made(name, "batches/" + session);
    return log.find(sweep.head().id()).orElseThrow();
  }
}
