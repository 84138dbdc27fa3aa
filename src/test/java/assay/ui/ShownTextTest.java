package assay.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.run.SecretForms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The search for a key on the screen finds one that is planted where it must not be. */
@ExtendWith(OnScreen.class)
class ShownTextTest {
  private static final String KEY = "AIzaPlanted/Where+ItMustNotBe";
  private static final SecretForms FORMS = SecretForms.of(KEY);

  private final StackPane root = new StackPane();

  @SuppressWarnings("NullAway.Init") // set before each test
  private Stage stage;

  @Start
  void start(Stage window) {
    stage = window;
    window.setTitle("clean");
    window.setScene(new Scene(root, 300, 200));
    window.show();
  }

  private static Map<String, Node> wrongPlaces() {
    Map<String, Node> places = new LinkedHashMap<>();
    places.put("drawn", new Text("Not " + KEY));
    places.put("label", new Label(KEY));
    places.put("within", new VBox(new StackPane(new Label(KEY))));
    places.put("hidden", hidden(new Label(KEY)));
    places.put("field", new TextField(KEY));
    places.put("area", new TextArea("line\n" + KEY));
    places.put("prompt", prompting(new TextField()));
    places.put("prompt of a key", prompting(new PasswordField()));
    places.put("list", listing());
    places.put("choice", choosing());
    places.put("tab behind", new TabPane(new Tab("a"), new Tab("b", new Label(KEY))));
    Button button = new Button("b");
    button.setTooltip(new Tooltip(KEY));
    places.put("tooltip", button);
    Label spoken = new Label("l");
    spoken.setAccessibleText(KEY);
    places.put("spoken", spoken);
    Label helping = new Label("l");
    helping.setAccessibleHelp(KEY);
    places.put("help", helping);
    Label menu = new Label("l");
    menu.setContextMenu(new ContextMenu(new MenuItem(KEY)));
    places.put("menu", menu);
    return places;
  }

  private static Node hidden(Node node) {
    node.setVisible(false);
    return node;
  }

  private static Node prompting(TextField field) {
    field.setPromptText(KEY);
    return field;
  }

  private static Node listing() {
    ListView<String> list = new ListView<>();
    list.getItems().setAll("a", KEY);
    return list;
  }

  private static Node choosing() {
    ComboBox<String> box = new ComboBox<>();
    box.setValue(KEY);
    return box;
  }

  private boolean isFound(FxRobot robot, Runnable plant) {
    boolean[] found = new boolean[1];
    robot.interact(plant);
    robot.interact(() -> found[0] = !FORMS.in(ShownText.now()).isEmpty());
    return found[0];
  }

  @Test
  void findsItWhereverItIsShown(FxRobot robot) {
    robot.interact(() -> copy("clean"));
    assertTrue(!isFound(robot, () -> root.getChildren().setAll(new Label("clean"))), "clean");
    Map<String, Node> places = new LinkedHashMap<>();
    robot.interact(() -> places.putAll(wrongPlaces()));
    List<String> missed =
        places.entrySet().stream()
            .filter(place -> !isFound(robot, () -> root.getChildren().setAll(place.getValue())))
            .map(Map.Entry::getKey)
            .toList();
    assertEquals(List.of(), missed);
    robot.interact(() -> root.getChildren().clear());
    assertTrue(isFound(robot, () -> stage.setTitle(KEY)), "title");
    robot.interact(() -> stage.setTitle("clean"));
    assertTrue(isFound(robot, () -> copy(KEY)), "copied");
    robot.interact(() -> copy("clean"));
  }

  @Test
  void aFieldForAKeyDrawsDotsAndReadsNothingAloud(FxRobot robot) {
    robot.interact(() -> copy("clean"));
    PasswordField field = new PasswordField();
    assertTrue(!isFound(robot, () -> root.getChildren().setAll(field)));
    assertTrue(!isFound(robot, () -> field.setText(KEY)));
    robot.interact(
        () ->
            assertTrue(
                ShownText.now().stream().anyMatch(t -> t.length() == KEY.length()),
                "the dots are seen"));
  }

  private static void copy(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }
}
