package assay.attempt;

import assay.attempt.Outcome.Evidence;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.Form;
import assay.attempt.Reading.ServiceError;
import assay.attempt.SupportCode.Side;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reasons that an answer states, in its own fields or inside a gateway's message.
 *
 * @param block why the prompt was blocked; null if it was not
 * @param finish why the model stopped; null if it is not said
 * @param field where the finish reason stands
 * @param fromGateway the reason inside a gateway's message or page; null if there is none
 */
record Reasons(
    @Nullable String block,
    @Nullable String finish,
    String field,
    @Nullable GatewayReason fromGateway) {

  static Reasons of(Reading reading) {
    String block = block(reading);
    List<Candidate> candidates = reading.candidatesOrNone();
    for (int i = 0; i < candidates.size(); i++) {
      String finish = candidates.get(i).finishReason();
      if (finish != null) {
        return new Reasons(block, finish, field(i), null);
      }
    }
    GatewayReason inMessage = fromGateway(reading).orElse(null);
    if (inMessage == null || block != null) {
      return new Reasons(block, null, field(0), null);
    }
    String field = reading.form() == Form.FOREIGN ? PageWords.FIELD : "error.message";
    return inMessage.side() == Side.PROMPT
        ? new Reasons(inMessage.wireName(), null, field, inMessage)
        : new Reasons(null, inMessage.wireName(), field, inMessage);
  }

  /** Where the finish reason of a candidate stands. */
  static String field(int candidate) {
    return "candidates[" + candidate + "].finishReason";
  }

  /** A reason that is left open blocks nothing where the model answered all the same. */
  private static @Nullable String block(Reading reading) {
    String block = reading.blockReason().orElse(null);
    boolean open = block != null && (block.isEmpty() || block.endsWith("_REASON_UNSPECIFIED"));
    return open && !reading.candidatesOrNone().isEmpty() ? null : block;
  }

  /**
   * Google's own errors name no reasons, and their words are not searched for any. A page or plain
   * text comes from somebody in between.
   */
  static Optional<GatewayReason> fromGateway(Reading reading) {
    if (reading.form() == Form.FOREIGN) {
      return GatewayReason.in(PageWords.of(reading));
    }
    ServiceError error = reading.error();
    boolean gateway =
        error != null && (error.gateway().isSaid() || reading.evidence() != Evidence.NATIVE_RAW);
    return gateway ? GatewayReason.in(Spoken.allTexts(reading)) : Optional.empty();
  }

  /** Whether a whole body states a reason for which there is no picture. */
  boolean areStatedIn(Reading reading) {
    boolean stopped = finish != null && !finish.equals(FinishReason.Known.STOP.wireName());
    return reading.form() == Form.WHOLE && (block != null || stopped);
  }

  @Nullable BlockReason blockReason() {
    return block == null ? null : BlockReason.of(block);
  }

  @Nullable FinishReason finishReason() {
    return finish == null ? null : FinishReason.of(finish);
  }
}
