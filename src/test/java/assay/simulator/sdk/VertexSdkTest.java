package assay.simulator.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.Script;
import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
import assay.simulator.Step;
import com.google.genai.Client;
import com.google.genai.errors.ApiException;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.ImageConfig;
import com.google.genai.types.SafetyRating;
import com.google.genai.types.SafetySetting;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VertexSdkTest {
  private Simulator simulator;

  @BeforeAll
  void start() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HARM_CATEGORY_IMAGE_HATE",
        "HARM_CATEGORY_IMAGE_DANGEROUS_CONTENT",
        "HARM_CATEGORY_IMAGE_HARASSMENT",
        "HARM_CATEGORY_IMAGE_SEXUALLY_EXPLICIT",
        "HARM_CATEGORY_JAILBREAK",
        "HARM_CATEGORY_HARASSMENT"
      })
  void sendsItsOwnFieldsAndReadsItsOwnAnswers(String category) {
    try (Client client = Sdk.vertex(simulator, "a-token", "global")) {
      GenerateContentResponse response =
          client.models.generateContent(Sdk.MODEL, "A red apple", config(category));
      SafetyRating rating =
          response.candidates().orElseThrow().getFirst().safetyRatings().orElseThrow().getFirst();
      assertEquals(category, rating.category().orElseThrow().toString());
      assertEquals("HARM_SEVERITY_NEGLIGIBLE", rating.severity().orElseThrow().toString());
      assertTrue(rating.probabilityScore().orElseThrow() < 0.4);
      assertTrue(response.createTime().isPresent());
      assertEquals(
          "ON_DEMAND",
          response.usageMetadata().orElseThrow().trafficType().orElseThrow().toString());
    }
  }

  private static GenerateContentConfig config(String category) {
    return GenerateContentConfig.builder()
        .imageConfig(
            ImageConfig.builder()
                .imageSize("512")
                .personGeneration("ALLOW_ADULT")
                .prominentPeople("BLOCK_PROMINENT_PEOPLE")
                .outputMimeType("image/png")
                .build())
        .safetySettings(
            SafetySetting.builder()
                .category(category)
                .threshold("BLOCK_ONLY_HIGH")
                .method("PROBABILITY")
                .build())
        .labels(Map.of("suite", "safety-matrix"))
        .build();
  }

  @Test
  void isToldWhyAPromptIsBlocked() {
    simulator.play(Script.of(Step.block("SAFETY")));
    try (Client client = Sdk.vertex(simulator, "a-token", "us-central1")) {
      var feedback = Sdk.ask(client, "A mug").promptFeedback().orElseThrow();
      assertEquals("SAFETY", feedback.blockReason().orElseThrow().toString());
      assertTrue(feedback.blockReasonMessage().isPresent());
    }
  }

  @Test
  void isToldThatATokenIsBadAndThatALocationHasNoSuchModel() {
    try (Client badToken = Sdk.vertex(simulator, "bad-token", "global");
        Client elsewhere = Sdk.vertex(simulator, "a-token", "asia-northeast1")) {
      assertEquals("401 UNAUTHENTICATED", told(badToken));
      assertEquals("404 NOT_FOUND", told(elsewhere));
    }
  }

  private static String told(Client client) {
    ApiException e = assertThrows(ApiException.class, () -> Sdk.ask(client, "A mug"));
    return e.code() + " " + e.status();
  }

  @Test
  void worksInExpressMode() {
    try (Client client = Sdk.express(simulator)) {
      assertTrue(Sdk.pictures(Sdk.ask(client, "A red apple")) > 0);
    }
  }

  @Test
  void streamsCountsAndListsModels() {
    try (Client client = Sdk.vertex(simulator, "a-token", "global");
        var stream =
            client.models.generateContentStream(Sdk.MODEL, "A red apple", Sdk.small().build())) {
      List<GenerateContentResponse> events = new ArrayList<>();
      stream.forEach(events::add);
      assertTrue(Sdk.pictures(events.getLast()) > 0);
      assertEquals(
          3, client.models.countTokens(Sdk.MODEL, "A red apple", null).totalTokens().orElseThrow());
      assertEquals(
          "publishers/google/models/" + Sdk.MODEL,
          client.models.get(Sdk.MODEL, null).name().orElseThrow());
      List<String> names = new ArrayList<>();
      client.models.list(null).forEach(model -> names.add(model.name().orElseThrow()));
      assertEquals(5, names.size());
    }
  }
}
