package assay.ui.sweep.extend;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Levels that an axis can get, or cases that a sweep can. Changes on the screen's thread only.
 *
 * @param axis its index, or {@link #CASES}
 * @param name what it is called
 * @param choices one at least
 */
record Offer(int axis, String name, List<Choice> choices) {
  /** Stands for the cases. */
  static final int CASES = -1;

  Offer {
    choices = List.copyOf(choices);
  }

  /**
   * One of them.
   *
   * @param key as cells call it
   * @param words as it is shown
   * @param isThere whether the sweep has it already
   */
  record Choice(String key, String words, boolean isThere, BooleanProperty chosenProperty) {
    Choice(String key, String words, boolean isThere) {
      this(key, words, isThere, new SimpleBooleanProperty());
    }
  }

  /** The keys of those that are wanted. */
  List<String> chosen() {
    return choices.stream()
        .filter(choice -> choice.chosenProperty().get())
        .map(Choice::key)
        .toList();
  }
}
