package assay.attempt;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the service says in words. An outcome that was stored before version 2 has its message
 * alone.
 *
 * @param message the one that belongs to what decided; null if there is none
 * @param each every message with its field, the deciding one among them
 * @param details what the details of an error add, by field, in the order in which they came
 */
public record Messages(@Nullable String message, List<Said> each, List<Said> details) {
  /** Not a word. */
  public static final Messages NONE = new Messages(null, List.of(), List.of());

  public Messages {
    each = List.copyOf(Objects.requireNonNullElse(each, List.of()));
    details = List.copyOf(Objects.requireNonNullElse(details, List.of()));
  }
}
