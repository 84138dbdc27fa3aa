package assay.ui;

import assay.run.Order;
import assay.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks why a threshold lies below the session's standard. What was said last in a session is
 * suggested there the next time; it is asked each time all the same.
 */
public final class Purposes {
  private final Questions questions;
  private final Texts texts;
  private final Map<UUID, String> last = new HashMap<>();

  /** Asks through these. */
  public Purposes(Questions questions, Texts texts) {
    this.questions = questions;
    this.texts = texts;
  }

  /**
   * The purpose as it was typed; empty if the user does not want to go on.
   *
   * @param categories what lies below, in words
   * @param yes what the button that goes on says
   */
  public Optional<String> ask(UUID session, String categories, String yes) {
    Optional<String> purpose =
        questions.text(
            new Questions.TextQuestion(
                texts.of("compose.purpose.title"),
                texts.of("compose.purpose.label", categories),
                last.getOrDefault(session, ""),
                yes,
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
