package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Batches whose requests come as a file and whose answers go as one. */
class BatchFileTest {
  private static final Instant BEGIN = Instant.parse("2026-11-20T10:00:00Z");

  /** The clock stands still until it is moved. */
  private volatile Instant now = BEGIN;

  private Simulator simulator;
  private FileClient client;

  @BeforeEach
  void start() throws IOException {
    Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), clock);
    client = new FileClient(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void answersInTheOrderOfTheLines() throws IOException {
    simulator.play(Script.of(Step.drafts(1), Step.block("PROHIBITED_CONTENT"), Step.overloaded()));
    List<JsonNode> lines = lines(client.answers(client.batchOf(requests(3))));
    assertEquals("[response, key]", names(lines.get(0)));
    assertEquals("cell-0", lines.get(0).path("key").asString());
    JsonNode data = lines.get(0).at("/response/candidates/0/content/parts/1/inlineData/data");
    byte[] alone = new Caller(simulator).ask("Cup 0").image();
    assertEquals(alone.length, data.binaryValue().length);
    assertEquals(
        "PROHIBITED_CONTENT", lines.get(1).at("/response/promptFeedback/blockReason").asString());
    assertEquals("[error, key]", names(lines.get(2)));
    assertEquals(
        "{\"code\":14,\"message\":\"The model is overloaded. Please try again later.\"}",
        lines.get(2).path("error").toString());
  }

  @Test
  void namesTheFileOfAnswersWhereTheServiceDoes() throws IOException {
    simulator.play(Script.of(Step.text("No")));
    String batch = client.batchOf(requests(1));
    String file = "files/batch-" + batch.substring("batches/".length());
    assertEquals(36, batch.length() - "batches/".length());
    String download = "/download/v1beta/" + file + ":download?alt=media";
    assertEquals(403, client.get(download).status());
    assertEquals(403, client.get("/v1beta/" + file).status());
    assertTrue(client.get("/v1beta/" + batch).json().at("/metadata/output").isMissingNode());
    now = BEGIN.plusSeconds(60);
    JsonNode json = client.get("/v1beta/" + batch).json();
    assertEquals("[name, metadata, response, done]", names(json));
    assertEquals("{\"responsesFile\":\"" + file + "\"}", json.at("/metadata/output").toString());
    assertEquals(file, json.at("/response/responsesFile").asString());
    JsonNode listed = client.get("/v1beta/batches").json().at("/operations/0");
    assertEquals(file, listed.at("/metadata/output/responsesFile").asString());
    assertEquals(client.answers(batch), client.get(download).text());
    JsonNode card = client.get("/v1beta/" + file).json();
    assertEquals("GENERATED", card.path("source").asString());
    assertEquals(simulator.baseUrl() + download, card.path("downloadUri").asString());
    assertEquals(card, client.get("/v1beta/files").json().at("/files/0"));
    Caller.Said deleted = new Caller(simulator).call("DELETE", "/v1beta/" + file, null);
    assertEquals(400, deleted.status());
    assertTrue(deleted.message().contains("cannot be more than 40 characters"));
    now = BEGIN.plus(Duration.ofHours(49));
    assertEquals(403, client.get(download).status());
  }

  @Test
  void failsBrokenLinesAlone() throws IOException {
    String text =
        String.join(
            "\r\n",
            "{\"key\":\"no request\"}",
            "",
            "{\"key\":\"unknown field\",\"request\":{\"bogus\":1}}",
            "{\"key\":\"cut\",\"request\":{\"contents\":[",
            "{\"request\":{\"contents\":[]},\"key\":\"nothing asked\"}",
            "no JSON",
            "[1]",
            "{\"key\":7,\"request\":" + Caller.request("A red apple") + "}",
            "{\"key\":\"bare\",\"contents\":[]}",
            "\u0000",
            "   ",
            "{\"request\":" + Caller.request("A red apple") + "}");
    simulator.play(Script.of(Step.text("A red apple, in words")));
    List<JsonNode> lines = lines(client.answers(client.batchOf(text)));
    assertEquals(
        "no request 3, unknown field 3, cut 3, nothing asked 3,  3,  3,  3, bare 3,  response",
        lines.stream().map(BatchFileTest::shortened).collect(Collectors.joining(", ")));
  }

  private static String shortened(JsonNode line) {
    String end = line.has("response") ? "response" : line.at("/error/code").asString();
    return line.path("key").asString("") + " " + end;
  }

  @Test
  void tellsWhichLinesHadTheirTurnBeforeItWasCancelled() throws IOException {
    simulator.setPace(1);
    simulator.play(Script.of(Step.image(), Step.text("No").times(3)));
    String batch = client.batchOf(requests(4));
    now = BEGIN.plusSeconds(25);
    new Caller(simulator).call("POST", "/v1beta/" + batch + ":cancel", "{}");
    assertEquals(
        "cell-0 response, cell-1 1, cell-2 1, cell-3 1",
        lines(client.answers(batch)).stream()
            .map(BatchFileTest::shortened)
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void takesItsErrorsFromTheScriptAndTellsTheJournalOfEachLineOnce(boolean isFile)
      throws IOException {
    When seventh = new When(new When.Exactly("Cup 7"), null, java.util.Map.of(), null, null);
    simulator.play(
        Script.of(
            Step.overloaded().called("seventh").when(seventh),
            Step.text("No").times(100),
            Step.internal().times(2),
            Step.text("No").times(Step.ALWAYS)));
    String batch = isFile ? client.batchOf(requests(500)) : inline(500);
    List<Served> served = simulator.served().stream().filter(Served::isLine).toList();
    assertEquals(
        IntStream.range(0, 500).mapToObj(i -> "cell-" + i).toList(),
        served.stream().map(line -> line.said().line()).toList());
    assertEquals(
        "cell-7 503 seventh, cell-101 500 , cell-102 500 ",
        served.stream()
            .filter(line -> line.status() != 200)
            .map(line -> line.said().line() + " " + line.status() + " " + line.said().step())
            .collect(Collectors.joining(", ")));
    assertTrue(served.stream().allMatch(line -> line.path().equals("/v1beta/" + batch)));
    assertFalse(simulator.served().getLast().isLine());
    if (isFile) {
      List<JsonNode> lines = lines(client.answers(batch));
      assertEquals(3, lines.stream().filter(line -> line.has("error")).count());
      assertEquals(500, lines.stream().map(line -> line.path("key").asString()).distinct().count());
    }
  }

  @Test
  void shortensWhatAHostileKeyWouldPrint() throws IOException {
    simulator.play(Script.of(Step.text("No")));
    String key = "\\u001b[31m" + "a".repeat(500);
    client.batchOf("{\"key\":\"" + key + "\",\"request\":" + Caller.request("A mug") + "}");
    Served line = simulator.served().stream().filter(Served::isLine).findFirst().orElseThrow();
    assertEquals(" [31m" + "a".repeat(195), line.said().line());
  }

  @Test
  void takesNoMoreLinesThanItCanKeepAndThenUsesNoStepUp() throws IOException {
    simulator.play(Script.of(Step.text("Still there")));
    String name = client.upload("{}\n".repeat(10_001)).path("name").asString();
    assertEquals(429, client.batch(name).status());
    assertEquals("STOP", new Caller(simulator).ask("A mug").reason());
    assertEquals(0, simulator.served().stream().filter(Served::isLine).count());
  }

  @Test
  void needsTheFileOnlyUntilTheBatchIsMade() throws IOException {
    simulator.play(Script.of(Step.text("No")));
    String file = client.upload(requests(1)).path("name").asString();
    String batch = client.batch(file).json().path("name").asString();
    assertEquals(200, new Caller(simulator).call("DELETE", "/v1beta/" + file, null).status());
    assertEquals(1, lines(client.answers(batch)).size());
    assertEquals(403, client.batch(file).status());
    assertEquals(403, client.batch(file.substring(6)).status());
    assertEquals(400, client.batch(client.upload(" \r\n\n").path("name").asString()).status());
    assertEquals(200, new Caller(simulator).call("DELETE", "/v1beta/" + batch, null).status());
    String answers = "/v1beta/files/batch-" + batch.substring(8) + ":download?alt=media";
    assertEquals(403, client.get(answers).status());
  }

  @Test
  void takesRequestsFromOnePlaceAlone() throws IOException {
    String input = "{\"fileName\":\"files/a\",\"requests\":{\"requests\":[]}}";
    assertEquals(400, make(input).status());
  }

  private String inline(int lines) throws IOException {
    String all =
        IntStream.range(0, lines)
            .mapToObj(
                i ->
                    "{\"request\":"
                        + Caller.request("Cup " + i)
                        + ",\"metadata\":{\"key\":\"cell-"
                        + i
                        + "\"}}")
            .collect(Collectors.joining(","));
    return make("{\"requests\":{\"requests\":[" + all + "]}}").json().path("name").asString();
  }

  private Caller.Said make(String input) throws IOException {
    String path = "/v1beta/models/" + Caller.FLASH + ":batchGenerateContent";
    String body = "{\"batch\":{\"inputConfig\":" + input + "}}";
    return new Caller(simulator).call("POST", path, body);
  }

  private static String requests(int lines) {
    return IntStream.range(0, lines)
        .mapToObj(
            i -> "{\"key\":\"cell-" + i + "\",\"request\":" + Caller.request("Cup " + i) + "}")
        .collect(Collectors.joining("\n"));
  }

  private static List<JsonNode> lines(String text) {
    return text.lines().map(JsonMapper.shared()::readTree).toList();
  }

  private static String names(JsonNode json) {
    return json.propertyStream().map(entry -> entry.getKey()).toList().toString();
  }
}
