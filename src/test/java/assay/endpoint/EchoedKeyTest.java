package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.Answer;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.run.ApiKey;
import assay.run.Cancellation;
import assay.run.Keys;
import assay.run.MemoryBlobs;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EchoedKeyTest {

  @Test
  void masksTheKeyThatWasSentThoughAnotherWasTypedMeanwhile() throws IOException {
    Typed keys = new Typed(new ApiKey("first-marker-key"));
    LoopbackServer.Script echo =
        conversation -> {
          keys.useForThisSession(Endpoint.Kind.GEMINI_API, new ApiKey("second-marker-key"));
          String key = conversation.request().header("x-goog-api-key");
          conversation.say(HttpBytes.whole("{\"echo\":\"" + key + "\"}"));
        };
    try (LoopbackServer server = LoopbackServer.answering(echo);
        HttpImageService service = new HttpImageService(Sender.PATIENT, keys, new MemoryBlobs())) {
      Configuration configuration = Sender.to(server.baseUrl());
      Answer answer =
          service.send(
              service.prepare(Case.ofPrompt("A red mug"), configuration),
              configuration,
              bytes -> {},
              new Cancellation());
      assertEquals("{\"echo\":\"[key]\"}", answer.received().orElseThrow().body().text());
    }
  }

  /** A key that can be typed anew at any time. */
  private static final class Typed implements Keys {
    private volatile ApiKey key;

    Typed(ApiKey key) {
      this.key = key;
    }

    @Override
    public Optional<ApiKey> of(Endpoint.Kind kind) {
      return Optional.of(key);
    }

    @Override
    public Source sourceOf(Endpoint.Kind kind) {
      return Source.THIS_SESSION;
    }

    @Override
    public void useForThisSession(Endpoint.Kind kind, ApiKey typed) {
      key = typed;
    }
  }
}
