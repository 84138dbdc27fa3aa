package assay.conduct;

import assay.attempt.HarmCategory;
import assay.attempt.Unsupported;
import java.util.List;
import java.util.stream.Collectors;

/** What keeps something from being sent. One at a time: the first that has to be settled. */
public sealed interface Objection {

  /** The case is locked. Nothing settles that. */
  record Locked(Lock lock) implements Objection {}

  /** The configuration holds what its endpoint or its model would not take. */
  record CannotBeTaken(List<Unsupported> fields) implements Objection {
    public CannotBeTaken {
      fields = List.copyOf(fields);
    }
  }

  /** Nobody has answered yet whether a minor is shown or mentioned. */
  record MinorsUnanswered() implements Objection {}

  /** There are reference images, and nobody has said that they may be used. */
  record RightsUnconfirmed() implements Objection {}

  /**
   * No purpose was given for going below the session's standard threshold.
   *
   * @param below the categories whose threshold is less strict than that
   */
  record PurposeMissing(List<HarmCategory> below) implements Objection {
    public PurposeMissing {
      below = List.copyOf(below);
    }
  }

  /** It in fixed words, for the audit log: no prompt, no value of a field. */
  default String words() {
    return switch (this) {
      case Locked locked -> "locked " + locked.lock().cause().name();
      case CannotBeTaken refused ->
          refused.fields().stream()
              .map(Unsupported::field)
              .distinct()
              .collect(Collectors.joining(", ", "cannot-be-taken ", ""));
      case MinorsUnanswered unanswered -> "minors-unanswered";
      case RightsUnconfirmed unconfirmed -> "rights-unconfirmed";
      case PurposeMissing missing ->
          missing.below().stream()
              .map(HarmCategory::name)
              .collect(Collectors.joining(", ", "purpose-missing ", ""));
    };
  }
}
