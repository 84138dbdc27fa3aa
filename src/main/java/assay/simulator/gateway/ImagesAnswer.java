package assay.simulator.gateway;

import assay.simulator.picture.DataUri;
import assay.simulator.picture.Picture;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/** What a gateway tells of an answer of the service. */
public final class ImagesAnswer {
  private final Habit habit;
  private final ObjectNode told;
  private final Instant now;

  /**
   * Of one answer.
   *
   * @param told the service's answer, with its pictures yet to be drawn
   */
  public ImagesAnswer(Habit habit, ObjectNode told, Instant now) {
    this.habit = habit;
    this.told = told;
    this.now = now;
  }

  /** What is wrong, if the gateway says that something is. */
  public Optional<Complaint> complaint() {
    return picture().isPresent() || habit == Habit.DROPS_REASON
        ? Optional.empty()
        : Optional.of(Complaint.blocked(reason(), why(), told.path("responseId").asString("")));
  }

  /**
   * The body of the answer: its final picture, or none.
   *
   * @param address gives a picture an address; null if it shall come itself
   */
  public ObjectNode toJson(@Nullable Function<Picture, String> address) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("created", now.getEpochSecond());
    ArrayNode data = json.putArray("data");
    picture().ifPresent(picture -> data(data.addObject(), picture, address));
    if (!data.isEmpty()) {
      usage(json.putObject("usage"));
    }
    return json;
  }

  private void data(ObjectNode row, Picture picture, @Nullable Function<Picture, String> address) {
    if (address != null) {
      row.put("url", address.apply(picture));
    } else if (habit == Habit.DATA_URI) {
      row.putPOJO("b64_json", new DataUri(picture));
    } else {
      row.putPOJO("b64_json", picture);
    }
  }

  /** The last picture is the final one. */
  private Optional<Picture> picture() {
    return candidate()
        .path("content")
        .path("parts")
        .valueStream()
        .map(part -> part.path("inlineData").path("data"))
        .flatMap(ImagesAnswer::picture)
        .reduce((first, last) -> last);
  }

  private static Stream<Picture> picture(JsonNode data) {
    return data instanceof POJONode node && node.getPojo() instanceof Picture picture
        ? Stream.of(picture)
        : Stream.empty();
  }

  private JsonNode candidate() {
    return told.path("candidates").path(0);
  }

  private String reason() {
    JsonNode block = told.path("promptFeedback").path("blockReason");
    return block.isString() ? block.asString() : candidate().path("finishReason").asString("NONE");
  }

  /** Google's words if there are any, else what the model said, else some of the gateway's. */
  private String why() {
    String said = candidate().path("content").path("parts").path(0).path("text").asString("");
    String usual = said.isEmpty() ? "no image was returned" : said;
    return candidate().path("finishMessage").asString(usual);
  }

  private void usage(ObjectNode usage) {
    JsonNode counted = told.path("usageMetadata");
    int input = counted.path("promptTokenCount").asInt(0);
    int output = counted.path("candidatesTokensDetails").path(0).path("tokenCount").asInt(0);
    usage.put("input_tokens", input).put("output_tokens", output);
    usage.put("total_tokens", input + output);
    ObjectNode details = usage.putObject("input_tokens_details");
    details.put("text_tokens", count(counted, "TEXT")).put("image_tokens", count(counted, "IMAGE"));
  }

  private static int count(JsonNode counted, String modality) {
    return counted
        .path("promptTokensDetails")
        .valueStream()
        .filter(row -> row.path("modality").asString("").equals(modality))
        .mapToInt(row -> row.path("tokenCount").asInt(0))
        .sum();
  }
}
