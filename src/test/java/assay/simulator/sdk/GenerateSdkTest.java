package assay.simulator.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.Script;
import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
import assay.simulator.Step;
import assay.simulator.When;
import assay.simulator.judgement.Rating;
import assay.simulator.protocol.Bar;
import assay.simulator.protocol.Category;
import assay.simulator.protocol.Level;
import assay.simulator.protocol.Platform;
import com.google.genai.Client;
import com.google.genai.ResponseStream;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.ImageConfig;
import com.google.genai.types.SafetyRating;
import com.google.genai.types.SafetySetting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GenerateSdkTest {
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
  void takesATextAndGetsAPicture() {
    GenerateContentResponse response = Sdk.ask(client, "A red apple");
    assertTrue(Sdk.pictures(response) > 0);
    assertEquals("STOP", response.finishReason().toString());
    assertEquals(Sdk.MODEL, response.modelVersion().orElseThrow());
    assertEquals(
        "DEPRECATED", response.modelStatus().orElseThrow().modelStage().orElseThrow().toString());
    assertTrue(response.usageMetadata().orElseThrow().totalTokenCount().orElseThrow() > 700);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void sendsImagesBesideTheText(int images) {
    GenerateContentResponse response =
        client.models.generateContent(
            Sdk.MODEL, Sdk.withImages("A red apple", images), Sdk.small().build());
    assertTrue(Sdk.pictures(response) > 0);
    assertEquals(
        images * 1120,
        response.usageMetadata().orElseThrow().promptTokensDetails().orElseThrow().stream()
            .filter(row -> row.modality().orElseThrow().toString().equals("IMAGE"))
            .mapToInt(row -> row.tokenCount().orElseThrow())
            .sum());
  }

  static Stream<Arguments> thresholdsOfCategories() {
    return Category.of(Platform.GEMINI).stream()
        .filter(category -> category != Category.CIVIC_INTEGRITY)
        .flatMap(category -> Stream.of(Bar.values()).map(bar -> Arguments.of(category, bar)));
  }

  /** The step speaks only where that threshold was read for that category. */
  @ParameterizedTest
  @MethodSource("thresholdsOfCategories")
  void setsEachThresholdOnEachCategory(Category category, Bar bar) {
    When sent = new When(null, null, Map.of(category, Optional.of(bar)), null, null);
    simulator.play(Script.of(Step.text("Simulated answer: taken.").when(sent)));
    GenerateContentConfig config =
        Sdk.small()
            .safetySettings(
                SafetySetting.builder().category(category.wireName()).threshold(bar.name()))
            .build();
    GenerateContentResponse response =
        client.models.generateContent(Sdk.MODEL, "A red apple", config);
    assertEquals("Simulated answer: taken.", response.text());
  }

  @Test
  void readsTheRatingsOfWhatWasSet() {
    GenerateContentConfig config =
        Sdk.small()
            .safetySettings(
                SafetySetting.builder()
                    .category("HARM_CATEGORY_HARASSMENT")
                    .threshold("BLOCK_ONLY_HIGH"))
            .build();
    GenerateContentResponse response =
        client.models.generateContent(Sdk.MODEL, "A red apple", config);
    SafetyRating rating =
        response.candidates().orElseThrow().getFirst().safetyRatings().orElseThrow().getFirst();
    assertEquals("HARM_CATEGORY_HARASSMENT", rating.category().orElseThrow().toString());
    assertEquals("NEGLIGIBLE", rating.probability().orElseThrow().toString());
  }

  @ParameterizedTest
  @CsvSource({"1:1, 512, 512, 512", "9:16, 512, 384, 688", "8:1, 512, 1536, 192"})
  void asksForAShapeAndASize(String ratio, String size, int width, int height) {
    GenerateContentConfig config =
        GenerateContentConfig.builder()
            .responseModalities("IMAGE")
            .imageConfig(ImageConfig.builder().aspectRatio(ratio).imageSize(size).build())
            .build();
    GenerateContentResponse response =
        client.models.generateContent(Sdk.MODEL, "A red apple", config);
    byte[] png = response.parts().getLast().inlineData().orElseThrow().data().orElseThrow();
    ByteBuffer header = ByteBuffer.wrap(png);
    assertEquals(width + "x" + height, header.getInt(16) + "x" + header.getInt(20));
  }

  @Test
  void isToldThatAPromptIsBlocked() {
    Rating high = new Rating(Category.DANGEROUS_CONTENT, Level.HIGH, true);
    GenerateContentResponse response = scripted(Step.block("SAFETY", high));
    var feedback = response.promptFeedback().orElseThrow();
    assertEquals("SAFETY", feedback.blockReason().orElseThrow().toString());
    assertEquals(
        "HIGH",
        feedback.safetyRatings().orElseThrow().getFirst().probability().orElseThrow().toString());
    assertTrue(response.candidates().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SAFETY", "IMAGE_SAFETY", "NO_IMAGE", "IMAGE_RECITATION", "NEVER_HEARD_OF"})
  void isToldThatTheOutputIsBlocked(String reason) {
    GenerateContentResponse response = scripted(Step.finish(reason, "Because."));
    assertEquals(reason, response.finishReason().toString());
    assertEquals(0, Sdk.pictures(response));
  }

  @Test
  void isRefusedInWords() {
    GenerateContentResponse response = scripted(Step.text("Simulated answer: rather not."));
    assertEquals("Simulated answer: rather not.", response.text());
    assertEquals("STOP", response.finishReason().toString());
  }

  @Test
  void readsAStreamOfWordsToItsEnd() {
    simulator.play(Script.of(Step.text("Simulated answer: these are more than a few words.")));
    List<GenerateContentResponse> events = stream();
    StringBuilder text = new StringBuilder();
    events.forEach(event -> text.append(event.text()));
    assertEquals("Simulated answer: these are more than a few words.", text.toString());
    assertEquals(2, events.size());
    assertEquals("STOP", events.getLast().finishReason().toString());
  }

  @Test
  void readsAStreamWithDraftsAndThePicture() {
    simulator.play(Script.of(Step.drafts(1)));
    List<GenerateContentResponse> events = stream();
    assertEquals(List.of(1L, 1L), events.stream().map(Sdk::pictures).toList());
  }

  @Test
  void readsABlockedPromptAsOneEvent() {
    simulator.play(Script.of(Step.block("PROHIBITED_CONTENT")));
    List<GenerateContentResponse> events = stream();
    assertEquals(1, events.size());
    assertEquals(
        "PROHIBITED_CONTENT",
        events.getFirst().promptFeedback().orElseThrow().blockReason().orElseThrow().toString());
  }

  @Test
  void worksThroughANativeGateway() {
    try (Client behind = Sdk.gateway(simulator, "/gateway/native")) {
      assertTrue(Sdk.pictures(Sdk.ask(behind, "A red apple")) > 0);
    }
  }

  private GenerateContentResponse scripted(Step step) {
    simulator.play(Script.of(step));
    return Sdk.ask(client, "A red apple");
  }

  private List<GenerateContentResponse> stream() {
    List<GenerateContentResponse> events = new ArrayList<>();
    try (ResponseStream<GenerateContentResponse> stream =
        client.models.generateContentStream(Sdk.MODEL, "A red apple", Sdk.small().build())) {
      stream.forEach(events::add);
    }
    return events;
  }
}
