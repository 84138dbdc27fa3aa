package assay.endpoint;

import assay.attempt.Reading;
import assay.attempt.Reading.Line;
import assay.attempt.Reading.Several;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tells the status of a batch, and answers on a line each, from a single answer, whose events or
 * pieces may stand side by side as well.
 *
 * <p>Sources of the fields: the converters of {@code @google/genai} (state, inlined responses and
 * file under {@code metadata}) and its own names of them ({@code dest}).
 */
final class SeveralReader {
  private SeveralReader() {}

  /**
   * What several answers hold; empty if it is a single one.
   *
   * @param one reads a single answer
   */
  static Optional<Reading> read(Documents.Found found, Function<Documents.Found, Reading> one) {
    List<JsonNode> documents = found.documents();
    if (documents.size() == 1 && isBatch(documents.getFirst())) {
      return Optional.of(batch(found, documents.getFirst(), one));
    }
    return areLines(found) ? Optional.of(lines(found, one)) : Optional.empty();
  }

  private static boolean isBatch(JsonNode document) {
    String state = state(document);
    boolean stated =
        state != null && (state.startsWith("BATCH_STATE_") || state.startsWith("JOB_STATE_"));
    return stated || Fields.textOrEmpty(document, "name").startsWith("batches/");
  }

  private static @Nullable String state(JsonNode document) {
    String state = Fields.text(Fields.member(document, "metadata"), "state");
    return state != null ? state : Fields.text(document, "state");
  }

  private static Reading batch(
      Documents.Found found, JsonNode document, Function<Documents.Found, Reading> one) {
    List<JsonNode> holders =
        Stream.of(
                Fields.member(Fields.member(document, "metadata"), "output"),
                Fields.member(document, "response"),
                Fields.member(document, "output"),
                Fields.member(document, "dest"))
            .filter(Objects::nonNull)
            .toList();
    String file =
        holders.stream()
            .map(holder -> Fields.textOrEmpty(holder, "responsesFile", "fileName", "gcsUri"))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse(null);
    List<Line> lines =
        holders.stream()
            .map(SeveralReader::inlined)
            .filter(list -> !list.isEmpty())
            .findFirst()
            .orElse(List.of())
            .stream()
            .map(line -> line(line, one))
            .toList();
    String name = Fields.textOrEmpty(document, "name");
    Reading outside = one.apply(found);
    return new Reading(
        new Reading.Shape(found.form(), List.of(), new Several(name, state(document), file, lines)),
        outside.evidence(),
        null,
        null,
        outside.error(),
        outside.trailer());
  }

  /** The list stands in a message of the same name; some write it without. */
  private static List<JsonNode> inlined(JsonNode holder) {
    JsonNode message = Fields.member(holder, "inlinedResponses");
    List<JsonNode> inside = Fields.elements(message, "inlinedResponses");
    return inside.isEmpty() ? Fields.elements(holder, "inlinedResponses") : inside;
  }

  private static Line line(JsonNode line, Function<Documents.Found, Reading> one) {
    return new Line(key(line), one.apply(new Documents.Found(answer(line))));
  }

  /** What a line wraps: as {@code response}, or, in a batch of the OpenAI API, in its body. */
  private static JsonNode answer(JsonNode line) {
    JsonNode response = Fields.member(line, "response");
    if (response == null || !response.isObject()) {
      return line;
    }
    JsonNode body = Fields.member(response, "body");
    return body != null && body.isObject() ? body : response;
  }

  private static String key(JsonNode line) {
    String key = Fields.textOrEmpty(line, "key", "custom_id");
    return key.isEmpty() ? Fields.textOrEmpty(Fields.member(line, "metadata"), "key") : key;
  }

  /** Pieces of one answer end once, with the last; answers on a line each end each. */
  private static boolean areLines(Documents.Found found) {
    List<JsonNode> documents = found.documents();
    if (found.events() || documents.size() < 2) {
      return false;
    }
    boolean sideBySide = found.roots().stream().filter(JsonNode::isObject).count() > 1;
    return documents.stream().anyMatch(SeveralReader::isKeyed)
        || (sideBySide && documents.stream().allMatch(SeveralReader::isEnded));
  }

  private static boolean isKeyed(JsonNode document) {
    return !key(document).isEmpty() && Fields.member(document, "response", "error") != null;
  }

  private static boolean isEnded(JsonNode line) {
    JsonNode document = answer(line);
    JsonNode feedback = Fields.member(document, "promptFeedback", "prompt_feedback");
    return Fields.member(feedback, "blockReason", "block_reason") != null
        || Fields.member(document, "error", "data") != null
        || Stream.of("candidates", "choices")
            .flatMap(list -> Fields.elements(document, list).stream())
            .anyMatch(each -> Fields.member(each, "finishReason", "finish_reason") != null);
  }

  private static Reading lines(Documents.Found found, Function<Documents.Found, Reading> one) {
    List<Line> lines = found.documents().stream().map(line -> line(line, one)).toList();
    return new Reading(
        new Reading.Shape(found.form(), List.of(), new Several("", null, null, lines)),
        lines.getFirst().reading().evidence(),
        null,
        null,
        null,
        Reading.Trailer.NONE);
  }
}
