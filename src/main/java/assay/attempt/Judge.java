package assay.attempt;

import assay.attempt.Answer.Received;
import assay.attempt.FinishReason.Ruling;
import assay.attempt.Outcome.Adjustable;
import assay.attempt.Outcome.AnswerImage;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.Judgement;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Layer;
import assay.attempt.Outcome.Limits;
import assay.attempt.Outcome.NextStep;
import assay.attempt.Outcome.Provenance;
import assay.attempt.Outcome.QuotaScope;
import assay.attempt.Outcome.Repeat;
import assay.attempt.Outcome.Signals;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges an answer by its fields, in this order: no HTTP answer; an error status; an error in the
 * body; a blocked prompt; no candidates; a picture; a finish reason that is not STOP; words without
 * a picture; nothing.
 */
final class Judge {
  private static final Provenance NOBODY =
      new Provenance(Evidence.NATIVE_RAW, null, null, Outcome.DECODER_VERSION);

  private Judge() {}

  static Outcome judge(Answer answer) {
    return switch (answer) {
      case Received received -> ofReceived(received);
      case Answer.Failed failed -> ofFailed(failed);
      case Answer.Cancelled cancelled ->
          without(
              new Ruling(
                  Kind.CANCELLED,
                  Layer.TRANSPORT,
                  Adjustable.NO,
                  Repeat.WORTHWHILE,
                  List.of(NextStep.REPEAT_UNCHANGED)),
              "cancelled by the user");
      case Answer.Interrupted interrupted ->
          without(
              new Ruling(
                  Kind.INTERRUPTED,
                  Layer.TRANSPORT,
                  Adjustable.NO,
                  Repeat.WORTHWHILE,
                  List.of(NextStep.REPEAT_UNCHANGED)),
              "the program ended while the request was under way");
    };
  }

  private static Outcome ofFailed(Answer.Failed failed) {
    Ruling ruling = TransportRulings.of(failed.fault());
    String because = failed.fault().clue();
    if (failed.partial() == null) {
      return outcomeWithoutBody(ruling, because, failed.detail());
    }
    return describe(failed.partial(), ruling, List.of(because));
  }

  private static Outcome without(Ruling ruling, String because) {
    return outcomeWithoutBody(ruling, because, null);
  }

  private static Outcome outcomeWithoutBody(
      Ruling ruling, String because, @Nullable String message) {
    return new Outcome(
        judgement(ruling, null),
        new Signals(null, null, message, List.of(), List.of(), List.of(because)),
        new Limits(null, QuotaScope.NONE, null),
        Tokens.NONE,
        List.of(),
        NOBODY);
  }

  private static Outcome ofReceived(Received received) {
    List<String> because = new ArrayList<>();
    Ruling ruling = rulingOf(received, because);
    return describe(received, ruling, because);
  }

  private static Ruling rulingOf(Received received, List<String> because) {
    Reading reading = received.reading();
    int status = received.http().status();
    if (status < 200 || status > 299 || reading.error() != null) {
      return ErrorRulings.of(received, because);
    }
    if (reading.form() == Reading.Form.FOREIGN || reading.form() == Reading.Form.CUT_OFF) {
      because.add("body = " + reading.form());
      return TransportRulings.of(Answer.Fault.CUT_OFF);
    }
    Optional<String> blocked = reading.blockReason();
    if (blocked.isPresent()) {
      because.add("promptFeedback.blockReason = " + blocked.get());
      return rightsOr(BlockReason.of(blocked.get()).ruling(), reading, because);
    }
    return rulingOfCandidates(reading, because);
  }

  private static Ruling rulingOfCandidates(Reading reading, List<String> because) {
    List<Candidate> candidates = reading.candidates();
    if (candidates == null || candidates.isEmpty()) {
      because.add(candidates == null ? "candidates missing or null" : "candidates = []");
      return empty();
    }
    Optional<String> reason = finishReason(reading);
    because.add("candidates[0].finishReason " + reason.map(r -> "= " + r).orElse("missing"));
    if (parts(reading).stream().anyMatch(Judge::isPicture)) {
      because.add("parts hold an image that is no thought");
      return image(reason.filter(r -> !r.equals("STOP")).isPresent());
    }
    boolean words =
        parts(reading).stream()
            .anyMatch(p -> p instanceof Part.Text t && !t.thought() && !t.text().isBlank());
    because.add(words ? "parts hold text and no image" : "parts hold neither text nor image");
    return rulingOfReason(reading, words, because);
  }

  private static Ruling rulingOfReason(Reading reading, boolean words, List<String> because) {
    Optional<String> reason = finishReason(reading);
    if (reason.isEmpty()) {
      return words ? FinishReason.Known.FINISH_REASON_UNSPECIFIED.ruling() : empty();
    }
    if (reason.get().equals("STOP") && !words) {
      return empty();
    }
    return rightsOr(FinishReason.of(reason.get()).ruling(), reading, because);
  }

  private static Ruling rightsOr(Ruling ruling, Reading reading, List<String> because) {
    if (ruling.kind() != Kind.FIXED_POLICY || HardStops.namesFixedPolicy(reading)) {
      return ruling;
    }
    because.add("the message names third-party content");
    return new Ruling(
        Kind.RIGHTS, ruling.layer(), Adjustable.NO, Repeat.NEVER, List.of(NextStep.READ_MESSAGE));
  }

  private static Ruling empty() {
    return new Ruling(
        Kind.EMPTY,
        Layer.UNSTATED,
        Adjustable.UNKNOWN,
        Repeat.WORTHWHILE,
        List.of(NextStep.REPEAT_UNCHANGED, NextStep.KEEP_RAW_ANSWER));
  }

  private static Ruling image(boolean warned) {
    List<NextStep> steps = warned ? List.of(NextStep.READ_MESSAGE) : List.of();
    return new Ruling(Kind.IMAGE, Layer.MODEL, Adjustable.NO, Repeat.WORTHWHILE, steps);
  }

  private static Outcome describe(Received received, Ruling ruling, List<String> because) {
    Reading reading = received.reading();
    String message = message(reading);
    List<SupportCode> codes = HardStops.codes(reading);
    return new Outcome(
        judgement(ruling, HardStops.in(reading, ruling.kind(), codes)),
        new Signals(
            finishReason(reading).map(FinishReason::of).orElse(null),
            reading.blockReason().map(BlockReason::of).orElse(null),
            message,
            codes,
            ratings(reading),
            because),
        new Limits(
            RetryHints.of(received),
            ErrorRulings.quota(received, ruling.kind()),
            received.http().status()),
        reading.trailer().tokens(),
        images(reading),
        new Provenance(
            reading.evidence(),
            reading.trailer().modelVersion(),
            reading.trailer().responseId(),
            Outcome.DECODER_VERSION));
  }

  private static Judgement judgement(Ruling ruling, @Nullable HardStop hardStop) {
    if (hardStop == null) {
      return new Judgement(
          ruling.kind(),
          ruling.layer(),
          ruling.adjustable(),
          ruling.repeat(),
          null,
          ruling.nextSteps());
    }
    return new Judgement(
        ruling.kind(),
        ruling.layer(),
        ruling.adjustable(),
        Repeat.NEVER,
        hardStop,
        List.of(NextStep.STOP_CASE));
  }

  /** The first of the service's own messages: of the candidate, of the prompt, of the error. */
  private static @Nullable String message(Reading reading) {
    for (Candidate candidate : reading.candidatesOrNone()) {
      if (candidate.finishMessage() != null) {
        return candidate.finishMessage();
      }
    }
    if (reading.feedback() != null && reading.feedback().blockReasonMessage() != null) {
      return reading.feedback().blockReasonMessage();
    }
    Reading.ServiceError error = reading.error();
    return error == null || error.message().isEmpty() ? null : error.message();
  }

  private static Optional<String> finishReason(Reading reading) {
    return reading.candidatesOrNone().stream()
        .map(Candidate::finishReason)
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }

  private static List<SafetyRating> ratings(Reading reading) {
    List<SafetyRating> ofPrompt =
        reading.feedback() == null ? List.of() : reading.feedback().ratings();
    if (reading.blockReason().isPresent()) {
      return ofPrompt;
    }
    List<SafetyRating> ofOutput =
        reading.candidatesOrNone().stream().flatMap(c -> c.ratings().stream()).toList();
    return ofOutput.isEmpty() ? ofPrompt : ofOutput;
  }

  private static List<Part> parts(Reading reading) {
    return reading.candidatesOrNone().stream().flatMap(c -> c.parts().stream()).toList();
  }

  private static boolean isPicture(Part part) {
    return part instanceof Part.Picture && !part.thought();
  }

  private static List<AnswerImage> images(Reading reading) {
    List<Part.Picture> pictures =
        parts(reading).stream()
            .filter(Part.Picture.class::isInstance)
            .map(Part.Picture.class::cast)
            .toList();
    int last = -1;
    for (int i = 0; i < pictures.size(); i++) {
      last = pictures.get(i).thought() ? last : i;
    }
    List<AnswerImage> images = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      Part.Picture p = pictures.get(i);
      AnswerImage.Role role =
          p.thought()
              ? AnswerImage.Role.THOUGHT
              : i == last ? AnswerImage.Role.FINAL : AnswerImage.Role.DRAFT;
      images.add(new AnswerImage(p.sha256(), p.mimeType(), p.bytes(), role));
    }
    return images;
  }
}
