package assay.ui.workbench.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.SampleAnswers;
import assay.attempt.Tokens;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.FakeBench;
import assay.ui.workbench.timeline.TimelineRow.Entry;
import assay.ui.workbench.timeline.TimelineRow.Header;
import assay.ui.workbench.timeline.TimelineRow.Live;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowWordsTest {
  private static final Attempt BEGUN = Attempts.underWay(14, 2, 3);
  private static final Instant NOW = BEGUN.begunAt().plusMillis(1_500);

  private final RowWords words =
      new RowWords(new Texts(Language.ENGLISH), FakeBench.COSTS, ZoneId.of("Asia/Jakarta"));

  @Test
  void tellsOfARunWithItsRate() {
    List<Outcome> outcomes =
        List.of(
            Outcome.of(Attempts.SHOWN), Outcome.of(Attempts.BLOCKED), Outcome.of(Attempts.BUSY));
    Header header = new Header(BEGUN, outcomes, false);
    assertEquals("Run 14", words.run(header));
    assertEquals(
        "repeat × 3 · 17:00:00 · 1 of 2 without image · 50 % (9–91 %)", words.runFacts(header));
  }

  @Test
  void tellsNoRateOfAPartOrOfNothing() {
    List<Outcome> outcomes = List.of(Outcome.of(Attempts.SHOWN));
    assertEquals("repeat × 3 · 17:00:00", words.runFacts(new Header(BEGUN, outcomes, true)));
    assertEquals("repeat × 3 · 17:00:00", words.runFacts(new Header(BEGUN, List.of(), false)));
    List<Outcome> busy = List.of(Outcome.of(Attempts.BUSY));
    assertEquals("repeat × 3 · 17:00:00", words.runFacts(new Header(BEGUN, busy, false)));
  }

  @Test
  void tellsWhatIsKnownOfOneUnderWay() {
    assertEquals("Under way", words.title(live(Live.SENT)));
    assertEquals("sent, waiting for the answer", words.summary(live(Live.SENT), NOW));
    assertEquals("receiving · 412 kB", words.summary(live(new Live(412_345, 1, null)), NOW));
    assertEquals(
        "the service is busy · sent again in 4.0 s · try 2",
        words.summary(live(new Live(0, 2, NOW.plusSeconds(4))), NOW));
    assertEquals(
        "the service is busy · sent again in 0.0 s · try 2",
        words.summary(live(new Live(0, 2, NOW.minusSeconds(4))), NOW));
    assertEquals("", words.summary(live(null), NOW));
    assertEquals("1.5 s", words.took(BEGUN, NOW));
    assertEquals("repeat 2 of 3", words.repeat(BEGUN));
    assertEquals("17:00:00", words.clock(BEGUN));
  }

  @Test
  void tellsWhatCameOfOne() {
    Outcome outcome =
        SampleAnswers.answered(
            "STOP", SampleAnswers.tokens(531, 1_120, 293, 1_944), SampleAnswers.picture(4_100_000));
    Attempt attempt = Attempts.complete(BEGUN, outcome);
    Entry entry = new Entry(attempt, null, false);
    assertEquals("Generated", words.title(entry));
    assertEquals("STOP · 1 image PNG · 4.1 MB", words.summary(entry, NOW));
    assertEquals("in 531 · thought 293 · out 1,120", words.tokens(outcome.tokens()));
    assertEquals("2.0 s", words.took(attempt, NOW.plus(Duration.ofHours(1))));
  }

  @Test
  void tellsWhichTokensWereNotReported() {
    assertEquals("no tokens reported", words.tokens(Tokens.NONE));
    assertEquals(
        "in 13 · thought – · out –", words.tokens(SampleAnswers.tokens(13, null, null, 13)));
  }

  @Test
  void aCostThatIsNotSettledIsAnUpperBound() {
    Attempt blocked = Attempts.complete(BEGUN, SampleAnswers.blocked("SAFETY", Tokens.NONE));
    assertEquals("cost ? ≤ $0.15", words.cost(blocked));
    assertEquals("not charged", words.cost(Attempts.complete(BEGUN, Attempts.BUSY)));
  }

  @Test
  void nobodyKnowsHowLongAnInterruptedOneTook() {
    Attempt attempt = Attempts.complete(BEGUN, new Answer.Interrupted());
    assertEquals("–", words.took(attempt, NOW));
  }

  private static Entry live(@Nullable Live live) {
    return new Entry(BEGUN, live, false);
  }
}
