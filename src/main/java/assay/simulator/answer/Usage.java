package assay.simulator.answer;

import assay.simulator.judgement.Draw;
import assay.simulator.judgement.Reply;
import assay.simulator.protocol.Asked;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code usageMetadata}: on success the total is prompt, candidates and thoughts; on a refusal the
 * candidates mirror the thoughts or are 0, and the total counts the thoughts once (docs.apiyi.com
 * "Usage Fields &amp; Output Explained", 49 of 49 and 6 of 6).
 */
public final class Usage {
  private static final int LETTERS_PER_TOKEN = 4;

  private final Asked asked;
  private final Draw draw;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  /** The counts of one request. */
  public Usage(Asked asked, Draw draw) {
    this.asked = asked;
    this.draw = draw;
  }

  /** What countTokens answers: the request alone, and nothing that it would bring. */
  public ObjectNode counted() {
    json.put("totalTokens", prompt());
    promptDetails();
    return json;
  }

  ObjectNode of(Reply reply) {
    int prompt = prompt();
    json.put("promptTokenCount", prompt);
    switch (reply) {
      case Reply.Pictures pictures -> pictures(prompt, pictures);
      case Reply.Words words -> words(prompt, words);
      case Reply.Ended ended -> ended(prompt, ended);
      case Reply.Blocked blocked -> json.put("totalTokenCount", prompt);
      case Reply.Empty empty -> json.put("totalTokenCount", prompt);
      case Reply.Raw raw -> {}
    }
    promptDetails();
    return json;
  }

  private void pictures(int prompt, Reply.Pictures pictures) {
    int payload = asked.imageTokens() * (1 + pictures.drafts());
    int candidates = payload + between("extra", 88, 630);
    total(prompt, candidates, thoughts());
    ArrayNode details = json.putArray("candidatesTokensDetails");
    detail(details, "IMAGE", payload);
  }

  private void words(int prompt, Reply.Words words) {
    total(prompt, 1 + words.text().length() / LETTERS_PER_TOKEN, thoughts());
  }

  private void ended(int prompt, Reply.Ended ended) {
    boolean isEmpty = ended.finishReason().equals("NO_IMAGE");
    int thoughts = isEmpty ? 0 : thoughts();
    boolean mirrors = draw.uniform("mirror") < 0.75;
    if (!isEmpty) {
      json.put("candidatesTokenCount", mirrors ? thoughts : 0);
    }
    if (thoughts > 0) {
      json.put("thoughtsTokenCount", thoughts);
    }
    json.put("totalTokenCount", prompt + thoughts);
  }

  private void total(int prompt, int candidates, int thoughts) {
    json.put("candidatesTokenCount", candidates);
    if (thoughts > 0) {
      json.put("thoughtsTokenCount", thoughts);
    }
    json.put("totalTokenCount", prompt + candidates + thoughts);
  }

  private void promptDetails() {
    ArrayNode details = json.putArray("promptTokensDetails");
    if (text() > 0) {
      detail(details, "TEXT", text());
    }
    if (images() > 0) {
      detail(details, "IMAGE", images());
    }
  }

  private static void detail(ArrayNode details, String modality, int count) {
    details.addObject().put("modality", modality).put("tokenCount", count);
  }

  private int prompt() {
    return text() + images();
  }

  private int text() {
    return Math.ceilDiv(asked.prompt().length(), LETTERS_PER_TOKEN);
  }

  private int images() {
    return asked.images().size() * asked.model().inputImageTokens();
  }

  private int thoughts() {
    return asked.model().thinking().thinks() ? between("thoughts", 50, 350) : 0;
  }

  private int between(String what, int low, int high) {
    return low + draw.below(what, high - low + 1);
  }
}
