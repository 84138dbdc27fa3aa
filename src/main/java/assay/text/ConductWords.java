package assay.text;

import assay.attempt.HarmCategory;
import assay.attempt.Unsupported;
import assay.conduct.Objection;
import java.util.stream.Collectors;

/** What is said of the conduct rules: what stands against a request. */
public final class ConductWords {
  private final Texts texts;
  private final Terms terms;

  /** Words in the language of these texts. */
  public ConductWords(Texts texts) {
    this.texts = texts;
    this.terms = new Terms(texts);
  }

  /** What keeps something from being sent. The same sentence for a lock wherever it is met. */
  public String sentence(Objection objection) {
    return switch (objection) {
      case Objection.Locked locked -> texts.of("conduct.locked");
      case Objection.CannotBeTaken untaken -> untaken(untaken);
      case Objection.MinorsUnanswered unanswered -> texts.of("conduct.unanswered.minors");
      case Objection.RightsUnconfirmed unconfirmed -> texts.of("conduct.unanswered.rights");
      case Objection.PurposeMissing missing -> purpose(missing);
    };
  }

  private String untaken(Objection.CannotBeTaken untaken) {
    String fields = untaken.fields().stream().map(this::field).collect(Collectors.joining("; "));
    return texts.of("conduct.untaken", fields);
  }

  private String field(Unsupported field) {
    return texts.of("conduct.untaken." + field.why(), field.field(), field.value());
  }

  private String purpose(Objection.PurposeMissing missing) {
    String categories =
        missing.below().stream().map(this::category).collect(Collectors.joining(", "));
    return texts.of("conduct.unanswered.purpose", categories);
  }

  private String category(HarmCategory category) {
    return terms.category(category);
  }
}
