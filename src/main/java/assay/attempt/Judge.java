package assay.attempt;

import assay.attempt.Answer.Received;
import assay.attempt.FinishReason.Ruling;
import assay.attempt.Outcome.Adjustable;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.Judgement;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Layer;
import assay.attempt.Outcome.Limits;
import assay.attempt.Outcome.Provenance;
import assay.attempt.Outcome.QuotaScope;
import assay.attempt.Outcome.Repeat;
import assay.attempt.Outcome.Signals;
import assay.attempt.Reading.ServiceError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges an answer by its fields, in this order: no HTTP answer; an error status; an error in the
 * body; a blocked prompt; no candidates; a picture; a finish reason that is not STOP; words without
 * a picture; nothing.
 */
final class Judge {
  private Judge() {}

  static Outcome judge(Answer answer) {
    return switch (answer) {
      case Received received -> ofReceived(received);
      case Answer.Failed failed -> ofFailed(failed);
      case Answer.Cancelled cancelled -> ofCancelled(cancelled);
      case Answer.Interrupted interrupted ->
          without(Kind.INTERRUPTED, "the program ended while the request was under way");
    };
  }

  private static Outcome ofFailed(Answer.Failed failed) {
    Ruling ruling = TransportRulings.of(failed.fault());
    String because = failed.fault().clue();
    if (failed.partial() == null) {
      return outcomeWithoutBody(ruling, because, failed.detail(), false);
    }
    Reasons reasons = Reasons.of(failed.partial().reading());
    List<String> clues =
        switch (failed.fault()) {
          case NOT_FETCHED -> List.of(because, "link = " + failed.detail());
          case CUT_OFF, RESET, TIMEOUT -> List.of(because, BodyClue.cut(failed.partial()).text());
          default -> List.of(because);
        };
    return describe(failed.partial(), ruling, reasons, clues);
  }

  /** What had arrived is shown only for a hard stop, which no cancel hides. */
  private static Outcome ofCancelled(Answer.Cancelled cancelled) {
    String because = "cancelled by the user";
    if (cancelled.partial() != null) {
      Reasons reasons = Reasons.of(cancelled.partial().reading());
      Ruling ruling = unjudged(Kind.CANCELLED);
      Outcome outcome = describe(cancelled.partial(), ruling, reasons, List.of(because));
      if (outcome.isHardStop()) {
        return outcome;
      }
    }
    boolean simulated =
        cancelled.received().filter(received -> received.http().isSimulated()).isPresent();
    return outcomeWithoutBody(unjudged(Kind.CANCELLED), because, null, simulated);
  }

  private static Outcome without(Kind kind, String because) {
    return outcomeWithoutBody(unjudged(kind), because, null, false);
  }

  private static Ruling unjudged(Kind kind) {
    return new Ruling(
        kind,
        Layer.TRANSPORT,
        Adjustable.NO,
        Repeat.WORTHWHILE,
        List.of(NextStep.REPEAT_UNCHANGED));
  }

  private static Outcome outcomeWithoutBody(
      Ruling ruling, String because, @Nullable String message, boolean simulated) {
    Messages messages = new Messages(message, List.of(), List.of());
    return new Outcome(
        judgement(ruling, null),
        new Signals(null, null, messages, List.of(), List.of(), List.of(because)),
        new Limits(null, QuotaScope.NONE, null),
        Tokens.NONE,
        List.of(),
        new Provenance(null, null, null, Outcome.DECODER_VERSION, List.of(), simulated));
  }

  private static Outcome ofReceived(Received received) {
    List<String> because = new ArrayList<>();
    Reasons reasons = Reasons.of(received.reading());
    if (received.reading().several() != null) {
      return ofSeveral(received, new SeveralJudge(received, received.reading().several()));
    }
    Ruling ruling = rulingOf(received, reasons, because);
    return describe(received, ruling, reasons, because);
  }

  private static Outcome ofSeveral(Received received, SeveralJudge lines) {
    List<String> because = new ArrayList<>(lines.because());
    Reading reading = received.reading();
    Reasons reasons = Reasons.of(reading);
    int http = received.http().status();
    boolean usual = reading.form() == Reading.Form.WHOLE && http >= 200 && http <= 299;
    boolean judged = usual && reading.error() == null;
    Ruling ruling = judged ? lines.ruling() : rulingOf(received, reasons, because);
    return lines.outcome(describe(received, ruling, reasons, because));
  }

  private static Ruling rulingOf(Received received, Reasons reasons, List<String> because) {
    Reading reading = received.reading();
    int http = received.http().status();
    boolean failed = http < 200 || http > 299;
    if (reading.error() != null || (failed && !reasons.areStatedIn(reading))) {
      return ofError(received, reasons, because);
    }
    if (failed) {
      because.add("HTTP status = " + http);
    }
    if (reading.form() == Reading.Form.FOREIGN || reading.form() == Reading.Form.CUT_OFF) {
      because.add("body = " + reading.form());
      BodyClue.of(received).ifPresent(clue -> because.add(clue.text()));
      return TransportRulings.of(Answer.Fault.CUT_OFF);
    }
    BlockReason blocked = reasons.blockReason();
    if (blocked != null) {
      because.add("promptFeedback.blockReason = " + blocked.wireName());
      return rightsOr(blocked.ruling(), reading, because);
    }
    return CandidateRulings.of(reading, reasons, because)
        .orElseGet(() -> rulingOfReason(reading, reasons, because));
  }

  private static Ruling ofError(Received received, Reasons reasons, List<String> because) {
    int http = received.http().status();
    ServiceError error = received.reading().error();
    ErrorStatus.addTo(because, http, error);
    BodyClue.of(received).ifPresent(clue -> because.add(clue.text()));
    int status = ErrorStatus.of(http, error);
    return GatewayRulings.of(error, reasons, status, because)
        .map(ruling -> rightsOr(ruling, received.reading(), because))
        .orElseGet(() -> ErrorRulings.of(status, error));
  }

  private static Ruling rulingOfReason(Reading reading, Reasons reasons, List<String> because) {
    FinishReason reason = reasons.finishReason();
    return reason == null
        ? FinishReason.Known.FINISH_REASON_UNSPECIFIED.ruling()
        : rightsOr(reason.ruling(), reading, because);
  }

  private static Ruling rightsOr(Ruling ruling, Reading reading, List<String> because) {
    if (!ruling.isHardStop() || HardStops.namesFixedPolicy(reading)) {
      return ruling;
    }
    because.add("the message names third-party content");
    return new Ruling(
        Kind.RIGHTS, ruling.layer(), Adjustable.NO, Repeat.NEVER, List.of(NextStep.READ_MESSAGE));
  }

  private static Outcome describe(
      Received received, Ruling ruling, Reasons reasons, List<String> because) {
    Reading reading = received.reading();
    HardStop stop = HardStops.in(reading, ruling.kind());
    return new Outcome(
        judgement(ruling, stop),
        new Signals(
            reasons.finishReason(),
            reasons.blockReason(),
            Spoken.in(reading, reasons),
            HardStops.codes(reading),
            ratings(reading, reasons),
            withStop(because, stop, reading)),
        new Limits(
            RetryHints.of(received),
            Quotas.scope(reading.error(), ruling.kind()),
            received.http().status()),
        reading.trailer().tokens(),
        AnswerImages.in(reading),
        new Provenance(
            reading.evidence(),
            reading.trailer().modelVersion(),
            reading.trailer().responseId(),
            Outcome.DECODER_VERSION,
            reading.trailer().notes(),
            received.http().isSimulated()));
  }

  /** What locks the case is named, also where something else decided the kind. */
  private static List<String> withStop(
      List<String> because, @Nullable HardStop stop, Reading reading) {
    return stop == null
        ? because
        : Stream.concat(because.stream(), HardStopClues.of(stop, reading).stream())
            .distinct()
            .toList();
  }

  static Judgement judgement(Ruling ruling, @Nullable HardStop hardStop) {
    boolean locked = hardStop != null;
    return new Judgement(
        ruling.kind(),
        ruling.layer(),
        ruling.adjustable(),
        locked ? Repeat.NEVER : ruling.repeat(),
        hardStop,
        locked ? List.of(NextStep.STOP_CASE) : ruling.nextSteps());
  }

  private static List<SafetyRating> ratings(Reading reading, Reasons reasons) {
    List<SafetyRating> ofPrompt =
        reading.feedback() == null ? List.of() : reading.feedback().ratings();
    if (reasons.block() != null) {
      return ofPrompt;
    }
    List<SafetyRating> ofOutput =
        reading.candidatesOrNone().stream().flatMap(c -> c.ratings().stream()).toList();
    return ofOutput.isEmpty() ? ofPrompt : ofOutput;
  }
}
