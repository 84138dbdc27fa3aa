package assay.ui.workbench.inspector;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Notes that were written and are not kept yet, since a note is kept with a verdict. They live as
 * long as the window.
 */
final class NoteDrafts {
  private final Map<UUID, String> notes = new HashMap<>();

  /** What was written about an attempt; empty if all of it is kept. */
  Optional<String> of(UUID attempt) {
    return Optional.ofNullable(notes.get(attempt));
  }

  /**
   * Takes what was written.
   *
   * @param kept what is kept of it already; may be empty
   */
  void write(UUID attempt, String note, String kept) {
    if (note.strip().equals(kept.strip())) {
      notes.remove(attempt);
    } else {
      notes.put(attempt, note);
    }
  }

  /** A note is kept now. What was written after it stays. */
  void kept(UUID attempt, String note) {
    notes.computeIfPresent(
        attempt, (id, written) -> written.strip().equals(note.strip()) ? null : written);
  }
}
