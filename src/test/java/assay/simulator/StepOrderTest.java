package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which step of a script answers which request. */
class StepOrderTest {
  private Simulator simulator;

  @BeforeEach
  void start() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void eachAnswersAsOftenAsItSaysAndThenTheNext() throws IOException {
    simulator.play(
        Script.of(step("A"), step("B").times(2), step("C").times(Step.ALWAYS), step("D")));
    assertEquals(
        List.of("A", "B", "B", "C", "C", "C"),
        reasons("mug", "mug", "apple", "mug", "mug", "apple"));
  }

  @Test
  void theFirstThatIsForTheRequestAnswers() throws IOException {
    simulator.play(
        Script.of(
            step("MUG").when(contains("mug")).times(2),
            step("APPLE").when(contains("apple")),
            step("REST").times(Step.ALWAYS)));
    assertEquals(
        List.of("APPLE", "MUG", "REST", "MUG", "REST", "REST"),
        reasons("apple", "mug", "lake", "mug", "mug", "apple"));
  }

  @Test
  void theRulesAnswerWhereNoStepIsForTheRequest() throws IOException {
    simulator.play(Script.of(step("MUG").when(contains("mug"))));
    assertEquals(List.of("STOP", "MUG", "STOP"), reasons("red apple", "red mug", "red apple"));
    assertEquals(
        List.of("", "step MUG", ""),
        simulator.served().stream().map(served -> served.said().step()).toList());
  }

  @Test
  void whatIsPlayedLaterComesAfterWhatIsLeft() throws IOException {
    simulator.play(Script.of(step("A"), step("B")));
    assertEquals(List.of("A"), reasons("mug"));
    simulator.play(Script.of(step("C")));
    assertEquals(List.of("B", "C"), reasons("mug", "mug"));
  }

  @Test
  void whatTheServiceWouldRefuseUsesNothingUp() throws IOException {
    simulator.play(Script.of(step("A").when(contains("mug"))));
    Caller caller = new Caller(simulator);
    assertEquals(400, caller.withKey("bad key").ask("mug").status());
    assertEquals(404, caller.withKey("any").generate("no-model", "{}").status());
    assertEquals(List.of("A"), reasons("mug"));
  }

  private static Step step(String reason) {
    return Step.finish(reason, null).called("step " + reason);
  }

  private static When contains(String word) {
    return new When(new When.Contains(word), null, Map.of(), null, null);
  }

  private List<String> reasons(String... prompts) throws IOException {
    List<String> reasons = new ArrayList<>();
    for (String prompt : prompts) {
      reasons.add(new Caller(simulator).ask(prompt).reason());
    }
    return reasons;
  }
}
