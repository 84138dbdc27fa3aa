package assay.exchange.report;

import assay.exchange.gate.Ground;
import assay.exchange.gate.Ground.AllCases;
import assay.exchange.gate.Ground.BlockRate;
import assay.exchange.gate.Ground.Drift;
import assay.exchange.gate.Ground.Lacking;
import assay.exchange.gate.Ground.NewReasons;
import assay.exchange.gate.Verdict;
import assay.figures.Repeats;
import assay.figures.compare.Interval;
import assay.figures.gate.Confidence;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a verdict rests on, as members of its object. */
final class GroundJson {
  private GroundJson() {}

  static Map<String, @Nullable Object> of(Verdict verdict) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    Ground ground = verdict.ground();
    switch (ground) {
      case BlockRate rate -> put(members, rate);
      case Drift drift -> put(members, drift);
      case AllCases all -> put(members, all);
      case NewReasons fresh -> {
        members.put("ground", "NEW_REASONS");
        members.put("newReasons", fresh.reasons());
      }
      case Lacking lacking -> {
        members.put("ground", "LACKING");
        members.put("lack", lacking.lack().name());
      }
    }
    if (verdict instanceof Verdict.Flaky flaky) {
      int more = flaky.moreRepeats();
      members.put("moreRepeats", more == 0 || more == Repeats.TOO_MANY ? null : more);
    }
    return members;
  }

  private static void put(Map<String, @Nullable Object> members, BlockRate rate) {
    members.put("ground", "BLOCK_RATE");
    members.put("atLeast", rate.limit().atLeast());
    members.put("atMost", rate.limit().atMost());
    members.put("confidence", word(rate.limit().confidence()));
  }

  private static void put(Map<String, @Nullable Object> members, Drift drift) {
    members.put("ground", "BASELINE");
    worsening(members, drift.wrong().difference(), drift.interval());
    members.put("margin", drift.margin().most());
    members.put("confidence", word(drift.margin().confidence()));
    members.put("baselineBlocked", drift.before().blocked().hits());
    members.put("baselineJudged", drift.before().judged());
  }

  private static void put(Map<String, @Nullable Object> members, AllCases all) {
    members.put("ground", "BASELINE_ALL_CASES");
    worsening(members, all.worsening(), all.interval());
    members.put("margin", all.margin().most());
    members.put("confidence", word(all.margin().confidence()));
    members.put("cases", all.cases());
  }

  private static void worsening(
      Map<String, @Nullable Object> members, double worsening, Interval interval) {
    members.put("worsening", worsening);
    members.put("worseningLow", interval.low());
    members.put("worseningHigh", interval.high());
  }

  private static String word(Confidence confidence) {
    return confidence.name().toLowerCase(Locale.ROOT);
  }

  /** Such as {@code notJudged} of {@code NOT_JUDGED}. */
  static String camel(Verdict.Kind kind) {
    return switch (kind) {
      case PASSED -> "passed";
      case MISSED -> "missed";
      case FLAKY -> "flaky";
      case NOT_JUDGED -> "notJudged";
    };
  }
}
