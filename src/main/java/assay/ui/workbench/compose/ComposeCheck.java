package assay.ui.workbench.compose;

import assay.attempt.Case;
import assay.attempt.ReferenceImage;
import java.util.Optional;

/** Says whether a case can be sent as it stands. Pure. */
final class ComposeCheck {
  private ComposeCheck() {}

  /** The key of the sentence that says what is wrong with a case; empty if it can be sent. */
  static Optional<String> problemOf(Case tested) {
    if (tested.prompt().isBlank()) {
      return Optional.of("compose.problem.no-prompt");
    }
    return tested.images().size() > ReferenceImage.MOST_PER_PROMPT
        ? Optional.of("compose.problem.too-many-images")
        : Optional.empty();
  }
}
