package assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.exchange.bundle.BundledWorkspace;
import assay.run.FakeClock;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.FakePorts;
import assay.ui.OnScreen;
import assay.ui.Screen;
import assay.ui.shell.Shell;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** An import in the window: how far it is, and its end. */
@ExtendWith(OnScreen.class)
class BundleImportsTest {
  @TempDir Path temp;
  private final Texts texts = new Texts(Language.ENGLISH);
  private final List<String> shown = new ArrayList<>();
  private @Nullable Shell opened;

  @Start
  void open(Stage window) {
    FakePorts ports = new FakePorts();
    opened =
        new Shell(
            new Shell.Ports(
                ports.log, ports.endpoints(), ports.settings, ports.layout, Path.of("workspace")),
            texts,
            Runnable::run);
    Screen screen = new Screen("one", "one", new Button("one"), () -> {}, () -> {}, Map.of());
    shell().show(window, List.of(screen));
  }

  private Shell shell() {
    return Objects.requireNonNull(opened);
  }

  @BeforeEach
  void write() throws Exception {
    try (BundledWorkspace from = new BundledWorkspace(temp.resolve("from"))) {
      from.fill();
      from.write(temp.resolve("out.assay"));
    }
  }

  private int take(FxRobot robot, Runnable onShown) {
    var progress = shell().tools().progress();
    progress
        .detailProperty()
        .subscribe(detail -> shown.add(progress.labelProperty().get() + ": " + detail));
    progress
        .visibleProperty()
        .subscribe(
            visible -> {
              if (visible) {
                onShown.run();
              }
            });
    try (BundledWorkspace into = new BundledWorkspace(temp.resolve("into"))) {
      BundleImports imports =
          new BundleImports(
              shell(), into.desk(temp.resolve("keys")), new FakeClock(Instant.ofEpochSecond(9)));
      robot.interact(() -> imports.take(temp.resolve("out.assay")));
      OnScreen.settle();
      assertFalse(progress.visibleProperty().get());
      return BundledWorkspace.all(into.log()).size();
    }
  }

  private boolean isTold(FxRobot robot, String words) {
    return robot.lookup(".label").queryAllAs(Label.class).stream()
        .anyMatch(label -> words.equals(label.getText()));
  }

  @Test
  void saysHowFarItIsAndWhatCame(FxRobot robot) {
    assertEquals(8, take(robot, () -> {}));
    assertTrue(shown.getLast().startsWith("Import of out.assay: Comparing"), shown::toString);
    assertTrue(isTold(robot, texts.of("bundle.taken", "out.assay", 8, 0, 0, 0)));
  }

  @Test
  void isCancelledFromTheStatusBar(FxRobot robot) {
    Runnable cancel = () -> shell().tools().progress().cancelProperty().get().run();
    assertEquals(0, take(robot, cancel));
    assertTrue(isTold(robot, texts.of("import.stopped.nothing", "out.assay")));
  }
}
