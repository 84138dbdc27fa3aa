package assay;

import assay.cli.Columns;
import assay.cli.CommandLineProgram;
import assay.cli.Opening;
import assay.cli.SampleSession;
import assay.cli.ShutdownInterrupts;
import assay.cli.SimulatorHost;
import assay.endpoint.HttpImageService;
import assay.endpoint.ProtocolAnswerReader;
import assay.endpoint.ProtocolReader;
import assay.endpoint.Timeouts;
import assay.exchange.bundle.BundleDesk;
import assay.exchange.bundle.BundleSource;
import assay.exchange.bundle.OpenBundle;
import assay.store.blobs.FolderBlobs;
import assay.store.files.UserPlaces;
import assay.store.sql.SqliteAttemptLog;
import java.lang.module.ModuleDescriptor;
import assay.run.AnswerReader;
import assay.run.Desk;
import assay.run.Doctor;
import assay.run.Gates;
import assay.run.Keep;
import assay.run.RetryPolicy;
import assay.run.Settings;
import assay.run.StoreFailure;
import assay.run.Submit;
import assay.run.TimedPauses;
import assay.simulator.EmbeddedSimulation;
import assay.simulator.SimulatorOptions;
import assay.store.WorkspaceDoctor;
import assay.store.WorkspaceFolder;
import assay.store.keys.SystemKeys;
import assay.text.Language;
import assay.text.Texts;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Builds the program by hand, in readable order, and closes it in reverse. The one place that knows
 * every part.
 */
final class Wiring implements Opening {
  private final Optional<Path> chosen;
  private final Clock clock = Clock.system(ZoneId.systemDefault());
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
    CommandLineProgram program =
        new CommandLineProgram(
            this, new ShutdownInterrupts(), systemTexts, System.in, Columns.here());
    return program.run(arguments, writer(System.out), writer(System.err));
  }

  /** What runs where there is no display. */
  int sampleSession() {
    return new SampleSession(this, new ShutdownInterrupts(), systemTexts, Columns.here())
        .run(writer(System.out), writer(System.err));
  }

  /** The program with windows. */
  Windows windows() {
    return new Windows(this, chosen, clock, systemTexts);
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
    try {
      return new OpenWorkspace(folder, clock, systemTexts);
    } catch (StoreFailure e) {
      folder.close();
      throw e;
    }
  }

  Path folderOf(Optional<Path> workspace) {
    return workspace.or(() -> chosen).orElseGet(WorkspaceFolder::defaultPath);
  }

  @Override
  public Doctor doctor(Optional<Path> workspace) {
    return new WorkspaceDoctor(folderOf(workspace), clock);
  }

  @Override
  public AnswerReader reader() {
    return new ProtocolAnswerReader();
  }

  @Override
  public SimulatorHost simulator() {
    return new ServedSimulator(clock);
  }

  static OpenBundle.Tools bundleTools() {
    return new OpenBundle.Tools(
        ProtocolReader::readStored,
        FolderBlobs.thumbnailer(),
        UserPlaces.own().resolve("reviews"));
  }

  private static String version() {
    return Optional.ofNullable(Wiring.class.getModule().getDescriptor())
        .flatMap(ModuleDescriptor::rawVersion)
        .orElse("0");
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** An open workspace. Built in the order of the fields, closed in reverse. */
  static final class OpenWorkspace implements Opening.OpenDesk {
    private final WorkspaceFolder folder;
    private final Keep<Settings> settings;
    private final EmbeddedSimulation simulation;
    private final HttpImageService service;
    private final Desk desk;
    private final SqliteAttemptLog log;
    private final BundleDesk bundles;

    OpenWorkspace(WorkspaceFolder folder, Clock clock, Texts texts) {
      this.folder = folder;
      this.settings = folder.keep("settings.json", Settings.class, Settings.FIRST);
      SystemKeys keys = new SystemKeys(System.getenv(), settings::get);
      double pace = settings.get().simulatorPace();
      this.simulation = new EmbeddedSimulation(SimulatorOptions.DEFAULT.withPace(pace), clock);
      this.service = new HttpImageService(Timeouts.USUAL, keys, folder.blobs());
      this.log = folder.log(clock, ProtocolReader::readStored, texts.of("session.first"));
      Submit submit =
          new Submit(service, log, RetryPolicy.usual(new Random()), new TimedPauses(), clock);
      Gates gates = new Gates(keys, service.probe());
      this.desk = new Desk(log, folder.blobs(), submit, gates, simulation, clock);
      this.bundles =
          new BundleDesk(
              new BundleSource(
                  log,
                  log.archive(),
                  folder.blobs(),
                  tested -> submit.lockOf(tested).isPresent()),
              new BundleDesk.Surroundings(
                  log.retention(), Wiring.bundleTools(), UserPlaces.own(), clock, version()));
    }

    WorkspaceFolder folder() {
      return folder;
    }

    SqliteAttemptLog log() {
      return log;
    }

    BundleDesk bundles() {
      return bundles;
    }

    OpenBundle.Tools bundleTools() {
      return Wiring.bundleTools();
    }

    boolean mayWrite() {
      return folder.access() == WorkspaceFolder.Access.READ_WRITE;
    }

    @Override
    public Desk desk() {
      return desk;
    }

    @Override
    public Keep<Settings> settings() {
      return settings;
    }

    @Override
    public Path workspace() {
      return folder.path();
    }

    @Override
    public void close() {
      desk.submit().close();
      service.close();
      simulation.close();
      folder.close();
    }
  }
}
