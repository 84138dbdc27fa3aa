package assay;

import assay.Wiring.OpenWorkspace;
import assay.cli.Opening.Access;
import assay.exchange.PriceFile;
import assay.figures.Costs;
import assay.figures.PriceTable;
import assay.run.Settings;
import assay.run.StoreFailure;
import assay.store.WorkspaceFolder;
import assay.text.FigureWords;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.WindowProgram;
import assay.ui.shell.Shell;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.stage.Stage;

/** The program with windows: opens the one of the workspace, or one of a bundle, and waits. */
final class Windows {
  private final Wiring wiring;
  private final Optional<Path> chosen;
  private final Clock clock;
  private final Texts systemTexts;
  private final List<CompletableFuture<OpenWorkspace>> opened = new CopyOnWriteArrayList<>();

  /**
   * @param chosen the workspace; empty for the usual one
   * @param systemTexts in the language of the system, for what is said before a workspace is open
   */
  Windows(Wiring wiring, Optional<Path> chosen, Clock clock, Texts systemTexts) {
    this.wiring = wiring;
    this.chosen = chosen;
    this.clock = clock;
    this.systemTexts = systemTexts;
  }

  /**
   * Opens the window and returns when it has closed. The workspace opens beside the window system.
   */
  int window() {
    CompletableFuture<OpenWorkspace> opening = opening();
    try {
      WindowProgram.run(stage -> show(stage, opening));
    } catch (UnsupportedOperationException noDisplay) {
      close(opening);
      return wiring.sampleSession();
    }
    return opened.stream().mapToInt(Windows::close).max().orElse(1);
  }

  /**
   * Opens a bundle in a window of its own, without a workspace, and returns when it has closed.
   * Where there is no display, it is told in the terminal.
   */
  int bundle(Path file) {
    try {
      WindowProgram.run(stage -> showBundle(stage, file));
      return 0;
    } catch (UnsupportedOperationException noDisplay) {
      return wiring.command(new String[] {"open", file.toString()});
    }
  }

  private void showBundle(Stage stage, Path file) {
    Settings settings = looked();
    Costs costs = new Costs(PriceTable.shipped());
    BundleWindows windows =
        new BundleWindows(Wiring.bundleTools(), new MemoryKeep<>(settings), costs, clock);
    Texts texts = new Texts(Language.of(settings.language(), Locale.getDefault()));
    windows
        .show(stage, file)
        .ifPresent(problem -> Shell.refuse(stage, texts.of("bundle.refusal"), problem, texts));
  }

  /** Language and theme as they are kept in the usual workspace, if there is one. */
  private Settings looked() {
    try (WorkspaceFolder folder =
        WorkspaceFolder.open(wiring.folderOf(Optional.empty()), WorkspaceFolder.Access.LOOK)) {
      return folder.keep("settings.json", Settings.class, Settings.FIRST).get();
    } catch (StoreFailure e) {
      return Settings.FIRST;
    }
  }

  private CompletableFuture<OpenWorkspace> opening() {
    CompletableFuture<OpenWorkspace> opening = new CompletableFuture<>();
    opened.add(opening);
    Thread.ofVirtual().name("open-workspace").start(() -> open(opening));
    return opening;
  }

  /** A workspace that another program writes is opened to look at. */
  private void open(CompletableFuture<OpenWorkspace> opening) {
    try {
      opening.complete(openOrLook());
    } catch (RuntimeException | Error e) {
      opening.completeExceptionally(e);
    }
  }

  private OpenWorkspace openOrLook() {
    try {
      return wiring.open(chosen, Access.WRITE);
    } catch (StoreFailure e) {
      if (e.kind() != StoreFailure.Kind.IN_USE) {
        throw e;
      }
      return wiring.open(chosen, Access.READ);
    }
  }

  /** Whatever keeps the workspace from opening gets a window that says so, never a stack trace. */
  private void show(Stage stage, CompletableFuture<OpenWorkspace> opening) {
    try {
      show(stage, opening.join());
    } catch (CompletionException e) {
      Shell.refuse(stage, failureOf(e), systemTexts);
    }
  }

  private void show(Stage stage, OpenWorkspace open) {
    Texts texts =
        new Texts(Language.of(open.settings().get().language(), Locale.getDefault()));
    WorkspaceWindow window = new WorkspaceWindow(open, texts);
    WindowProgram.onUncaught(window.shell()::fail);
    Costs costs = new Costs(prices(open.workspace(), window.shell(), texts));
    window.show(stage, costs, () -> showInPlaceOf(stage));
  }

  /** The workspace can be written by now: it is opened anew, and the window that looked closes. */
  private void showInPlaceOf(Stage before) {
    Stage next = new Stage();
    show(next, opening());
    before.hide();
  }

  private static StoreFailure failureOf(CompletionException e) {
    if (e.getCause() instanceof StoreFailure failure) {
      return failure;
    }
    System.getLogger(Windows.class.getName())
        .log(System.Logger.Level.ERROR, "The workspace could not be opened", e.getCause());
    return new StoreFailure(StoreFailure.Kind.UNREACHABLE, "It could not be opened", e.getCause());
  }

  private static int close(CompletableFuture<OpenWorkspace> opening) {
    return opening
        .handle(
            (open, failure) -> {
              if (failure != null) {
                return 1;
              }
              open.close();
              return 0;
            })
        .join();
  }

  private static PriceTable prices(Path workspace, Shell shell, Texts texts) {
    return switch (PriceFile.read(workspace)) {
      case PriceTable.Parsed.Read read -> read.table();
      case PriceTable.Parsed.Problem problem -> {
        shell.tools().notices().warning(new FigureWords(texts).problem(problem));
        yield PriceTable.shipped();
      }
    };
  }
}
