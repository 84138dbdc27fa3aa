package assay.endpoint;

import assay.attempt.Answer.StoredImage;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.Part;
import assay.attempt.SafetyRating;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads candidates. The pieces of one candidate, which the events of a stream bring one by one,
 * become one by their index; within one document no two are the same.
 */
final class CandidateReader {
  private CandidateReader() {}

  /**
   * All candidates. What a candidate says beside its main reason, in another event, follows as
   * candidates of its own without parts: nothing that was said is lost.
   *
   * @param documents the elements of {@code candidates} of each document
   */
  static List<Candidate> read(List<List<JsonNode>> documents, StoredImages images) {
    Map<Integer, List<JsonNode>> byIndex = new TreeMap<>();
    for (List<JsonNode> document : documents) {
      Set<Integer> taken = new HashSet<>();
      for (int i = 0; i < document.size(); i++) {
        int index = free(Fields.number(document.get(i), "index"), i, taken);
        byIndex.computeIfAbsent(index, n -> new ArrayList<>()).add(document.get(i));
      }
    }
    List<Candidate> all = new ArrayList<>();
    List<Candidate> beside = new ArrayList<>();
    for (List<JsonNode> pieces : byIndex.values()) {
      List<Stop> stops = Stop.in(pieces);
      Stop main = Stop.main(stops);
      all.add(new Candidate(parts(pieces, images), main.reason(), main.message(), ratings(pieces)));
      stops.stream().filter(stop -> !stop.equals(main)).forEach(stop -> beside.add(stop.alone()));
    }
    all.addAll(beside);
    return all;
  }

  /** The index that a candidate says, else its position; another one if that is taken. */
  private static int free(@Nullable Integer said, int position, Set<Integer> taken) {
    int index = said == null ? position : said;
    while (!taken.add(index)) {
      index++;
    }
    return index;
  }

  private static List<SafetyRating> ratings(List<JsonNode> pieces) {
    return pieces.stream().map(GeminiReader::ratings).flatMap(Collection::stream).toList();
  }

  private static List<Part> parts(List<JsonNode> pieces, StoredImages images) {
    return pieces.stream()
        .map(piece -> Fields.member(piece, "content"))
        .filter(Objects::nonNull)
        .flatMap(content -> Shapes.elements(content, "parts").stream())
        .filter(JsonNode::isObject)
        .map(part -> part(part, images))
        .toList();
  }

  private static Part part(JsonNode node, StoredImages images) {
    boolean thought = Objects.equals(Fields.truth(node, "thought"), true);
    JsonNode inline = Fields.member(node, "inlineData", "inline_data");
    Optional<StoredImage> image = images.of(Fields.textOrEmpty(inline, "data"));
    if (image.isPresent()) {
      return picture(image.get(), inline, thought);
    }
    String uri = fileUri(node);
    Optional<StoredImage> fetched = uri.isEmpty() ? Optional.empty() : images.fetched(uri);
    if (fetched.isPresent()) {
      return picture(fetched.get(), Fields.member(node, "fileData", "file_data"), thought);
    }
    if (!uri.isEmpty() && !thought) {
      return new Part.Linked(uri);
    }
    String text = Fields.text(node, "text");
    return text != null ? new Part.Text(text, thought) : new Part.Other(otherField(node), thought);
  }

  private static Part picture(StoredImage image, @Nullable JsonNode holder, boolean thought) {
    String named = Fields.textOrEmpty(holder, "mimeType", "mime_type");
    return new Part.Picture(
        image.sha256(), StoredImages.typeOf(image, named), image.bytes(), thought);
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
