package assay.simulator.answer;

import assay.simulator.judgement.Draw;
import assay.simulator.judgement.Rating;
import assay.simulator.judgement.Reply;
import assay.simulator.picture.Picture;
import assay.simulator.protocol.Asked;
import assay.simulator.protocol.Model;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of an answer, with each picture as a thing still to be drawn. Shapes vary between asks
 * as they do in captures: {@code content} without parts, or not there at all. Null parts are for
 * gateways alone: Google's own SDK for Java cannot read them.
 */
public final class AnswerTree {
  private static final int SIGNATURE_WORDS = 9;

  private final Asked asked;
  private final Draw draw;
  private final Reply reply;
  private final @Nullable String thought;

  /**
   * An answer to be written.
   *
   * @param thought what the model thinks aloud; null for nothing
   */
  public AnswerTree(Asked asked, Draw draw, Reply reply, @Nullable String thought) {
    this.asked = asked;
    this.draw = draw;
    this.reply = reply;
    this.thought = thought;
  }

  /** Its JSON. In place of each picture's data stands the {@link Picture}. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    switch (reply) {
      case Reply.Pictures pictures -> pictures(candidate(json), pictures);
      case Reply.Words words -> words(candidate(json), words);
      case Reply.Ended ended -> ended(json, ended);
      case Reply.Blocked blocked -> blocked(json, blocked);
      case Reply.Empty empty -> empty(json, empty);
      case Reply.Raw raw -> {}
    }
    json.set("usageMetadata", new Usage(asked, draw).of(reply));
    json.put("modelVersion", asked.model().id());
    json.put("responseId", signature("response", 2).replaceAll("[^A-Za-z0-9_-]", ""));
    status(json);
    return json;
  }

  private static ObjectNode candidate(ObjectNode json) {
    return json.putArray("candidates").addObject();
  }

  private void pictures(ObjectNode candidate, Reply.Pictures pictures) {
    ObjectNode content = candidate.putObject("content");
    ArrayNode parts = content.putArray("parts");
    if (thought != null) {
      parts.addObject().put("text", thought).put("thought", true);
    }
    if (pictures.text() != null) {
      parts.addObject().put("text", pictures.text());
    }
    for (int i = 0; i <= pictures.drafts(); i++) {
      ObjectNode part = parts.addObject();
      ObjectNode data = part.putObject("inlineData").put("mimeType", "image/png");
      data.putPOJO("data", picture(pictures.drafts() - i, pictures.bytes()));
      part.put("thoughtSignature", signature("signature" + i, SIGNATURE_WORDS));
    }
    content.put("role", "model");
    candidate.put("finishReason", pictures.finishReason()).put("index", 0);
    ratings(candidate, pictures.ratings());
  }

  private void words(ObjectNode candidate, Reply.Words words) {
    ObjectNode content = candidate.putObject("content");
    ObjectNode part = content.putArray("parts").addObject();
    part.put("text", words.text());
    part.put("thoughtSignature", signature("signature", SIGNATURE_WORDS));
    content.put("role", "model");
    candidate.put("finishReason", "STOP").put("index", 0);
  }

  private void ended(ObjectNode json, Reply.Ended ended) {
    ObjectNode candidate = candidate(json);
    switch (draw.below("empty content", 3)) {
      case 0 -> candidate.putObject("content");
      case 1 -> candidate.putObject("content").put("role", "model");
      default -> {}
    }
    candidate.put("finishReason", ended.finishReason());
    if (ended.message() != null) {
      candidate.put("finishMessage", ended.message());
    }
    candidate.put("index", 0);
    ratings(candidate, ended.ratings());
  }

  private static void blocked(ObjectNode json, Reply.Blocked blocked) {
    ObjectNode feedback = json.putObject("promptFeedback");
    feedback.put("blockReason", blocked.blockReason());
    if (blocked.message() != null) {
      feedback.put("blockReasonMessage", blocked.message());
    }
    ratings(feedback, blocked.ratings());
  }

  private static void empty(ObjectNode json, Reply.Empty empty) {
    switch (empty.form()) {
      case MISSING -> {}
      case NULL -> json.putNull("candidates");
      case LIST -> json.putArray("candidates");
    }
  }

  private static void ratings(ObjectNode holder, List<Rating> ratings) {
    if (ratings.isEmpty()) {
      return;
    }
    ArrayNode list = holder.putArray("safetyRatings");
    for (Rating rating : ratings) {
      ObjectNode row = list.addObject();
      row.put("category", rating.category().wireName());
      row.put("probability", rating.level().name());
      if (rating.blocked()) {
        row.put("blocked", true);
      }
      if (rating.overwritten() != null) {
        row.put("overwrittenThreshold", rating.overwritten());
      }
    }
  }

  private void status(ObjectNode json) {
    Model.Status status = asked.model().status();
    if (status != null) {
      ObjectNode node = json.putObject("modelStatus");
      node.put("modelStage", status.stage()).put("message", status.message());
      if (status.retirement() != null) {
        node.put("retirementTime", status.retirement());
      }
    }
  }

  /** The same inputs make the same picture, whichever ask it is. Draft 0 is the final one. */
  private Picture picture(int draft, long bytes) {
    List<Integer> pixels = asked.pixels();
    Draw once = new Draw(0, asked.caseHash(), 1, 1);
    long seed = once.bits("picture " + asked.output().seed() + " " + draft);
    return new Picture(pixels.get(0), pixels.get(1), seed, bytes);
  }

  private String signature(String what, int words) {
    ByteBuffer bytes = ByteBuffer.allocate(words * Long.BYTES);
    for (int i = 0; i < words; i++) {
      bytes.putLong(draw.bits(what + "#" + draw.ask() + "#" + i));
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
