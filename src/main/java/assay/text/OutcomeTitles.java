package assay.text;

import assay.attempt.BodyClue;
import assay.attempt.FinishReason;
import assay.attempt.Outcome;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.Kind;

/** The few words by which an outcome is known on the timeline. */
final class OutcomeTitles {
  private final Texts texts;
  private final Terms terms;

  OutcomeTitles(Texts texts, Terms terms) {
    this.texts = texts;
    this.terms = terms;
  }

  String of(Outcome outcome) {
    HardStop hardStop = outcome.judgement().hardStop();
    if (hardStop != null) {
      return texts.of("hardstop." + hardStop + ".title");
    }
    if (OutcomeSummaries.isSeveral(outcome) && outcome.kind().bearsVerdict()) {
      return BodyClue.detail(outcome, BodyClue.Type.BATCH)
          .map(state -> texts.of("outcome.batch.title", Clues.line(state)))
          .orElseGet(() -> texts.of("outcome.lines.title"));
    }
    if (outcome.kind() == Kind.IMAGE) {
      return texts.of(isWarned(outcome) ? "outcome.IMAGE.warned.title" : "kind.IMAGE");
    }
    return Cause.keyOf(outcome)
        .map(key -> texts.of(key + ".title"))
        .orElseGet(() -> judged(outcome));
  }

  /** Whether a picture came with a reason that is not the usual one. */
  static boolean isWarned(Outcome outcome) {
    FinishReason reason = outcome.signals().finishReason();
    return reason != null && reason != FinishReason.Known.STOP;
  }

  private String judged(Outcome outcome) {
    String title = terms.reasonTitle(outcome).orElseGet(() -> texts.of("kind." + outcome.kind()));
    Deciding deciding = isBlock(outcome) ? Deciding.in(outcome) : Deciding.NOBODY;
    return deciding.isEmpty() ? title : texts.of("outcome.titled", title, terms.rating(deciding));
  }

  /** Whether a filter blocked it that names categories. */
  static boolean isBlock(Outcome outcome) {
    return outcome.kind() == Kind.PROMPT_BLOCKED || outcome.kind() == Kind.OUTPUT_BLOCKED;
  }
}
