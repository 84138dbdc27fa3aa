package assay.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.run.Onlooker;
import assay.ui.Styles;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A window on a workspace that another program writes. */
class LookingOnTest extends OpenShell {
  private final AtomicBoolean changed = new AtomicBoolean();
  private final AtomicBoolean free = new AtomicBoolean();
  private final AtomicInteger opened = new AtomicInteger();

  @Start
  void start(Stage window) {
    open(window, made -> made.lookOn(onlooker(), opened::incrementAndGet));
  }

  private Onlooker onlooker() {
    return new Onlooker() {
      @Override
      public Owner owner() {
        return new Owner(4711, "desk", Instant.parse("2026-11-26T08:00:00Z"), true);
      }

      @Override
      public boolean hasChanged() {
        return changed.getAndSet(false);
      }

      @Override
      public boolean isFree() {
        return free.get();
      }
    };
  }

  @Test
  void saysWhoWritesAndClosesWhatWouldWriteWithTheReason(FxRobot robot) {
    assertTrue(node(robot, Styles.BANNER).getAccessibleText().contains("process 4711"));
    assertFalse(node(robot, Styles.OPEN_TO_WRITE).isVisible());
    assertTrue(shell.tools().workspace().isClosed());
    click(robot, Styles.SESSION_BUTTON);
    for (String id : new String[] {Styles.NEW_SESSION_BUTTON, Styles.RENAME_SESSION_BUTTON}) {
      Node button = node(robot, id);
      assertTrue(button.isDisabled(), id);
      assertEquals(texts.of("shell.looking.closed"), button.getAccessibleHelp());
    }
  }

  @Test
  void showsWhatTheOtherAdds() throws TimeoutException {
    long before = shell.tools().workspace().revisionProperty().get();
    ports.log.createSession("Made elsewhere");
    changed.set(true);
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> shell.tools().workspace().revisionProperty().get() > before);
    assertTrue(
        shell.tools().workspace().sessions().stream()
            .anyMatch(session -> session.name().equals("Made elsewhere")));
    assertFalse(inHand().name().equals("Made elsewhere"), "the session in hand stays");
  }

  @Test
  void offersToOpenForWritingWhenTheOtherHasEnded(FxRobot robot) throws TimeoutException {
    free.set(true);
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> node(robot, Styles.OPEN_TO_WRITE).isVisible());
    click(robot, Styles.OPEN_TO_WRITE);
    assertEquals(1, opened.get());
  }
}
