package assay.attempt;

import static assay.attempt.Answers.candidate;
import static assay.attempt.Answers.candidates;
import static assay.attempt.Answers.ok;
import static assay.attempt.Answers.overwritten;
import static assay.attempt.Answers.picture;
import static assay.attempt.Answers.reading;
import static assay.attempt.Answers.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer.Fault;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Repeat;
import assay.attempt.Reading.PromptFeedback;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What locks a case (product.md, section 5, rule 1), and what does not. */
class HardStopTest {
  private static final String THIRD_PARTY =
      "It may harm the interests of third-party content providers.";

  static List<Arguments> stops() {
    return List.of(
        stop(ok(finished("PROHIBITED_CONTENT", null)), Kind.FIXED_POLICY, HardStop.FIXED_POLICY),
        stop(
            ok(finished("IMAGE_PROHIBITED_CONTENT", "Why.")),
            Kind.FIXED_POLICY,
            HardStop.FIXED_POLICY),
        stop(
            ok(Answers.blocked("PROHIBITED_CONTENT", null)),
            Kind.FIXED_POLICY,
            HardStop.FIXED_POLICY),
        stop(ok(shownWith("IMAGE_PROHIBITED_CONTENT", null)), Kind.IMAGE, HardStop.FIXED_POLICY),
        stop(ok(shownWith("PROHIBITED_CONTENT", null)), Kind.IMAGE, HardStop.FIXED_POLICY),
        stop(
            ok(code("IMAGE_SAFETY", "58061214")), Kind.OUTPUT_BLOCKED, HardStop.CHILD_SUPPORT_CODE),
        stop(
            ok(code("IMAGE_SAFETY", "17301594")), Kind.OUTPUT_BLOCKED, HardStop.CHILD_SUPPORT_CODE),
        stop(
            ok(code("IMAGE_OTHER", "42876398, 64151117")),
            Kind.NO_IMAGE,
            HardStop.CHILD_SUPPORT_CODE),
        stop(
            ok(code("IMAGE_SAFETY", "89371032")),
            Kind.OUTPUT_BLOCKED,
            HardStop.PROHIBITED_SUPPORT_CODE),
        stop(ok(code("SAFETY", "49114662")), Kind.OUTPUT_BLOCKED, HardStop.PROHIBITED_SUPPORT_CODE),
        stop(ok(code("SAFETY", "72817394")), Kind.OUTPUT_BLOCKED, HardStop.PROHIBITED_SUPPORT_CODE),
        stop(
            ok(Answers.blocked("SAFETY", "Support code: 58061214")),
            Kind.PROMPT_BLOCKED,
            HardStop.CHILD_SUPPORT_CODE),
        stop(
            ok(candidates(overwritten("SAFETY"))),
            Kind.OUTPUT_BLOCKED,
            HardStop.OVERWRITTEN_THRESHOLD),
        stop(
            ok(candidates(overwritten("STOP", picture()))),
            Kind.IMAGE,
            HardStop.OVERWRITTEN_THRESHOLD),
        stop(ok(overwrittenPrompt()), Kind.PROMPT_BLOCKED, HardStop.OVERWRITTEN_THRESHOLD),
        stop(
            ok(
                finished(
                    "IMAGE_SAFETY",
                    "Your PersonGeneration setting: the image appeared to include children.")),
            Kind.OUTPUT_BLOCKED,
            HardStop.MESSAGE_NAMES_CHILDREN));
  }

  @ParameterizedTest
  @MethodSource("stops")
  void locksTheCaseAndOffersNothingElse(Answer answer, Kind kind, HardStop cause) {
    Outcome outcome = Outcome.of(answer);
    assertEquals(kind, outcome.kind());
    assertEquals(cause, outcome.judgement().hardStop());
    assertEquals(Repeat.NEVER, outcome.judgement().repeat());
    assertEquals(List.of(NextStep.STOP_CASE), outcome.judgement().nextSteps());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The image appeared to include children.",
        "A child is shown.",
        "CHILDREN",
        "It may depict minors.",
        "It seems to show a minor.",
        "It may depict a minor wearing a hat.",
        "The subject is underage."
      })
  void aMessageThatNamesChildrenLocks(String message) {
    assertEquals(HardStop.MESSAGE_NAMES_CHILDREN, cause(finished("IMAGE_SAFETY", message)));
    assertEquals(HardStop.MESSAGE_NAMES_CHILDREN, cause(shownWith("STOP", message)));
    assertEquals(HardStop.MESSAGE_NAMES_CHILDREN, cause(Answers.blocked("IMAGE_SAFETY", message)));
    Reading error = Answers.error(Answers.serviceError(400, "INVALID_ARGUMENT", message));
    assertEquals(
        HardStop.MESSAGE_NAMES_CHILDREN,
        Outcome.of(Answers.http(400, error)).judgement().hardStop());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The image was filtered. Support code: 63429089.",
        "There is a minor problem with the request.",
        "Use a minor version of the API.",
        "The childhood home of the painter."
      })
  void aMessageThatNamesNobodyLocksNothing(String message) {
    assertNull(cause(finished("IMAGE_SAFETY", message)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I cannot do this, since the picture appears to show a child.",
        "I can't edit this photo because it shows a child.",
        "The image depicts a minor.",
        "There is a child in the picture.",
        "There seem to be children in it.",
        "It appears that\na minor is shown."
      })
  void aRefusalThatSaysThatChildrenAppearLocks(String words) {
    assertEquals(
        HardStop.MESSAGE_NAMES_CHILDREN, cause(candidates(candidate("STOP", null, text(words)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Here is the cover of your children's book.",
        "It seems a fine cover for a children’s book.",
        "The poster appears bright and child-friendly.",
        "The shelf shows a children's book.",
        "There seems to be a minor issue with the light.",
        "I would rather not."
      })
  void wordsOfTheModelThatSayNoSuchThingLockNothing(String words) {
    assertNull(cause(candidates(candidate("STOP", null, text(words), picture()))));
  }

  @Test
  void imageSafetyAloneNamesNoCause() {
    assertNull(cause(finished("IMAGE_SAFETY", null)));
  }

  @ParameterizedTest
  @CsvSource({"PROHIBITED_CONTENT", "IMAGE_PROHIBITED_CONTENT"})
  void thirdPartyContentIsAMatterOfRights(String reason) {
    Outcome outcome = Outcome.of(ok(finished(reason, THIRD_PARTY)));
    assertEquals(Kind.RIGHTS, outcome.kind());
    assertEquals(Repeat.NEVER, outcome.judgement().repeat());
    assertNull(outcome.judgement().hardStop());
    assertEquals(
        Kind.RIGHTS, Outcome.of(ok(Answers.blocked("PROHIBITED_CONTENT", THIRD_PARTY))).kind());
  }

  @Test
  void aProhibitedCodeLocksBesideThirdPartyContent() {
    Reading reading = finished("PROHIBITED_CONTENT", THIRD_PARTY + " Support code: 89371032.");
    assertEquals(HardStop.PROHIBITED_SUPPORT_CODE, cause(reading));
  }

  @Test
  void whatIsSaidOfOneCandidateDoesNotExcuseAnother() {
    Reading both =
        candidates(
            candidate("IMAGE_PROHIBITED_CONTENT", THIRD_PARTY),
            candidate("PROHIBITED_CONTENT", null));
    assertEquals(HardStop.FIXED_POLICY, cause(both));
    assertEquals(Kind.FIXED_POLICY, Outcome.of(ok(both)).kind());
    Reading beside =
        reading(
            new PromptFeedback("PROHIBITED_CONTENT", null, List.of()),
            List.of(candidate("STOP", THIRD_PARTY)),
            null);
    assertEquals(HardStop.FIXED_POLICY, cause(beside));
  }

  @Test
  void looksForCodesInEveryMessage() {
    Reading later =
        candidates(candidate("IMAGE_SAFETY", "First."), candidate(null, "Support code: 17301594"));
    assertEquals(HardStop.CHILD_SUPPORT_CODE, cause(later));
    Reading prompt =
        reading(
            new PromptFeedback(null, "Support code: 89371032", List.of()),
            List.of(candidate("IMAGE_SAFETY", "Filtered.")),
            null);
    assertEquals(HardStop.PROHIBITED_SUPPORT_CODE, cause(prompt));
  }

  static List<Arguments> named() {
    return List.of(
        Arguments.of(
            ok(code("IMAGE_SAFETY", "17301594, 63429089")),
            "candidates[0].finishMessage names support code 17301594"),
        Arguments.of(
            ok(shownWith("STOP", "Support code: 89371032.")),
            "candidates[0].finishMessage names support code 89371032"),
        Arguments.of(
            ok(overwrittenPrompt()),
            "promptFeedback.safetyRatings[0].overwrittenThreshold = BLOCK_LOW_AND_ABOVE"),
        Arguments.of(
            ok(candidates(Answers.overwritten("SAFETY"))),
            "candidates[0].safetyRatings[0].overwrittenThreshold = BLOCK_LOW_AND_ABOVE"),
        Arguments.of(
            ok(Answers.blocked("IMAGE_SAFETY", "It shows children.")),
            "promptFeedback.blockReasonMessage says \"children\""),
        Arguments.of(
            ok(candidates(candidate("STOP", null, text("Well."), text("It shows a child.")))),
            "candidates[0].content.parts[1].text says \"child\""),
        Arguments.of(
            Answers.http(
                400, Answers.error(Answers.serviceError(400, "X", "It may depict minors."))),
            "error.message says \"minors\""),
        Arguments.of(
            ok(
                candidates(
                    candidate("STOP", null, picture()), candidate("PROHIBITED_CONTENT", null))),
            "candidates[1].finishReason = PROHIBITED_CONTENT"),
        Arguments.of(
            new Answer.Failed(Fault.CUT_OFF, "", ok(finished("PROHIBITED_CONTENT", null))),
            "candidates[0].finishReason = PROHIBITED_CONTENT"),
        Arguments.of(
            new Answer.Cancelled(ok(finished("IMAGE_SAFETY", "It shows a child."))),
            "candidates[0].finishMessage says \"child\""));
  }

  @ParameterizedTest
  @MethodSource("named")
  void whatCausedAHardStopIsNamedAmongTheGrounds(Answer answer, String clue) {
    Outcome outcome = Outcome.of(answer);
    assertTrue(outcome.isHardStop());
    List<String> because = outcome.signals().because();
    assertEquals(1, because.stream().filter(clue::equals).count(), because.toString());
  }

  @Test
  void anAnswerThatBrokeOffLocksAllTheSame() {
    Answer.Received partial = ok(finished("PROHIBITED_CONTENT", null));
    Outcome outcome = Outcome.of(new Answer.Failed(Fault.CUT_OFF, "", partial));
    assertEquals(Kind.TRANSPORT, outcome.kind());
    assertEquals(HardStop.FIXED_POLICY, outcome.judgement().hardStop());
  }

  private static Arguments stop(Answer answer, Kind kind, HardStop cause) {
    return Arguments.of(answer, kind, cause);
  }

  private static @org.jspecify.annotations.Nullable HardStop cause(Reading reading) {
    return Outcome.of(ok(reading)).judgement().hardStop();
  }

  private static Reading finished(
      String reason, @org.jspecify.annotations.Nullable String message) {
    return candidates(candidate(reason, message));
  }

  private static Reading shownWith(
      String reason, @org.jspecify.annotations.Nullable String message) {
    return candidates(candidate(reason, message, picture()));
  }

  private static Reading code(String reason, String codes) {
    return finished(reason, "Filtered. Support codes: " + codes);
  }

  private static Reading overwrittenPrompt() {
    SafetyRating rating = new SafetyRating(null, null, null, null, null, "BLOCK_LOW_AND_ABOVE");
    return reading(new PromptFeedback("SAFETY", null, List.of(rating)), null, null);
  }
}
