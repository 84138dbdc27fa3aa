package assay.simulator.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
import com.google.genai.Client;
import com.google.genai.types.ListModelsConfig;
import com.google.genai.types.Model;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelsSdkTest {
  private Simulator simulator;
  private Client client;

  @BeforeAll
  void start() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
    client = Sdk.gemini(simulator, "any-key");
  }

  @AfterAll
  void stop() {
    client.close();
    simulator.close();
  }

  @Test
  void listsAllModelsPageByPage() {
    int before = simulator.served().size();
    List<String> names = new ArrayList<>();
    client
        .models
        .list(ListModelsConfig.builder().pageSize(2).build())
        .forEach(model -> names.add(model.name().orElseThrow()));
    assertEquals(5, names.size());
    assertEquals(before + 3, simulator.served().size());
    assertTrue(names.contains("models/" + Sdk.MODEL));
  }

  @Test
  void showsWhatAModelCanDoAndWhereItIsInItsLife() {
    Model model = client.models.get(Sdk.MODEL, null);
    assertEquals(
        List.of("generateContent", "countTokens", "batchGenerateContent"),
        model.supportedActions().orElseThrow());
    assertTrue(model.description().orElseThrow().contains("Deprecated"));
  }

  @Test
  void countsTheTokensOfTextAndImages() {
    assertEquals(
        2 * 1120 + 3,
        client
            .models
            .countTokens(Sdk.MODEL, List.of(Sdk.withImages("A red apple", 2)), null)
            .totalTokens()
            .orElseThrow());
  }
}
