package assay.ui.shell;

import assay.text.Texts;
import assay.ui.ProgressModel;
import assay.ui.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What runs and how far it is, with a way to cancel it; and what the workspace holds. */
final class StatusBar extends HBox {

  StatusBar(ProgressModel model, Texts texts) {
    setId(Styles.STATUS_BAR);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add(Styles.STATUS_BAR);
    Region between = new Region();
    setHgrow(between, Priority.ALWAYS);
    getChildren().addAll(progress(model, texts), between, summary(model));
  }

  private static Node progress(ProgressModel model, Texts texts) {
    HBox box = new HBox(label(model), bar(model), detail(model), cancel(model, texts));
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("progress");
    box.visibleProperty().bind(model.visibleProperty());
    return box;
  }

  private static Label label(ProgressModel model) {
    Label label = new Label();
    label.textProperty().bind(model.labelProperty());
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static ProgressBar bar(ProgressModel model) {
    ProgressBar bar = new ProgressBar();
    bar.setId(Styles.PROGRESS_BAR);
    bar.setMinWidth(80);
    bar.progressProperty().bind(model.fractionProperty());
    bar.accessibleTextProperty().bind(model.labelProperty());
    return bar;
  }

  private static Label detail(ProgressModel model) {
    Label detail = new Label();
    detail.textProperty().bind(model.detailProperty());
    return detail;
  }

  private static Hyperlink cancel(ProgressModel model, Texts texts) {
    Hyperlink link = new Hyperlink(texts.of("shell.cancel"));
    link.setId(Styles.CANCEL_LINK);
    link.setMinWidth(USE_PREF_SIZE);
    link.accessibleTextProperty()
        .bind(model.labelProperty().map(l -> texts.of("shell.cancel.what", l)));
    link.setOnAction(
        event -> {
          link.setVisited(false);
          model.cancelProperty().get().run();
        });
    return link;
  }

  private static Label summary(ProgressModel model) {
    Label summary = new Label();
    summary.setId(Styles.STATUS_SUMMARY);
    summary.textProperty().bind(model.summaryProperty());
    summary.setMinWidth(USE_PREF_SIZE);
    return summary;
  }
}
