package assay.endpoint;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.OutputOptions;
import assay.attempt.Thresholds;
import assay.endpoint.AccessTokens.Lack;
import assay.endpoint.AccessTokens.Token;
import assay.endpoint.Secrets.Secret;
import assay.run.ApiKey;
import assay.run.Cancellation;
import assay.run.FakeKeys;
import assay.run.MemoryBlobs;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of Google's credentials: where they go, and what goes along. */
@Timeout(60)
class SecretsTest {
  private static final String TOKEN = "ya29.token-of-this-test";

  private static AccessTokens giving(String quotaProject) {
    return () -> new Token.Fresh(new ApiKey(TOKEN), quotaProject);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://aiplatform.googleapis.com/v1",
        "https://europe-west4-aiplatform.googleapis.com",
        "https://googleapis.com",
        "http://127.0.0.1:1",
        "http://[::1]:1"
      })
  void aTokenGoesToGoogleAndToThisMachine(String url) {
    assertEquals(Optional.of(TOKEN), secretAt(url).toHide().map(ApiKey::reveal));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://gateway.example",
        "https://googleapis.com.gateway.example",
        "https://notgoogleapis.com",
        "https://gateway.example/.googleapis.com",
        "https://gateway.example\\.googleapis.com"
      })
  void aTokenGoesToNobodyElse(String url) {
    Secret secret = secretAt(url);
    assertNull(secret.key());
    assertEquals(Lack.WITHHELD, requireNonNull(secret.lack()).lack());
  }

  private static Secret secretAt(String url) {
    return new Secrets(new FakeKeys(), giving("p"))
        .of(Spoken.VERTEX_CREDENTIALS.at(url), HttpUrl.get(url));
  }

  @Test
  void nothingIsSentWhereTheTokenMayNotGo() {
    Answer.Failed failed =
        assertInstanceOf(Answer.Failed.class, send("https://gateway.invalid", giving("p")));
    assertEquals(Fault.CREDENTIALS, failed.fault());
    assertTrue(failed.detail().contains("not to gateway.invalid"), failed.detail());
  }

  @ParameterizedTest
  @ValueSource(strings = {"projekt-\u00fc", "two\nlines", "\u0000"})
  void whatFitsNoHeaderIsLeftOut(String quotaProject) throws IOException {
    try (LoopbackServer server =
        LoopbackServer.saying(HttpBytes.whole(HttpBytes.json(HttpBytes.image(50))))) {
      assertInstanceOf(Answer.Received.class, send(server.baseUrl(), giving(quotaProject)));
      assertEquals("", server.requests().getFirst().header("x-goog-user-project"));
      assertEquals("Bearer " + TOKEN, server.requests().getFirst().header("Authorization"));
    }
  }

  @Test
  void aTokenThatIsRefusedIsGivenBack() throws IOException {
    List<String> refused = new CopyOnWriteArrayList<>();
    try (LoopbackServer server = LoopbackServer.saying(HttpBytes.status("401 Unauthorized", ""))) {
      send(server.baseUrl(), new GivenBack(TOKEN, refused));
      assertEquals(List.of(TOKEN), refused);
    }
  }

  private static Answer send(String baseUrl, AccessTokens tokens) {
    Configuration configuration =
        new Configuration(
            Spoken.VERTEX_CREDENTIALS.at(baseUrl),
            "m-1",
            Thresholds.NOT_SENT,
            OutputOptions.NOT_SENT);
    try (HttpImageService service =
        new HttpImageService(Sender.PATIENT, new FakeKeys(), tokens, new MemoryBlobs())) {
      return service.send(
          service.prepare(Case.ofPrompt("A red mug"), configuration),
          configuration,
          n -> {},
          new Cancellation());
    }
  }
}
