package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.judgement.Rating;
import assay.simulator.judgement.Reply;
import assay.simulator.protocol.Category;
import assay.simulator.protocol.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a client sees of the faults and answers that scenarios can have. */
@Timeout(60)
class FaultsOnTheWireTest {
  private static final int SHORT_MILLIS = 300;

  /** Long enough for what comes before the silence. */
  private static final int PATIENT_MILLIS = 3_000;

  private Simulator simulator;

  @BeforeEach
  void start() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void closesBeforeTheStatus() throws IOException {
    simulator.play(Script.of(Step.image().cutAfter(Step.Stop.BEFORE_HEAD).called("cut")));
    HttpURLConnection connection = open();
    assertThrows(SocketException.class, connection::getResponseCode);
    Served served = simulator.served().getFirst();
    assertEquals(
        "0 IMAGE cut", served.status() + " " + served.outcome() + " " + served.said().step());
  }

  @Test
  void hangsBeforeTheStatus() throws IOException {
    simulator.play(Script.of(Step.image().hangAfter(Step.Stop.BEFORE_HEAD)));
    HttpURLConnection connection = open(new Caller(simulator).waiting(SHORT_MILLIS));
    assertThrows(SocketTimeoutException.class, connection::getResponseCode);
    assertEquals(0, simulator.served().getFirst().status());
  }

  @Test
  void hangsInTheMiddleWithAllBeforeItSent() throws IOException {
    simulator.play(Script.of(Step.text("Never told to its end").hangAfter(100)));
    HttpURLConnection connection = open(new Caller(simulator).waiting(PATIENT_MILLIS));
    try (InputStream in = connection.getInputStream()) {
      assertEquals(100, in.readNBytes(100).length);
      assertThrows(SocketTimeoutException.class, in::read);
    }
  }

  @Test
  void letsGoOfWhoHangsWhenItStops() throws Exception {
    simulator.play(Script.of(Step.image().hangAfter(Step.Stop.BEFORE_HEAD)));
    HttpURLConnection connection = open();
    CompletableFuture<Integer> status =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return connection.getResponseCode();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    while (simulator.served().isEmpty()) {
      Thread.onSpinWait();
    }
    simulator.close();
    assertThrows(ExecutionException.class, status::get);
  }

  @Test
  void dripsButComesWhole() throws IOException {
    simulator.play(Script.of(Step.text("Drop by drop.").dripping(5_000)));
    Caller.Said said = new Caller(simulator).ask("A red apple");
    assertEquals("STOP", said.reason());
    assertTrue(said.text().contains("Drop by drop."));
  }

  @Test
  void dripsAndIsCut() throws IOException {
    Step step = Step.image().dripping(200_000).cutAfter(30_000);
    simulator.play(Script.of(step));
    assertEquals(30_000, Caller.readToBreak(open().getInputStream()).length);
  }

  @ParameterizedTest
  @CsvSource({"MISSING, MISSING", "NULL, NULL", "LIST, ARRAY"})
  void isEmptyInSeveralWays(Reply.Empty.Form form, String type) throws IOException {
    simulator.play(Script.of(Step.of(new Reply.Empty(form))));
    JsonNode json = new Caller(simulator).ask("A red apple").json();
    assertEquals(type, json.path("candidates").getNodeType().name());
    assertTrue(json.at("/usageMetadata/totalTokenCount").isInt());
    assertEquals("empty", simulator.served().getFirst().outcome());
  }

  @Test
  void tellsTheBlocksMessageAndTheThresholdThatWasPutInPlace() throws IOException {
    Rating rating = new Rating(Category.HARASSMENT, Level.LOW, true, "BLOCK_LOW_AND_ABOVE");
    simulator.play(
        Script.of(Step.of(new Reply.Blocked("SAFETY", "Support code: 1.", List.of(rating)))));
    JsonNode feedback = new Caller(simulator).ask("A red apple").json().path("promptFeedback");
    assertEquals("Support code: 1.", feedback.path("blockReasonMessage").asString());
    assertEquals(
        "BLOCK_LOW_AND_ABOVE", feedback.at("/safetyRatings/0/overwrittenThreshold").asString());
  }

  private HttpURLConnection open() throws IOException {
    return open(new Caller(simulator));
  }

  private static HttpURLConnection open(Caller caller) throws IOException {
    byte[] body = Caller.request("A red apple").getBytes(StandardCharsets.UTF_8);
    String path = "/v1beta/models/" + Caller.FLASH + ":generateContent";
    return caller.open("POST", path, body);
  }
}
