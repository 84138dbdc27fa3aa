package assay.attempt;

import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.PromptFeedback;
import assay.attempt.Reading.ServiceError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the service says in words, and finds the message that belongs to what decided. */
final class Spoken {
  private static final String LOCALIZED = "LocalizedMessage.message";

  private static final String CATEGORIES = "error.moderation_details.categories";

  private Spoken() {}

  static Messages in(Reading reading, Reasons reasons) {
    ServiceError error = reading.error();
    return new Messages(
        deciding(reading, reasons),
        each(reading),
        error == null ? List.of() : error.details().said());
  }

  /** Of the error, of the side that decided, else the first that there is. */
  private static @Nullable String deciding(Reading reading, Reasons reasons) {
    ServiceError error = reading.error();
    if (error != null && !error.message().isEmpty()) {
      return error.message();
    }
    PromptFeedback feedback = reading.feedback();
    if (reasons.block() != null && feedback != null && feedback.blockReasonMessage() != null) {
      return feedback.blockReasonMessage();
    }
    return each(reading).stream().map(Said::text).findFirst().orElse(null);
  }

  /** Every message with its field: of the candidates, of the prompt, of the error. */
  private static List<Said> each(Reading reading) {
    List<Said> said = new ArrayList<>();
    List<Candidate> candidates = reading.candidatesOrNone();
    for (int i = 0; i < candidates.size(); i++) {
      add(said, "candidates[" + i + "].finishMessage", candidates.get(i).finishMessage());
    }
    PromptFeedback feedback = reading.feedback();
    add(
        said,
        "promptFeedback.blockReasonMessage",
        feedback == null ? null : feedback.blockReasonMessage());
    ServiceError error = reading.error();
    if (error != null) {
      String wrapping = error.gateway().wrapping();
      add(said, "error.message", wrapping);
      add(said, wrapping == null ? "error.message" : "error.message.message", error.message());
    }
    return said;
  }

  private static void add(List<Said> said, String field, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      said.add(new Said(field, text));
    }
  }

  /** The same, and whatever else an error says. */
  static List<String> allTexts(Reading reading) {
    List<String> all = new ArrayList<>(texts(reading));
    ServiceError error = reading.error();
    if (error != null) {
      error.details().said().forEach(said -> all.add(said.text()));
    }
    return all;
  }

  /** All words in which a cause may be named, the error's in a person's language too. */
  static List<String> texts(Reading reading) {
    return places(reading).stream().map(Said::text).toList();
  }

  /** The same with the field of each. */
  static List<Said> places(Reading reading) {
    List<Said> places = new ArrayList<>(each(reading));
    ServiceError error = reading.error();
    if (error != null) {
      error.details().said().stream()
          .filter(said -> said.field().endsWith(LOCALIZED))
          .forEach(said -> places.add(new Said("error.details." + said.field(), said.text())));
      error
          .gateway()
          .categories()
          .forEach(named -> places.add(new Said(CATEGORIES, named.replace('_', ' '))));
    }
    return places;
  }
}
