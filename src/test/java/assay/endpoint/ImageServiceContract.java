package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.attempt.OutputOptions;
import assay.attempt.Thresholds;
import assay.endpoint.AccessTokens.Token;
import assay.endpoint.LoopbackServer.Request;
import assay.run.ApiKey;
import assay.run.Cancellation;
import assay.run.FakeKeys;
import assay.run.MemoryBlobs;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds for an image service however its endpoint is spoken to and opened. */
@Timeout(60)
abstract class ImageServiceContract {
  private static final String SECRET = "ya29/a-secret+of-this-test";
  private static final byte[] PICTURE = HttpBytes.image(100);

  private final MemoryBlobs blobs = new MemoryBlobs();

  /** The way that is tried. */
  abstract Spoken spoken();

  @Test
  void theSecretGoesInItsHeaderAndNowhereElse() throws IOException {
    try (LoopbackServer server = saying(spoken().answerWith(PICTURE))) {
      assertEquals(Kind.IMAGE, Outcome.of(send(server.baseUrl(), SECRET, mug())).kind());
      Request request = server.requests().getFirst();
      assertEquals(spoken().headerWith(SECRET), request.header(spoken().header()));
      assertFalse(request.head().lines().findFirst().orElseThrow().contains(SECRET));
      assertFalse(request.body().contains(SECRET));
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void whatWasPreparedIsWhatTravels() throws IOException {
    try (LoopbackServer server = saying(spoken().answerWith(PICTURE))) {
      send(server.baseUrl(), SECRET, mug());
      Request request = server.requests().getFirst();
      var prepared = Dialects.write(mug(), to(server.baseUrl()));
      String path = prepared.url().substring(server.baseUrl().length());
      assertTrue(request.head().startsWith("POST " + path + " HTTP/1.1"), request.head());
      assertEquals(prepared.body(), request.body());
      assertEquals("application/json", request.header("Content-Type"));
    }
  }

  @Test
  void aReferencePictureTravelsWhole() throws IOException {
    Case edit = new Case("Make it blue", List.of(Written.picture(blobs, PICTURE)));
    try (LoopbackServer server = saying(spoken().answerWith(PICTURE))) {
      assertEquals(Kind.IMAGE, Outcome.of(send(server.baseUrl(), SECRET, edit)).kind());
      Request request = server.requests().getFirst();
      assertEquals(String.valueOf(request.bodyLength()), request.header("Content-Length"));
      assertTrue(request.bodyLength() > PICTURE.length);
    }
  }

  @Test
  void aSecretThatTheAnswerRepeatsIsMasked() throws IOException {
    String body =
        "{\"error\":{\"code\":400,\"message\":\"Bearer "
            + SECRET
            + " or "
            + SECRET.replace("/", "\\/")
            + "\"}}";
    String answer =
        "HTTP/1.1 400 Bad Request\r\nX-Echo: %s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(SECRET, body.length(), body);
    try (LoopbackServer server = LoopbackServer.answering(c -> c.say(answer))) {
      Answer masked = send(server.baseUrl(), SECRET, mug());
      String said = masked + masked.received().orElseThrow().body().text();
      assertFalse(said.contains("a-secret"), said);
      assertTrue(said.contains("Bearer [key] or [key]"), said);
    }
  }

  @Test
  void withoutASecretNothingIsMadeUp() throws IOException {
    try (LoopbackServer server = saying(spoken().answerWith(PICTURE))) {
      Answer answer = send(server.baseUrl(), "", mug());
      if (spoken().takesToken()) {
        assertEquals(Fault.CREDENTIALS, ((Answer.Failed) answer).fault());
        assertEquals(Kind.ACCESS, Outcome.of(answer).kind());
        assertEquals(0, server.connections());
      } else {
        assertEquals("", server.requests().getFirst().header(spoken().header()));
      }
    }
  }

  @Test
  void theEvidenceIsTheEndpoints() throws IOException {
    try (LoopbackServer server = saying(spoken().answerWith(PICTURE))) {
      Outcome outcome = Outcome.of(send(server.baseUrl(), SECRET, mug()));
      assertEquals(spoken().at(server.baseUrl()).evidence(), outcome.provenance().evidence());
    }
  }

  private static Case mug() {
    return Case.ofPrompt("A red mug");
  }

  private static LoopbackServer saying(String body) throws IOException {
    return LoopbackServer.saying(HttpBytes.whole(body));
  }

  private Configuration to(String baseUrl) {
    return new Configuration(
        spoken().at(baseUrl), "m-1", Thresholds.NOT_SENT, OutputOptions.NOT_SENT);
  }

  private Answer send(String baseUrl, String secret, Case tested) {
    FakeKeys keys = new FakeKeys();
    if (!spoken().takesToken()) {
      keys.useForThisSession(spoken().at(baseUrl), new ApiKey(secret));
    }
    AccessTokens tokens =
        secret.isEmpty() ? AccessTokens.NONE : () -> new Token.Fresh(new ApiKey(secret), null);
    try (HttpImageService service = new HttpImageService(Sender.PATIENT, keys, tokens, blobs)) {
      Configuration configuration = to(baseUrl);
      return service.send(
          service.prepare(tested, configuration), configuration, n -> {}, new Cancellation());
    }
  }
}
