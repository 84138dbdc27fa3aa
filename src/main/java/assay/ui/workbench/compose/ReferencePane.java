package assay.ui.workbench.compose;

import assay.attempt.ReferenceImage;
import assay.exchange.picture.PictureMetadata;
import assay.text.Formats;
import assay.text.Texts;
import assay.ui.Icons;
import assay.ui.Pictures;
import assay.ui.ScreenTools;
import assay.ui.SectionHeading;
import assay.ui.Styles;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The reference images: dropped, pasted or browsed for. */
final class ReferencePane extends VBox {
  private static final double PICTURE = 56;
  private static final double TOOLTIP = 360;

  private final ComposeModel model;
  private final ReferenceController controller;
  private final Texts texts;
  private final Formats formats;
  private final Pictures pictures;
  private final VBox tiles = new VBox();
  private final Button browse = new Button();
  private final MetadataTile metadata;
  private final CheckBox strip = new CheckBox();
  private final CheckBox rights = new CheckBox();

  ReferencePane(
      ComposeModel model, ReferenceController controller, ScreenTools tools, Pictures pictures) {
    this.model = model;
    this.controller = controller;
    this.texts = tools.texts();
    this.formats = new Formats(texts);
    this.pictures = pictures;
    this.metadata = new MetadataTile(texts);
    getStyleClass().add("compose-block");
    VBox zone = new VBox(tiles, invitation());
    zone.setId(ComposeStyles.DROP_ZONE);
    zone.getStyleClass().add(ComposeStyles.DROP_ZONE);
    acceptDrops(zone);
    getChildren()
        .addAll(
            new SectionHeading(texts.of("compose.reference.heading"), texts.language().locale()),
            zone,
            strip(),
            notice(),
            rights());
    model.declarationProperty().subscribe(d -> rights.setSelected(d.rightsConfirmed()));
    model.images().addListener((ListChangeListener<ReferenceImage>) change -> showTiles());
    model.metadata().addListener((InvalidationListener) changed -> showTiles());
    showTiles();
  }

  /** Takes pictures from the clipboard; false if there are none. */
  boolean paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasFiles()) {
      controller.onAddFiles(clipboard.getFiles().stream().map(java.io.File::toPath).toList());
      return true;
    }
    if (clipboard.hasImage()) {
      Image image = clipboard.getImage();
      controller.onPaste(() -> PngOfImage.encode(image));
      return true;
    }
    return false;
  }

  private Node invitation() {
    browse.setId(ComposeStyles.BROWSE_BUTTON);
    browse.getStyleClass().add("link-button");
    browse.setOnAction(event -> controller.onBrowse());
    browse.setWrapText(true);
    return browse;
  }

  private Label notice() {
    Label notice = new Label(texts.of("compose.reference.notice"), Icons.INFO.node());
    notice.setWrapText(true);
    notice.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    notice.setMinHeight(USE_PREF_SIZE);
    return notice;
  }

  /** Gives the focus to the box about rights. */
  void focusRights() {
    rights.requestFocus();
  }

  /** It stands where there are images, since it holds for all of them. */
  private CheckBox strip() {
    strip.setId(ComposeStyles.STRIP_METADATA);
    strip.setText(texts.of("compose.metadata.strip"));
    strip.setWrapText(true);
    strip.setTooltip(tooltip(texts.of("compose.metadata.strip.words")));
    strip.setAccessibleHelp(texts.of("compose.metadata.strip.words"));
    strip.setOnAction(event -> controller.stripping().onChoose(strip.isSelected()));
    model.strippingProperty().subscribe(strip::setSelected);
    strip.visibleProperty().bind(Bindings.isNotEmpty(model.images()));
    strip.managedProperty().bind(strip.visibleProperty());
    return strip;
  }

  private static Tooltip tooltip(String words) {
    Tooltip tooltip = new Tooltip(words);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(TOOLTIP);
    return tooltip;
  }

  private CheckBox rights() {
    rights.setId(ComposeStyles.RIGHTS);
    rights.setText(texts.of("compose.rights"));
    rights.setWrapText(true);
    rights.setOnAction(event -> controller.onRights(rights.isSelected()));
    rights.visibleProperty().bind(Bindings.isNotEmpty(model.images()));
    rights.managedProperty().bind(rights.visibleProperty());
    return rights;
  }

  private void showTiles() {
    tiles.getChildren().setAll(model.images().stream().map(this::tile).toList());
    browse.setText(
        texts.of(
            model.images().isEmpty() ? "compose.reference.empty" : "compose.reference.more",
            ReferenceImage.MOST_PER_PROMPT));
  }

  private Node tile(ReferenceImage image) {
    Label name = new Label(image.name());
    name.getStyleClass().add("strong");
    Label facts = new Label(facts(image));
    facts.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
    facts.setWrapText(true);
    VBox words = new VBox(name, facts);
    PictureMetadata found = model.metadata().get(image.original());
    if (found != null && !found.isEmpty()) {
      words.getChildren().add(metadata.of(image, found));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox tile = new HBox(picture(image), words, removeButton(image));
    tile.getStyleClass().add(ComposeStyles.REFERENCE_TILE);
    return tile;
  }

  private Node picture(ReferenceImage image) {
    StackPane frame = new StackPane(Icons.IMAGE.node());
    frame.getStyleClass().add(ComposeStyles.REFERENCE_PICTURE);
    if (image.type().canBeShown()) {
      ImageView view = new ImageView();
      view.setFitWidth(PICTURE);
      view.setFitHeight(PICTURE);
      view.setPreserveRatio(true);
      pictures.thumbnail(image.sha256(), view::setImage);
      frame.getChildren().add(view);
    }
    frame.setAccessibleText(image.name());
    return frame;
  }

  private Button removeButton(ReferenceImage image) {
    Button remove = new Button(null, Icons.CANCEL.node());
    remove.getStyleClass().addAll("button-icon", "flat", "small");
    remove.setAccessibleText(texts.of("compose.reference.remove", image.name()));
    remove.setTooltip(new Tooltip(texts.of("compose.reference.remove", image.name())));
    remove.setOnAction(event -> controller.onRemove(image));
    HBox.setHgrow(remove, Priority.NEVER);
    remove.setAlignment(Pos.TOP_CENTER);
    return remove;
  }

  private String facts(ReferenceImage image) {
    String size =
        image.size() == null
            ? texts.of("compose.reference.no-pixels")
            : image.size().width() + " × " + image.size().height();
    return texts.of(
        "compose.reference.facts", size, image.type().name(), formats.bytes(image.bytes()));
  }

  private void acceptDrops(VBox zone) {
    zone.setOnDragOver(this::onDragOver);
    zone.setOnDragEntered(event -> zone.getStyleClass().add(ComposeStyles.DROP_ZONE_ACTIVE));
    zone.setOnDragExited(event -> zone.getStyleClass().remove(ComposeStyles.DROP_ZONE_ACTIVE));
    zone.setOnDragDropped(this::onDropped);
  }

  private void onDragOver(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void onDropped(DragEvent event) {
    controller.onAddFiles(
        event.getDragboard().getFiles().stream().map(java.io.File::toPath).toList());
    event.setDropCompleted(true);
    event.consume();
  }
}
