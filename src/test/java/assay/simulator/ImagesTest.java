package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.gateway.Habit;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAI-compatible images path, and the habits of gateways. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImagesTest {
  private static final String PATH = "/v1/images/generations";

  /** Spares the drawing where nobody looks at the picture. */
  private static final String BY_ADDRESS = ",\"response_format\":\"url\"";

  private Simulator simulator;

  @BeforeAll
  void start() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void answersAPictureAndWhatItCounts() throws IOException {
    JsonNode json = ask("honest", "").json();
    assertEquals(1, json.path("data").size());
    byte[] png = Base64.getDecoder().decode(json.at("/data/0/b64_json").asString());
    assertEquals(1024, ByteBuffer.wrap(png).getInt(16));
    JsonNode usage = json.path("usage");
    assertEquals(
        usage.path("input_tokens").asInt() + usage.path("output_tokens").asInt(),
        usage.path("total_tokens").asInt());
    assertEquals(1120, usage.path("output_tokens").asInt());
    assertEquals(
        usage.path("input_tokens"), usage.path("input_tokens_details").path("text_tokens"));
  }

  @ParameterizedTest
  @CsvSource({
    "1024x1024, '', 1024, 1024",
    "1536x1024, '', 1264, 848",
    "1024x1792, standard, 768, 1376",
    "auto, '', 1024, 1024",
    "16:9, '', 1376, 768",
  })
  void mapsSizesToShapes(String size, String quality, int width, int height) throws IOException {
    simulator.play(Script.of(Step.image()));
    String more = ",\"size\":\"" + size + "\",\"quality\":\"" + quality + "\"";
    byte[] png =
        Base64.getDecoder().decode(ask("honest", more).json().at("/data/0/b64_json").asString());
    ByteBuffer header = ByteBuffer.wrap(png);
    assertEquals(width + "x" + height, header.getInt(16) + "x" + header.getInt(20));
  }

  @Test
  void givesAnAddressWhereThePictureLies() throws IOException {
    simulator.play(Script.of(Step.image(), Step.image()));
    String url = ask("honest", ",\"response_format\":\"url\"").json().at("/data/0/url").asString();
    String data = ask("honest", "").json().at("/data/0/b64_json").asString();
    HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
    assertEquals("image/png", connection.getContentType());
    assertEquals("true", connection.getHeaderField("X-Assay-Simulated"));
    try (InputStream in = connection.getInputStream()) {
      assertArrayEquals(Base64.getDecoder().decode(data), in.readAllBytes());
    }
    assertEquals(404, new Caller(simulator).get("/assay/images/0123.png").status());
  }

  @Test
  void putsAPrefixBeforeTheDataWhereThatIsTheHabit() throws IOException {
    simulator.play(Script.of(Step.image()));
    String data = ask("data-uri", "").json().at("/data/0/b64_json").asString();
    assertTrue(data.startsWith("data:image/png;base64,iVBOR"), data.substring(0, 40));
  }

  @ParameterizedTest
  @CsvSource({
    "honest, 400, channel_error, [IMAGE_SAFETY]: Because.",
    "data-uri, 400, channel_error, [IMAGE_SAFETY]: Because.",
    "ignores-thresholds, 400, channel_error, [IMAGE_SAFETY]: Because.",
    "wraps-errors, 400, channel_error, [IMAGE_SAFETY]: Because.",
  })
  void tellsABlockWithItsReasonInBrackets(String habit, int status, String type, String text)
      throws IOException {
    Caller.Said said = scripted(habit, Step.finish("IMAGE_SAFETY", "Because."));
    assertEquals(status, said.status());
    assertEquals(type, said.json().at("/error/type").asString());
    assertEquals("channel:image_generation_failed", said.json().at("/error/code").asString());
    assertTrue(said.message().startsWith("Gemini image generation blocked " + text), said.text());
    assertEquals("\"\"", said.json().at("/error/param").toString());
  }

  @Test
  void tellsBlockedPromptsAndRefusalsInWordsLikewise() throws IOException {
    assertTrue(
        scripted("honest", Step.block("PROHIBITED_CONTENT"))
            .message()
            .contains("[PROHIBITED_CONTENT]"));
    assertTrue(
        scripted("honest", Step.text("Rather not.")).message().contains("[STOP]: Rather not."));
  }

  @Test
  void dropsEveryReasonWhereThatIsTheHabit() throws IOException {
    for (Step step :
        List.of(Step.finish("IMAGE_SAFETY", "Because."), Step.block("OTHER"), Step.text("No."))) {
      Caller.Said said = scripted("drops-reason", step);
      assertEquals("200 []", said.status() + " " + said.json().path("data"));
      assertEquals(2, said.json().size());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "honest, 503, server_error, The model is overloaded.",
    "drops-reason, 503, server_error, The model is overloaded.",
    "wraps-errors, 500, channel_error, GeminiException - {",
  })
  void tellsAnErrorOfTheService(String habit, int status, String type, String text)
      throws IOException {
    Caller.Said said = scripted(habit, Step.overloaded());
    assertEquals(status, said.status());
    assertEquals(type, said.json().at("/error/type").asString());
    assertTrue(said.message().startsWith(text), said.message());
  }

  @Test
  void carriesGooglesWholeStatusInsideItsOwn() throws IOException {
    String message = scripted("wraps-errors", Step.quota(Duration.ofSeconds(55))).message();
    JsonNode inner = JsonMapper.shared().readTree(message.substring(message.indexOf('{')));
    assertEquals("RESOURCE_EXHAUSTED", inner.at("/error/status").asString());
    assertEquals("55s", inner.at("/error/details/1/retryDelay").asString());
  }

  /** A path that answers 400 reads the field, one that answers 200 does not. */
  @ParameterizedTest
  @CsvSource({
    "honest, 400",
    "drops-reason, 400",
    "wraps-errors, 400",
    "data-uri, 400",
    "ignores-thresholds, 200"
  })
  void takesAnInvalidThresholdOnlyWhereNobodyReadsIt(String habit, int status) throws IOException {
    Caller.Said said = ask(habit, settings("HARASSMENT", "BLOCK_NONSENSE") + BY_ADDRESS);
    assertEquals(
        status, said.status(), said.text().substring(0, Math.min(300, said.text().length())));
  }

  @Test
  void appliesThresholdsUnlessItIgnoresThem() throws IOException {
    String strict = settings("DANGEROUS_CONTENT", "BLOCK_LOW_AND_ABOVE");
    assertTrue(blocked("honest", strict) > 0, "It blocks nothing");
    assertEquals(0, blocked("ignores-thresholds", strict));
  }

  private int blocked(String habit, String settings) throws IOException {
    int blocked = 0;
    for (int i = 0; i < 4; i++) {
      String body =
          "{\"model\":\"gemini-2.5-flash-image\",\"prompt\":\"A kitchen knife for " + habit + "\"";
      Caller.Said said = post(habit, body + settings + BY_ADDRESS + "}");
      blocked += said.text().contains("[SAFETY]") ? 1 : 0;
    }
    return blocked;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bad-key", "invalid"})
  void refusesAKeyInItsOwnForm(String key) throws IOException {
    Caller.Said said =
        new Caller(simulator)
            .withToken(key)
            .buffering()
            .call("POST", PATH, "{\"prompt\":\"A mug\"}");
    assertEquals(401, said.status());
    assertEquals("invalid_api_key", said.json().at("/error/code").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"prompt\":\"A mug\"}', 400, Missing required parameter: 'model'.",
    "'{\"model\":\"gemini-3-pro-image\"}', 400, Missing required parameter: 'prompt'.",
    "'{\"model\":\"gemini-9\",\"prompt\":\"A mug\"}', 404, models/gemini-9 is not found",
    "'{\"model\":\"gemini-3-pro-image\",\"prompt\":\"A mug\",\"n\":2}', 400, Invalid value: 'n'",
    "'{\"model\":\"gemini-3-pro-image\",\"prompt\":\"A mug\",\"size\":\"7x7\"}', 400, Invalid value: '7x7'",
    "'{\"model\":', 400, Invalid JSON",
  })
  void refusesARequestInOpenAisForm(String body, int status, String text) throws IOException {
    Caller.Said said = post("honest", body);
    assertEquals(status, said.status());
    assertEquals("invalid_request_error", said.json().at("/error/type").asString());
    assertTrue(said.message().startsWith(text), said.message());
  }

  @Test
  void hasTheHabitOfTheOptionsWhereThePathNamesNone() throws IOException {
    SimulatorOptions options =
        SimulatorOptions.DEFAULT
            .withPace(0)
            .withHabit(Habit.DROPS_REASON)
            .withScript(Script.of(Step.block("OTHER"), Step.block("OTHER")));
    try (Simulator other = Simulator.start(options, Clock.systemUTC())) {
      Caller caller = new Caller(other).withToken("sk-any");
      assertEquals(200, caller.call("POST", PATH, body("")).status());
      assertEquals(400, caller.call("POST", "/gateway/honest" + PATH, body("")).status());
    }
  }

  @Test
  void knowsNoOtherHabitAndListsModels() throws IOException {
    assertEquals(404, post("unheard-of", body("")).status());
    JsonNode models = new Caller(simulator).withToken("sk-any").get("/v1/models").json();
    assertEquals("gemini-3-pro-image", models.at("/data/0/id").asString());
  }

  private Caller.Said scripted(String habit, Step step) throws IOException {
    simulator.play(Script.of(step));
    return ask(habit, "");
  }

  private Caller.Said ask(String habit, String more) throws IOException {
    return post(habit, body(more));
  }

  private Caller.Said post(String habit, String body) throws IOException {
    return new Caller(simulator).withToken("sk-any").call("POST", "/gateway/" + habit + PATH, body);
  }

  private static String body(String more) {
    return "{\"model\":\"gemini-3-pro-image\",\"prompt\":\"A red apple\",\"n\":1,\"user\":\"u\""
        + more
        + "}";
  }

  private static String settings(String category, String threshold) {
    return ",\"safety_settings\":[{\"category\":\"HARM_CATEGORY_%s\",\"threshold\":\"%s\"}]"
        .formatted(category, threshold);
  }
}
