package assay.endpoint;

import assay.attempt.Answer.StoredImage;
import assay.attempt.GatewayError;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Reading;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.ErrorDetails;
import assay.attempt.Reading.Part;
import assay.attempt.Reading.ServiceError;
import assay.attempt.Reading.Trailer;
import assay.attempt.Said;
import assay.attempt.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what an OpenAI-compatible gateway makes of an answer: pictures in {@code data[]}, or an
 * error. It has no finish reason and no ratings. What a gateway passes on unchanged is read as what
 * it is. Pure; never throws, whatever the body holds.
 *
 * <p>Sources of the fields: {@code types/images_response.py} and {@code types/image.py} of the
 * Python package openai, and captured answers of gateways.
 */
final class OpenAiReader {
  private static final Map<String, String> CHAT_REASONS =
      Map.of("stop", "STOP", "length", "MAX_TOKENS");

  private OpenAiReader() {}

  /**
   * Finds the protocol's fields.
   *
   * @param found the documents of a body, at least one
   * @param images what was taken out of it or fetched for it
   */
  static Reading read(Documents.Found found, StoredImages images) {
    List<JsonNode> documents = found.documents();
    if (documents.stream().anyMatch(OpenAiReader::isPassedOn)) {
      return GeminiReader.read(found, images, Evidence.GATEWAY_RAW);
    }
    return new Reading(
        new Reading.Shape(found.form(), Shapes.ofOpenAi(documents), null),
        Evidence.GATEWAY_SUMMARY,
        null,
        candidates(documents, images),
        error(documents),
        trailer(documents));
  }

  private static boolean isPassedOn(JsonNode document) {
    return Fields.member(document, "candidates", "promptFeedback", "usageMetadata") != null;
  }

  /** One candidate of all pictures; an empty list where {@code data} holds nothing. */
  private static @Nullable List<Candidate> candidates(
      List<JsonNode> documents, StoredImages images) {
    boolean present = documents.stream().anyMatch(d -> Fields.member(d, "data", "choices") != null);
    if (!present) {
      return null;
    }
    List<Part> parts =
        documents.stream().flatMap(d -> Stream.concat(pictures(d, images), words(d))).toList();
    return parts.isEmpty()
        ? List.of()
        : List.of(new Candidate(parts, finishReason(documents), null, List.of()));
  }

  /** Only a chat has one; in the words of the Gemini API, for which its two usual ones stand. */
  private static @Nullable String finishReason(List<JsonNode> documents) {
    return choices(documents)
        .map(choice -> Fields.textOrEmpty(choice, "finish_reason"))
        .filter(reason -> !reason.isEmpty())
        .findFirst()
        .map(reason -> CHAT_REASONS.getOrDefault(reason, reason))
        .orElse(null);
  }

  private static Stream<JsonNode> choices(List<JsonNode> documents) {
    return documents.stream().flatMap(document -> Fields.elements(document, "choices").stream());
  }

  private static Stream<Part> pictures(JsonNode document, StoredImages images) {
    return Shapes.elements(document, "data").stream()
        .map(item -> picture(item, images))
        .flatMap(Optional::stream);
  }

  private static Optional<Part> picture(JsonNode item, StoredImages images) {
    String url = Fields.textOrEmpty(item, "url");
    Optional<StoredImage> image =
        images
            .of(Fields.textOrEmpty(item, "b64_json"))
            .or(() -> images.of(url))
            .or(() -> images.fetched(url));
    if (image.isPresent()) {
      return image.map(i -> picture(item, i));
    }
    boolean elsewhere = url.startsWith("https://") || url.startsWith("http://");
    return elsewhere ? Optional.of(new Part.Linked(url)) : Optional.empty();
  }

  private static Part picture(JsonNode item, StoredImage image) {
    String named = Fields.textOrEmpty(item, "mime_type", "mimeType");
    return new Part.Picture(
        image.sha256(), StoredImages.typeOf(image, named), image.bytes(), false);
  }

  /** Words instead of a picture, as an answer in the form of a chat holds them. */
  private static Stream<Part> words(JsonNode document) {
    return Fields.elements(document, "choices").stream()
        .map(choice -> Fields.text(Fields.member(choice, "message"), "content"))
        .filter(Objects::nonNull)
        .map(text -> new Part.Text(text, false));
  }

  private static @Nullable ServiceError error(List<JsonNode> documents) {
    ServiceError error = GeminiReader.error(documents);
    return error != null ? error : filtered(documents).orElse(null);
  }

  /** A chat says {@code content_filter} where a picture would have an error. */
  private static Optional<ServiceError> filtered(List<JsonNode> documents) {
    GatewayError filter = new GatewayError("content_filter", "", "output", List.of(), null);
    return choices(documents)
        .filter(choice -> Fields.textOrEmpty(choice, "finish_reason").equals("content_filter"))
        .findFirst()
        .map(choice -> new ServiceError(0, "", "", ErrorDetails.NONE, filter));
  }

  private static Trailer trailer(List<JsonNode> documents) {
    return new Trailer(
        usage(documents), text(documents, "model"), text(documents, "id"), notes(documents));
  }

  private static Tokens usage(List<JsonNode> documents) {
    return documents.reversed().stream()
        .map(document -> Fields.member(document, "usage"))
        .filter(Objects::nonNull)
        .findFirst()
        .map(UsageReader::openAi)
        .orElse(Tokens.NONE);
  }

  private static @Nullable String text(List<JsonNode> documents, String name) {
    return Fields.texts(documents.stream(), name).stream().findFirst().orElse(null);
  }

  /** What the gateway made of the prompt, and when it answered. */
  private static List<Said> notes(List<JsonNode> documents) {
    List<Said> notes = new ArrayList<>();
    for (JsonNode document : documents) {
      GeminiReader.add(notes, "created", Fields.text(document, "created"));
      List<JsonNode> data = Fields.elements(document, "data");
      for (int i = 0; i < data.size(); i++) {
        String revised = Fields.text(data.get(i), "revised_prompt");
        GeminiReader.add(notes, "data[" + i + "].revised_prompt", revised);
      }
    }
    return notes;
  }
}
