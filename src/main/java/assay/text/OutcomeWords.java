package assay.text;

import assay.attempt.BlockReason;
import assay.attempt.FinishReason;
import assay.attempt.Outcome;
import assay.attempt.Outcome.NextStep;
import java.util.Optional;

/** What an outcome is called and what it means, in words. Never changes; for any thread. */
public final class OutcomeWords {
  private final Texts texts;

  /** In the language of these texts. */
  public OutcomeWords(Texts texts) {
    this.texts = texts;
  }

  /** A few words that name it. */
  public String title(Outcome outcome) {
    return texts.of("outcome." + outcome.kind() + ".title");
  }

  /** One line that names it with its reason. */
  public String summary(Outcome outcome) {
    Optional<String> block =
        Optional.ofNullable(outcome.signals().blockReason()).map(BlockReason::wireName);
    Optional<String> finish =
        Optional.ofNullable(outcome.signals().finishReason()).map(FinishReason::wireName);
    return block
        .or(() -> finish)
        .map(reason -> title(outcome) + ": " + reason)
        .orElse(title(outcome));
  }

  /** What it means, in a sentence or two. */
  public String explanation(Outcome outcome) {
    return texts.of("outcome." + outcome.kind() + ".explanation");
  }

  /** What may be tried. */
  public String nextStep(NextStep step) {
    return texts.of("next." + step);
  }
}
