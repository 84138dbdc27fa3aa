package assay.attempt;

import static assay.attempt.Outcome.Adjustable;
import static assay.attempt.Outcome.Kind;
import static assay.attempt.Outcome.Layer;
import static assay.attempt.Outcome.Repeat;

import java.util.List;

/**
 * Why the model stopped, as {@code candidates[].finishReason} says it: a known constant or the
 * string as received.
 *
 * <p>To add one, add a row to {@link Known}, its words to the text bundles and a row to the judging
 * test.
 */
public sealed interface FinishReason {
  /** The string as it came. */
  String wireName();

  /** How an answer without a picture is judged that ended for this reason. */
  Ruling ruling();

  /** The reason of that string: the known constant, or the string kept as it is. */
  static FinishReason of(String wireName) {
    for (Known known : Known.values()) {
      if (known.name().equals(wireName)) {
        return known;
      }
    }
    return new Unknown(wireName);
  }

  /**
   * What follows from a reason alone.
   *
   * @param kind the outcome
   * @param layer where it stopped
   * @param adjustable whether a safety setting can change it
   * @param repeat whether the identical request is worth sending again
   * @param nextSteps what may be tried, in order
   */
  record Ruling(
      Kind kind, Layer layer, Adjustable adjustable, Repeat repeat, List<NextStep> nextSteps) {
    public Ruling {
      nextSteps = List.copyOf(nextSteps);
    }

    /** Whether the reason alone locks the case. */
    public boolean isHardStop() {
      return kind == Kind.FIXED_POLICY;
    }

    /** The same where it is not said on which side a filter stopped it. */
    Ruling unstated() {
      return layer == Layer.OUTPUT_FILTER || layer == Layer.INPUT_FILTER
          ? new Ruling(kind, Layer.UNSTATED, adjustable, repeat, nextSteps)
          : this;
    }
  }

  /** A reason that this program has never heard of. */
  record Unknown(String wireName) implements FinishReason {
    @Override
    public Ruling ruling() {
      return new Ruling(
          Kind.UNKNOWN,
          Layer.UNSTATED,
          Adjustable.UNKNOWN,
          Repeat.POINTLESS,
          List.of(NextStep.KEEP_RAW_ANSWER, NextStep.CHECK_FOR_NEWER_VERSION));
    }
  }

  /**
   * The known reasons. Sources: {@code Candidate.FinishReason} in {@code generative_service.proto},
   * the enums of {@code @google/genai} and of Vertex's {@code content.proto}, and readings of the
   * live API reference.
   */
  enum Known implements FinishReason {
    STOP(
        Kind.MODEL_REFUSED,
        Layer.MODEL,
        Adjustable.NO,
        Repeat.POINTLESS,
        NextStep.READ_MODEL_TEXT,
        NextStep.REPORT_FALSE_POSITIVE),
    MAX_TOKENS(
        Kind.TRUNCATED, Layer.MODEL, Adjustable.NO, Repeat.POINTLESS, NextStep.RAISE_OUTPUT_LIMIT),
    SAFETY(
        Kind.OUTPUT_BLOCKED,
        Layer.OUTPUT_FILTER,
        Adjustable.YES,
        Repeat.WORTHWHILE,
        NextStep.READ_RATINGS,
        NextStep.MOVE_ONE_THRESHOLD,
        NextStep.REPORT_FALSE_POSITIVE),
    RECITATION(
        Kind.RIGHTS,
        Layer.OUTPUT_FILTER,
        Adjustable.NO,
        Repeat.WORTHWHILE,
        NextStep.ADD_DETAIL,
        NextStep.REPEAT_UNCHANGED),
    LANGUAGE(
        Kind.NO_IMAGE,
        Layer.MODEL,
        Adjustable.NO,
        Repeat.POINTLESS,
        NextStep.USE_SUPPORTED_LANGUAGE),
    OTHER(
        Kind.NO_IMAGE,
        Layer.UNSTATED,
        Adjustable.NO,
        Repeat.WORTHWHILE,
        NextStep.READ_MESSAGE,
        NextStep.REPEAT_UNCHANGED),
    BLOCKLIST(
        Kind.OUTPUT_BLOCKED,
        Layer.OUTPUT_FILTER,
        Adjustable.NO,
        Repeat.POINTLESS,
        NextStep.FIND_TERM,
        NextStep.REPORT_FALSE_POSITIVE),
    PROHIBITED_CONTENT(
        Kind.FIXED_POLICY, Layer.OUTPUT_FILTER, Adjustable.NO, Repeat.NEVER, NextStep.STOP_CASE),
    SPII(
        Kind.PERSONAL_DATA,
        Layer.OUTPUT_FILTER,
        Adjustable.NO,
        Repeat.POINTLESS,
        NextStep.REMOVE_PERSONAL_DATA),
    MALFORMED_FUNCTION_CALL(
        Kind.MALFUNCTION, Layer.MODEL, Adjustable.NO, Repeat.WORTHWHILE, NextStep.REPEAT_UNCHANGED),
    UNEXPECTED_TOOL_CALL(
        Kind.MALFUNCTION, Layer.MODEL, Adjustable.NO, Repeat.WORTHWHILE, NextStep.REPEAT_UNCHANGED),
    TOO_MANY_TOOL_CALLS(
        Kind.MALFUNCTION, Layer.MODEL, Adjustable.NO, Repeat.POINTLESS, NextStep.KEEP_RAW_ANSWER),
    IMAGE_SAFETY(
        Kind.OUTPUT_BLOCKED,
        Layer.OUTPUT_FILTER,
        Adjustable.UNKNOWN,
        Repeat.WORTHWHILE,
        NextStep.MEASURE_BY_REPEATS,
        NextStep.READ_MESSAGE,
        NextStep.CHANGE_ONE_THING,
        NextStep.REPORT_FALSE_POSITIVE),
    IMAGE_PROHIBITED_CONTENT(
        Kind.FIXED_POLICY, Layer.OUTPUT_FILTER, Adjustable.NO, Repeat.NEVER, NextStep.STOP_CASE),
    IMAGE_OTHER(
        Kind.NO_IMAGE,
        Layer.MODEL,
        Adjustable.NO,
        Repeat.WORTHWHILE,
        NextStep.REPEAT_UNCHANGED,
        NextStep.ADD_DETAIL),
    NO_IMAGE(
        Kind.NO_IMAGE,
        Layer.MODEL,
        Adjustable.NO,
        Repeat.WORTHWHILE,
        NextStep.STATE_IMAGE_INTENT,
        NextStep.CHECK_MODEL),
    IMAGE_RECITATION(
        Kind.RIGHTS,
        Layer.OUTPUT_FILTER,
        Adjustable.NO,
        Repeat.WORTHWHILE,
        NextStep.ADD_DETAIL,
        NextStep.MEASURE_BY_REPEATS),
    MALFORMED_RESPONSE(
        Kind.MALFUNCTION, Layer.MODEL, Adjustable.NO, Repeat.WORTHWHILE, NextStep.REPEAT_UNCHANGED),
    CONTINUATION(
        Kind.TRUNCATED, Layer.MODEL, Adjustable.NO, Repeat.POINTLESS, NextStep.KEEP_RAW_ANSWER),
    MODEL_ARMOR(
        Kind.ORG_POLICY,
        Layer.ORGANISATION,
        Adjustable.ADMINISTRATOR,
        Repeat.POINTLESS,
        NextStep.ASK_ADMINISTRATOR),
    MISSING_THOUGHT_SIGNATURE(
        Kind.MALFUNCTION, Layer.REQUEST, Adjustable.NO, Repeat.POINTLESS, NextStep.KEEP_RAW_ANSWER),
    ESCALATION(
        Kind.UNKNOWN,
        Layer.UNSTATED,
        Adjustable.UNKNOWN,
        Repeat.POINTLESS,
        NextStep.KEEP_RAW_ANSWER),
    PUP_LIMITED_DISABLED(
        Kind.ACCESS, Layer.ACCOUNT, Adjustable.NO, Repeat.NEVER, NextStep.ALERT_KEY_OWNER),
    FINISH_REASON_UNSPECIFIED(
        Kind.UNKNOWN,
        Layer.UNSTATED,
        Adjustable.UNKNOWN,
        Repeat.WORTHWHILE,
        NextStep.REPEAT_UNCHANGED,
        NextStep.KEEP_RAW_ANSWER);

    private final Ruling ruling;

    Known(Kind kind, Layer layer, Adjustable adjustable, Repeat repeat, NextStep... nextSteps) {
      this.ruling = new Ruling(kind, layer, adjustable, repeat, List.of(nextSteps));
    }

    @Override
    public String wireName() {
      return name();
    }

    @Override
    public Ruling ruling() {
      return ruling;
    }
  }
}
