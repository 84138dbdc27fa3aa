package assay.attempt;

import assay.attempt.FinishReason.Ruling;
import assay.attempt.Outcome.Adjustable;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Layer;
import assay.attempt.Outcome.Repeat;
import assay.attempt.Reading.Part;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What follows from what an answer holds: a picture, or nothing at all. */
final class CandidateRulings {
  private CandidateRulings() {}

  /** The ruling of a picture or of nothing; empty if the finish reason decides. */
  static Optional<Ruling> of(Reading reading, Reasons reasons, List<String> because) {
    String list = reading.isSummary() ? "data" : "candidates";
    List<Reading.Candidate> candidates = reading.candidates();
    if (candidates == null || candidates.isEmpty()) {
      because.add(list + (candidates == null ? " missing or null" : " = []"));
      return Optional.of(empty());
    }
    if (!reading.isSummary() || reasons.finish() != null) {
      String said = reasons.finish() == null ? " missing" : " = " + reasons.finish();
      because.add(reasons.field() + said);
    }
    return ofParts(reading, reasons, because);
  }

  private static Optional<Ruling> ofParts(Reading reading, Reasons reasons, List<String> because) {
    String holder = reading.isSummary() ? "data hold" : "parts hold";
    if (has(reading, CandidateRulings::isPicture)) {
      because.add(holder + (reading.isSummary() ? " an image" : " an image that is no thought"));
      return Optional.of(image(reasons));
    }
    if (has(reading, Part.Linked.class::isInstance)) {
      because.add(holder + " the address of an image");
      return Optional.of(image(reasons));
    }
    boolean words = has(reading, CandidateRulings::isWords);
    because.add(holder + (words ? " text and no image" : " neither text nor image"));
    boolean nothing = !words && (reasons.finish() == null || reasons.finish().equals("STOP"));
    return nothing ? Optional.of(empty()) : Optional.empty();
  }

  private static boolean has(Reading reading, Predicate<Part> wanted) {
    return reading.parts().stream().anyMatch(wanted);
  }

  private static boolean isPicture(Part part) {
    return part instanceof Part.Picture && !part.thought();
  }

  private static boolean isWords(Part part) {
    return part instanceof Part.Text text && !text.thought() && !text.text().isBlank();
  }

  private static Ruling empty() {
    return new Ruling(
        Kind.EMPTY,
        Layer.UNSTATED,
        Adjustable.UNKNOWN,
        Repeat.WORTHWHILE,
        List.of(NextStep.REPEAT_UNCHANGED, NextStep.KEEP_RAW_ANSWER));
  }

  private static Ruling image(Reasons reasons) {
    boolean warned = reasons.finish() != null && !reasons.finish().equals("STOP");
    List<NextStep> steps = warned ? List.of(NextStep.READ_MESSAGE) : List.of();
    return new Ruling(Kind.IMAGE, Layer.MODEL, Adjustable.NO, Repeat.WORTHWHILE, steps);
  }
}
