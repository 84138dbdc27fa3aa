package assay.ui.sweep.watch;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.Tokens;
import assay.figures.BillingAssumption;
import assay.figures.CostSum;
import assay.run.sweep.Budget;
import assay.run.sweep.CellResult;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepEnd;
import assay.text.FigureWords;
import assay.text.Formats;
import assay.text.OutcomeWords;
import assay.text.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of a sweep as a whole, and of an attempt in it. Pure. */
final class WatchWords {
  private final Texts texts;
  private final Formats formats;
  private final FigureWords figures;
  private final OutcomeWords outcomes;

  WatchWords(Texts texts) {
    this.texts = texts;
    this.formats = new Formats(texts);
    this.figures = new FigureWords(texts);
    this.outcomes = new OutcomeWords(texts);
  }

  /** A line of the list of sweeps. */
  String choice(Sweep sweep, boolean running) {
    return texts.of(
        "sweep.choice",
        sweep.head().number(),
        sweep.head().name(),
        texts.of(stateKey(running, false, sweep.end())));
  }

  private static String stateKey(boolean running, boolean stopping, @Nullable SweepEnd end) {
    if (running) {
      return stopping ? "sweep.state.stopping" : "sweep.state.running";
    }
    return "sweep.state." + (end == null ? "LEFT" : end);
  }

  /**
   * How far it is.
   *
   * @param remaining about how long yet; empty if that cannot be said
   */
  Head head(Sweep sweep, Standing standing, Optional<Duration> remaining) {
    String state = texts.of(stateKey(standing.running(), standing.stopping(), standing.end()));
    List<String> facts = new ArrayList<>();
    facts.add(texts.of("sweep.facts.attempts", standing.complete(), standing.wanted()));
    if (standing.running()) {
      facts.add(texts.of("sweep.facts.at-once", sweep.course().terms().pace().atOnce()));
      remaining.ifPresent(left -> facts.add(texts.of("sweep.facts.eta", formats.wait(left))));
    }
    String end =
        standing.running() || standing.end() == SweepEnd.DONE ? "" : sentence(standing.end());
    boolean cameIn = sweep.arrival() != null;
    return new Head(
        texts.of("sweep.title.state", sweep.head().number(), state),
        String.join(" · ", facts),
        cameIn ? texts.of("sweep.came-in") : end,
        standing.fraction(),
        cameIn ? Head.Phase.READ : standing.phase());
  }

  /**
   * How a sweep stands.
   *
   * @param complete how many attempts have come in
   * @param wanted how many there will be if no cell ends early
   * @param running whether it is under way here
   * @param stopping whether it sends nothing more
   * @param end how it stopped last; null if it goes on, or was left
   */
  record Standing(
      int complete, int wanted, boolean running, boolean stopping, @Nullable SweepEnd end) {
    double fraction() {
      return wanted == 0 ? 1 : Math.min(1, (double) complete / wanted);
    }

    Head.Phase phase() {
      if (running) {
        return stopping ? Head.Phase.STOPPING : Head.Phase.RUNNING;
      }
      return end == SweepEnd.DONE ? Head.Phase.DONE : Head.Phase.STOPPED;
    }
  }

  /** What an end means. */
  String sentence(@Nullable SweepEnd end) {
    return texts.of("sweep.end." + (end == null ? "LEFT" : end));
  }

  /** What was spent. */
  Spent spent(CostSum sum, Budget budget, CellResult.Counts counts) {
    BillingAssumption assumption = budget.assumption();
    BigDecimal under = sum.under(assumption);
    List<String> parts = new ArrayList<>();
    BigDecimal dollars = budget.dollars();
    parts.add(dollars(sum, budget));
    parts.add(texts.of("sweep.spent.images", counts.shown()));
    parts.add(blocked(sum, under, counts.blocked().hits()));
    if (sum.unpriced() > 0) {
      parts.add(texts.of("cost.unpriced.attempts", sum.unpriced()));
    }
    return new Spent(
        String.join(" · ", parts), figures.assumption(assumption), fraction(under, dollars));
  }

  /** Such as {@code $9.38 of $25.00}. */
  String dollars(CostSum sum, Budget budget) {
    String under = formats.dollars(sum.under(budget.assumption()));
    BigDecimal most = budget.dollars();
    return most == null ? under : texts.of("sweep.spent.of", under, formats.dollars(most));
  }

  private String blocked(CostSum sum, BigDecimal under, int blocked) {
    BigDecimal more = sum.fullImage().subtract(under);
    return more.signum() > 0
        ? texts.of("sweep.spent.blocked.more", blocked, formats.dollarsAtMost(more))
        : texts.of("sweep.spent.blocked", blocked);
  }

  private static double fraction(BigDecimal under, @Nullable BigDecimal dollars) {
    if (dollars == null) {
      return -1;
    }
    return dollars.signum() == 0
        ? 1
        : Math.min(1, under.divide(dollars, MathContext.DECIMAL32).doubleValue());
  }

  /** What batches and the pace are doing; empty if it is over. */
  String outside(LiveSweep.@Nullable Outside outside, Instant now) {
    if (outside == null) {
      return "";
    }
    if (!outside.batch().isEmpty()) {
      return texts.of("sweep.batch.progress", outside.batch(), outside.answered(), outside.lines());
    }
    String pace =
        outside.perMinute() == 0
            ? ""
            : texts.of("sweep.pace.now", outside.endpoint(), Math.round(outside.perMinute()));
    if (!outside.until().isAfter(now)) {
      return pace;
    }
    String pause =
        texts.of(
            "sweep.pace.pause",
            outside.endpoint(),
            formats.wait(Duration.between(now, outside.until())));
    return pace.isEmpty() ? pause : pause + " · " + pace;
  }

  /**
   * An attempt of a cell.
   *
   * @param place which repeat of the cell it is, and which step of it where there are several
   */
  AttemptLine attempt(Attempt attempt, String place) {
    Optional<Outcome> outcome = attempt.outcome();
    Attempt.Completion completion = attempt.completion();
    return new AttemptLine(
        attempt.id(),
        place,
        outcome.map(outcomes::title).orElseGet(() -> texts.of("timeline.under-way")),
        outcome.map(CellResult::reasonOf).orElse(""),
        completion == null ? "" : formats.duration(completion.took()),
        outcome.map(Outcome::tokens).map(this::tokens).orElse(""));
  }

  private String tokens(Tokens tokens) {
    return tokens.isReported()
        ? texts.of(
            "timeline.tokens",
            count(tokens.prompt()),
            count(tokens.thoughts()),
            count(tokens.candidates()))
        : texts.of("timeline.tokens.none");
  }

  private String count(@Nullable Integer tokens) {
    return tokens == null ? "–" : formats.count(tokens);
  }
}
