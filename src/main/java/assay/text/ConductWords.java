package assay.text;

import assay.attempt.HarmCategory;
import assay.attempt.Unsupported;
import assay.conduct.AuditEvent;
import assay.conduct.Objection;
import java.util.stream.Collectors;

/**
 * What is said of the conduct rules: what stands against a request, and what the audit log holds.
 */
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

  /** What an event of the audit log is called; one that is not known stands as it is stored. */
  public String event(String word) {
    return AuditEvent.ofWord(word)
        .map(event -> texts.of("audit.event." + event.word()))
        .orElse(word);
  }

  /**
   * What an entry of the audit log says beside its event, with the words of the program's own that
   * stand in it said in this language. What a person wrote, and what is not known, stays as stored.
   *
   * @param event as it is stored
   * @param detail as it is stored; may be empty
   */
  public String detail(String event, String detail) {
    return switch (AuditEvent.ofWord(event).orElse(null)) {
      case HARD_STOP -> said("hardstop.", detail, ".title");
      case DECLARED_MINOR -> said("compose.minors.", detail, "");
      case THRESHOLD_CHECK -> {
        int word = detail.lastIndexOf(' ') + 1;
        yield detail.substring(0, word)
            + said("endpoints.thresholding.", detail.substring(word), ".title");
      }
      case USER_FLAG, REFUSED, BELOW_STANDARD, ACCOUNT_STOPPED, STANDARD_CHANGED -> detail;
      case null -> detail;
    };
  }

  private String said(String before, String word, String after) {
    String key = before + word + after;
    return texts.has(key) ? texts.of(key) : word;
  }
}
