package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Batches, from the first word to the last. */
class BatchTest {
  private static final Instant BEGIN = Instant.parse("2026-11-20T10:00:00Z");

  /** The clock stands still until it is moved. */
  private volatile Instant now = BEGIN;

  private Simulator simulator;

  @BeforeEach
  void start() throws IOException {
    Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), clock);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void hasTheShapeOfTheSample() throws IOException {
    simulator.play(Script.of(Step.image(), Step.block("PROHIBITED_CONTENT"), Step.overloaded()));
    String name = created("safety-matrix-001", 3);
    state(name);
    now = BEGIN.plusSeconds(1_200);
    JsonNode json = get(name);
    assertEquals("[name, metadata, done]", names(json).toString());
    assertEquals(
        "[model, displayName, state, createTime, endTime, updateTime, output]",
        names(json.path("metadata")).toString());
    assertEquals("2026-11-20T10:00:00Z", json.at("/metadata/createTime").asString());
    assertEquals("2026-11-20T10:20:00Z", json.at("/metadata/endTime").asString());
    assertEquals("models/" + Caller.FLASH, json.at("/metadata/model").asString());
    JsonNode lines = json.at("/metadata/output/inlinedResponses/inlinedResponses");
    assertEquals("cell-0", lines.at("/0/metadata/key").asString());
    assertTrue(lines.at("/0/response/candidates/0/content/parts/0/inlineData/data").isString());
    assertEquals(
        "PROHIBITED_CONTENT", lines.at("/1/response/promptFeedback/blockReason").asString());
    assertEquals("14", lines.at("/2/error/code").asString());
    assertEquals("[error, metadata]", names(lines.path(2)).toString());
  }

  @Test
  void goesOnByLooksWithoutAPace() throws IOException {
    String name = created("a", 1);
    assertEquals("PENDING", listed().getFirst());
    assertEquals("RUNNING", state(name));
    assertEquals("RUNNING", listed().getFirst());
    assertEquals("SUCCEEDED", state(name));
    assertEquals("SUCCEEDED", state(name));
  }

  @Test
  void goesOnByTheClockWithAPace() throws IOException {
    simulator.setPace(1);
    String name = created("a", 2);
    assertEquals("PENDING", state(name));
    now = BEGIN.plusSeconds(19);
    assertEquals("PENDING", state(name));
    now = BEGIN.plusSeconds(20);
    assertEquals("RUNNING", state(name));
    now = BEGIN.plusSeconds(27);
    assertEquals("RUNNING", state(name));
    now = BEGIN.plusSeconds(500);
    JsonNode json = get(name);
    assertEquals("BATCH_STATE_SUCCEEDED", json.at("/metadata/state").asString());
    assertEquals("2026-11-20T10:00:28Z", json.at("/metadata/endTime").asString());
  }

  @Test
  void expiresAfterTwoDays() throws IOException {
    simulator.setPace(1_000);
    String name = created("a", 50);
    now = BEGIN.plus(Duration.ofHours(47));
    assertEquals("RUNNING", state(name));
    now = BEGIN.plus(Duration.ofHours(49));
    JsonNode json = get(name);
    assertEquals("BATCH_STATE_EXPIRED", json.at("/metadata/state").asString());
    assertEquals("2026-11-22T10:00:00Z", json.at("/metadata/endTime").asString());
    assertTrue(json.at("/metadata/output").isMissingNode());
  }

  @ParameterizedTest
  @CsvSource({"fail-please, FAILED, true", "expire-please, EXPIRED, false"})
  void endsAsItsNameSays(String displayName, String state, boolean hasError) throws IOException {
    String name = created(displayName, 1);
    state(name);
    JsonNode json = get(name);
    assertEquals("BATCH_STATE_" + state, json.at("/metadata/state").asString());
    assertEquals(hasError, json.has("error"));
    assertTrue(json.path("done").asBoolean());
  }

  @Test
  void tellsWhichLinesHadTheirTurnBeforeItWasCancelled() throws IOException {
    simulator.setPace(1);
    String name = created("a", 4);
    now = BEGIN.plusSeconds(29);
    assertEquals("{ }", call("POST", name + ":cancel", "{}").text().strip());
    JsonNode json = get(name);
    assertEquals("BATCH_STATE_CANCELLED", json.at("/metadata/state").asString());
    JsonNode lines = json.at("/metadata/output/inlinedResponses/inlinedResponses");
    assertEquals(
        "[true, true, false, false]",
        lines.valueStream().map(line -> line.has("response")).toList().toString());
    assertEquals(1, lines.at("/3/error/code").asInt());
    assertEquals("cell-3", lines.at("/3/metadata/key").asString());
  }

  @Test
  void listsNewestFirstWithoutAnswersAndForgetsWhatIsDeleted() throws IOException {
    String first = created("first", 1);
    String second = created("second", 1);
    state(first);
    state(first);
    JsonNode page = call("GET", "batches?pageSize=1", null).json();
    assertEquals(second, page.at("/operations/0/name").asString());
    String token = page.path("nextPageToken").asString();
    JsonNode rest = call("GET", "batches?pageSize=1&pageToken=" + token, null).json();
    assertEquals(first, rest.at("/operations/0/name").asString());
    assertTrue(rest.at("/operations/0/metadata/output").isMissingNode());
    assertTrue(rest.path("nextPageToken").isMissingNode());
    assertEquals(200, call("DELETE", first, null).status());
    assertEquals(404, call("GET", first, null).status());
    assertEquals(404, call("DELETE", first, null).status());
    assertEquals(400, call("GET", "batches?pageToken=x", null).status());
  }

  @Test
  void failsALineThatTheServiceWouldNotAnswer() throws IOException {
    String name =
        create(
            "{\"request\":{\"contents\":[]},\"metadata\":{\"key\":\"bad\",\"n\":[1,true,null]}}");
    state(name);
    JsonNode line = get(name).at("/metadata/output/inlinedResponses/inlinedResponses/0");
    assertEquals(3, line.at("/error/code").asInt());
    assertEquals("{\"key\":\"bad\",\"n\":[1,true,null]}", line.path("metadata").toString());
  }

  @Test
  void tellsWhatStandsInTheScriptOrThatItIsBroken() throws IOException {
    simulator.play(Script.of(Step.raw(200, Map.of(), "{\"candidates\":[]}"), Step.malformedJson()));
    String name = created("a", 2);
    state(name);
    JsonNode lines = get(name).at("/metadata/output/inlinedResponses/inlinedResponses");
    assertEquals("{\"candidates\":[]}", lines.at("/0/response").toString());
    assertEquals(13, lines.at("/1/error/code").asInt());
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', 400",
    "'{\"batch\":{\"inputConfig\":{\"requests\":{\"requests\":[]}}}}', 400",
    "'{\"batch\":{\"bogus\":1}}', 400",
    "'{\"batch\":{\"inputConfig\":{\"fileName\":\"files/abc\"}}}', 403",
  })
  void refusesABatchOfNothing(String body, int status) throws IOException {
    assertEquals(
        status, call("POST", "models/" + Caller.FLASH + ":batchGenerateContent", body).status());
  }

  @Test
  void forgetsTheOldestThatEndedAndTakesNoMoreThanItCanKeep() throws IOException {
    String first = created("first", 1);
    state(first);
    state(first);
    for (int i = 0; i < 99; i++) {
      assertNotNull(created("more", 1));
    }
    assertEquals(200, call("GET", first, null).status());
    assertNotNull(created("one more", 1));
    assertEquals(404, call("GET", first, null).status());
    assertEquals(429, make("too many", line(0)).status());
  }

  /** So that nobody takes another batch for one that ended with its simulator. */
  @Test
  void isUnknownToASimulatorThatBeganLaterAlsoAfterThatHasMadeAsMany() throws IOException {
    String earlier = created("a", 1);
    stop();
    now = now.plusMillis(1);
    start();
    created("a", 1);
    assertEquals(404, call("GET", earlier, null).status());
  }

  private String created(String displayName, int lines) throws IOException {
    List<String> all = IntStream.range(0, lines).mapToObj(BatchTest::line).toList();
    Caller.Said said = make(displayName, String.join(",", all));
    assertEquals(200, said.status(), said.text());
    assertEquals("BATCH_STATE_PENDING", said.json().at("/metadata/state").asString());
    return said.json().path("name").asString();
  }

  private String create(String line) throws IOException {
    return make("a", line).json().path("name").asString();
  }

  private static String line(int i) {
    String request = Caller.request("A red apple");
    return "{\"request\":" + request + ",\"metadata\":{\"key\":\"cell-" + i + "\"}}";
  }

  private Caller.Said make(String displayName, String lines) throws IOException {
    String body =
        "{\"batch\":{\"display_name\":\"%s\",\"input_config\":{\"requests\":{\"requests\":[%s]}}}}"
            .formatted(displayName, lines);
    return call("POST", "models/" + Caller.FLASH + ":batchGenerateContent", body);
  }

  private String state(String name) throws IOException {
    return shortened(get(name));
  }

  private JsonNode get(String name) throws IOException {
    return call("GET", name, null).json();
  }

  private List<String> listed() throws IOException {
    return call("GET", "batches", null)
        .json()
        .path("operations")
        .valueStream()
        .map(BatchTest::shortened)
        .toList();
  }

  private static String shortened(JsonNode batch) {
    return batch.at("/metadata/state").asString().replace("BATCH_STATE_", "");
  }

  private Caller.Said call(String method, String path, @Nullable String body) throws IOException {
    return new Caller(simulator).call(method, "/v1beta/" + path, body);
  }

  private static List<String> names(JsonNode json) {
    return json.propertyStream().map(entry -> entry.getKey()).toList();
  }
}
