package assay;

import assay.attempt.Redactor;
import assay.cli.Opening;
import assay.endpoint.FailsafeAllowances;
import assay.endpoint.HttpImageService;
import assay.endpoint.ProtocolReader;
import assay.endpoint.Timeouts;
import assay.exchange.PriceFile;
import assay.exchange.bundle.BundleDesk;
import assay.exchange.bundle.BundleSource;
import assay.exchange.bundle.OpenBundle;
import assay.figures.Costs;
import assay.figures.PriceTable;
import assay.run.Desk;
import assay.run.EndpointProfile;
import assay.run.Gates;
import assay.run.Keep;
import assay.run.Keys;
import assay.run.RetryPolicy;
import assay.run.Settings;
import assay.run.Submit;
import assay.run.TimedPauses;
import assay.run.sweep.work.Sweeps;
import assay.simulator.EmbeddedSimulation;
import assay.simulator.SimulatorOptions;
import assay.store.FolderOnlooker;
import assay.store.WorkspaceFolder;
import assay.store.blobs.FolderBlobs;
import assay.store.files.UserPlaces;
import assay.store.keys.SystemKeys;
import assay.store.sql.SqliteAttemptLog;
import assay.text.Texts;
import assay.ui.Layout;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** An open workspace. Built in the order of the fields, closed in reverse. */
final class OpenWorkspace implements Opening.OpenDesk {
  private final WorkspaceFolder folder;
  private final Keep<Settings> settings;
  private final EmbeddedSimulation simulation;
  private final HttpImageService service;
  private final Desk desk;
  private final FolderOnlooker onlooker;
  private final BundleDesk bundles;
  private final Sweeps sweeps;

  OpenWorkspace(WorkspaceFolder folder, Clock clock, Texts texts, Logbook logbook) {
    this.folder = folder;
    this.onlooker = folder.onlooker();
    this.settings = folder.keep("settings.json", Settings.class, Settings.FIRST);
    Keys keys = logbook.hiding(new SystemKeys(System.getenv(), settings::get));
    double pace = settings.get().simulatorPace();
    this.simulation = new EmbeddedSimulation(SimulatorOptions.DEFAULT.withPace(pace), clock);
    this.service = new HttpImageService(Timeouts.USUAL, keys, folder.blobs());
    SqliteAttemptLog log = folder.log(clock, ProtocolReader::readStored, texts.of("session.first"));
    Submit submit =
        new Submit(
            service,
            log,
            RetryPolicy.usual(new Random()),
            new TimedPauses(),
            clock,
            () -> settings.get().logPrompts());
    Gates gates = new Gates(keys, service.probe());
    this.desk = new Desk(log, folder.blobs(), submit, gates, simulation, clock);
    this.sweeps =
        new Sweeps(
            new Sweeps.Ports(
                submit,
                log,
                log.sweeps(),
                new FailsafeAllowances(),
                service.batches(),
                log.sweeps()),
            () -> new Costs(prices(folder.path())),
            new TimedPauses(),
            clock);
    this.bundles =
        new BundleDesk(
            new BundleSource(
                log,
                log.archive(),
                folder.blobs(),
                tested -> submit.lockOf(tested).isPresent(),
                text -> masked(text, logbook.redactor())),
            new BundleDesk.Surroundings(
                log.retention(),
                bundleTools(),
                UserPlaces.own(),
                clock,
                version(),
                sweep -> sweeps.underWay(sweep).isPresent()));
  }

  /**
   * What is said of a table that cannot be read, the front ends say; here the shipped one holds.
   */
  private static PriceTable prices(Path workspace) {
    return PriceFile.read(workspace) instanceof PriceTable.Parsed.Read read
        ? read.table()
        : PriceTable.shipped();
  }

  /**
   * Whoever takes a key has it masked from then on; one of the environment may stand in an old
   * attempt though nobody has sent with it yet. The keychain is not asked: it may ask a person.
   */
  private String masked(String text, Redactor redactor) {
    for (EndpointProfile profile : settings.get().profiles()) {
      redactor.hide(Objects.requireNonNullElse(System.getenv(profile.variable()), ""));
    }
    return redactor.maskedEvidence(text);
  }

  /** With what bundles are read. */
  static OpenBundle.Tools bundleTools() {
    return new OpenBundle.Tools(
        ProtocolReader::readStored, FolderBlobs.thumbnailer(), UserPlaces.own().resolve("reviews"));
  }

  /** The program's version. */
  static String version() {
    return Optional.ofNullable(OpenWorkspace.class.getModule().getDescriptor())
        .flatMap(ModuleDescriptor::rawVersion)
        .orElse("0");
  }

  @Override
  public Sweeps sweeps() {
    return sweeps;
  }

  @Override
  public BundleDesk bundles() {
    return bundles;
  }

  /** Where the window stood; kept unless another program writes the workspace. */
  Keep<Layout> layout() {
    Keep<Layout> kept = folder.keep("layout.json", Layout.class, Layout.FIRST);
    return canWrite() ? kept : new MemoryKeep<>(kept.get());
  }

  /** The form of the database. */
  int form() {
    return folder.form();
  }

  boolean canWrite() {
    return folder.access() == WorkspaceFolder.Access.READ_WRITE;
  }

  /** Looks on at what another program writes. */
  FolderOnlooker onlooker() {
    return onlooker;
  }

  /** Whether others on this computer may read it; false where the system knows no owners. */
  boolean isOpenToOthers() {
    return folder.isOpenToOthers();
  }

  @Override
  public boolean isAfterCrash() {
    return folder.isAfterCrash();
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
    sweeps.close();
    desk.submit().close();
    service.close();
    simulation.close();
    onlooker.close();
    folder.close();
  }
}
