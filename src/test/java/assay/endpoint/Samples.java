package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Http;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Protocol;
import assay.run.MemoryBlobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The answers under {@code assay/samples}. */
final class Samples {
  /** All of them, with the HTTP status that goes with each. */
  static final Map<String, Integer> ALL =
      Map.ofEntries(
          Map.entry("batch-status-succeeded", 200),
          Map.entry("candidates-null-apiyi", 200),
          Map.entry("error-400-api-key-invalid", 400),
          Map.entry("error-400-unknown-field", 400),
          Map.entry("error-403-no-key", 403),
          Map.entry("error-403-service-disabled", 403),
          Map.entry("error-404-model-not-found", 404),
          Map.entry("error-429-daily-quota", 429),
          Map.entry("error-429-plain", 429),
          Map.entry("error-429-retryinfo", 429),
          Map.entry("error-499-cancelled-mid-stream", 200),
          Map.entry("error-500-internal", 500),
          Map.entry("error-503-overloaded", 503),
          Map.entry("error-504-deadline", 504),
          Map.entry("image-other-with-usage", 200),
          Map.entry("image-prohibited-content-support-code", 200),
          Map.entry("image-safety-apiyi-captured", 200),
          Map.entry("image-safety-refusal-mirrored-counts", 200),
          Map.entry("image-safety-seed-claim", 200),
          Map.entry("no-image", 200),
          Map.entry("openai-error-content-policy-violation", 400),
          Map.entry("openai-error-gateway-image-safety", 400),
          Map.entry("openai-error-gateway-write-failed", 500),
          Map.entry("openai-error-moderation-blocked", 400),
          Map.entry("openai-error-moderation-details", 400),
          Map.entry("openai-images-empty-data", 200),
          Map.entry("openai-images-success", 200),
          Map.entry("prompt-block-image-safety", 200),
          Map.entry("prompt-block-prohibited-sse-event", 200),
          Map.entry("prompt-block-safety-with-ratings", 200),
          Map.entry("safety-finish-with-scores-vertex", 200),
          Map.entry("success-image-two-drafts-3-pro", 200),
          Map.entry("success-text-then-image-thoughts", 200),
          Map.entry("text-refusal-stop", 200),
          Map.entry("unknown-finish-reason", 200));

  private Samples() {}

  static byte[] bytes(String name) {
    try (InputStream in = Samples.class.getResourceAsStream("/assay/samples/" + name + ".json")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Answer answer(String name) {
    int status = Objects.requireNonNull(ALL.get(name));
    return answer(protocolOf(name), status, bytes(name));
  }

  /** The names of the samples say whose protocol they are. */
  static Protocol protocolOf(String name) {
    return name.startsWith("openai-") ? Protocol.OPENAI : Protocol.GEMINI;
  }

  static Answer answer(Protocol protocol, int status, String body) {
    return answer(protocol, status, body.getBytes(StandardCharsets.UTF_8));
  }

  static Answer answer(int status, String body) {
    return answer(status, body.getBytes(StandardCharsets.UTF_8));
  }

  static Answer answer(int status, byte[] body) {
    return answer(Protocol.GEMINI, status, body);
  }

  static Answer answer(Protocol protocol, int status, byte[] body) {
    Http http = new Http(status, Map.of("Content-Type", List.of("application/json")));
    Evidence evidence =
        protocol == Protocol.OPENAI ? Evidence.GATEWAY_SUMMARY : Evidence.NATIVE_RAW;
    return new ProtocolAnswerReader()
        .read(protocol, evidence, http, new ByteArrayInputStream(body), new MemoryBlobs());
  }

  static Outcome outcome(String name) {
    return Outcome.of(answer(name));
  }
}
