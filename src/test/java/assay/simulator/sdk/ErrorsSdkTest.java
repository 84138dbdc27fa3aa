package assay.simulator.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.Script;
import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
import assay.simulator.Step;
import com.google.genai.Client;
import com.google.genai.ResponseStream;
import com.google.genai.errors.ApiException;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.HttpOptions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsSdkTest {
  private Simulator simulator;

  @BeforeAll
  void start() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  static Stream<Arguments> scripted() {
    return Stream.of(
        Arguments.of(
            Step.error(400, "FAILED_PRECONDITION", "Not here."), "400 FAILED_PRECONDITION"),
        Arguments.of(Step.error(403, "PERMISSION_DENIED", "Not you."), "403 PERMISSION_DENIED"),
        Arguments.of(Step.quota(Duration.ofSeconds(55)), "429 RESOURCE_EXHAUSTED"),
        Arguments.of(Step.dailyQuota(), "429 RESOURCE_EXHAUSTED"),
        Arguments.of(Step.internal(), "500 INTERNAL"),
        Arguments.of(Step.overloaded(), "503 UNAVAILABLE"),
        Arguments.of(Step.deadline(), "504 DEADLINE_EXCEEDED"));
  }

  @ParameterizedTest
  @MethodSource("scripted")
  void tellsEachErrorOnce(Step step, String expected) {
    simulator.play(Script.of(step));
    try (Client client = Sdk.gemini(simulator, "any-key")) {
      int before = simulator.served().size();
      assertEquals(
          expected, told(assertThrows(ApiException.class, () -> Sdk.ask(client, "A mug"))));
      assertEquals(before + 1, simulator.served().size());
    }
  }

  @ParameterizedTest
  @MethodSource("scripted")
  void tellsEachErrorOfAStream(Step step, String expected) {
    simulator.play(Script.of(step));
    try (Client client = Sdk.gemini(simulator, "any-key")) {
      assertEquals(expected, told(assertThrows(ApiException.class, () -> stream(client))));
    }
  }

  private static void stream(Client client) {
    try (ResponseStream<GenerateContentResponse> stream =
        client.models.generateContentStream(Sdk.MODEL, "A mug", Sdk.small().build())) {
      stream.forEach(event -> {});
    }
  }

  @Test
  void tellsHowLongToWait() {
    simulator.play(Script.of(Step.quota(Duration.ofSeconds(55))));
    try (Client client = Sdk.gemini(simulator, "any-key")) {
      ApiException e = assertThrows(ApiException.class, () -> Sdk.ask(client, "A mug"));
      assertTrue(e.message().contains("\"retryDelay\":\"55s\""), e.message());
    }
  }

  @Test
  void tellsThatTheKeyIsInvalid() {
    try (Client client = Sdk.gemini(simulator, "bad-key")) {
      ApiException e = assertThrows(ApiException.class, () -> Sdk.ask(client, "A mug"));
      assertEquals("400 INVALID_ARGUMENT", told(e));
      assertTrue(e.message().contains("\"reason\":\"API_KEY_INVALID\""), e.message());
    }
  }

  @Test
  void tellsThatAFieldIsUnknown() {
    Map<String, Object> extra = Map.of("generationConfig", Map.of("bogusField", true));
    GenerateContentConfig config =
        Sdk.small().httpOptions(HttpOptions.builder().extraBody(extra).build()).build();
    try (Client client = Sdk.gemini(simulator, "any-key")) {
      ApiException e =
          assertThrows(
              ApiException.class, () -> client.models.generateContent(Sdk.MODEL, "A mug", config));
      assertEquals("400 INVALID_ARGUMENT", told(e));
      assertTrue(e.message().contains("Unknown name \"bogusField\""), e.message());
    }
  }

  @Test
  void tellsThatAModelIsRetired() {
    try (Client client = Sdk.gemini(simulator, "any-key")) {
      ApiException e =
          assertThrows(
              ApiException.class,
              () ->
                  client.models.generateContent(
                      "gemini-3-pro-image-preview", "A mug", Sdk.small().build()));
      assertEquals("404 NOT_FOUND", told(e));
    }
  }

  private static String told(ApiException e) {
    return e.code() + " " + e.status();
  }
}
