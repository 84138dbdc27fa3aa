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
    List<Reading.Candidate> candidates = reading.candidates();
    if (candidates == null || candidates.isEmpty()) {
      because.add(nothing(reading));
      return Optional.of(empty());
    }
    because.addAll(reading.oddities());
    addReasons(reading, reasons, because);
    return ofParts(reading, reasons, because);
  }

  /** Why there is nothing: the body itself, the list, or what stands in its place. */
  private static String nothing(Reading reading) {
    if (reading.form() == Reading.Form.EMPTY) {
      return new BodyClue(BodyClue.Type.EMPTY, "").text();
    }
    if (!reading.oddities().isEmpty()) {
      return String.join("; ", reading.oddities());
    }
    String list = reading.isSummary() ? "data" : "candidates";
    return list + (reading.candidates() == null ? " missing or null" : " = []");
  }

  /** Those of all candidates: none hides another. */
  private static void addReasons(Reading reading, Reasons reasons, List<String> because) {
    List<Reading.Candidate> candidates = reading.candidatesOrNone();
    if (reasons.finish() == null || reasons.fromGateway() != null) {
      boolean said = reasons.finish() != null;
      if (said || !reading.isSummary()) {
        because.add(reasons.field() + (said ? " = " + reasons.finish() : " missing"));
      }
      return;
    }
    for (int i = 0; i < candidates.size(); i++) {
      String finish = candidates.get(i).finishReason();
      if (finish != null) {
        because.add(Reasons.field(i) + " = " + finish);
      }
    }
  }

  private static Optional<Ruling> ofParts(Reading reading, Reasons reasons, List<String> because) {
    if (has(reading, CandidateRulings::isPicture)) {
      boolean summary = reading.isSummary();
      String what = summary ? " an image" : " an image that is no thought";
      because.add(holder(reading, CandidateRulings::isPicture) + what);
      return Optional.of(image(reasons));
    }
    if (has(reading, Part.Linked.class::isInstance)) {
      because.add(holder(reading, Part.Linked.class::isInstance) + " the address of an image");
      return Optional.of(image(reasons));
    }
    boolean words = has(reading, CandidateRulings::isWords);
    because.add(
        words
            ? holder(reading, CandidateRulings::isWords) + " text and no image"
            : holder(reading, part -> false) + " neither text nor image");
    boolean nothing = !words && (reasons.finish() == null || reasons.finish().equals("STOP"));
    return nothing ? Optional.of(empty()) : Optional.empty();
  }

  /** What holds it, with the number of the candidate where there are several. */
  private static String holder(Reading reading, Predicate<Part> wanted) {
    if (reading.isSummary()) {
      return "data hold";
    }
    List<Reading.Candidate> candidates = reading.candidatesOrNone();
    int last = -1;
    for (int i = 0; i < candidates.size(); i++) {
      last = candidates.get(i).parts().stream().anyMatch(wanted) ? i : last;
    }
    boolean told = candidates.size() > 1 && last >= 0;
    return (told ? "candidates[" + last + "].content." : "") + "parts hold";
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
