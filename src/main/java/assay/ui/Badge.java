package assay.ui;

import java.util.Locale;
import javafx.scene.control.Label;

/** A small pill with a word, such as SIMULATED. Its colour only repeats what the word says. */
public final class Badge extends Label {

  /** What it stands for; each has a style class of its own. */
  public enum Tone {
    NEUTRAL,
    INFO,
    SUCCESS,
    WARNING,
    DANGER;

    /** Its style class, such as {@code tone-warning}. */
    public String styleClass() {
      return "tone-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** A pill with that word. */
  public Badge(String word, Tone tone) {
    super(word);
    getStyleClass().addAll(Styles.BADGE, tone.styleClass());
    setMinWidth(USE_PREF_SIZE);
  }
}
