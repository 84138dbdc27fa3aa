package assay.ui.workbench.compose;

import assay.run.Order;
import assay.text.Texts;
import assay.ui.Questions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks why a threshold lies below the session's standard. What was said last in a session is
 * suggested there the next time; it is asked each time all the same.
 */
final class Purposes {
  private final Questions questions;
  private final Texts texts;
  private final Map<UUID, String> last = new HashMap<>();

  Purposes(Questions questions, Texts texts) {
    this.questions = questions;
    this.texts = texts;
  }

  /**
   * The purpose as it was typed; empty if the user does not want to go on.
   *
   * @param categories what lies below, in words
   */
  Optional<String> ask(UUID session, String categories) {
    Optional<String> purpose =
        questions.text(
            new Questions.TextQuestion(
                texts.of("compose.purpose.title"),
                texts.of("compose.purpose.label", categories),
                last.getOrDefault(session, ""),
                texts.of("compose.purpose.yes"),
                this::problemOf));
    purpose.ifPresent(said -> last.put(session, said));
    return purpose;
  }

  private Optional<String> problemOf(String typed) {
    if (typed.isBlank()) {
      return Optional.of(texts.of("compose.purpose.blank"));
    }
    return typed.strip().length() > Order.LONGEST_PURPOSE
        ? Optional.of(texts.of("compose.purpose.long", Order.LONGEST_PURPOSE))
        : Optional.empty();
  }
}
