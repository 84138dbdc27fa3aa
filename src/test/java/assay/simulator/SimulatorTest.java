package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SimulatorTest {
  private static final SimulatorOptions FAST = SimulatorOptions.DEFAULT.withPace(0);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

  @Test
  void listsTheModelsThatLive() throws IOException {
    try (Simulator simulator = Simulator.start(FAST, CLOCK)) {
      JsonNode models = new Caller(simulator).get("/v1beta/models?pageSize=50").json();
      assertEquals(
          "models/gemini-3-pro-image models/gemini-nano-banana-2.1 models/gemini-3.1-flash-image"
              + " models/gemini-3.1-flash-lite-image models/gemini-2.5-flash-image",
          models
              .path("models")
              .valueStream()
              .map(model -> model.path("name").asString())
              .collect(Collectors.joining(" ")));
      JsonNode one = new Caller(simulator).get("/v1beta/models/" + Caller.PRO).json();
      assertEquals(models.path("models").path(0), one);
      assertEquals("generateContent", one.path("supportedGenerationMethods").path(0).asString());
    }
  }

  /** Google's SDK for JavaScript asks v1. */
  @Test
  void speaksBothVersionsOfTheGeminiApi() throws IOException {
    try (Simulator simulator = Simulator.start(FAST, CLOCK)) {
      Caller caller = new Caller(simulator);
      assertEquals(caller.get("/v1beta/models").json(), caller.get("/v1/models").json());
      Caller.Said said = caller.get("/v1/models/gemini-0");
      assertTrue(said.message().contains("for API version v1,"), said.message());
    }
  }

  @Test
  void tellsTheObserverAndTheLogWhatWasServed() throws IOException {
    List<Served> seen = Collections.synchronizedList(new ArrayList<>());
    try (Simulator simulator = Simulator.start(FAST.withObserver(seen::add), CLOCK)) {
      Caller caller = new Caller(simulator);
      caller.get("/v1beta/models");
      caller.ask("A red apple");
      caller.ask("Another red apple");
      caller.ask("A red apple");
      caller.withKey("bad").ask("A red apple");
      assertEquals(simulator.served(), seen);
    }
    assertEquals(
        "[0 models 200, 1 IMAGE 200, 2 IMAGE 200, 1 IMAGE 200, 0 error INVALID_ARGUMENT 400]",
        seen.stream().map(s -> s.caseNumber() + " " + s.outcome() + " " + s.status()).toList()
            + "");
    assertEquals(CLOCK.instant(), seen.getFirst().at());
    assertEquals(
        "POST /v1beta/models/gemini-3.1-flash-image:generateContent",
        seen.getLast().method() + " " + seen.getLast().path());
  }

  @Test
  void marksEachAnswerAsSimulated() throws IOException {
    try (Simulator simulator = Simulator.start(FAST, CLOCK)) {
      var connection = new Caller(simulator).open("GET", "/v1beta/models", null);
      assertEquals("true", connection.getHeaderField("X-Assay-Simulated"));
      assertEquals("application/json; charset=UTF-8", connection.getContentType());
      connection.getInputStream().close();
    }
  }

  @Test
  void listensOnOneLoopbackAddressAlone() throws IOException {
    try (Simulator simulator = Simulator.start(FAST, CLOCK)) {
      URI url = URI.create(simulator.baseUrl());
      assertEquals("127.0.0.1", url.getHost());
      connect(url).close();
      URI next = URI.create("http://127.0.0.2:" + url.getPort());
      assertThrows(ConnectException.class, () -> connect(next).close());
    }
  }

  @Test
  void saysThatAPortIsTaken() throws IOException {
    try (Simulator simulator = Simulator.start(FAST, CLOCK)) {
      SimulatorOptions same = FAST.withPort(URI.create(simulator.baseUrl()).getPort());
      assertThrows(IOException.class, () -> Simulator.start(same, CLOCK));
    }
  }

  @Test
  void stopsAtOnceWhileAnAnswerIsAwaited() throws IOException {
    Script forEver = Script.of(Step.image().after(Duration.ofHours(1)));
    Simulator simulator = Simulator.start(FAST.withScript(forEver), CLOCK);
    try (Socket socket = underWay(simulator)) {
      assertTimeoutPreemptively(Duration.ofSeconds(5), simulator::close);
      assertEquals("", rest(socket));
    }
    assertThrows(IOException.class, () -> new Caller(simulator).get("/v1beta/models"));
  }

  /** A connection whose request has reached the handler: only that answers 100. */
  private static Socket underWay(Simulator simulator) throws IOException {
    Socket socket = connect(URI.create(simulator.baseUrl()));
    String body = Caller.request("A red apple");
    OutputStream out = socket.getOutputStream();
    String head =
        """
        POST /v1beta/models/gemini-3.1-flash-image:generateContent HTTP/1.1
        Host: a
        x-goog-api-key: k
        Expect: 100-continue
        Content-Length:\s"""
            + body.length();
    String lines = head.replace("\n", "\r\n") + "\r\n\r\n";
    out.write(lines.getBytes(StandardCharsets.US_ASCII));
    byte[] interim = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue".length());
    assertEquals("HTTP/1.1 100 Continue", new String(interim, StandardCharsets.US_ASCII));
    out.write(body.getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private static Socket connect(URI url) throws IOException {
    return new Socket(InetAddress.getByName(url.getHost()), url.getPort());
  }

  private static String rest(Socket socket) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      return in.lines().filter(line -> line.startsWith("{")).collect(Collectors.joining());
    } catch (java.io.UncheckedIOException e) {
      return "";
    }
  }

  @Test
  void tellsThatAClientLeft() throws Exception {
    BlockingQueue<Served> seen = new LinkedBlockingQueue<>();
    Script large = Script.of(Step.image(25_000_000));
    SimulatorOptions options = FAST.withScript(large).withObserver(seen::add);
    try (Simulator simulator = Simulator.start(options, CLOCK)) {
      try (Socket socket = underWay(simulator)) {
        assertEquals(1000, socket.getInputStream().readNBytes(1000).length);
      }
      Served line = Objects.requireNonNull(seen.poll(30, TimeUnit.SECONDS), "It is not told");
      assertEquals("IMAGE 0", line.outcome() + " " + line.status());
    }
  }

  @Test
  void answersManyAtOnce() throws Exception {
    try (Simulator simulator = Simulator.start(FAST, CLOCK);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> asks = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        String prompt = "policy test card " + i % 6;
        asks.add(() -> new Caller(simulator).ask(prompt).status());
      }
      for (Future<Integer> status : threads.invokeAll(asks)) {
        assertEquals(200, status.get());
      }
      assertEquals(24, simulator.served().size());
      assertEquals(6, simulator.served().stream().map(Served::caseNumber).distinct().count());
    }
  }

  @Test
  void takesAnotherPaceWhileItRuns() throws IOException {
    try (Simulator simulator = Simulator.start(FAST.withPace(1_000), CLOCK)) {
      simulator.setPace(0);
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> new Caller(simulator).ask("A red apple"));
      assertThrows(IllegalArgumentException.class, () -> simulator.setPace(-1));
      assertThrows(IllegalArgumentException.class, () -> simulator.setPace(Double.NaN));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.02})
  void takesPlausibleTimesByThePace(double pace) throws IOException {
    try (Simulator simulator = Simulator.start(FAST.withPace(pace), CLOCK)) {
      long start = System.nanoTime();
      new Caller(simulator).ask("A red apple");
      assertTrue(System.nanoTime() - start >= pace * 8_000_000_000L, "It came too early");
    }
  }

  @Test
  void startsInsideTheProgramWhenItIsFirstAskedFor() throws IOException {
    try (EmbeddedSimulation simulation = new EmbeddedSimulation(FAST, CLOCK)) {
      simulation.setPace(0);
      String url = simulation.baseUrl();
      assertEquals(url, simulation.baseUrl());
      simulation.close();
      connect(URI.create(simulation.baseUrl())).close();
    }
  }
}
