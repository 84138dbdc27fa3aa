package assay.text;

import static assay.attempt.SampleAnswers.answered;
import static assay.attempt.SampleAnswers.blocked;
import static assay.attempt.SampleAnswers.error;
import static assay.attempt.SampleAnswers.failed;
import static assay.attempt.SampleAnswers.finished;
import static assay.attempt.SampleAnswers.nothing;
import static assay.attempt.SampleAnswers.picture;
import static assay.attempt.SampleAnswers.tokens;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Outcome;
import assay.attempt.Reading.Form;
import assay.attempt.Reading.Part;
import assay.attempt.Tokens;
import assay.text.Stage.Step;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeStagesTest {
  private static final OutcomeWords WORDS = new OutcomeWords(new Texts(Language.ENGLISH));
  private static final Tokens NONE = Tokens.NONE;
  private static final Tokens RAN = tokens(531, 0, 293, 824);

  /** P passed, S stopped, U unknown, N not reached; and what stands on the step it stopped at. */
  static Stream<Arguments> stages() {
    return Stream.of(
        arguments(answered("STOP", NONE, picture(1)), "PPPP", ""),
        arguments(answered("IMAGE_SAFETY", NONE, picture(1)), "PPPU", ""),
        arguments(finished("IMAGE_SAFETY", null, RAN), "PPPS", "Output filter withheld"),
        arguments(finished("IMAGE_SAFETY", null, NONE), "PPPS", "Output filter withheld"),
        arguments(
            finished("IMAGE_PROHIBITED_CONTENT", "Support code: 42876398.", RAN),
            "PUPS",
            "Output filter withheld"),
        arguments(blocked("SAFETY", NONE), "PSNN", "Input filter blocked"),
        arguments(blocked("BRAND_NEW", NONE), "PSNN", "Input filter blocked"),
        arguments(blocked("MODEL_ARMOR", NONE), "PSNN", "Organisation’s policy blocked"),
        arguments(finished("MODEL_ARMOR", null, NONE), "PPPS", "Organisation’s policy withheld"),
        arguments(answered("STOP", NONE, new Part.Text("No.", false)), "PPSN", "Model refused"),
        arguments(finished("NO_IMAGE", null, NONE), "PPSN", "Model made no image"),
        arguments(finished("MAX_TOKENS", null, NONE), "PPSN", "Model stopped"),
        arguments(finished("OTHER", null, NONE), "PUUU", ""),
        arguments(finished("OTHER", null, RAN), "PPPU", ""),
        arguments(finished("BRAND_NEW", null, NONE), "PUUU", ""),
        arguments(answered(null, NONE, new Part.Text("Hm.", false)), "PPPU", ""),
        arguments(nothing(200, Form.WHOLE), "PUUU", ""),
        arguments(finished("PUP_LIMITED_DISABLED", null, NONE), "SNNN", "Account refused"),
        arguments(error(403, "PERMISSION_DENIED", "no"), "SNNN", "Account refused"),
        arguments(error(429, "RESOURCE_EXHAUSTED", "no"), "SNNN", "Quota used up"),
        arguments(error(400, "INVALID_ARGUMENT", "no"), "SNNN", "Request refused"),
        arguments(error(503, "UNAVAILABLE", "no"), "SUUU", "Service failed"),
        arguments(nothing(408, Form.EMPTY), "UUUU", ""),
        arguments(failed(Fault.DNS), "SNNN", "Request not sent"),
        arguments(failed(Fault.RESET), "UUUU", ""),
        arguments(Outcome.of(new Answer.Cancelled()), "UUUU", ""),
        arguments(Outcome.of(new Answer.Interrupted()), "UUUU", ""));
  }

  @ParameterizedTest
  @MethodSource("stages")
  void showsWhereItStopped(Outcome outcome, String states, String word) {
    List<Stage> stages = WORDS.stages(outcome);
    assertEquals(List.of(Step.values()), stages.stream().map(Stage::step).toList());
    assertEquals(
        states,
        stages.stream().map(s -> s.state().name().substring(0, 1)).collect(Collectors.joining()));
    assertEquals(
        word,
        stages.stream()
            .filter(s -> s.state() == Stage.State.STOPPED)
            .map(Stage::words)
            .findFirst()
            .orElse(""));
  }

  @Test
  void wordsTheStripOfAWithheldPicture() {
    List<Stage> stages = WORDS.stages(finished("IMAGE_SAFETY", null, RAN));
    assertEquals(
        List.of("Request accepted", "Input filter passed", "Model ran", "Output filter withheld"),
        stages.stream().map(Stage::words).toList());
  }
}
