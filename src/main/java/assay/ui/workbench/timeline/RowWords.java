package assay.ui.workbench.timeline;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.Tokens;
import assay.figures.Costs;
import assay.figures.Rate;
import assay.text.FigureWords;
import assay.text.Formats;
import assay.text.OutcomeWords;
import assay.text.Texts;
import assay.ui.workbench.timeline.TimelineRow.Entry;
import assay.ui.workbench.timeline.TimelineRow.Header;
import assay.ui.workbench.timeline.TimelineRow.Live;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The words of a row. Pure. */
final class RowWords {
  private final Texts texts;
  private final OutcomeWords words;
  private final Formats formats;
  private final FigureWords figures;
  private final Costs costs;
  private final ZoneId zone;

  RowWords(Texts texts, Costs costs, ZoneId zone) {
    this.texts = texts;
    this.words = new OutcomeWords(texts);
    this.formats = new Formats(texts);
    this.figures = new FigureWords(texts);
    this.costs = costs;
    this.zone = zone;
  }

  String run(Header header) {
    return texts.of("timeline.run", header.newest().place().runNumber());
  }

  /** What the run was and how often it was blocked, as k of n with its interval. */
  String runFacts(Header header) {
    String facts =
        texts.of(
            "timeline.run.facts",
            header.newest().place().repeats(),
            formats.clock(header.newest().begunAt(), zone));
    Rate rate = Rate.ofBlocked(header.outcomes());
    return header.partial() || rate.total() == 0
        ? facts
        : facts
            + " · "
            + texts.of("timeline.run.rate", rate.hits(), rate.total(), formats.interval(rate));
  }

  String title(Entry entry) {
    return entry
        .attempt()
        .outcome()
        .map(words::title)
        .orElseGet(() -> texts.of("timeline.under-way"));
  }

  String summary(Entry entry, Instant now) {
    return entry.attempt().outcome().map(words::summary).orElseGet(() -> live(entry.live(), now));
  }

  String tokens(Tokens tokens) {
    if (!tokens.isReported()) {
      return texts.of("timeline.tokens.none");
    }
    return texts.of(
        "timeline.tokens",
        count(tokens.prompt()),
        count(tokens.thoughts()),
        count(tokens.candidates()));
  }

  String cost(Attempt attempt) {
    return figures.costShort(costs.of(attempt));
  }

  /** How long it took, or has taken until now. */
  String took(Attempt attempt, Instant now) {
    Duration took =
        attempt.completion() == null
            ? Duration.between(attempt.begunAt(), now)
            : attempt.completion().took();
    return attempt
            .outcome()
            .map(Outcome::kind)
            .filter(k -> k == Outcome.Kind.INTERRUPTED)
            .isPresent()
        ? "–"
        : formats.duration(took);
  }

  String clock(Attempt attempt) {
    return formats.clock(attempt.begunAt(), zone);
  }

  String repeat(Attempt attempt) {
    return texts.of("timeline.repeat", attempt.place().repeat(), attempt.place().repeats());
  }

  private String live(@Nullable Live live, Instant now) {
    if (live == null) {
      return "";
    }
    if (live.isLost()) {
      return texts.of("timeline.lost");
    }
    if (live.waitsUntil() != null) {
      Duration rest = Duration.between(now, live.waitsUntil());
      return texts.of(
          "timeline.waits",
          formats.duration(rest.isNegative() ? Duration.ZERO : rest),
          live.tries());
    }
    return live.received() > 0
        ? texts.of("timeline.receiving", formats.bytes(live.received()))
        : texts.of("timeline.sent");
  }

  private String count(@Nullable Integer tokens) {
    return tokens == null ? "–" : formats.count(tokens);
  }
}
