package assay.attempt;

import assay.attempt.FinishReason.Ruling;
import assay.attempt.Outcome.Adjustable;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Layer;
import assay.attempt.Outcome.Repeat;
import java.util.List;

/**
 * Why the prompt was blocked, as {@code promptFeedback.blockReason} says it: a known constant or
 * the string as received. It is always the prompt's side, even where a finish reason has the same
 * name.
 */
public sealed interface BlockReason {
  /** The string as it came. */
  String wireName();

  /** What follows from it. */
  Ruling ruling();

  /** The reason of that string: the known constant, or the string kept as it is. */
  static BlockReason of(String wireName) {
    for (Known known : Known.values()) {
      if (known.name().equals(wireName)) {
        return known;
      }
    }
    return new Unknown(wireName);
  }

  /** A reason that this program has never heard of. */
  record Unknown(String wireName) implements BlockReason {
    @Override
    public Ruling ruling() {
      return new Ruling(
          Kind.UNKNOWN,
          Layer.INPUT_FILTER,
          Adjustable.UNKNOWN,
          Repeat.POINTLESS,
          List.of(NextStep.KEEP_RAW_ANSWER, NextStep.CHECK_FOR_NEWER_VERSION));
    }
  }

  /**
   * The known reasons. Sources: {@code PromptFeedback.BlockReason} in {@code
   * generative_service.proto}, and {@code BlockedReason} in {@code @google/genai} and Vertex's
   * {@code content.proto}, which spell "unspecified" otherwise.
   */
  enum Known implements BlockReason {
    SAFETY(
        Kind.PROMPT_BLOCKED,
        Layer.INPUT_FILTER,
        Adjustable.YES,
        Repeat.POINTLESS,
        NextStep.READ_RATINGS,
        NextStep.MOVE_ONE_THRESHOLD,
        NextStep.REPORT_FALSE_POSITIVE),
    OTHER(
        Kind.PROMPT_BLOCKED,
        Layer.INPUT_FILTER,
        Adjustable.NO,
        Repeat.WORTHWHILE,
        NextStep.REPEAT_UNCHANGED,
        NextStep.TELL_PROMPT_FROM_IMAGE),
    BLOCKLIST(
        Kind.PROMPT_BLOCKED,
        Layer.INPUT_FILTER,
        Adjustable.NO,
        Repeat.POINTLESS,
        NextStep.FIND_TERM,
        NextStep.REPORT_FALSE_POSITIVE),
    PROHIBITED_CONTENT(
        Kind.FIXED_POLICY, Layer.INPUT_FILTER, Adjustable.NO, Repeat.NEVER, NextStep.STOP_CASE),
    IMAGE_SAFETY(
        Kind.PROMPT_BLOCKED,
        Layer.INPUT_FILTER,
        Adjustable.UNKNOWN,
        Repeat.POINTLESS,
        NextStep.TELL_PROMPT_FROM_IMAGE,
        NextStep.REPORT_FALSE_POSITIVE),
    MODEL_ARMOR(
        Kind.ORG_POLICY,
        Layer.ORGANISATION,
        Adjustable.ADMINISTRATOR,
        Repeat.POINTLESS,
        NextStep.ASK_ADMINISTRATOR),
    JAILBREAK(
        Kind.PROMPT_BLOCKED,
        Layer.INPUT_FILTER,
        Adjustable.UNKNOWN,
        Repeat.POINTLESS,
        NextStep.RECORD_FINDING),
    BLOCK_REASON_UNSPECIFIED(
        Kind.UNKNOWN,
        Layer.INPUT_FILTER,
        Adjustable.UNKNOWN,
        Repeat.POINTLESS,
        NextStep.KEEP_RAW_ANSWER),
    BLOCKED_REASON_UNSPECIFIED(
        Kind.UNKNOWN,
        Layer.INPUT_FILTER,
        Adjustable.UNKNOWN,
        Repeat.POINTLESS,
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
