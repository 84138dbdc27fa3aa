package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.judgement.Rating;
import assay.simulator.protocol.Category;
import assay.simulator.protocol.Level;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code streamGenerateContent}, as events and as a list. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamTest {
  private static final String PATH = "/v1beta/models/" + Caller.FLASH + ":streamGenerateContent";

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
  void sendsTheSamePictureAsWithoutAStream() throws IOException {
    simulator.play(Script.of(Step.image(), Step.image()));
    byte[] whole = new Caller(simulator).ask("A red apple").image();
    List<JsonNode> events = events();
    JsonNode last = events.getLast();
    JsonNode data = last.at("/candidates/0/content/parts/0/inlineData/data");
    assertArrayEquals(whole, data.binaryValue());
    assertEquals("STOP", last.at("/candidates/0/finishReason").asString());
  }

  @Test
  void tellsTheReasonAndTheWholeUsageInTheLastEventAlone() throws IOException {
    List<JsonNode> events = events(Step.drafts(2));
    assertEquals(3, events.size());
    for (JsonNode event : events.subList(0, 2)) {
      assertTrue(event.at("/candidates/0/finishReason").isMissingNode());
      assertTrue(event.at("/usageMetadata/candidatesTokenCount").isMissingNode());
      assertTrue(event.at("/candidates/0/content/parts/0/inlineData/data").isString());
      assertEquals(events.getLast().path("responseId"), event.path("responseId"));
    }
    JsonNode usage = events.getLast().path("usageMetadata");
    assertTrue(usage.path("totalTokenCount").asInt() > 3 * 747);
  }

  @Test
  void cutsWordsIntoPiecesThatMakeTheWhole() throws IOException {
    String text = "Simulated answer: one two three four five six seven eight nine ten.";
    List<JsonNode> events = events(Step.text(text));
    assertEquals(2, events.size());
    assertEquals(
        text,
        String.join(
            "",
            events.stream()
                .map(event -> event.at("/candidates/0/content/parts/0/text").asString())
                .toList()));
    assertTrue(events.getLast().at("/candidates/0/content/parts/0/thoughtSignature").isString());
  }

  /** Captured in vercel/ai#19758. */
  @Test
  void isOneEventForABlockedPrompt() throws IOException {
    Rating high = new Rating(Category.HARASSMENT, Level.HIGH, true);
    List<JsonNode> events = events(Step.block("SAFETY", high));
    assertEquals(1, events.size());
    assertEquals("SAFETY", events.getFirst().at("/promptFeedback/blockReason").asString());
    assertTrue(events.getFirst().at("/usageMetadata/totalTokenCount").isInt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SAFETY", "NO_IMAGE", "NEVER_HEARD_OF"})
  void isOneEventForACandidateWithNothingInIt(String reason) throws IOException {
    List<JsonNode> events = events(Step.finish(reason, "Because."));
    assertEquals(1, events.size());
    assertEquals(reason, events.getFirst().at("/candidates/0/finishReason").asString());
  }

  @Test
  void isAListWithoutTheWordForEvents() throws IOException {
    simulator.play(Script.of(Step.drafts(1)));
    Caller.Said said = new Caller(simulator).call("POST", PATH, Caller.request("A red apple"));
    assertEquals(2, said.json().size());
    assertEquals("STOP", said.json().at("/1/candidates/0/finishReason").asString());
  }

  @Test
  void answersAnErrorAsAnErrorAndWhatIsScriptedAsItStands() throws IOException {
    simulator.play(Script.of(Step.overloaded()));
    Caller.Said refused = said();
    assertEquals("503 503", refused.status() + " " + refused.json().at("/error/code").asInt());
    String broken = "data: {\"candidates\":[]}\r\n\r\n{\"error\":{\"code\":499}}";
    simulator.play(Script.of(Step.raw(200, Map.of("Content-Type", "text/event-stream"), broken)));
    assertEquals(broken, said().text());
  }

  @Test
  void canBeCutInTheMiddle() throws IOException {
    simulator.play(Script.of(Step.drafts(1).cutAfter(1_000)));
    var connection = open();
    assertEquals("text/event-stream", connection.getContentType());
    assertEquals("true", connection.getHeaderField("X-Assay-Simulated"));
    assertEquals(1_000, Caller.readToBreak(connection.getInputStream()).length);
  }

  private List<JsonNode> events(Step... steps) throws IOException {
    simulator.play(Script.of(steps));
    Caller.Said said = said();
    assertEquals(200, said.status(), said.text());
    return Arrays.stream(said.text().split("\r\n\r\n"))
        .peek(event -> assertTrue(event.startsWith("data: {"), event))
        .map(event -> JsonMapper.shared().readTree(event.substring("data: ".length())))
        .toList();
  }

  private Caller.Said said() throws IOException {
    return new Caller(simulator).call("POST", PATH + "?alt=sse", Caller.request("A red apple"));
  }

  private HttpURLConnection open() throws IOException {
    byte[] body = Caller.request("A red apple").getBytes(StandardCharsets.UTF_8);
    return new Caller(simulator).open("POST", PATH + "?alt=sse", body);
  }
}
