package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Gemini API's paths behind a gateway that hands them through. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NativeGatewayTest {
  private static final String MODELS = "/gateway/native/v1beta/models";

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
  @ValueSource(strings = {"key", "token"})
  void takesAKeyOrAToken(String by) throws IOException {
    Caller caller = by.equals("token") ? caller().withToken("sk-any") : caller();
    assertEquals(200, caller.get(MODELS).status());
  }

  @Test
  void refusesABadTokenAndNone() throws IOException {
    assertEquals(400, caller().withToken("bad").get(MODELS).status());
    assertEquals(403, caller().withKey(null).get(MODELS).status());
  }

  @Test
  void makesABlockedPromptCandidatesOfNullAsCaptured() throws IOException {
    JsonNode json = said(Step.block("PROHIBITED_CONTENT")).json();
    JsonNode captured = sample("candidates-null-apiyi.json");
    assertEquals(names(captured), names(json));
    assertEquals(names(captured.path("usageMetadata")), names(json.path("usageMetadata")));
    assertEquals(captured.path("candidates"), json.path("candidates"));
    assertEquals(captured.path("promptFeedback"), json.path("promptFeedback"));
  }

  @Test
  void makesAnEmptyCandidatePartsOfNullAsCaptured() throws IOException {
    JsonNode json = said(Step.finish("IMAGE_SAFETY", "Because.")).json();
    JsonNode captured = sample("image-safety-apiyi-captured.json");
    String content = "/candidates/0/content";
    assertEquals(captured.at(content), json.at(content));
    assertEquals(captured.path("promptFeedback"), json.path("promptFeedback"));
    assertEquals("Because.", json.at("/candidates/0/finishMessage").asString());
  }

  @Test
  void handsErrorsAndPicturesThroughUnchanged() throws IOException {
    Caller.Said error = said(Step.overloaded());
    assertEquals(
        "503 UNAVAILABLE", error.status() + " " + error.json().at("/error/status").asString());
    assertTrue(said(Step.image()).image().length > 1_000);
  }

  private Caller.Said said(Step step) throws IOException {
    simulator.play(Script.of(step));
    String path = MODELS + "/" + Caller.FLASH + ":generateContent";
    return caller().withToken("sk-any").call("POST", path, Caller.request("A red apple"));
  }

  private Caller caller() {
    return new Caller(simulator);
  }

  private static List<String> names(JsonNode json) {
    return json.propertyStream().map(entry -> entry.getKey()).sorted().toList();
  }

  private static JsonNode sample(String file) throws IOException {
    try (InputStream in = NativeGatewayTest.class.getResourceAsStream("/assay/samples/" + file)) {
      return JsonMapper.shared().readTree(in);
    }
  }
}
