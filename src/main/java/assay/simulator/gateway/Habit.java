package assay.simulator.gateway;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an OpenAI-compatible gateway does with Google's answers and with what it is sent. */
public enum Habit {
  /** Tells the reason in brackets, and hands the thresholds on. */
  HONEST,
  /** Answers a block with 200 and no picture (BerriAI/litellm#28989). */
  DROPS_REASON,
  /** Puts Google's error as text into one of its own (BerriAI/litellm#18118, jeffstric/ZJT#494). */
  WRAPS_ERRORS,
  /** Reads no {@code safety_settings} at all, right or wrong. */
  IGNORES_THRESHOLDS,
  /** Puts {@code data:image/png;base64,} before the picture. */
  DATA_URI;

  /** As a path has it, such as {@code drops-reason}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The habit that a path names. */
  public static Optional<Habit> of(String slug) {
    return Arrays.stream(values()).filter(habit -> habit.slug().equals(slug)).findFirst();
  }
}
