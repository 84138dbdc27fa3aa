package assay.attempt;

import static assay.attempt.Answers.candidate;
import static assay.attempt.Answers.candidates;
import static assay.attempt.Answers.ok;
import static assay.attempt.Answers.picture;
import static assay.attempt.Answers.reading;
import static assay.attempt.Answers.serviceError;
import static assay.attempt.Answers.text;
import static assay.attempt.Answers.thought;
import static assay.attempt.Answers.thoughtPicture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer.Fault;
import assay.attempt.Outcome.AnswerImage.Role;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Outcome.Group;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Layer;
import assay.attempt.Outcome.Repeat;
import assay.attempt.Reading.Form;
import assay.attempt.Reading.Part;
import assay.attempt.Reading.PromptFeedback;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of reference 4.1: what is looked at first decides. */
class JudgeOrderTest {
  private static final PromptFeedback BLOCK = new PromptFeedback("SAFETY", null, List.of());
  private static final PromptFeedback NO_BLOCK = new PromptFeedback(null, null, List.of());

  static List<Arguments> answers() {
    return List.of(
        row("an error status before a picture", Answers.http(503, shown()), Kind.SERVICE),
        row("an error in a 200 before a block", ok(everything()), Kind.QUOTA),
        row(
            "a block before a picture",
            ok(reading(BLOCK, shown().candidates(), null)),
            Kind.PROMPT_BLOCKED),
        row(
            "feedback without a reason is no block",
            ok(reading(NO_BLOCK, shown().candidates(), null)),
            Kind.IMAGE),
        row("no candidates field", ok(reading(null, null, null)), Kind.EMPTY),
        row("an empty list of candidates", ok(candidates()), Kind.EMPTY),
        row(
            "a picture before the finish reason",
            ok(candidates(candidate("MAX_TOKENS", null, picture()))),
            Kind.IMAGE),
        row(
            "a picture without a finish reason",
            ok(candidates(candidate(null, null, picture()))),
            Kind.IMAGE),
        row(
            "a thought picture is none",
            ok(candidates(candidate("NO_IMAGE", null, thoughtPicture()))),
            Kind.NO_IMAGE),
        row(
            "the finish reason before words",
            ok(candidates(candidate("SAFETY", null, text("no")))),
            Kind.OUTPUT_BLOCKED),
        row(
            "STOP with words",
            ok(candidates(candidate("STOP", null, text("I would rather not")))),
            Kind.MODEL_REFUSED),
        row(
            "STOP with blank words",
            ok(candidates(candidate("STOP", null, text(" \n")))),
            Kind.EMPTY),
        row(
            "STOP with thoughts alone",
            ok(candidates(candidate("STOP", null, thought("hm"), thoughtPicture()))),
            Kind.EMPTY),
        row(
            "STOP with something else alone",
            ok(candidates(candidate("STOP", null, new Part.Other("functionCall", false)))),
            Kind.EMPTY),
        row("STOP with nothing", ok(candidates(candidate("STOP", null))), Kind.EMPTY),
        row("neither reason nor parts", ok(candidates(candidate(null, null))), Kind.EMPTY),
        row(
            "words without a reason",
            ok(candidates(candidate(null, null, text("hm")))),
            Kind.UNKNOWN),
        row(
            "the reason of a later piece",
            ok(candidates(candidate(null, null, text("a")), candidate("IMAGE_SAFETY", null))),
            Kind.OUTPUT_BLOCKED),
        row("an empty body", ok(Reading.nothing(Form.EMPTY, Evidence.NATIVE_RAW)), Kind.EMPTY),
        row(
            "a foreign body",
            ok(Reading.nothing(Form.FOREIGN, Evidence.NATIVE_RAW)),
            Kind.TRANSPORT),
        row(
            "a body that breaks off",
            ok(Reading.nothing(Form.CUT_OFF, Evidence.NATIVE_RAW)),
            Kind.TRANSPORT),
        row(
            "a foreign body with an error status",
            Answers.http(502, Reading.nothing(Form.FOREIGN, Evidence.NATIVE_RAW)),
            Kind.SERVICE),
        row("a redirect", Answers.http(302, reading(null, null, null)), Kind.TRANSPORT),
        row("the user's stop", new Answer.Cancelled(), Kind.CANCELLED),
        row("the program's end", new Answer.Interrupted(), Kind.INTERRUPTED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void looksAtTheFieldsInTheirOrder(String name, Answer answer, Kind expected) {
    assertEquals(expected, Outcome.of(answer).kind(), name);
  }

  @ParameterizedTest
  @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "CREDENTIALS")
  void callsEveryFaultOfTheWayTransport(Fault fault) {
    Outcome outcome = Outcome.of(new Answer.Failed(fault, "technical line", null));
    assertEquals(Kind.TRANSPORT, outcome.kind());
    assertEquals(Layer.TRANSPORT, outcome.judgement().layer());
    assertEquals("technical line", outcome.signals().message());
    assertNull(outcome.limits().httpStatus());
    assertEquals(Group.ERROR, outcome.group());
  }

  @Test
  void callsMissingCredentialsAMatterOfAccess() {
    Outcome outcome = Outcome.of(new Answer.Failed(Fault.CREDENTIALS, "no credentials", null));
    assertEquals(Kind.ACCESS, outcome.kind());
    assertEquals(Group.ERROR, outcome.group());
  }

  @ParameterizedTest
  @CsvSource({
    "BAD_URL, POINTLESS, CHECK_ADDRESS",
    "DNS, POINTLESS, CHECK_ADDRESS",
    "TLS, POINTLESS, CHECK_ADDRESS",
    "CONNECT, WORTHWHILE, CHECK_ADDRESS",
    "RESET, WORTHWHILE, CHECK_NETWORK",
    "TIMEOUT, WORTHWHILE, CHECK_NETWORK",
    "CUT_OFF, WORTHWHILE, CHECK_NETWORK",
    "NOT_STORED, WORTHWHILE, CHECK_DISK"
  })
  void saysWhatToCheckAfterAFault(Fault fault, Repeat repeat, NextStep first) {
    Outcome outcome = Outcome.of(new Answer.Failed(fault, "", null));
    assertEquals(repeat, outcome.judgement().repeat());
    assertEquals(first, outcome.judgement().nextSteps().getFirst());
  }

  @Test
  void keepsWhatHadArrivedBeforeItBrokeOff() {
    Answer.Received partial =
        ok(candidates(candidate("IMAGE_SAFETY", "Filtered. Support code: 63429089.")));
    Outcome outcome = Outcome.of(new Answer.Failed(Fault.CUT_OFF, "reset", partial));
    assertEquals(Kind.TRANSPORT, outcome.kind());
    assertEquals(FinishReason.Known.IMAGE_SAFETY, outcome.signals().finishReason());
    assertEquals(List.of(SupportCode.of("63429089")), outcome.signals().supportCodes());
  }

  @Test
  void theLastPictureThatIsNoThoughtIsTheFinalOne() {
    Outcome outcome =
        Outcome.of(
            ok(
                candidates(
                    candidate(
                        "STOP", null, picture(), thoughtPicture(), picture(), thoughtPicture()))));
    List<Role> roles = outcome.images().stream().map(Outcome.AnswerImage::role).toList();
    assertEquals(List.of(Role.DRAFT, Role.THOUGHT, Role.FINAL, Role.THOUGHT), roles);
    assertTrue(outcome.finalImage().isPresent());
  }

  @Test
  void warnsOfAPictureThatCameWithAnotherReasonThanStop() {
    Outcome warned = Outcome.of(ok(candidates(candidate("MAX_TOKENS", null, picture()))));
    assertEquals(List.of(NextStep.READ_MESSAGE), warned.judgement().nextSteps());
    assertEquals(List.of(), Outcome.of(ok(shown())).judgement().nextSteps());
  }

  @Test
  void saysOnWhichFieldsItRests() {
    Outcome blocked = Outcome.of(ok(reading(BLOCK, null, null)));
    assertEquals(List.of("promptFeedback.blockReason = SAFETY"), blocked.signals().because());
    Outcome nothing = Outcome.of(ok(reading(null, null, null)));
    assertEquals(List.of("candidates missing or null"), nothing.signals().because());
  }

  @Test
  void countsEveryKindOnceAsVerdictOrBesideIt() {
    assertEquals(Group.SHOWN, Outcome.of(ok(shown())).group());
    assertEquals(Group.BY_SETTING, Outcome.of(ok(reading(BLOCK, null, null))).group());
    assertEquals(
        Group.OTHER_FILTER, Outcome.of(ok(candidates(candidate("IMAGE_SAFETY", null)))).group());
    List<Kind> beside =
        List.of(
            Kind.INVALID_REQUEST,
            Kind.ACCESS,
            Kind.QUOTA,
            Kind.SERVICE,
            Kind.TRANSPORT,
            Kind.CANCELLED,
            Kind.INTERRUPTED);
    for (Kind kind : Kind.values()) {
      assertEquals(!beside.contains(kind), kind.bearsVerdict(), kind.name());
    }
    assertFalse(Outcome.of(new Answer.Cancelled()).endsEveryRun());
  }

  private static Arguments row(String name, Answer answer, Kind expected) {
    return Arguments.of(name, answer, expected);
  }

  private static Reading shown() {
    return candidates(candidate("STOP", null, picture()));
  }

  private static Reading everything() {
    return reading(BLOCK, shown().candidates(), serviceError(429, "RESOURCE_EXHAUSTED", "no"));
  }
}
