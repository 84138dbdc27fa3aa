package assay.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Session;
import assay.run.Settings;
import assay.run.StoreFailure;
import assay.text.Language;
import assay.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellControllerTest {
  private final FakePorts ports = new FakePorts();
  private final FakeQuestions questions = new FakeQuestions();
  private final List<Throwable> failures = new ArrayList<>();
  private final Workspace workspace = new Workspace(Settings.FIRST);
  private final ShellController controller =
      new ShellController(
          ports.log,
          workspace,
          new Background(Runnable::run, Runnable::run, failures::add),
          questions,
          new Texts(Language.ENGLISH));

  @BeforeEach
  void start() {
    controller.onStart();
  }

  @Test
  void takesTheSessionWithTheNewestWorkInHandAtFirst() {
    assertEquals(ports.log.sessions(), workspace.sessions());
    assertEquals(ports.log.sessions().getFirst(), workspace.session());
  }

  @Test
  void switchesToAnotherSession() {
    Session other = ports.log.sessions().getLast();
    controller.onSwitch(other);
    assertEquals(other, workspace.session());
    assertEquals(ports.log.sessions(), workspace.sessions());
  }

  @Test
  void takesANewSessionInHandAndKeepsIt() {
    questions.text = "Autumn";
    controller.onNewSession();
    assertEquals("Autumn", inHand().name());
    assertTrue(ports.log.sessions().contains(inHand()));
  }

  @Test
  void makesNoSessionIfTheUserDoesNotWantTo() {
    List<Session> before = ports.log.sessions();
    controller.onNewSession();
    assertEquals(before, ports.log.sessions());
  }

  @Test
  void renamesTheSessionInHandAndOffersItsName() {
    Session before = inHand();
    questions.text = "Bread knives";
    controller.onRenameSession();
    assertEquals(before.name(), questions.asked.getFirst().initial());
    assertEquals("Bread knives", inHand().name());
    assertEquals(before.id(), inHand().id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "123456789 123456789 123456789 123456789 123456789 " + "123456789 123456789 123456789 1"
      })
  void refusesANameThatNobodyCanRead(String name) {
    controller.onNewSession();
    assertTrue(questions.asked.getFirst().problem().apply(name).isPresent());
  }

  @Test
  void takesAnOrdinaryName() {
    controller.onNewSession();
    assertTrue(questions.asked.getFirst().problem().apply("Autumn").isEmpty());
  }

  @Test
  void handsOverWhatTheStoreCannotDo() {
    ports.log.failure = new StoreFailure(StoreFailure.Kind.DISK_FULL, "full", null);
    questions.text = "Autumn";
    Session before = inHand();
    controller.onNewSession();
    assertSame(ports.log.failure, failures.getFirst());
    assertEquals(before, inHand());
  }

  @Test
  void hasNoSessionInHandBeforeTheyAreRead() {
    assertNull(new Workspace(Settings.FIRST).session());
  }

  @Test
  void searchesWithoutTheWhiteSpaceAround() {
    controller.onSearch("  knife ");
    assertEquals("knife", workspace.searchProperty().get());
  }

  private Session inHand() {
    return Objects.requireNonNull(workspace.session());
  }
}
