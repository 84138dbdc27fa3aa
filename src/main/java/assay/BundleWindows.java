package assay;

import assay.exchange.bundle.BundleDesk;
import assay.exchange.bundle.OpenBundle;
import assay.exchange.bundle.file.BundleRefused;
import assay.figures.Costs;
import assay.figures.PriceTable;
import assay.run.Desk;
import assay.run.Keep;
import assay.run.ReadingDesk;
import assay.run.Settings;
import assay.run.StoreFailure;
import assay.run.sweep.work.ReadingSweeps;
import assay.run.sweep.work.Sweeps;
import assay.store.WorkspaceFolder;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.FxThread;
import assay.ui.Layout;
import assay.ui.Screen;
import assay.ui.shell.Shell;
import assay.ui.shell.endpoints.EndpointPorts;
import assay.ui.sweep.SweepScreen;
import assay.ui.workbench.WorkbenchScreen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The windows of bundles, each with one bundle in it: read in place, with no network and no key,
 * beside a workspace or without one.
 */
final class BundleWindows {
  private final OpenBundle.Tools tools;
  private final Keep<Settings> settings;
  private final Costs costs;
  private final Clock clock;

  /**
   * What came of opening a file.
   *
   * @param bundle null if it was not opened
   * @param problem why it was not, in a sentence; empty if it was
   */
  private record Opened(@Nullable OpenBundle bundle, String problem) {}

  /**
   * @param settings language and theme; nothing is ever set in it
   */
  BundleWindows(OpenBundle.Tools tools, Keep<Settings> settings, Costs costs, Clock clock) {
    this.tools = tools;
    this.settings = settings;
    this.costs = costs;
    this.clock = clock;
  }

  /**
   * Shows a bundle without a workspace, or says why it is not shown.
   *
   * @param workspace the usual workspace, for language and theme alone; it need not be there
   */
  static void alone(Stage stage, Path file, Path workspace, Clock clock) {
    Settings settings = looked(workspace);
    Texts texts = new Texts(Language.of(settings.language(), Locale.getDefault()));
    new BundleWindows(
            OpenWorkspace.bundleTools(),
            new MemoryKeep<>(settings),
            new Costs(PriceTable.shipped()),
            clock)
        .show(stage, file)
        .ifPresent(problem -> Shell.refuse(stage, texts.of("bundle.refusal"), problem, texts));
  }

  private static Settings looked(Path workspace) {
    try (WorkspaceFolder folder = WorkspaceFolder.open(workspace, WorkspaceFolder.Access.LOOK)) {
      return folder.keep("settings.json", Settings.class, Settings.FIRST).get();
    } catch (StoreFailure e) {
      return Settings.FIRST;
    }
  }

  /** Offers bundles in the window of a workspace. Before it is shown. */
  void offerIn(Shell shell, BundleDesk bundles, Desk desk) {
    shell.offerBundles(file -> openBeside(shell, file));
    if (!shell.tools().workspace().isClosed()) {
      BundleImports imports = new BundleImports(shell, bundles, clock);
      CaseImports cases =
          new CaseImports(shell.tools(), desk, shell.controller()::onWrittenElsewhere);
      shell.offerImports(
          file -> {
            if (BundleImports.isForIt(file)) {
              imports.take(file);
            } else {
              cases.take(file);
            }
          });
    }
  }

  private void openBeside(Shell shell, Path file) {
    Texts texts = shell.tools().texts();
    shell
        .tools()
        .background()
        .run(
            () -> open(file, texts),
            opened -> {
              if (opened.bundle() == null) {
                shell.tools().notices().error(opened.problem());
              } else {
                show(new Stage(), opened.bundle());
              }
            });
  }

  private Opened open(Path file, Texts texts) {
    try {
      return new Opened(OpenBundle.open(file, tools), "");
    } catch (BundleRefused e) {
      return new Opened(null, refused(e, texts));
    } catch (IOException e) {
      return new Opened(null, texts.of("bundle.unreadable", String.valueOf(file.getFileName())));
    }
  }

  static String refused(BundleRefused refused, Texts texts) {
    return texts.of("bundle.refused." + refused.reason(), refused.where());
  }

  /**
   * Opens a bundle in a window of its own, or says in one why not. On the screen's thread.
   *
   * @return the sentence that says why it was not opened; empty if it was
   */
  Optional<String> show(Stage stage, Path file) {
    Opened opened = open(file, texts());
    if (opened.bundle() == null) {
      return Optional.of(opened.problem());
    }
    show(stage, opened.bundle());
    return Optional.empty();
  }

  private Texts texts() {
    return new Texts(Language.of(settings.get().language(), Locale.getDefault()));
  }

  private void show(Stage stage, OpenBundle bundle) {
    Texts texts = texts();
    Desk desk = ReadingDesk.over(bundle.log(), bundle.blobs(), clock);
    Path folder = Optional.ofNullable(bundle.path().getParent()).orElse(bundle.path());
    Shell shell =
        new Shell(
            new Shell.Ports(
                desk.log(),
                EndpointPorts.of(desk),
                new MemoryKeep<>(settings.get()),
                new MemoryKeep<>(Layout.FIRST),
                folder),
            texts,
            Executors.newVirtualThreadPerTaskExecutor());
    shell.tools().workspace().reviewerProperty().set(System.getProperty("user.name", ""));
    shell.offerBundles(file -> openBeside(shell, file));
    shell.lookAtBundle(texts.of("bundle.banner"));
    shell.onClose(bundle::close);
    List<Screen> screens = new ArrayList<>();
    screens.add(
        WorkbenchScreen.buildForReview(
            shell.tools(), desk, bundle, costs, new FxThread(), shell::onClose));
    if (bundle.hasSweeps()) {
      Sweeps sweeps = ReadingSweeps.over(desk, bundle.sweeps(), costs);
      screens.add(SweepScreen.build(shell.tools(), desk, sweeps, costs, new FxThread()));
    }
    shell.show(stage, screens);
    stage.setTitle(texts.of("bundle.window", String.valueOf(bundle.path().getFileName())));
  }
}
