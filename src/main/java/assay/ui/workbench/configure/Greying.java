package assay.ui.workbench.configure;

import assay.attempt.RequestField;
import assay.ui.Styles;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/**
 * Greys a control whose field is not taken and says why: in a tooltip, which hangs on what stands
 * around it since a greyed control knows no mouse, and to a screen reader. A value that was chosen
 * before is marked, and can still be taken back.
 */
final class Greying {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final ConfigureModel model;
  private final NotTaken words;

  Greying(ConfigureModel model, NotTaken words) {
    this.model = model;
    this.words = words;
  }

  /** The control below its label, kept in step with the target. */
  VBox labelled(RequestField field, Control control) {
    Label label = new Label(words.label(field));
    label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    label.setLabelFor(control);
    VBox box = new VBox(label, control);
    Tooltip why = new Tooltip();
    model.targetProperty().subscribe(() -> show(field, control, box, why));
    model.unfitProperty().subscribe(() -> show(field, control, box, why));
    show(field, control, box, why);
    return box;
  }

  private void show(RequestField field, Control control, VBox box, Tooltip why) {
    boolean taken = model.targetProperty().get().takes(field);
    boolean marked = isUnfit(field);
    control.setDisable(!taken && !marked);
    control.pseudoClassStateChanged(DANGER, marked);
    String reason = taken ? "" : words.field(field);
    why.setText(reason);
    hang(box, why, !reason.isEmpty());
    String name = words.label(field);
    control.setAccessibleText(reason.isEmpty() ? name : name + ". " + reason);
    control.setAccessibleHelp(reason);
  }

  private boolean isUnfit(RequestField field) {
    return model.unfitProperty().get().stream().anyMatch(u -> u.field().equals(field.path()));
  }

  /** Hangs a tooltip on a node, or takes it off. */
  static void hang(Node node, Tooltip why, boolean shown) {
    Tooltip.uninstall(node, why);
    if (shown) {
      Tooltip.install(node, why);
    }
  }
}
