package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer.Fault;
import assay.attempt.Answer.Received;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Reading.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who answered: a service or the simulator, at first hand or not, or nobody at all. */
class ProvenanceTest {
  private static final Reading NOTHING = Reading.nothing(Form.WHOLE, Evidence.GATEWAY_RAW);

  @ParameterizedTest
  @ValueSource(strings = {"X-Assay-Simulated", "x-assay-simulated", "X-ASSAY-SIMULATED"})
  void anAnswerThatSaysThatItIsSimulatedIsMarkedSo(String header) {
    Received answer = Answers.http(200, Map.of(header, "true"), NOTHING);
    assertTrue(Outcome.of(answer).isSimulated());
    assertTrue(Outcome.of(new Answer.Failed(Fault.CUT_OFF, "reset", answer)).isSimulated());
    assertTrue(Outcome.of(new Answer.Cancelled(answer)).isSimulated());
  }

  @Test
  void anAnswerThatSaysNothingOfItIsNotMarked() {
    assertFalse(Outcome.of(Answers.http(200, NOTHING)).isSimulated());
    assertFalse(Outcome.of(new Answer.Cancelled()).isSimulated());
  }

  @ParameterizedTest
  @EnumSource(Endpoint.Kind.class)
  void theAnswerMarksItsAttemptWhateverTheKindOfEndpoint(Endpoint.Kind kind) {
    Received made = Answers.http(200, Map.of("X-Assay-Simulated", "true"), NOTHING);
    assertTrue(Answers.attempt(kind, Outcome.of(made)).isSimulated());
    Received real = Answers.http(200, NOTHING);
    assertEquals(
        kind == Endpoint.Kind.SIMULATOR, Answers.attempt(kind, Outcome.of(real)).isSimulated());
  }

  static List<Answer> nothingReceived() {
    return List.of(
        new Answer.Failed(Fault.CONNECT, "refused", null),
        new Answer.Failed(Fault.CREDENTIALS, "none", null),
        new Answer.Cancelled(),
        new Answer.Interrupted());
  }

  @ParameterizedTest
  @MethodSource("nothingReceived")
  void whereNothingWasReceivedThereIsNoEvidence(Answer answer) {
    assertEquals(Optional.empty(), Outcome.of(answer).evidence());
  }

  @Test
  void whatWasReceivedHasTheGradeOfItsWay() {
    Received answer = Answers.http(200, NOTHING);
    assertEquals(Optional.of(Evidence.GATEWAY_RAW), Outcome.of(answer).evidence());
    Answer cut = new Answer.Failed(Fault.CUT_OFF, "reset", answer);
    assertEquals(Optional.of(Evidence.GATEWAY_RAW), Outcome.of(cut).evidence());
  }

  /** An outcome that version 2 stored says native_raw though nothing had come. */
  @Test
  void anOldOutcomeOfNothingIsNoEvidenceEither() {
    Outcome now = Outcome.of(new Answer.Cancelled());
    Outcome.Provenance then = new Outcome.Provenance(Evidence.NATIVE_RAW, null, null, 2, List.of());
    Outcome old =
        new Outcome(now.judgement(), now.signals(), now.limits(), now.tokens(), now.images(), then);
    assertEquals(Optional.empty(), old.evidence());
    assertEquals(List.of(), OutcomeChange.between(old, now));
  }
}
