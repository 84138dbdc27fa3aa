package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Answer.Received;
import assay.attempt.Case;
import assay.attempt.ImageType;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.endpoint.LoopbackServer.Request;
import assay.run.MemoryBlobs;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What travels, and what never does. */
@Timeout(60)
class HttpRequestTest {
  private static final String ANSWER = HttpBytes.json(HttpBytes.image(10));

  @Test
  void theHeadIsTheProtocols() throws IOException {
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole(ANSWER))) {
      Sender.once(new MemoryBlobs(), server.baseUrl());
      Request request = server.requests().getFirst();
      assertTrue(
          request
              .head()
              .startsWith("POST /v1beta/models/gemini-3-pro-image:generateContent HTTP/1.1\r\n"),
          request.head());
      assertEquals(Sender.KEY, request.header("x-goog-api-key"));
      assertEquals("application/json", request.header("Content-Type"));
      assertEquals("identity", request.header("Accept-Encoding"));
      assertEquals(String.valueOf(request.bodyLength()), request.header("Content-Length"));
      assertTrue(request.body().contains("\"text\" : \"A red mug\""), request.body());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 49_151, 49_152, 49_153, 7_000_000})
  void aReferenceImageTravelsAsItsBase64(int size) throws IOException {
    MemoryBlobs blobs = new MemoryBlobs();
    byte[] image = HttpBytes.image(size);
    Sha256 hash = blobs.put(image);
    ReferenceImage reference = new ReferenceImage("a.png", hash, ImageType.PNG, size, null);
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole(ANSWER));
        Sender sender = new Sender(blobs)) {
      Case tested = new Case("Grün – \"data\":\"sha256:" + hash.hex() + "\"", List.of(reference));
      assertEquals(Kind.IMAGE, Outcome.of(sender.send(server.baseUrl(), tested)).kind());
      Request request = server.requests().getFirst();
      String written = GeminiWriter.write(tested, Sender.to(server.baseUrl())).body();
      String encoded = Base64.getEncoder().encodeToString(image);
      String data = "\"data\" : \"";
      assertEquals(written.replace(data + "sha256:" + hash.hex(), data + encoded), request.body());
      assertEquals(String.valueOf(request.bodyLength()), request.header("Content-Length"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not an address",
        "ftp://127.0.0.1:PORT",
        "http://example.com",
        "http://128.0.0.1",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "http://user@127.0.0.1:PORT",
        "http://user:hush@127.0.0.1:PORT",
        "http://:hush@127.0.0.1:PORT",
        "http://127.0.0.1:PORT?key=hush",
        "http://127.0.0.1:PORT/?key=hush&x=",
        "http://127.0.0.1:PORT/#hush",
        "https://user:hush@127.0.0.1:PORT",
        "https://127.0.0.1:PORT?key=hush"
      })
  void whatMayNotBeCalledIsNotCalled(String baseUrl) throws IOException {
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.whole(ANSWER))) {
      String port = server.baseUrl().replaceFirst(".*:", "");
      Answer.Failed failed = Sender.failing(baseUrl.replace("PORT", port));
      assertEquals(Fault.BAD_URL, failed.fault(), failed.detail());
      assertNull(failed.partial());
      assertFalse(failed.detail().contains("hush"), failed.detail());
      assertEquals(0, server.connections());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080/v1, true",
    "http://127.200.3.4/v1, true",
    "http://[::1]:8080/v1, true",
    "http://localhost/v1, true",
    "https://gateway.example/v1, false",
    "https://192.168.0.7/v1, false"
  })
  void onlyThisMachineIsSparedTheCompression(String url, boolean identity) {
    HttpUrl address = Addresses.callable(url).orElseThrow();
    assertEquals(identity, Addresses.isLoopback(address));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowedAndTheKeyDoesNotTravel(int status) throws IOException {
    try (LoopbackServer other = LoopbackServer.saying(HttpBytes.whole(ANSWER));
        LoopbackServer server =
            LoopbackServer.saying(
                HttpBytes.status(
                    status + " Elsewhere", "Location: " + other.baseUrl() + "/v1\r\n"))) {
      Received received = (Received) Sender.once(new MemoryBlobs(), server.baseUrl());
      assertEquals(status, received.http().status());
      assertEquals(1, server.requests().size());
      assertEquals(0, other.connections());
    }
  }

  /** Each of these makes some client or other send the request again by itself. */
  @ParameterizedTest
  @CsvSource({
    "408 Request Timeout, Connection: close",
    "408 Request Timeout, Retry-After: 0",
    "401 Unauthorized, 'WWW-Authenticate: Basic realm=\"a\"'",
    "421 Misdirected Request, X-A: 1",
    "429 Too Many Requests, Retry-After: 0",
    "500 Internal Server Error, X-A: 1",
    "503 Service Unavailable, Retry-After: 0",
    "504 Gateway Timeout, Retry-After: 0"
  })
  void anErrorIsNeverSentAgainByItself(String status, String header) throws IOException {
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.status(status, header + "\r\n"))) {
      Received received = (Received) Sender.once(new MemoryBlobs(), server.baseUrl());
      assertEquals(Integer.parseInt(status.substring(0, 3)), received.http().status());
      assertEquals(1, server.requests().size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"keyÜml", "key\r\nX-Evil: 1", "key\twith", "k e y", "ключ", "key\u0000"})
  void aKeyThatFitsNoHeaderIsNeitherSentNorShown(String key) throws IOException {
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.status("403 Forbidden", ""));
        Sender sender = new Sender(Sender.PATIENT, key, new MemoryBlobs())) {
      Answer answer = sender.send(server.baseUrl());
      assertFalse(answer.toString().contains(key.substring(0, 3)), answer.toString());
      assertEquals(1, server.requests().size());
      String head = server.requests().getFirst().head();
      assertEquals("", server.requests().getFirst().header("x-goog-api-key"));
      assertFalse(head.contains("Evil"), head);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"HTTP/1.1 abc\r\n\r\n", "", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"})
  void aKeyShowsInNoFailure(String answer) throws IOException {
    LoopbackServer.Script script =
        conversation -> {
          conversation.say(answer);
          conversation.end();
        };
    try (LoopbackServer server = LoopbackServer.answering(script)) {
      Answer.Failed failed = Sender.failing(server.baseUrl());
      assertFalse(failed.toString().contains(Sender.KEY), failed.toString());
    }
  }
}
