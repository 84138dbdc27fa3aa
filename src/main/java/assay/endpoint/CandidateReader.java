package assay.endpoint;

import assay.attempt.Answer.StoredImage;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.Part;
import assay.attempt.SafetyRating;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads candidates. The pieces of one candidate, which the events of a stream bring one by one,
 * become one by their index.
 */
final class CandidateReader {
  private CandidateReader() {}

  static List<Candidate> read(List<JsonNode> pieces, StoredImages images) {
    Map<Integer, List<JsonNode>> byIndex = new TreeMap<>();
    for (JsonNode piece : pieces) {
      Integer index = Fields.number(piece, "index");
      byIndex.computeIfAbsent(index == null ? 0 : index, i -> new ArrayList<>()).add(piece);
    }
    return byIndex.values().stream().map(of -> candidate(of, images)).toList();
  }

  private static Candidate candidate(List<JsonNode> pieces, StoredImages images) {
    return new Candidate(
        parts(pieces, images),
        last(pieces, piece -> Fields.text(piece, "finishReason", "finish_reason")),
        last(pieces, piece -> Fields.text(piece, "finishMessage", "finish_message")),
        ratings(pieces));
  }

  private static List<SafetyRating> ratings(List<JsonNode> pieces) {
    return pieces.stream().map(GeminiReader::ratings).flatMap(Collection::stream).toList();
  }

  private static @Nullable String last(
      List<JsonNode> pieces, Function<JsonNode, @Nullable String> field) {
    String found = null;
    for (JsonNode piece : pieces) {
      String here = field.apply(piece);
      found = here == null ? found : here;
    }
    return found;
  }

  private static List<Part> parts(List<JsonNode> pieces, StoredImages images) {
    return pieces.stream()
        .map(piece -> Fields.member(piece, "content"))
        .filter(Objects::nonNull)
        .flatMap(content -> Fields.elements(content, "parts").stream())
        .filter(JsonNode::isObject)
        .map(part -> part(part, images))
        .toList();
  }

  private static Part part(JsonNode node, StoredImages images) {
    boolean thought = java.util.Objects.equals(Fields.truth(node, "thought"), true);
    JsonNode inline = Fields.member(node, "inlineData", "inline_data");
    Optional<StoredImage> image = images.of(Fields.textOrEmpty(inline, "data"));
    if (image.isPresent()) {
      String named = Fields.textOrEmpty(inline, "mimeType", "mime_type");
      String type = StoredImages.typeOf(image.get(), named);
      return new Part.Picture(image.get().sha256(), type, image.get().bytes(), thought);
    }
    String uri = fileUri(node);
    if (!uri.isEmpty() && !thought) {
      return new Part.Linked(uri);
    }
    String text = Fields.text(node, "text");
    return text != null ? new Part.Text(text, thought) : new Part.Other(otherField(node), thought);
  }

  /** The address of a picture that a service keeps in a file; empty if there is none. */
  private static String fileUri(JsonNode node) {
    JsonNode file = Fields.member(node, "fileData", "file_data");
    String uri = Fields.textOrEmpty(file, "fileUri", "file_uri");
    boolean picture = Fields.textOrEmpty(file, "mimeType", "mime_type").startsWith("image/");
    return picture && uri.startsWith("https://") ? uri : "";
  }

  private static String otherField(JsonNode node) {
    return node.propertyNames().stream()
        .filter(name -> !name.startsWith("thought"))
        .findFirst()
        .orElse("");
  }
}
