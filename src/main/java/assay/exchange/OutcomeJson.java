package assay.exchange;

import assay.attempt.Outcome;
import assay.attempt.Outcome.AnswerImage;
import assay.attempt.SafetyRating;
import assay.attempt.Said;
import assay.attempt.SupportCode;
import assay.attempt.TokenFinding;
import assay.attempt.Tokens;
import assay.text.OutcomeWords;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An outcome as one JSON object, for other programs. They rely on it: names never change, and a
 * value that is absent is null or empty, never missing (docs/cli.md).
 *
 * <p>The kind stands in capitals, other words of ours in lower case with underscores, words of the
 * protocol as they came. Images stand as hash and metadata, marked as withheld for a hard stop and
 * where the case is locked, which takes the pictures away and keeps the evidence.
 */
public final class OutcomeJson {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final OutcomeWords words;

  /** Writes its summaries with these words. */
  public OutcomeJson(OutcomeWords words) {
    this.words = words;
  }

  /** The object on one line. */
  public String line(Outcome outcome) {
    return MAPPER.writeValueAsString(node(outcome));
  }

  ObjectNode node(Outcome outcome) {
    return node(outcome, false);
  }

  /**
   * The object of an outcome whose case may be locked.
   *
   * @param locked whether its pictures are withheld, though the outcome itself locks nothing
   */
  ObjectNode node(Outcome outcome, boolean locked) {
    ObjectNode node = NODES.objectNode();
    putJudgement(node, outcome.judgement());
    putSignals(node, outcome.signals());
    node.set("tokens", tokens(outcome.tokens()));
    node.set("images", images(outcome, locked || outcome.isHardStop()));
    putLimits(node, outcome.limits());
    node.put("evidence", outcome.evidence().map(OutcomeJson::word).orElse(null));
    node.set("because", strings(outcome.signals().because()));
    node.set(
        "nextSteps",
        strings(outcome.judgement().nextSteps().stream().map(OutcomeJson::word).toList()));
    node.put("modelVersion", outcome.provenance().modelVersion());
    node.put("responseId", outcome.provenance().responseId());
    node.put("summary", words.summary(outcome));
    putRest(node, outcome);
    return node;
  }

  /** What came later stands behind what was there first. */
  private static void putRest(ObjectNode node, Outcome outcome) {
    node.set("messages", said(outcome.signals().messages().each()));
    node.set("details", said(outcome.signals().messages().details()));
    node.set("notes", said(outcome.provenance().notes()));
    node.set("tokenDetails", tokenDetails(outcome.tokens()));
    ArrayNode findings = node.putArray("tokenFindings");
    for (TokenFinding finding : TokenFinding.in(outcome.tokens())) {
      ObjectNode one = findings.addObject();
      one.put("type", word(finding.type()));
      one.put("by", finding.by());
    }
    node.put("httpStatus", outcome.limits().httpStatus());
    node.put("decoderVersion", outcome.provenance().decoderVersion());
    node.put("simulated", outcome.isSimulated());
  }

  private static ObjectNode tokenDetails(Tokens tokens) {
    ObjectNode node = NODES.objectNode();
    node.set("prompt", counts(tokens.promptByModality()));
    node.set("candidates", counts(tokens.candidatesByModality()));
    node.set("cached", counts(tokens.details().cachedByModality()));
    node.set("toolUse", counts(tokens.details().toolUseByModality()));
    node.put("toolUseTotal", tokens.beside().toolUse());
    node.put("initialPrompt", tokens.beside().initialPrompt());
    node.put("trafficType", tokens.beside().trafficType());
    node.put("serviceTier", tokens.beside().serviceTier());
    return node;
  }

  private static ObjectNode counts(Map<String, Integer> kinds) {
    ObjectNode node = NODES.objectNode();
    new TreeMap<>(kinds).forEach(node::put);
    return node;
  }

  private static ArrayNode said(List<Said> all) {
    ArrayNode node = NODES.arrayNode();
    for (Said said : all) {
      ObjectNode one = node.addObject();
      one.put("field", said.field());
      one.put("text", said.text());
    }
    return node;
  }

  private static void putJudgement(ObjectNode node, Outcome.Judgement judgement) {
    node.put("kind", judgement.kind().name());
    node.put("layer", word(judgement.layer()));
    node.put("adjustable", word(judgement.adjustable()));
    node.put("repeat", word(judgement.repeat()));
    node.put("hardStop", judgement.hardStop() != null);
    node.put("hardStopTrigger", judgement.hardStop() == null ? null : word(judgement.hardStop()));
  }

  private static void putSignals(ObjectNode node, Outcome.Signals signals) {
    node.put(
        "finishReason", signals.finishReason() == null ? null : signals.finishReason().wireName());
    node.put(
        "blockReason", signals.blockReason() == null ? null : signals.blockReason().wireName());
    node.put("message", signals.message());
    ArrayNode codes = node.putArray("supportCodes");
    signals.supportCodes().forEach(code -> codes.add(supportCode(code)));
    ArrayNode ratings = node.putArray("ratings");
    signals.ratings().forEach(rating -> ratings.add(rating(rating)));
  }

  private static void putLimits(ObjectNode node, Outcome.Limits limits) {
    Duration wait = limits.retryAfter();
    node.put("retryAfterMillis", wait == null ? null : Long.valueOf(wait.toMillis()));
    node.put("quotaScope", word(limits.quota()));
  }

  private static ObjectNode supportCode(SupportCode code) {
    ObjectNode node = NODES.objectNode();
    node.put("code", code.code());
    node.put("category", word(code.category()));
    node.put("side", word(code.side()));
    return node;
  }

  private static ObjectNode rating(SafetyRating rating) {
    ObjectNode node = NODES.objectNode();
    node.put("category", rating.category());
    node.put("probability", rating.probability());
    node.put("blocked", rating.blocked());
    node.put("severity", rating.severity());
    node.put("probabilityScore", rating.probabilityScore());
    node.put("overwrittenThreshold", rating.overwrittenThreshold());
    node.put("severityScore", rating.scores().severityScore());
    return node;
  }

  private static ObjectNode tokens(Tokens tokens) {
    ObjectNode node = NODES.objectNode();
    node.put("prompt", tokens.prompt());
    node.put("promptText", of(tokens.promptByModality(), "TEXT"));
    node.put("promptImage", of(tokens.promptByModality(), "IMAGE"));
    node.put("thoughts", tokens.thoughts());
    node.put("candidates", tokens.candidates());
    node.put("candidatesImage", of(tokens.candidatesByModality(), "IMAGE"));
    node.put("cached", tokens.beside().cached());
    node.put("total", tokens.total());
    return node;
  }

  private static @Nullable Integer of(Map<String, Integer> byModality, String modality) {
    return byModality.get(modality);
  }

  private static ArrayNode images(Outcome outcome, boolean withheld) {
    ArrayNode images = NODES.arrayNode();
    for (AnswerImage image : outcome.images()) {
      ObjectNode node = images.addObject();
      node.put("sha256", image.sha256().hex());
      node.put("mimeType", image.mimeType());
      node.put("bytes", image.bytes());
      node.put("final", image.role() == AnswerImage.Role.FINAL);
      node.put("withheld", withheld);
    }
    return images;
  }

  private static ArrayNode strings(List<String> values) {
    ArrayNode node = NODES.arrayNode();
    values.forEach(node::add);
    return node;
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
