package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.endpoint.AccessTokens.Lack;
import assay.endpoint.AccessTokens.Token;
import assay.run.ApiKey;
import assay.run.Cancellation;
import assay.run.EndpointProbe.Finding;
import assay.run.EndpointProbe.Report;
import assay.run.EndpointProbe.ThresholdReport;
import assay.run.EndpointProbe.Thresholding;
import assay.run.FakeKeys;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class HttpProbeTest {
  private static final String SECRET = "a-secret-of-this-test";

  private static final Map<Spoken, String> PATHS =
      Map.of(
          Spoken.GEMINI_API, "/v1beta/models?pageSize=1000",
          Spoken.NATIVE_KEY, "/v1beta/models?pageSize=1000",
          Spoken.NATIVE_BEARER, "/v1beta/models?pageSize=1000",
          Spoken.VERTEX_EXPRESS, "/v1/publishers/google/models/gemini-3-pro-image",
          Spoken.VERTEX_CREDENTIALS, "/v1/publishers/google/models/gemini-3-pro-image",
          Spoken.OPENAI, "/v1/models");

  @ParameterizedTest
  @EnumSource
  void asksForTheModelsWithTheKeyAndSaysWhatIsOffered(Spoken spoken) throws IOException {
    String answer =
        switch (spoken.protocol()) {
          case GEMINI ->
              "{\"models\":[{\"name\":\"models/gemini-3-pro-image\",\"displayName\":\"Pro\"},"
                  + "{\"name\":\"models/words-only\"}]}";
          case VERTEX -> "{\"name\":\"publishers/google/models/gemini-3-pro-image\"}";
          case OPENAI -> "{\"data\":[{\"id\":\"gemini-3-pro-image\"},{\"id\":\"words-only\"}]}";
        };
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole(answer))) {
      Report report = test(spoken, server.baseUrl());
      assertEquals(Finding.OPEN, report.finding(), report.detail());
      assertEquals("gemini-3-pro-image", report.models().getFirst().id());
      assertEquals(1, report.models().stream().filter(m -> m.makesImages()).count());
      var request = server.requests().getFirst();
      assertTrue(request.head().startsWith("GET " + PATHS.get(spoken) + " "), request.head());
      assertEquals(spoken.headerWith(SECRET), request.header(spoken.header()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GEMINI_API  | 400 Bad  | API key not valid.       | KEY_REFUSED",
        "GEMINI_API  | 400 Bad  | User location is not it  | NOT_PERMITTED",
        "OPENAI      | 401 No   | Who                      | KEY_REFUSED",
        "GEMINI_API  | 403 No   | Not you                  | NOT_PERMITTED",
        "OPENAI      | 402 Pay  | No credit                | NOT_PERMITTED",
        "GEMINI_API  | 404 No   | Nothing                  | NOT_FOUND",
        "OPENAI      | 404 No   | Nothing                  | REACHED",
        "NATIVE_KEY  | 404 No   | Nothing                  | REACHED",
        "GEMINI_API  | 429 Slow | Too much                 | QUOTA",
        "GEMINI_API  | 503 Busy | Later                    | SERVICE_FAULT"
      })
  void everyErrorComesToSomething(Spoken spoken, String status, String message, Finding finding)
      throws IOException {
    String body = "{\"error\":{\"message\":\"" + message + " " + SECRET + "\"}}";
    String whole =
        "HTTP/1.1 %s\r\nContent-Length: %d\r\n\r\n%s".formatted(status, body.length(), body);
    try (LoopbackServer server = LoopbackServer.answering(c -> c.say(whole))) {
      Report report = test(spoken, server.baseUrl());
      assertEquals(finding, report.finding());
      assertEquals(message + " [key]", report.detail());
    }
  }

  @Test
  void aWebPageIsReachedAndNoMore() throws IOException {
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole("<html>Hello</html>"))) {
      assertEquals(Finding.REACHED, test(Spoken.GEMINI_API, server.baseUrl()).finding());
    }
  }

  @Test
  void nobodyThereIsNotReached() throws IOException {
    String gone;
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole("{}"))) {
      gone = server.baseUrl();
    }
    assertEquals(Finding.NOT_REACHED, test(Spoken.GEMINI_API, gone).finding());
    assertEquals(
        Finding.NOT_REACHED, test(Spoken.GEMINI_API, "http://elsewhere.example").finding());
  }

  @ParameterizedTest
  @CsvSource({
    "MISSING, KEY_MISSING",
    "UNREADABLE, KEY_MISSING",
    "REFUSED, KEY_REFUSED",
    "NOT_REACHED, NOT_REACHED"
  })
  void credentialsWithoutATokenSendNothing(Lack lack, Finding finding) throws IOException {
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole("{}"))) {
      AccessTokens tokens = () -> new Token.None(lack, "why");
      try (HttpProbe probe = new HttpProbe(new Secrets(new FakeKeys(), tokens))) {
        Report report =
            probe.test(Spoken.VERTEX_CREDENTIALS.at(server.baseUrl()), new Cancellation());
        assertEquals(finding, report.finding());
        assertEquals(0, server.connections());
      }
    }
  }

  @Test
  void credentialsGoToNoHostThatIsNotGoogles() {
    AccessTokens tokens = () -> new Token.Fresh(new ApiKey(SECRET), null);
    try (HttpProbe probe = new HttpProbe(new Secrets(new FakeKeys(), tokens))) {
      Report report =
          probe.test(
              Spoken.VERTEX_CREDENTIALS.at("https://gateway.invalid/v1"), new Cancellation());
      assertEquals(Finding.KEY_MISSING, report.finding());
      assertTrue(report.detail().contains("gateway.invalid"), report.detail());
    }
  }

  @Test
  void aTokenThatIsRefusedIsGivenBack() throws IOException {
    List<String> refused = new CopyOnWriteArrayList<>();
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.status("401 Unauthorized", ""));
        HttpProbe probe =
            new HttpProbe(new Secrets(new FakeKeys(), new GivenBack(SECRET, refused)))) {
      probe.test(Spoken.VERTEX_CREDENTIALS.at(server.baseUrl()), new Cancellation());
      assertEquals(List.of(SECRET), refused);
    }
  }

  @Test
  void noKeySendsNothing() throws IOException {
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole("{}"));
        HttpProbe probe = new HttpProbe(new Secrets(new FakeKeys(), AccessTokens.NONE))) {
      Report report = probe.test(Spoken.OPENAI.at(server.baseUrl()), new Cancellation());
      assertEquals(Finding.KEY_MISSING, report.finding());
      assertEquals(0, server.connections());
    }
  }

  @Test
  void aCancelledTestIsCancelled() throws IOException {
    Cancellation cancellation = new Cancellation();
    LoopbackServer.Script hang =
        c -> {
          cancellation.cancel();
          c.holdUntilClientLeaves();
        };
    try (LoopbackServer server = LoopbackServer.answering(hang);
        HttpProbe probe = probe()) {
      Report report = probe.test(Spoken.OPENAI.at(server.baseUrl()), cancellation);
      assertEquals(Finding.CANCELLED, report.finding());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEndpointThatRefusesAWrongThresholdReadsThem(Spoken spoken) throws IOException {
    String body =
        "{\"error\":{\"code\":400,\"message\":\"Invalid value at"
            + " 'safety_settings[0].threshold'\"}}";
    String answer = "HTTP/1.1 400 Bad\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    try (LoopbackServer server = LoopbackServer.answering(c -> c.say(answer))) {
      assertEquals(Thresholding.READS, check(spoken, server.baseUrl()).finding());
      String sent = server.requests().getFirst().body();
      assertTrue(sent.contains("NOT_A_THRESHOLD") && sent.contains("A red apple"), sent);
      assertFalse(sent.contains("BLOCK_NONE"), sent);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEndpointThatMakesAPictureIgnoresThem(Spoken spoken) throws IOException {
    String answer = spoken.answerWith(HttpBytes.image(50));
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole(answer))) {
      assertEquals(Thresholding.IGNORES, check(spoken, server.baseUrl()).finding());
    }
  }

  @Test
  void anythingElseSaysNeither() throws IOException {
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.status("403 Forbidden", ""))) {
      assertEquals(Thresholding.UNCLEAR, check(Spoken.GEMINI_API, server.baseUrl()).finding());
    }
  }

  private static ThresholdReport check(Spoken spoken, String baseUrl) {
    try (HttpProbe probe = probe()) {
      return probe.checkThresholds(spoken.at(baseUrl), "m-1", new Cancellation());
    }
  }

  private static Report test(Spoken spoken, String baseUrl) {
    try (HttpProbe probe = probe()) {
      return probe.test(spoken.at(baseUrl), new Cancellation());
    }
  }

  private static HttpProbe probe() {
    return new HttpProbe(new Secrets(FakeKeys.always(new ApiKey(SECRET)), AccessTokens.NONE));
  }
}
