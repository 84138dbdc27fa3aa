package assay.ui.sweep.grid;

import assay.attempt.Outcome;
import assay.text.OutcomeWords;
import assay.text.Texts;
import assay.ui.Styles;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** What the colours of the bars stand for, in their order. */
public final class GroupLegend extends FlowPane {

  /** The groups in the language of these texts. */
  public GroupLegend(Texts texts) {
    getStyleClass().add("group-legend");
    OutcomeWords words = new OutcomeWords(texts);
    for (Outcome.Group group : Outcome.Group.values()) {
      Region colour = new Region();
      colour.getStyleClass().addAll("group-colour", "group-" + Styles.kebab(group.name()));
      Label label = new Label(words.group(group), colour);
      label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
      getChildren().add(label);
    }
  }
}
