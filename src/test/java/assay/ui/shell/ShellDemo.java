package assay.ui.shell;

import assay.run.EndpointProfile;
import assay.run.Settings;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.FakePorts;
import assay.ui.Layout;
import assay.ui.Screen;
import assay.ui.WindowProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * Opens the shell with nothing behind it, to look at it by eye. {@code -Ddemo.show=} names what is
 * shown: {@code notices}, {@code error} or {@code progress}; {@code -Ddemo.screens=} how many
 * screens there are; {@code -Ddemo.dark=true}, {@code -Ddemo.width=}, {@code -Ddemo.height=}.
 */
final class ShellDemo {
  private ShellDemo() {}

  public static void main(String[] args) {
    WindowProgram.run(ShellDemo::open);
  }

  private static void open(Stage stage) {
    FakePorts ports = new FakePorts();
    if (Boolean.getBoolean("demo.dark")) {
      ports.settings.set(
          Settings.FIRST.choosing(EndpointProfile.GEMINI_API.name()).withTheme("dark"));
    }
    if (Integer.getInteger("demo.width") != null) {
      Layout.Dividers dividers = Layout.FIRST.dividers();
      double width = Integer.getInteger("demo.width", 1280);
      double height = Integer.getInteger("demo.height", 800);
      ports.layout.set(new Layout(0.0, 0.0, width, height, false, dividers));
    }
    Texts texts = new Texts(Language.ENGLISH);
    Shell shell =
        new Shell(
            new Shell.Ports(
                ports.log,
                ports.endpoints(),
                ports.settings,
                ports.layout,
                Path.of("target", "demo workspace").toAbsolutePath()),
            texts,
            Executors.newVirtualThreadPerTaskExecutor());
    WindowProgram.onUncaught(shell::fail);
    shell.show(
        stage,
        List.of("Workbench", "Sweep", "Insight", "Compare")
            .subList(0, Integer.getInteger("demo.screens", 1))
            .stream()
            .map(ShellDemo::screen)
            .toList());
    String show = System.getProperty("demo.show", "");
    if (show.contains("progress")) {
      shell
          .tools()
          .progress()
          .show(
              "Sweep 4",
              "186 / 300 · 4 at a time · ETA 10 min",
              0.62,
              () -> shell.tools().notices().info("Cancelled"));
      shell.tools().progress().summaryProperty().set("128 attempts · 212 MB · saved");
    }
    if (show.contains("notices")) {
      shell.tools().notices().info("The path was copied.");
      shell.tools().notices().warning(texts.of("notice.store.MISSING"));
      shell.tools().notices().error(texts.of("notice.store.DISK_FULL"));
    }
    if (show.contains("error")) {
      shell.fail(new IllegalStateException("planted"));
    }
  }

  private static Screen screen(String id) {
    return new Screen(id, id, new StackPane(new Label(id)), () -> {});
  }
}
