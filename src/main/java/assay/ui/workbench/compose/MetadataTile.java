package assay.ui.workbench.compose;

import assay.attempt.MetadataKind;
import assay.attempt.ReferenceImage;
import assay.exchange.picture.MetadataField;
import assay.exchange.picture.PictureMetadata;
import assay.text.MetadataWords;
import assay.text.Texts;
import assay.ui.DropButton;
import assay.ui.Icons;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What a reference image's file tells beside the picture: a line at its tile that opens the whole.
 * A place is told first, with a sign of its own, so that it does not hang on a colour.
 */
final class MetadataTile {
  private static final double NAMES = 110;
  private static final double VALUES = 220;
  private static final int DAY = 10;

  private final Texts texts;
  private final MetadataWords words;

  MetadataTile(Texts texts) {
    this.texts = texts;
    this.words = new MetadataWords(texts);
  }

  /** The line for an image whose file holds something. */
  DropButton of(ReferenceImage image, PictureMetadata found) {
    boolean stripped = image.origin().isStripped();
    boolean warns = found.hasPlace() && !stripped;
    Label line =
        new Label(
            stripped ? stripped(image) : String.join(" · ", summary(found)), icon(warns, stripped));
    line.getStyleClass().add(Styles.SMALL);
    HBox face = DropButton.faceWithArrow(line);
    String name = texts.of("compose.metadata.of", image.name(), line.getText());
    DropButton button =
        new DropButton(face, new SimpleStringProperty(name), pane(found, stripped), HPos.LEFT);
    button.getStyleClass().addAll("flat", "small", ComposeStyles.METADATA_LINE);
    if (warns) {
      button.getStyleClass().add(ComposeStyles.METADATA_WARNING);
    }
    return button;
  }

  private static Node icon(boolean warns, boolean stripped) {
    Icons icon = stripped ? Icons.CHOSEN : Icons.INFO;
    return (warns ? Icons.WARNING : icon).node();
  }

  private String stripped(ReferenceImage image) {
    return texts.of("compose.metadata.stripped", words.list(image.origin().stripped()));
  }

  /** The place, the day and the camera; where neither of these is known, the kinds. */
  private List<String> summary(PictureMetadata found) {
    List<String> parts = new ArrayList<>();
    if (found.hasPlace()) {
      parts.add(words.kind(MetadataKind.GPS));
    }
    String camera = found.fields().get(MetadataField.CAMERA);
    String taken = found.fields().get(MetadataField.TAKEN);
    if (taken != null) {
      parts.add(taken.substring(0, Math.min(DAY, taken.length())));
    }
    if (camera != null) {
      parts.add(camera);
    }
    return parts.isEmpty() ? List.of(words.list(found.kinds())) : parts;
  }

  private Region pane(PictureMetadata found, boolean stripped) {
    VBox pane =
        new VBox(
            new SectionHeading(texts.of("compose.metadata.heading"), texts.language().locale()));
    if (found.hasPlace()) {
      Label place = sentence("compose.metadata.place");
      place.setGraphic(Icons.WARNING.node());
      place.getStyleClass().add(ComposeStyles.METADATA_WARNING);
      pane.getChildren().add(place);
    }
    Label fate = sentence(stripped ? "compose.metadata.stays" : "compose.metadata.goes");
    fate.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    pane.getChildren().addAll(facts(found), fate);
    pane.getStyleClass().add(ComposeStyles.METADATA_PANE);
    return pane;
  }

  private Label sentence(String key) {
    Label label = new Label(texts.of(key));
    label.setWrapText(true);
    label.setMaxWidth(NAMES + VALUES);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private GridPane facts(PictureMetadata found) {
    GridPane facts = new GridPane();
    facts
        .getColumnConstraints()
        .addAll(new ColumnConstraints(NAMES), new ColumnConstraints(VALUES));
    facts.getStyleClass().add(ComposeStyles.METADATA_FACTS);
    found
        .fields()
        .forEach((field, value) -> add(facts, texts.of("metadata.field." + field.name()), value));
    if (found.more() > 0) {
      add(facts, texts.of("compose.metadata.more"), String.valueOf(found.more()));
    }
    add(facts, texts.of("compose.metadata.kinds"), words.list(found.kinds()));
    return facts;
  }

  private static void add(GridPane facts, String name, String value) {
    Label left = new Label(name);
    left.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    left.setWrapText(true);
    Label right = new Label(value);
    right.setWrapText(true);
    right.setMinHeight(Region.USE_PREF_SIZE);
    right.getStyleClass().add(Styles.SMALL);
    left.setLabelFor(right);
    facts.addRow(facts.getRowCount(), left, right);
    GridPane.setValignment(left, VPos.TOP);
    GridPane.setValignment(right, VPos.TOP);
  }
}
