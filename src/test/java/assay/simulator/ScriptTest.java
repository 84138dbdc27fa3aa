package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
  private static final String PROMPT = "A red apple";

  private Simulator simulator;

  @BeforeEach
  void start() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SAFETY",
        "IMAGE_SAFETY",
        "PROHIBITED_CONTENT",
        "MALFORMED_FUNCTION_CALL",
        "MODEL_ARMOR",
        "PUP_LIMITED_DISABLED",
        "NEVER_HEARD_OF"
      })
  void endsForAnyReason(String reason) throws IOException {
    Caller.Said said = say(Step.finish(reason, "Because. Support code: 123."));
    assertEquals(200, said.status());
    assertEquals(reason, said.candidate().path("finishReason").asString());
    assertEquals("Because. Support code: 123.", said.candidate().path("finishMessage").asString());
    assertTrue(said.json().path("usageMetadata").path("totalTokenCount").isInt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SAFETY", "OTHER", "JAILBREAK", "NEVER_HEARD_OF"})
  void blocksForAnyReason(String reason) throws IOException {
    Caller.Said said = say(Step.block(reason));
    assertEquals("prompt " + reason, said.reason());
    assertTrue(said.json().path("candidates").isMissingNode());
  }

  @Test
  void asksToWaitAndThenAnswers() throws IOException {
    simulator.play(Script.of(Step.quota(Duration.ofMillis(1_500)), Step.image()));
    Caller.Said first = new Caller(simulator).ask(PROMPT);
    assertEquals(429, first.status());
    assertEquals("1.5s", first.json().at("/error/details/1/retryDelay").asString());
    assertEquals("STOP", new Caller(simulator).ask(PROMPT).reason());
  }

  @Test
  void answersErrorsInGooglesForm() throws IOException {
    assertEquals(
        "[503 UNAVAILABLE, 500 INTERNAL, 504 DEADLINE_EXCEEDED, 402 PAYMENT, 429 RESOURCE_EXHAUSTED]",
        List.of(
                error(Step.overloaded()),
                error(Step.internal()),
                error(Step.deadline()),
                error(Step.error(402, "PAYMENT", "Prepaid credit is empty.")),
                error(Step.dailyQuota()))
            .toString());
  }

  private String error(Step step) throws IOException {
    Caller.Said said = say(step);
    assertEquals(said.status(), said.json().at("/error/code").asInt());
    return said.status() + " " + said.json().at("/error/status").asString();
  }

  @Test
  void answersWhateverStandsInTheScript() throws IOException {
    Step step = Step.raw(502, Map.of("Content-Type", "text/html"), "<html>Bad gateway</html>");
    Caller.Said said = say(step);
    assertEquals("502 <html>Bad gateway</html>", said.status() + " " + said.text());
  }

  @Test
  void breaksOffInTheMiddleOfJson() throws IOException {
    Caller.Said said = say(Step.malformedJson());
    assertEquals(200, said.status());
    assertThrows(tools.jackson.core.JacksonException.class, said::json);
  }

  @Test
  void cutsTheConnectionAfterSoManyBytes() throws IOException {
    simulator.play(
        Script.of(Step.image().cutAfter(5_000), Step.finish("SAFETY", null).cutAfter(0)));
    assertEquals(5_000, receivedBeforeTheBreak());
    assertEquals(0, receivedBeforeTheBreak());
  }

  /** HTTP's own end is missing: the reader is told so. */
  private int receivedBeforeTheBreak() throws IOException {
    HttpURLConnection connection = open();
    try (InputStream in = connection.getInputStream()) {
      byte[] buffer = new byte[1000];
      int count = 0;
      try {
        for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
          count += got;
        }
      } catch (IOException e) {
        return count;
      }
    }
    return -1;
  }

  @Test
  void declaresMoreThanItSends() throws IOException {
    simulator.play(Script.of(Step.finish("SAFETY", null).declaring(10)));
    HttpURLConnection connection = open();
    int declared = connection.getContentLength();
    byte[] got = Caller.readToBreak(connection.getInputStream());
    assertEquals(declared - 10, got.length);
    assertTrue(new String(got, StandardCharsets.UTF_8).contains("SAFETY"));
  }

  @Test
  void declaresLessThanThereIs() throws IOException {
    Caller.Said said = say(Step.finish("SAFETY", null).declaring(-10));
    assertTrue(said.text().contains("SAFETY"));
    assertThrows(tools.jackson.core.JacksonException.class, said::json);
  }

  @Test
  void takesTheTimeThatTheScriptSays() throws IOException {
    simulator.play(Script.of(Step.finish("OTHER", null).after(Duration.ofMillis(300))));
    long start = System.nanoTime();
    new Caller(simulator).ask(PROMPT);
    assertTrue(System.nanoTime() - start >= 300_000_000L, "It came too early");
  }

  @ParameterizedTest
  @ValueSource(longs = {20_000_000, 25_000_000})
  void sendsAPictureOfTheExactSize(long bytes) throws IOException {
    simulator.play(Script.of(Step.image(bytes)));
    long letters = 0;
    try (InputStream in = open().getInputStream()) {
      byte[] buffer = new byte[64 * 1024];
      for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
        letters += got;
      }
    }
    long base64 = 4 * Math.ceilDiv(bytes, 3);
    assertTrue(letters > base64 && letters < base64 + 3_000, letters + " for " + base64);
  }

  @Test
  void sendsDraftsBeforeTheFinalPicture() throws IOException {
    Caller.Said said = say(Step.drafts(2));
    assertEquals(3, said.candidate().path("content").path("parts").size());
    assertEquals(
        3 * 747, said.json().at("/usageMetadata/candidatesTokensDetails/0/tokenCount").asInt());
  }

  @Test
  void leavesRefusedRequestsAndLaterAsksAlone() throws IOException {
    simulator.play(Script.of(Step.finish("OTHER", null)));
    Caller caller = new Caller(simulator);
    assertEquals(400, caller.generate(Caller.PRO, "{}").status());
    assertEquals("OTHER", caller.ask("What is your name?").reason());
    String scripted = caller.ask("What is your name?").reason();
    try (Simulator other =
        Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC())) {
      assertEquals(new Caller(other).ask("What is your name?").reason(), scripted);
    }
  }

  private Caller.Said say(Step step) throws IOException {
    simulator.play(Script.of(step));
    return new Caller(simulator).ask(PROMPT);
  }

  private HttpURLConnection open() throws IOException {
    byte[] body = Caller.request(PROMPT).getBytes(StandardCharsets.UTF_8);
    String path = "/v1beta/models/" + Caller.FLASH + ":generateContent";
    return new Caller(simulator).open("POST", path, body);
  }
}
