package assay.attempt;

import assay.attempt.FinishReason.Ruling;
import assay.attempt.Outcome.Adjustable;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Layer;
import assay.attempt.Outcome.Repeat;
import assay.attempt.Reading.ServiceError;
import assay.attempt.SupportCode.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an error that a gateway words in its own way, in this order: a reason of the
 * Gemini API inside its message; then its code and type. All else is an error like any other.
 */
final class GatewayRulings {
  /** What the account may not do is no judgement of a filter, whatever the words beside it. */
  private static final Set<Integer> ABOUT_THE_ACCOUNT = Set.of(401, 402, 429);

  private GatewayRulings() {}

  /** The ruling of a filter; empty if the error names none. */
  static Optional<Ruling> of(
      @Nullable ServiceError error, Reasons reasons, int status, List<String> because) {
    if (ABOUT_THE_ACCOUNT.contains(status)) {
      return Optional.empty();
    }
    GatewayReason reason = reasons.fromGateway();
    if (reason != null) {
      because.add(reasons.field() + " names " + reason.wireName());
      return Optional.of(ofReason(reasons, reason));
    }
    return Optional.ofNullable(error)
        .flatMap(e -> GatewayCodes.moderation(e.gateway()))
        .map(GatewayRulings::ofModeration);
  }

  private static Ruling ofReason(Reasons reasons, GatewayReason reason) {
    BlockReason block = reasons.blockReason();
    Ruling ruling = block != null ? block.ruling() : FinishReason.of(reason.wireName()).ruling();
    return reason.side() == Side.UNKNOWN ? ruling.unstated() : ruling;
  }

  /** A request that was rejected counts as a blocked prompt, if no side is named. */
  private static Ruling ofModeration(Side side) {
    if (side == Side.IMAGE) {
      return new Ruling(
          Kind.OUTPUT_BLOCKED,
          Layer.OUTPUT_FILTER,
          Adjustable.UNKNOWN,
          Repeat.WORTHWHILE,
          List.of(
              NextStep.MEASURE_BY_REPEATS, NextStep.READ_MESSAGE, NextStep.REPORT_FALSE_POSITIVE));
    }
    return new Ruling(
        Kind.PROMPT_BLOCKED,
        side == Side.PROMPT ? Layer.INPUT_FILTER : Layer.UNSTATED,
        Adjustable.UNKNOWN,
        Repeat.POINTLESS,
        List.of(
            NextStep.READ_MESSAGE,
            NextStep.TELL_PROMPT_FROM_IMAGE,
            NextStep.REPORT_FALSE_POSITIVE));
  }
}
