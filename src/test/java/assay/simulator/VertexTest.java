package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.judgement.Rating;
import assay.simulator.protocol.Category;
import assay.simulator.protocol.Level;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Vertex AI's paths, keys, fields and answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VertexTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
  private static final String PROJECT = "/projects/p/locations/global";
  private static final String MODEL = "/publishers/google/models/" + Caller.FLASH;
  private static final String GENERATE = MODEL + ":generateContent";

  private Simulator simulator;

  @BeforeAll
  void start() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), CLOCK);
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1, token",
    "/v1beta1, token",
    "/v1, key",
    "/v1beta1, key",
  })
  void answersWithAProjectToATokenAndWithoutOneToAKey(String version, String by)
      throws IOException {
    boolean byToken = by.equals("token");
    Caller caller = byToken ? caller().withToken("a-token") : caller();
    String path = version + (byToken ? PROJECT : "") + GENERATE;
    Caller.Said said = caller.call("POST", path, Caller.request("A red apple"));
    assertEquals(200, said.status(), said.text());
    assertEquals("2026-11-22T10:00:00Z", said.json().path("createTime").asString());
    assertEquals("ON_DEMAND", said.json().at("/usageMetadata/trafficType").asString());
    assertTrue(said.json().path("modelStatus").isMissingNode());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "/projects/p/locations/global, none, bad-token, 401, UNAUTHENTICATED",
        "/projects/p/locations/global, none, none, 401, UNAUTHENTICATED",
        "/projects/p/locations/global, any-key, none, 401, UNAUTHENTICATED",
        "'', none, a-token, 401, UNAUTHENTICATED",
        "'', bad-key, none, 400, INVALID_ARGUMENT",
        "'', none, none, 401, UNAUTHENTICATED",
        "/projects/p/locations/europe-west4, none, a-token, 404, NOT_FOUND",
        "/projects/p/locations/nowhere, none, a-token, 404, NOT_FOUND",
      })
  void refusesOtherKeysAndPlaces(
      String place, @Nullable String key, @Nullable String token, int status, String name)
      throws IOException {
    Caller caller = token == null ? caller().withKey(key) : caller().withToken(token);
    Caller.Said said =
        caller.buffering().call("POST", "/v1" + place + GENERATE, Caller.request("A mug"));
    assertEquals(
        status + " " + name, said.status() + " " + said.json().at("/error/status").asString());
  }

  @Test
  void saysThatAModelIsNotAtThatLocation() throws IOException {
    Caller.Said said =
        caller()
            .withToken("a-token")
            .call("POST", "/v1/projects/p/locations/moon" + GENERATE, Caller.request("A mug"));
    assertTrue(
        said.message().startsWith("Publisher Model `projects/p/locations/moon" + MODEL + "`"),
        said.message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"safetySettings\":[{\"category\":\"HARM_CATEGORY_IMAGE_HATE\",\"threshold\":\"OFF\"}]",
        "\"safetySettings\":[{\"category\":\"HARM_CATEGORY_JAILBREAK\",\"threshold\":\"OFF\"}]",
        "\"safetySettings\":[{\"category\":\"HARM_CATEGORY_HARASSMENT\",\"threshold\":\"OFF\",\"method\":\"SEVERITY\"}]",
        "\"labels\":{\"suite\":\"a\"}",
        "\"modelArmorConfig\":{}",
        "\"generationConfig\":{\"imageConfig\":{\"personGeneration\":\"ALLOW_ADULT\"}}",
        "\"generationConfig\":{\"imageConfig\":{\"prominentPeople\":\"BLOCK_PROMINENT_PEOPLE\"}}",
        "\"generationConfig\":{\"imageConfig\":{\"outputMimeType\":\"image/png\"}}",
        "\"generationConfig\":{\"imageConfig\":{\"outputCompressionQuality\":85}}",
        "\"generationConfig\":{\"imageConfig\":{\"imageOutputOptions\":{\"mimeType\":\"image/png\",\"compressionQuality\":85}}}",
      })
  void takesItsOwnFieldsWhichTheGeminiApiRefuses(String field) throws IOException {
    String body = "{" + contents() + "," + field + "}";
    simulator.play(Script.of(Step.text("Simulated answer: taken.")));
    assertEquals(
        "Simulated answer: taken.",
        answered(body).candidate().at("/content/parts/0/text").asString());
    Caller.Said gemini = caller().generate(Caller.FLASH, body);
    assertEquals(400, gemini.status());
    assertTrue(
        gemini.message().contains("Cannot find field") || gemini.message().contains("HarmCategory"),
        gemini.message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"store\":true",
        "\"generationConfig\":{\"enableEnhancedCivicAnswers\":true}",
        "\"tools\":[{\"fileSearch\":{}}]",
      })
  void refusesWhatOnlyTheGeminiApiHas(String field) throws IOException {
    Caller.Said said = answered("{" + contents() + "," + field + "}");
    assertEquals(400, said.status());
    assertTrue(said.message().contains("Cannot find field"), said.message());
  }

  @Test
  void namesItsOwnTypesInErrors() throws IOException {
    String settings = "\"safetySettings\":[{\"method\":\"GUESS\"}]";
    Caller.Said said = answered("{" + contents() + "," + settings + "}");
    assertTrue(
        said.message().contains("google.cloud.aiplatform.v1beta1.SafetySetting.HarmBlockMethod"),
        said.message());
  }

  @Test
  void takesNoSettingsBesideModelArmor() throws IOException {
    String both =
        "\"modelArmorConfig\":{},\"safetySettings\":"
            + "[{\"category\":\"HARM_CATEGORY_HARASSMENT\",\"threshold\":\"OFF\"}]";
    assertEquals(400, answered("{" + contents() + "," + both + "}").status());
  }

  @Test
  void tellsScoresAndSeveritiesInItsRatings() throws IOException {
    Rating rating = new Rating(Category.HARASSMENT, Level.LOW, true);
    simulator.play(Script.of(Step.finish("SAFETY", null, rating)));
    JsonNode told = answered("{" + contents() + "}").candidate().path("safetyRatings").path(0);
    assertEquals("HARM_SEVERITY_LOW", told.path("severity").asString());
    assertTrue(told.path("blocked").asBoolean());
    double score = told.path("probabilityScore").asDouble();
    assertTrue(score >= 0.4 && score < 0.65, told.toString());
  }

  @Test
  void saysWhyAPromptIsBlocked() throws IOException {
    simulator.play(Script.of(Step.block("JAILBREAK")));
    Caller.Said said = answered("{" + contents() + "}");
    assertTrue(
        said.json().at("/promptFeedback/blockReasonMessage").asString().contains("JAILBREAK"));
  }

  @Test
  void blocksAnImageCategoryAsOftenAsTheTextCategoryBesideIt() throws IOException {
    int blocked = 0;
    for (int i = 0; i < 4; i++) {
      String settings = settings("IMAGE_DANGEROUS_CONTENT", "BLOCK_LOW_AND_ABOVE");
      Caller.Said said =
          answered(
              "{\"contents\":{\"role\":\"user\",\"parts\":{\"text\":\"A kitchen knife\"}},"
                  + settings
                  + "}");
      blocked +=
          said.reason().endsWith("SAFETY") && said.text().contains("IMAGE_DANGEROUS") ? 1 : 0;
    }
    assertTrue(blocked >= 2, "Blocked " + blocked);
  }

  private static String settings(String category, String threshold) {
    return "\"safetySettings\":[{\"category\":\"HARM_CATEGORY_%s\",\"threshold\":\"%s\"}],"
            .formatted(category, threshold)
        + "\"generationConfig\":{\"imageConfig\":{\"imageSize\":\"512\"}}";
  }

  @ParameterizedTest
  @CsvSource({"global, 5", "us-central1, 3", "asia-northeast1, 1"})
  void listsTheModelsOfALocation(String location, int count) throws IOException {
    String path = "/v1beta1/projects/p/locations/" + location + "/publishers/google/models";
    JsonNode models = caller().withToken("a-token").get(path).json().path("publisherModels");
    assertEquals(count, models.size());
  }

  private Caller.Said answered(String body) throws IOException {
    return caller().withToken("a-token").call("POST", "/v1" + PROJECT + GENERATE, body);
  }

  private static String contents() {
    return "\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":\"A red apple\"}]}]";
  }

  private Caller caller() {
    return new Caller(simulator);
  }
}
