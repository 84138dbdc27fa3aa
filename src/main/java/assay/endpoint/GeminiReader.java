package assay.endpoint;

import assay.attempt.Answer.Http;
import assay.attempt.Answer.StoredImage;
import assay.attempt.Body;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Reading;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.Form;
import assay.attempt.Reading.PromptFeedback;
import assay.attempt.Reading.ServiceError;
import assay.attempt.Reading.Trailer;
import assay.attempt.SafetyRating;
import assay.attempt.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a {@code GenerateContentResponse} or an error, whole or in part, alone or as the events of
 * a stream. Pure: the same body gives the same reading, today's and a stored one's. Never throws,
 * whatever the body holds.
 *
 * <p>Source of the fields: googleapis {@code generative_service.proto} and the types of
 * {@code @google/genai}.
 */
public final class GeminiReader {
  private GeminiReader() {}

  /**
   * Finds the protocol's fields in a body.
   *
   * @param body as kept, with images replaced
   * @param images what was taken out of it
   */
  public static Reading read(Body body, List<StoredImage> images) {
    if (body.length() == 0) {
      return Reading.nothing(Form.EMPTY, Evidence.NATIVE_RAW);
    }
    TolerantJson.Found found = Documents.in(body.text());
    List<JsonNode> documents = found.roots().stream().filter(JsonNode::isObject).toList();
    if (documents.isEmpty()) {
      return Reading.nothing(
          found.whole() ? Form.WHOLE : formOfNothing(found), Evidence.NATIVE_RAW);
    }
    return new Reading(
        found.whole() ? Form.WHOLE : Form.CUT_OFF,
        Evidence.NATIVE_RAW,
        first(documents, GeminiReader::feedback),
        candidates(documents, images),
        error(documents),
        trailer(documents));
  }

  /** The same for a stored body. Its HTTP head changes nothing of what is read. */
  public static Reading readStored(Http http, Body body, List<StoredImage> images) {
    return read(body, images);
  }

  private static Form formOfNothing(TolerantJson.Found found) {
    return found.roots().stream().anyMatch(JsonNode::isContainer) ? Form.CUT_OFF : Form.FOREIGN;
  }

  private static <T> @Nullable T first(
      List<JsonNode> documents, Function<JsonNode, Optional<T>> reader) {
    return documents.stream().map(reader).flatMap(Optional::stream).findFirst().orElse(null);
  }

  private static Optional<PromptFeedback> feedback(JsonNode document) {
    JsonNode node = Fields.member(document, "promptFeedback", "prompt_feedback");
    if (node == null) {
      return Optional.empty();
    }
    return Optional.of(
        new PromptFeedback(
            Fields.text(node, "blockReason", "block_reason"),
            Fields.text(node, "blockReasonMessage", "block_reason_message"),
            ratings(node)));
  }

  private static @Nullable List<Candidate> candidates(
      List<JsonNode> documents, List<StoredImage> images) {
    boolean present = documents.stream().anyMatch(d -> Fields.member(d, "candidates") != null);
    if (!present) {
      return null;
    }
    List<JsonNode> nodes =
        documents.stream().flatMap(d -> Fields.elements(d, "candidates").stream()).toList();
    return CandidateReader.read(nodes, images);
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
        Fields.text(node, "severity"),
        Fields.decimal(node, "probabilityScore", "probability_score"),
        Fields.text(node, "overwrittenThreshold", "overwritten_threshold"));
  }

  private static @Nullable ServiceError error(List<JsonNode> documents) {
    return documents.stream()
        .map(ErrorReader::read)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Trailer trailer(List<JsonNode> documents) {
    return new Trailer(
        tokens(documents),
        last(documents, "modelVersion", "model_version"),
        last(documents, "responseId", "response_id"));
  }

  private static @Nullable String last(List<JsonNode> documents, String... names) {
    return documents.reversed().stream()
        .map(document -> Optional.ofNullable(Fields.text(document, names)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  /** The usage of the last event that has one: only there it is complete. */
  private static Tokens tokens(List<JsonNode> documents) {
    return documents.reversed().stream()
        .map(document -> Fields.member(document, "usageMetadata", "usage_metadata"))
        .filter(Objects::nonNull)
        .findFirst()
        .map(GeminiReader::tokens)
        .orElse(Tokens.NONE);
  }

  private static Tokens tokens(JsonNode usage) {
    return new Tokens(
        Fields.number(usage, "promptTokenCount", "prompt_token_count"),
        Fields.number(usage, "candidatesTokenCount", "candidates_token_count"),
        Fields.number(usage, "thoughtsTokenCount", "thoughts_token_count"),
        Fields.number(usage, "totalTokenCount", "total_token_count"),
        byModality(Fields.elements(usage, "promptTokensDetails", "prompt_tokens_details")),
        byModality(Fields.elements(usage, "candidatesTokensDetails", "candidates_tokens_details")));
  }

  private static Map<String, Integer> byModality(List<JsonNode> details) {
    Map<String, Integer> counts = new HashMap<>();
    for (JsonNode detail : details) {
      String modality = Fields.text(detail, "modality");
      Integer count = Fields.number(detail, "tokenCount", "token_count");
      if (modality != null && count != null) {
        counts.merge(modality, count, Integer::sum);
      }
    }
    return counts;
  }
}
