package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.Answer;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.run.ApiKey;
import assay.run.Cancellation;
import assay.run.EndpointProfile;
import assay.run.FakeKeys;
import assay.run.MemoryBlobs;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EchoedKeyTest {
  private static final Endpoint GEMINI_API = EndpointProfile.GEMINI_API.endpoint();

  @Test
  void masksTheKeyThatWasSentThoughAnotherWasTypedMeanwhile() throws IOException {
    FakeKeys keys = new FakeKeys();
    keys.useForThisSession(GEMINI_API, new ApiKey("first-marker-key"));
    LoopbackServer.Script echo =
        conversation -> {
          keys.useForThisSession(GEMINI_API, new ApiKey("second-marker-key"));
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
}
