package assay.ui.shell;

import java.util.Arrays;
import java.util.Locale;

/** Which theme the user wants. */
enum ThemeChoice {
  LIGHT,
  DARK,
  /** As the system has it, and changing with it. */
  SYSTEM;

  /** The choice of a settings word; of an unknown word the system's. */
  static ThemeChoice of(String word) {
    return Arrays.stream(values())
        .filter(c -> c.word().equalsIgnoreCase(word))
        .findFirst()
        .orElse(SYSTEM);
  }

  /** Its word in the settings, and the end of its text key. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
