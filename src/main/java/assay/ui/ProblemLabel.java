package assay.ui;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** The sentence below a field that says why what is typed cannot be taken; gone if it can. */
public final class ProblemLabel extends Label {

  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  /**
   * @param sentence empty if there is no problem
   */
  public ProblemLabel(ObservableValue<String> sentence) {
    getStyleClass().addAll(Styles.PROBLEM, Styles.SMALL);
    setGraphic(Icons.WARNING.node());
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    textProperty().bind(sentence);
    visibleProperty().bind(textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }

  /** Gives a field the border of a wrong input while there is a problem, and says it aloud. */
  public static void mark(Node field, ObservableValue<String> sentence) {
    sentence.subscribe(
        problem -> {
          field.pseudoClassStateChanged(DANGER, !problem.isEmpty());
          field.setAccessibleHelp(problem);
        });
  }
}
