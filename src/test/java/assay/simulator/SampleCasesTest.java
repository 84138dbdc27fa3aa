package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleCasesTest {
  private static final String KNIFE = "A chef's knife, catalogue photo";
  private static final String LOW = "DANGEROUS_CONTENT=BLOCK_LOW_AND_ABOVE";

  @Test
  void showsAtLeastFourOutcomesInTheFirstEightAsks() throws IOException {
    List<String> outcomes = session("on an oak board");
    assertEquals(8, outcomes.size());
    assertTrue(new HashSet<>(outcomes).size() >= 4, outcomes.toString());
  }

  @Test
  void showsThemWhateverTheWording() throws IOException {
    for (int wording = 0; wording < 12; wording++) {
      List<String> outcomes = session("wording " + wording);
      assertTrue(new HashSet<>(outcomes).size() >= 4, outcomes.toString());
    }
  }

  @Test
  void tellsTheSameInTheSameOrderAfterARestart() throws IOException {
    assertEquals(session("again"), session("again"));
  }

  @Test
  void tellsTheSameToARequestWhateverIsAskedBetween() throws IOException {
    try (Simulator alone =
            Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
        Simulator between =
            Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC())) {
      for (int i = 0; i < 6; i++) {
        String expected = new Caller(alone).ask(KNIFE, LOW).reason();
        new Caller(between).ask(KNIFE);
        assertEquals(expected, new Caller(between).ask(KNIFE, LOW).reason());
      }
    }
  }

  private static List<String> session(String wording) throws IOException {
    try (Simulator simulator =
        Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC())) {
      Caller caller = new Caller(simulator);
      List<String> outcomes = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        outcomes.add(caller.ask("A chef's knife, catalogue photo, " + wording, LOW).reason());
      }
      for (int i = 0; i < 3; i++) {
        outcomes.add(caller.ask("A perfume bottle, product shot, " + wording).reason());
      }
      outcomes.add(caller.ask("A mountain lake, landscape, " + wording).reason());
      return outcomes;
    }
  }
}
