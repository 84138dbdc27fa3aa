package assay;

import assay.cli.Columns;
import assay.cli.CommandLineProgram;
import assay.cli.Opening;
import assay.cli.SampleSession;
import assay.cli.ShutdownInterrupts;
import assay.cli.SimulatorHost;
import assay.endpoint.ProtocolAnswerReader;
import assay.exchange.bundle.OpenBundle;
import assay.figures.Costs;
import assay.run.AnswerReader;
import assay.run.Collector;
import assay.run.Desk;
import assay.run.Doctor;
import assay.run.Settings;
import assay.run.StoreFailure;
import assay.store.WorkspaceCollector;
import assay.store.WorkspaceDoctor;
import assay.store.WorkspaceFolder;
import assay.store.files.UserPlaces;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.FxThread;
import assay.ui.WindowProgram;
import assay.ui.audit.AuditScreen;
import assay.ui.shell.Shell;
import assay.ui.shell.endpoints.EndpointPorts;
import assay.ui.sweep.SweepScreen;
import assay.ui.workbench.WorkbenchScreen;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.stage.Stage;

/**
 * Builds the program by hand, in readable order, and closes it in reverse. The one place that knows
 * every part.
 */
final class Wiring implements Opening {
  private final Optional<Path> chosen;
  private final Logbook logbook = new Logbook();
  private final Clock clock = Clock.system(ZoneId.systemDefault());
  private volatile CompletableFuture<OpenWorkspace> opening = new CompletableFuture<>();
  private final Texts systemTexts = new Texts(Language.of("", Locale.getDefault()));

  /**
   * The program over its usual parts.
   *
   * @param chosen the workspace for a window or a sample session; empty for the usual one
   */
  Wiring(Optional<Path> chosen) {
    this.chosen = chosen;
  }

  /** Whether a window can be shown here. */
  boolean hasDisplay() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    boolean headless = "Headless".equals(System.getProperty("glass.platform"));
    return !linux || headless || !System.getenv().getOrDefault("DISPLAY", "").isBlank();
  }

  /** Runs one command. */
  int command(String[] arguments) {
    CommandLineProgram program = CommandLineProgram.here(this, systemTexts);
    try (logbook) {
      return program.run(arguments, writer(System.out), writer(System.err));
    }
  }

  /** What runs where there is no display. */
  int sampleSession() {
    try (logbook) {
      return new SampleSession(this, new ShutdownInterrupts(), systemTexts, Columns.here())
          .run(writer(System.out), writer(System.err));
    }
  }

  /**
   * Opens the window and returns when it has closed. The workspace opens beside the window system.
   */
  int window() {
    opening = startOpening(() -> {}, open -> {});
    try (logbook) {
      WindowProgram.run(stage -> show(stage, opening));
      return close(opening);
    } catch (UnsupportedOperationException noDisplay) {
      close(opening);
      return sampleSession();
    }
  }

  /**
   * Opens a bundle in a window of its own, without a workspace, and returns when it has closed.
   * Where there is no display, it is told in the terminal.
   */
  int bundle(Path file) {
    try {
      WindowProgram.run(
          stage -> BundleWindows.alone(stage, file, folderOf(Optional.empty()), clock));
      return 0;
    } catch (UnsupportedOperationException noDisplay) {
      return command(new String[] {"open", file.toString()});
    }
  }

  /**
   * Opens the workspace beside the screen's thread.
   *
   * @param before done first
   * @param after told when it is open, or cannot be
   */
  private CompletableFuture<OpenWorkspace> startOpening(
      Runnable before, Consumer<CompletableFuture<OpenWorkspace>> after) {
    CompletableFuture<OpenWorkspace> started = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("open-workspace")
        .start(
            () -> {
              before.run();
              open(started);
              after.accept(started);
            });
    return started;
  }

  /** The other program has ended: the window opens the workspace anew, now for writing. */
  private void openAgain(Stage stage, Shell shell, OpenWorkspace before) {
    shell.leave();
    opening =
        startOpening(before::close, again -> new FxThread().execute(() -> show(stage, again)));
  }

  private void open(CompletableFuture<OpenWorkspace> opening) {
    try {
      opening.complete(openForWindow());
    } catch (RuntimeException | Error e) {
      opening.completeExceptionally(e);
    }
  }

  /** Where another program writes, the window looks on. */
  private OpenWorkspace openForWindow() {
    try {
      return open(chosen, Access.WRITE);
    } catch (StoreFailure e) {
      if (e.kind() != StoreFailure.Kind.IN_USE) {
        throw e;
      }
      return open(chosen, Access.READ);
    }
  }

  /** Whatever keeps the workspace from opening gets a window that says so, never a stack trace. */
  private void show(Stage stage, CompletableFuture<OpenWorkspace> opening) {
    try {
      shell(opening.join(), stage);
    } catch (CompletionException e) {
      Shell.refuse(stage, Beginnings.failureOf(e), systemTexts);
    }
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

  private void shell(OpenWorkspace open, Stage stage) {
    Settings settings = open.settings().get();
    Texts texts = new Texts(Language.of(settings.language(), Locale.getDefault()));
    Desk desk = open.desk();
    Shell shell =
        new Shell(
            new Shell.Ports(
                desk.log(),
                EndpointPorts.of(desk),
                open.settings(),
                open.layout(),
                open.workspace()),
            texts,
            Executors.newVirtualThreadPerTaskExecutor());
    WindowProgram.onUncaught(shell::fail);
    Costs costs = new Costs(Beginnings.prices(open.workspace(), shell, texts));
    if (!open.canWrite()) {
      shell.lookOn(open.onlooker(), () -> openAgain(stage, shell, open));
    }
    new BundleWindows(OpenWorkspace.bundleTools(), open.settings(), costs, clock)
        .offerIn(shell, open.bundles(), desk);
    shell.offerDiagnostics(() -> Diagnosis.of(open, logbook.redactor()));
    shell.show(
        stage,
        List.of(
            WorkbenchScreen.build(shell.tools(), desk, open.bundles(), costs, new FxThread()),
            SweepScreen.build(shell.tools(), desk, open.sweeps(), costs, new FxThread()),
            AuditScreen.build(shell.tools(), desk.log())));
    Beginnings.tellOf(open, shell, texts);
  }

  @Override
  public OpenWorkspace open(Optional<Path> workspace, Access access) {
    WorkspaceFolder.Access how =
        switch (access) {
          case WRITE -> WorkspaceFolder.Access.READ_WRITE;
          case CHANGE -> WorkspaceFolder.Access.CHANGE;
          case READ -> WorkspaceFolder.Access.READ_ONLY;
          case LOOK -> WorkspaceFolder.Access.LOOK;
        };
    WorkspaceFolder folder = WorkspaceFolder.open(folderOf(workspace), how);
    logbook.moveTo(folder, clock);
    try {
      return new OpenWorkspace(folder, clock, systemTexts, logbook);
    } catch (StoreFailure e) {
      folder.close();
      throw e;
    }
  }

  private Path folderOf(Optional<Path> workspace) {
    return workspace.or(() -> chosen).orElseGet(WorkspaceFolder::defaultPath);
  }

  @Override
  public OpenBundle.Tools bundleTools() {
    return OpenWorkspace.bundleTools();
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public Path signingKeys() {
    return UserPlaces.own();
  }

  @Override
  public Collector collector(Optional<Path> workspace) {
    return new WorkspaceCollector(folderOf(workspace));
  }

  @Override
  public Doctor doctor(Optional<Path> workspace) {
    return new WorkspaceDoctor(folderOf(workspace), clock);
  }

  @Override
  public String diagnostics(Optional<Path> workspace) {
    try (OpenWorkspace open = open(workspace, Access.READ)) {
      return Diagnosis.of(open, logbook.redactor());
    } catch (StoreFailure e) {
      return Diagnosis.of(folderOf(workspace), e, logbook.redactor());
    }
  }

  @Override
  public AnswerReader reader() {
    return new ProtocolAnswerReader();
  }

  @Override
  public SimulatorHost simulator() {
    return new ServedSimulator(clock);
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
