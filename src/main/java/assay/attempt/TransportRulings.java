package assay.attempt;

import assay.attempt.FinishReason.Ruling;
import assay.attempt.Outcome.Adjustable;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Layer;
import assay.attempt.Outcome.Repeat;
import java.util.List;

/** What follows where no usable HTTP answer came. */
final class TransportRulings {
  private TransportRulings() {}

  static Ruling of(Answer.Fault fault) {
    return switch (fault) {
      case BAD_URL, DNS -> ruling(Repeat.POINTLESS, NextStep.CHECK_ADDRESS);
      case CREDENTIALS ->
          new Ruling(
              Kind.ACCESS,
              Layer.ACCOUNT,
              Adjustable.NO,
              Repeat.POINTLESS,
              List.of(NextStep.CHECK_KEY));
      case TLS -> ruling(Repeat.POINTLESS, NextStep.CHECK_ADDRESS, NextStep.CHECK_NETWORK);
      case CONNECT -> ruling(Repeat.WORTHWHILE, NextStep.CHECK_ADDRESS, NextStep.CHECK_NETWORK);
      case RESET, TIMEOUT, CUT_OFF, NOT_FETCHED ->
          ruling(Repeat.WORTHWHILE, NextStep.CHECK_NETWORK, NextStep.REPEAT_UNCHANGED);
      case NOT_STORED -> ruling(Repeat.WORTHWHILE, NextStep.CHECK_DISK);
    };
  }

  private static Ruling ruling(Repeat repeat, NextStep... steps) {
    return new Ruling(Kind.TRANSPORT, Layer.TRANSPORT, Adjustable.NO, repeat, List.of(steps));
  }
}
