package assay.ui.shell;

import assay.attempt.Session;
import assay.run.EndpointProfile;
import assay.run.Settings;
import assay.text.Texts;
import assay.ui.Badge;
import assay.ui.DropButton;
import assay.ui.Icons;
import assay.ui.Styles;
import assay.ui.Workspace;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The bar at the top: session, endpoint, screens, search, settings. */
final class TopBar extends HBox {
  /** Longer names of sessions and models end with dots. */
  private static final double WIDEST_NAME = 300;

  /** In a window narrower than this the endpoint's words may be cut, else only the session's. */
  private static final double NARROW = 1200;

  private final Texts texts;

  TopBar(Texts texts) {
    this.texts = texts;
    setId(Styles.TOP_BAR);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add(Styles.TOP_BAR);
  }

  /** Puts the parts in, in the order in which the focus goes. */
  void fill(
      DropButton session, DropButton endpoint, Navigation navigation, Node search, Node gear) {
    Label brand = new Label(texts.of("shell.name"));
    brand.getStyleClass().add("brand");
    brand.setMinWidth(USE_PREF_SIZE);
    Region between = new Region();
    setHgrow(between, Priority.ALWAYS);
    navigation.setMaxHeight(Double.MAX_VALUE);
    getChildren().setAll(brand, session, endpoint, navigation, between, search, gear);
  }

  DropButton sessionButton(Workspace workspace, Region pane) {
    ObservableValue<String> name =
        Bindings.createStringBinding(
            () -> nameOf(workspace.session()), workspace.sessionProperty());
    Label what = new Label(texts.of("shell.session"));
    what.setMinWidth(USE_PREF_SIZE);
    Label value = new Label();
    value.textProperty().bind(name);
    value.getStyleClass().add("session-value");
    value.setMaxWidth(WIDEST_NAME);
    DropButton button =
        new DropButton(
            DropButton.faceWithArrow(what, value),
            name.map(n -> texts.of("shell.session.named", n)),
            pane,
            HPos.LEFT);
    button.setId(Styles.SESSION_BUTTON);
    button.setMinWidth(120);
    return button;
  }

  DropButton endpointButton(Workspace workspace, Region pane) {
    ObservableValue<String> words = workspace.settingsProperty().map(this::endpointWords);
    Label value = new Label();
    value.textProperty().bind(words);
    value.setMaxWidth(WIDEST_NAME);
    Badge badge = simulatedBadge(workspace);
    HBox face = DropButton.faceWithArrow(value);
    face.getChildren().add(badge);
    DropButton button =
        new DropButton(face, words.map(w -> texts.of("shell.endpoint.named", w)), pane, HPos.LEFT);
    button.setId(Styles.ENDPOINT_BUTTON);
    button
        .minWidthProperty()
        .bind(widthProperty().map(width -> width.doubleValue() < NARROW ? 200 : USE_PREF_SIZE));
    return button;
  }

  DropButton gear(Region pane) {
    String name = texts.of("shell.settings");
    DropButton button =
        new DropButton(Icons.SETTINGS.node(), new SimpleStringProperty(name), pane, HPos.RIGHT);
    button.setId(Styles.SETTINGS_BUTTON);
    button.setTooltip(new Tooltip(name));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static String nameOf(@Nullable Session session) {
    return session == null ? "" : session.name();
  }

  private String endpointWords(Settings settings) {
    EndpointProfile profile = settings.inHand();
    String name =
        profile.hasUsualName()
            ? texts.of("settings.endpoint." + profile.endpoint().kind().name())
            : profile.name();
    return texts.of("shell.endpoint", name, profile.model());
  }

  private Badge simulatedBadge(Workspace workspace) {
    Badge badge = new Badge(texts.of("shell.simulated"), Badge.Tone.WARNING);
    badge.setId(Styles.SIMULATED_BADGE);
    badge.visibleProperty().bind(workspace.simulatedProperty());
    badge.managedProperty().bind(workspace.simulatedProperty());
    return badge;
  }
}
