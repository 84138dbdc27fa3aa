package assay.endpoint;

import assay.attempt.Outcome.Evidence;
import assay.attempt.Reading;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.ServiceError;
import assay.attempt.Reading.Trailer;
import assay.attempt.SafetyRating;
import assay.attempt.SafetyRating.Scores;
import assay.attempt.Said;
import assay.attempt.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a {@code GenerateContentResponse} or an error, whole or in part, alone or as the events of
 * a stream; Vertex AI's has some fields more. Pure: the same body gives the same reading, today's
 * and a stored one's. Never throws, whatever the body holds.
 *
 * <p>Sources of the fields: googleapis {@code generative_service.proto}, Vertex's {@code
 * prediction_service.proto} and the types of {@code @google/genai}.
 */
final class GeminiReader {
  private GeminiReader() {}

  /**
   * Finds the protocol's fields.
   *
   * @param found the documents of a body, at least one
   * @param images what was taken out of it
   */
  static Reading read(Documents.Found found, StoredImages images, Evidence evidence) {
    List<JsonNode> documents = found.documents().stream().map(GeminiReader::unwrapped).toList();
    return new Reading(
        new Reading.Shape(found.form(), Shapes.ofGemini(documents), null),
        evidence,
        FeedbackReader.read(documents),
        candidates(documents, images),
        error(documents),
        trailer(documents));
  }

  /** A line of a batch's results, and some gateways, hold the answer as {@code response}. */
  private static JsonNode unwrapped(JsonNode document) {
    JsonNode response = Fields.member(document, "response");
    boolean bare =
        Fields.member(document, "candidates", "promptFeedback", "error", "usageMetadata") == null;
    return bare && response != null && response.isObject() ? response : document;
  }

  private static @Nullable List<Candidate> candidates(
      List<JsonNode> documents, StoredImages images) {
    boolean present = documents.stream().anyMatch(d -> Fields.member(d, "candidates") != null);
    if (!present) {
      return null;
    }
    return CandidateReader.read(
        documents.stream().map(d -> Shapes.elements(d, "candidates")).toList(), images);
  }

  static List<SafetyRating> ratings(JsonNode parent) {
    return Fields.elements(parent, "safetyRatings", "safety_ratings").stream()
        .map(GeminiReader::rating)
        .toList();
  }

  private static SafetyRating rating(JsonNode node) {
    return new SafetyRating(
        Fields.text(node, "category"),
        Fields.text(node, "probability"),
        Fields.truth(node, "blocked"),
        new Scores(
            Fields.text(node, "severity"),
            Fields.decimal(node, "probabilityScore", "probability_score"),
            Fields.decimal(node, "severityScore", "severity_score")),
        Fields.text(node, "overwrittenThreshold", "overwritten_threshold"));
  }

  static @Nullable ServiceError error(List<JsonNode> documents) {
    return documents.stream()
        .map(ErrorReader::read)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Trailer trailer(List<JsonNode> documents) {
    return new Trailer(
        usage(documents),
        last(documents, "modelVersion", "model_version"),
        last(documents, "responseId", "response_id"),
        notes(documents));
  }

  private static @Nullable String last(List<JsonNode> documents, String... names) {
    return documents.reversed().stream()
        .map(document -> Optional.ofNullable(Fields.text(document, names)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  /** The usage of the last event that has one: only there it is complete. */
  private static Tokens usage(List<JsonNode> documents) {
    return documents.reversed().stream()
        .map(document -> Fields.member(document, "usageMetadata", "usage_metadata"))
        .filter(Objects::nonNull)
        .findFirst()
        .map(UsageReader::gemini)
        .orElse(Tokens.NONE);
  }

  /** {@code createTime} of Vertex AI and {@code modelStatus} of the Gemini API. */
  private static List<Said> notes(List<JsonNode> documents) {
    List<Said> notes = new ArrayList<>();
    add(notes, "createTime", last(documents, "createTime", "create_time"));
    for (JsonNode document : documents) {
      JsonNode status = Fields.member(document, "modelStatus", "model_status");
      if (status != null) {
        add(notes, "modelStatus.modelStage", Fields.text(status, "modelStage", "model_stage"));
        add(notes, "modelStatus.message", Fields.text(status, "message"));
        add(
            notes,
            "modelStatus.retirementTime",
            Fields.text(status, "retirementTime", "retirement_time"));
      }
    }
    return notes.stream().distinct().toList();
  }

  static void add(List<Said> notes, String field, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      notes.add(new Said(field, text));
    }
  }
}
