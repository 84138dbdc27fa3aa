package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutcomeChangeTest {
  private static final Outcome SHOWN =
      Outcome.of(
          Answers.ok(Answers.candidates(Answers.candidate("STOP", null, Answers.picture()))));
  private static final Outcome BLOCKED = Outcome.of(Answers.ok(Answers.blocked("SAFETY", "Why.")));

  @Test
  void theSameIsNoChange() {
    assertEquals(List.of(), OutcomeChange.between(SHOWN, SHOWN));
  }

  @Test
  void namesEachFieldThatIsOtherwiseWithBothValues() {
    List<OutcomeChange> changes = OutcomeChange.between(SHOWN, BLOCKED);
    assertEquals(new OutcomeChange("kind", "IMAGE", "PROMPT_BLOCKED"), changes.getFirst());
    assertEquals(
        List.of(
            "kind",
            "layer",
            "adjustable",
            "repeat",
            "nextSteps",
            "finishReason",
            "blockReason",
            "message",
            "images"),
        changes.stream().map(OutcomeChange::field).toList());
  }

  @Test
  void whatIsSaidByNobodyIsEmpty() {
    OutcomeChange message =
        Stream.of(OutcomeChange.between(BLOCKED, SHOWN))
            .flatMap(List::stream)
            .filter(change -> change.field().equals("message"))
            .findFirst()
            .orElseThrow();
    assertEquals(new OutcomeChange("message", "Why.", ""), message);
  }
}
