package assay.exchange.gate;

import assay.exchange.gate.Ground.AllCases;
import assay.exchange.gate.Ground.BlockRate;
import assay.exchange.gate.Ground.Drift;
import assay.exchange.gate.Ground.Lacking;
import assay.exchange.gate.Ground.NewReasons;
import assay.figures.Repeats;
import assay.figures.compare.Interval;
import assay.figures.gate.Limit;
import assay.text.FigureWords;
import assay.text.Formats;
import assay.text.Texts;

/** What verdicts and warnings say to a person. Never changes; for any thread. */
public final class GateWords {
  private final Texts texts;
  private final FigureWords figures;
  private final Formats formats;

  /** The words of a language. */
  public GateWords(Texts texts) {
    this.texts = texts;
    this.figures = new FigureWords(texts);
    this.formats = new Formats(texts);
  }

  /** What a kind of verdict is called. */
  public String kind(Verdict.Kind kind) {
    return texts.of("gate.verdict." + kind);
  }

  /** What a verdict rests on: what was seen, what was asked for, and what is missing. */
  public String sentence(Verdict verdict) {
    String ground = ground(verdict.ground());
    return verdict instanceof Verdict.Flaky flaky ? ground + " " + open(flaky) : ground;
  }

  private String open(Verdict.Flaky flaky) {
    return switch (flaky.moreRepeats()) {
      case 0 ->
          texts.of(flaky.ground() instanceof BlockRate ? "gate.flaky.varies" : "gate.flaky.open");
      case Repeats.TOO_MANY -> texts.of("gate.flaky.many");
      default -> texts.of("gate.flaky.more", flaky.moreRepeats());
    };
  }

  private String ground(Ground ground) {
    return switch (ground) {
      case BlockRate rate ->
          texts.of("gate.ground.rate", figures.rate(rate.counts().blocked()), asked(rate.limit()));
      case Drift drift -> drift(drift);
      case AllCases all ->
          texts.of(
              "gate.ground.all",
              all.cases(),
              points(all.worsening()),
              points(all.interval().low()),
              points(all.interval().high()),
              formats.percent(all.margin().most()));
      case NewReasons fresh ->
          fresh.reasons().isEmpty()
              ? texts.of("gate.ground.reasons.none")
              : texts.of("gate.ground.reasons", String.join(", ", fresh.reasons()));
      case Lacking lacking -> texts.of("gate.lack." + lacking.lack(), lacking.about().toArray());
    };
  }

  private String drift(Drift drift) {
    Interval interval = drift.interval();
    return texts.of(
        "gate.ground.drift",
        figures.rate(drift.counts().blocked()),
        figures.rate(drift.before().blocked()),
        points(drift.wrong().difference()),
        points(interval.low()),
        points(interval.high()),
        formats.percent(drift.margin().most()));
  }

  private static long points(double share) {
    return Math.round(share * 100);
  }

  /** What a limit asks for. */
  public String asked(Limit limit) {
    String least = formats.percent(limit.atLeast());
    String most = formats.percent(limit.atMost());
    if (limit.atLeast() > 0 && limit.atMost() < 1) {
      return texts.of("gate.asked.between", least, most);
    }
    if (limit.atLeast() > 0) {
      return texts.of("gate.asked.least", least);
    }
    return limit.atMost() < 1 ? texts.of("gate.asked.most", most) : texts.of("gate.asked.nothing");
  }

  /** A warning. */
  public String warning(Warning warning) {
    return texts.of("gate.warning." + warning.kind(), warning.about().toArray());
  }

  /** What the exit code means. */
  public String result(GateReport report) {
    return texts.of("gate.result." + report.exitCode());
  }

  /** How many verdicts of each kind there are. */
  public String counts(GateReport report) {
    return texts.of(
        "gate.counts",
        report.count(Verdict.Kind.PASSED),
        report.count(Verdict.Kind.MISSED),
        report.count(Verdict.Kind.FLAKY),
        report.count(Verdict.Kind.NOT_JUDGED));
  }
}
