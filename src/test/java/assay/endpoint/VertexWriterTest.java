package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.BlockMethod;
import assay.attempt.Case;
import assay.attempt.CloudOptions;
import assay.attempt.CloudPlace;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.Endpoint.Access;
import assay.attempt.Endpoint.Auth;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.OutputOptions.ThinkingLevel;
import assay.attempt.Protocol;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.run.ImageService.Prepared;
import assay.run.MemoryBlobs;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class VertexWriterTest {
  static final CloudOptions CLOUD =
      new CloudOptions(
          CloudOptions.PersonGeneration.ALLOW_ADULT,
          null,
          "image/jpeg",
          85,
          Map.of("suite", "safety-matrix"));

  static final OutputOptions OUTPUT =
      new OutputOptions(
          OutputOptions.AspectRatio.R16_9, OutputOptions.Size.S2K, null, null, null, CLOUD);

  private static final List<HarmCategory> WITH_METHOD =
      List.of(
          HarmCategory.HARASSMENT,
          HarmCategory.HATE_SPEECH,
          HarmCategory.SEXUALLY_EXPLICIT,
          HarmCategory.DANGEROUS_CONTENT,
          HarmCategory.IMAGE_HATE);

  @Test
  void anEditIsTheWorkedExampleFieldForField() throws IOException {
    MemoryBlobs blobs = new MemoryBlobs();
    JsonNode sample = Written.sample("request-edit-vertex");
    Prepared prepared =
        Dialects.write(Written.edit(blobs), to(place("global"), thresholds(), OUTPUT));
    assertEquals(sample, Written.onTheWire(prepared, blobs));
  }

  @ParameterizedTest
  @CsvSource({
    "global, https://aiplatform.googleapis.com",
    "us, https://aiplatform.us.rep.googleapis.com",
    "eu, https://aiplatform.eu.rep.googleapis.com",
    "us-central1, https://us-central1-aiplatform.googleapis.com"
  })
  void theModelStandsInItsProjectAndPlace(String location, String host) {
    Prepared prepared =
        Dialects.write(
            Case.ofPrompt("A mug"),
            to(place(location), Thresholds.NOT_SENT, OutputOptions.NOT_SENT));
    assertEquals(
        host
            + "/v1/projects/my-project/locations/"
            + location
            + "/publishers/google/models/gemini-3-pro-image:generateContent",
        prepared.url());
    assertEquals("Bearer [key]", prepared.headers().get("Authorization"));
  }

  @Test
  void expressModeHasNoProjectAndTakesAKey() {
    Prepared prepared =
        Dialects.write(
            Case.ofPrompt("A mug"), to(null, Thresholds.NOT_SENT, OutputOptions.NOT_SENT));
    assertEquals(
        "https://aiplatform.googleapis.com/v1/publishers/google/models/gemini-3-pro-image"
            + ":generateContent",
        prepared.url());
    assertEquals("[key]", prepared.headers().get("x-goog-api-key"));
  }

  @Test
  void everyFieldOfVertexAiIsWritten() {
    CloudOptions all =
        new CloudOptions(
            CloudOptions.PersonGeneration.DONT_ALLOW,
            CloudOptions.ProminentPeople.BLOCK_PROMINENT_PEOPLE,
            "image/png",
            null,
            Map.of());
    Thresholds jailbreak =
        Thresholds.all(List.of(HarmCategory.JAILBREAK), Threshold.BLOCK_LOW_AND_ABOVE)
            .withMethod(HarmCategory.JAILBREAK, BlockMethod.SEVERITY);
    OutputOptions output = OutputOptions.NOT_SENT.with(all).with(ThinkingLevel.LOW);
    JsonNode root =
        Written.document(
            Dialects.write(Case.ofPrompt("A mug"), to(place("us"), jailbreak, output)));
    JsonNode config = root.get("generationConfig");
    assertEquals("LOW", config.at("/thinkingConfig/thinkingLevel").asString());
    assertEquals("DONT_ALLOW", config.at("/imageConfig/personGeneration").asString());
    assertEquals("BLOCK_PROMINENT_PEOPLE", config.at("/imageConfig/prominentPeople").asString());
    assertEquals("image/png", config.at("/imageConfig/outputMimeType").asString());
    assertEquals("HARM_CATEGORY_JAILBREAK", root.at("/safetySettings/0/category").asString());
    assertEquals("SEVERITY", root.at("/safetySettings/0/method").asString());
    assertTrue(root.path("labels").isMissingNode());
  }

  /** A field must not be lost in silence where the protocol has none for it. */
  @Test
  void noOtherProtocolTakesThem() {
    for (Endpoint.Kind kind : List.of(Endpoint.Kind.GEMINI_API, Endpoint.Kind.OPENAI_GATEWAY)) {
      Configuration configuration =
          new Configuration(
              new Endpoint(kind, "https://gateway.example"),
              "m",
              Thresholds.NOT_SENT,
              OutputOptions.NOT_SENT.with(CLOUD));
      IllegalArgumentException refused =
          assertThrows(
              IllegalArgumentException.class,
              () -> Dialects.write(Case.ofPrompt("A mug"), configuration));
      assertTrue(String.valueOf(refused.getMessage()).contains("personGeneration"));
    }
  }

  private static Thresholds thresholds() {
    Thresholds thresholds = Thresholds.NOT_SENT;
    for (HarmCategory category : HarmCategory.values()) {
      if (category.name().matches("(IMAGE_)?(HARASSMENT|HATE.*|DANGEROUS_CONTENT)")) {
        thresholds = thresholds.with(category, Threshold.BLOCK_ONLY_HIGH);
      } else if (category.name().endsWith("SEXUALLY_EXPLICIT")) {
        thresholds = thresholds.with(category, Threshold.BLOCK_MEDIUM_AND_ABOVE);
      }
    }
    for (HarmCategory category : WITH_METHOD) {
      thresholds = thresholds.withMethod(category, BlockMethod.PROBABILITY);
    }
    return thresholds;
  }

  private static CloudPlace place(String location) {
    return new CloudPlace("my-project", location);
  }

  private static Configuration to(
      @Nullable CloudPlace place, Thresholds thresholds, OutputOptions output) {
    Auth auth = place == null ? Auth.API_KEY : Auth.GOOGLE_CREDENTIALS;
    Endpoint endpoint =
        new Endpoint(
            Endpoint.Kind.VERTEX_AI,
            "vertex-ai",
            CloudPlace.urlOf(place == null ? CloudPlace.GLOBAL : place.location()),
            new Access(Protocol.VERTEX, auth, place));
    return new Configuration(endpoint, Configuration.DEFAULT_MODEL, thresholds, output);
  }
}
