package assay.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Endpoint;
import assay.run.EndpointProfile;
import assay.run.Keys.Source;
import assay.ui.OnScreen;
import assay.ui.Styles;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window of the endpoints as a person uses it. */
class EndpointsWindowTest extends OpenShell {
  @Start
  void start(Stage window) {
    open(window);
  }

  private static void edit(FxRobot robot, String name) {
    click(robot, Styles.ENDPOINT_BUTTON);
    click(robot, "edit-" + name);
    click(robot, "endpoint-name-field");
  }

  private static void type(FxRobot robot, String id, String text) {
    TextInputControl field = robot.lookup("#" + id).queryAs(TextInputControl.class);
    robot.interact(field::requestFocus);
    robot.interact(field::clear);
    robot.write(text);
  }

  private static boolean isOpen(FxRobot robot) {
    return robot.lookup("#endpoints-window").tryQuery().isPresent();
  }

  private Endpoint geminiApi() {
    return ports.settings.get().find("gemini-api").orElseThrow().endpoint();
  }

  @Test
  void opensFromTheMenuAndClosesWithEscape(FxRobot robot) {
    edit(robot, "gemini-api");
    assertTrue(isOpen(robot));
    assertEquals(
        Endpoint.GEMINI_API_URL,
        robot.lookup("#" + Styles.BASE_URL_FIELD).queryAs(TextField.class).getText());
    robot.type(KeyCode.ESCAPE);
    assertFalse(isOpen(robot));
    assertTrue(ports.settings.written.isEmpty());
  }

  @Test
  void escapeClosesAnOpenChoiceFirstAndThenTheWindowFromTheList(FxRobot robot) {
    edit(robot, "gemini-api");
    ComboBox<?> kinds = robot.lookup("#endpoint-kind-field").queryAs(ComboBox.class);
    robot.interact(kinds::requestFocus);
    robot.interact(kinds::show);
    robot.type(KeyCode.ESCAPE);
    assertFalse(kinds.isShowing());
    assertTrue(isOpen(robot));
    robot.interact(() -> node(robot, "endpoint-list").requestFocus());
    robot.type(KeyCode.ESCAPE);
    assertFalse(isOpen(robot));
  }

  @Test
  void takesAFieldWithEnterAndShowsTheReasonBesideAWrongOne(FxRobot robot) {
    edit(robot, "gemini-api");
    type(robot, Styles.BASE_URL_FIELD, "http://proxy.example");
    robot.type(KeyCode.ENTER);
    assertTrue(isShown(robot, texts.of("settings.url.plain-http")));
    assertEquals(Endpoint.GEMINI_API_URL, geminiApi().baseUrl());
    type(robot, Styles.BASE_URL_FIELD, "https://proxy.example");
    robot.type(KeyCode.ENTER);
    assertFalse(isShown(robot, texts.of("settings.url.plain-http")));
    assertEquals("https://proxy.example", geminiApi().baseUrl());
    assertTrue(isOpen(robot));
  }

  @Test
  void asksBeforeItClosesOverAWrongField(FxRobot robot) {
    edit(robot, "gemini-api");
    type(robot, Styles.BASE_URL_FIELD, "nonsense");
    robot.type(KeyCode.ESCAPE);
    robot.type(KeyCode.ESCAPE);
    assertTrue(isOpen(robot));
    assertEquals(
        "nonsense", robot.lookup("#" + Styles.BASE_URL_FIELD).queryAs(TextField.class).getText());
    click(robot, "endpoints-done");
    click(robot, Styles.QUESTION_YES);
    assertFalse(isOpen(robot));
    assertEquals(Endpoint.GEMINI_API_URL, geminiApi().baseUrl());
  }

  @Test
  void usesAKeyForThisSessionAndForgetsWhatWasTyped(FxRobot robot) {
    edit(robot, "gemini-api");
    type(robot, Styles.KEY_FIELD, "a-key");
    robot.type(KeyCode.ENTER);
    assertEquals(Source.THIS_SESSION, ports.keys.sourceOf(EndpointProfile.GEMINI_API.endpoint()));
    assertEquals("", robot.lookup("#" + Styles.KEY_FIELD).queryAs(TextField.class).getText());
    assertTrue(isShown(robot, texts.of("endpoints.key.THIS_SESSION")));
    assertTrue(node(robot, "key-in-keychain").isDisabled());
    assertTrue(isShown(robot, texts.of("endpoints.key.no-keychain")));
  }

  @Test
  void addsDuplicatesAndRemoves(FxRobot robot) {
    click(robot, Styles.ENDPOINT_BUTTON);
    click(robot, "menu-add-endpoint");
    click(robot, "add-native-gateway");
    click(robot, "endpoint-name-field");
    assertEquals(2, ports.settings.get().profiles().size());
    type(robot, Styles.BASE_URL_FIELD, "https://gateway.example");
    robot.type(KeyCode.ENTER);
    click(robot, "duplicate-endpoint");
    assertEquals(
        List.of("simulator", "gemini-api", "native-gateway", "native-gateway-2"),
        ports.settings.get().profiles().stream().map(EndpointProfile::name).toList());
    click(robot, "remove-endpoint");
    click(robot, Styles.QUESTION_YES);
    assertEquals(3, ports.settings.get().profiles().size());
    assertTrue(ports.settings.get().find("native-gateway-2").isEmpty());
  }

  @Test
  void testsAnEndpointAndTakesAModelThatItOffers(FxRobot robot) {
    edit(robot, "gemini-api");
    Node test = node(robot, "test-endpoint");
    robot.interact(((ButtonBase) test)::fire);
    assertTrue(isShown(robot, texts.of("endpoints.finding.OPEN.title")));
    ListView<?> offers = robot.lookup("#offered-models").queryAs(ListView.class);
    robot.interact(
        () -> {
          offers.requestFocus();
          offers.getSelectionModel().select(1);
        });
    robot.type(KeyCode.ENTER);
    assertEquals(
        "gemini-3.1-flash-image", ports.settings.get().find("gemini-api").orElseThrow().model());
  }

  @Test
  void showsTheFieldsOfTheKindThatIsChosen(FxRobot robot) {
    edit(robot, "gemini-api");
    ComboBox<Endpoint.Kind> kinds = robot.lookup("#endpoint-kind-field").query();
    assertFalse(node(robot, "endpoint-project-field").getParent().getParent().isVisible());
    robot.interact(() -> kinds.getSelectionModel().select(Endpoint.Kind.VERTEX_AI));
    assertTrue(node(robot, "endpoint-project-field").getParent().getParent().isVisible());
    assertTrue(isShown(robot, texts.of("endpoints.field.project.blank")));
    type(robot, "endpoint-project-field", "catalogue-1");
    robot.type(KeyCode.ENTER);
    assertEquals(Endpoint.Kind.VERTEX_AI, geminiApi().kind());
  }

  @Test
  void everyControlHasANameForScreenReaders(FxRobot robot) {
    edit(robot, "gemini-api");
    Node window = node(robot, "endpoints-window");
    Set<Node> all = OnScreen.ask(() -> window.lookupAll("*"));
    for (Node node : all) {
      if (node.isFocusTraversable() && node.getId() != null) {
        assertNotNull(nameOf(node), node.getId());
      }
    }
    assertTrue(all.size() > 40);
  }

  private static String nameOf(Node node) {
    return node instanceof ButtonBase button && button.getText() != null
        ? button.getText()
        : node.getAccessibleText();
  }
}
