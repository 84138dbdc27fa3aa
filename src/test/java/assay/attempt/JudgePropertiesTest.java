package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Outcome.Evidence;
import assay.attempt.Outcome.Repeat;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.Form;
import assay.attempt.Reading.Part;
import assay.attempt.Reading.PromptFeedback;
import assay.attempt.Reading.ServiceError;
import assay.attempt.Reading.Trailer;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for any answer. */
class JudgePropertiesTest {
  @Property(tries = 2000)
  void anyAnswerIsJudged(@ForAll("readings") Reading reading, @ForAll("statuses") int status) {
    Outcome outcome = Outcome.of(Answers.http(status, reading));
    assertNotNull(outcome.group());
    assertEquals(outcome, Outcome.of(Answers.http(status, reading)));
  }

  @Property(tries = 2000)
  void aLockedCaseIsNeverWorthARepeat(@ForAll("readings") Reading reading) {
    Outcome outcome = Outcome.of(Answers.ok(reading));
    assertTrue(!outcome.isHardStop() || outcome.judgement().repeat() == Repeat.NEVER);
  }

  /** Whatever comes beside a child's code: picture, other reasons, other messages, an error. */
  @Property(tries = 1000)
  void nothingBesideItWeakensAHardStop(
      @ForAll("readings") Reading reading, @ForAll("statuses") int status) {
    Candidate stopped = Answers.candidate("IMAGE_SAFETY", "Filtered. Support code: 17301594.");
    List<Candidate> all =
        Stream.concat(reading.candidatesOrNone().stream(), Stream.of(stopped)).toList();
    Reading with =
        new Reading(
            reading.form(),
            reading.evidence(),
            reading.feedback(),
            all,
            reading.error(),
            reading.trailer());
    assertEquals(
        Outcome.HardStop.CHILD_SUPPORT_CODE,
        Outcome.of(Answers.http(status, with)).judgement().hardStop());
  }

  @Provide
  Arbitrary<Integer> statuses() {
    return Arbitraries.of(200, 200, 200, 204, 302, 400, 402, 403, 408, 429, 500, 503, 999);
  }

  @Provide
  Arbitrary<Reading> readings() {
    Arbitrary<PromptFeedback> feedback =
        Combinators.combine(reasons(), messages())
            .as((reason, message) -> new PromptFeedback(reason, message, List.of()));
    Arbitrary<ServiceError> error =
        Combinators.combine(
                Arbitraries.integers().between(0, 600),
                Arbitraries.strings().ofMaxLength(9),
                messages())
            .as(
                (code, status, message) ->
                    Answers.serviceError(code, status, message == null ? "" : message));
    return Combinators.combine(
            Arbitraries.of(Form.class),
            feedback.injectNull(0.6),
            candidates().list().ofMaxSize(3).injectNull(0.2),
            error.injectNull(0.8))
        .as((form, f, c, e) -> new Reading(form, Evidence.NATIVE_RAW, f, c, e, Trailer.NONE));
  }

  private static Arbitrary<Candidate> candidates() {
    Arbitrary<Part> part =
        Arbitraries.of(
            Answers.picture(),
            Answers.thoughtPicture(),
            Answers.text("words"),
            Answers.thought("hm"),
            new Part.Other("functionCall", false));
    return Combinators.combine(part.list().ofMaxSize(4), reasons(), messages())
        .as((parts, reason, message) -> new Candidate(parts, reason, message, List.of()));
  }

  private static Arbitrary<@Nullable String> reasons() {
    List<String> known =
        Stream.of(FinishReason.Known.values()).map(FinishReason.Known::wireName).toList();
    return Arbitraries.oneOf(Arbitraries.of(known), Arbitraries.strings().ofMaxLength(12))
        .injectNull(0.2);
  }

  private static Arbitrary<@Nullable String> messages() {
    return Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(60),
            Arbitraries.of("Support code: 42876398.", "third-party content", "limit: 0"))
        .injectNull(0.4);
  }
}
