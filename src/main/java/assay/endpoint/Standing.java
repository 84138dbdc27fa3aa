package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Received;
import assay.attempt.Reading.Form;
import assay.attempt.Reading.Several;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a batch stands, by what is said of it: {@code metadata.state}, {@code metadata.batchStats}
 * and {@code done} (ai.google.dev "Batch API"; the counts come as texts).
 *
 * @param state as it came; empty if none did
 * @param answered how many lines have an answer; 0 if that is not said
 * @param file in which the answers stand; null if that is not said
 * @param hasEnded whether no more is to come
 */
record Standing(String state, int answered, @Nullable String file, boolean hasEnded) {
  private static final List<String> ENDS =
      List.of("_SUCCEEDED", "_FAILED", "_CANCELLED", "_EXPIRED");

  /** What an answer says; empty if it does not speak of a batch, or not to its end. */
  static Optional<Standing> of(Answer answer) {
    return answer instanceof Received received
            && received.reading().form() == Form.WHOLE
            && received.reading().several() != null
        ? Optional.of(of(received, received.reading().several()))
        : Optional.empty();
  }

  private static Standing of(Received received, Several several) {
    JsonNode batch = Documents.in(received.body()).documents().getFirst();
    JsonNode stats = Fields.member(Fields.member(batch, "metadata"), "batchStats");
    String state = Objects.requireNonNullElse(several.state(), "");
    int answered = count(stats, "successfulRequestCount") + count(stats, "failedRequestCount");
    return new Standing(state, answered, several.file(), hasEnded(batch, several, state));
  }

  /** A batch may be said to have succeeded a moment before its answers are there. */
  private static boolean hasEnded(JsonNode batch, Several several, String state) {
    if (Boolean.TRUE.equals(Fields.truth(batch, "done"))) {
      return true;
    }
    boolean waits =
        state.endsWith("_SUCCEEDED") && several.file() == null && several.lines().isEmpty();
    return !waits && ENDS.stream().anyMatch(state::endsWith);
  }

  private static int count(@Nullable JsonNode stats, String name) {
    Integer count = Fields.number(stats, name);
    return count == null ? 0 : Math.max(count, 0);
  }
}
