package assay.exchange.bundle;

import assay.exchange.bundle.BundleWriter.Wishes;
import assay.figures.Costs;
import assay.figures.PriceTable;
import assay.run.AttemptLog;
import assay.run.Cancellation;
import assay.run.ReadingDesk;
import assay.run.bundle.Taken;
import assay.run.sweep.CellResult;
import assay.run.sweep.Sweep;
import assay.run.sweep.Sweep.Arrival;
import assay.run.sweep.SweepLog;
import assay.run.sweep.work.ReadingSweeps;
import assay.run.sweep.work.Sweeps;
import assay.store.Facts;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workspace with sweeps, and ways out of it and back. */
abstract class SweepBench {
  static final Wishes PLAIN = new Wishes(false, null);

  @TempDir Path temp;
  private @Nullable BundledWorkspace opened;
  private @Nullable Swept swept;
  UUID sweep = new UUID(0, 0);

  @BeforeEach
  void fill() throws Exception {
    opened = new BundledWorkspace(temp.resolve("from"));
    swept = new Swept(workspace());
    sweep = swept().open(workspace().session()).head().id();
    swept().untouched(workspace().session(), "Nothing yet");
  }

  @AfterEach
  void close() {
    workspace().close();
  }

  BundledWorkspace workspace() {
    return Objects.requireNonNull(opened);
  }

  Swept swept() {
    return Objects.requireNonNull(swept);
  }

  Picked session() {
    return Picked.ofSession(workspace().log(), workspace().session());
  }

  OpenBundle write(BundledWorkspace from, Picked picked, Wishes wishes) throws Exception {
    Path file = temp.resolve(UUID.randomUUID() + ".assay");
    from.writer().write(picked, file, wishes, bytes -> {}, new Cancellation());
    return OpenBundle.open(file, BundledWorkspace.tools(temp.resolve("reviews")));
  }

  OpenBundle write() throws Exception {
    return write(workspace(), session(), PLAIN);
  }

  /** A bundle of the first attempt alone. */
  OpenBundle part() throws Exception {
    return write(workspace(), new Picked(session().attempts().subList(0, 1)), PLAIN);
  }

  static Taken take(OpenBundle bundle, BundledWorkspace into) throws Exception {
    return into.importer().take(bundle, step -> {}, new Cancellation());
  }

  BundledWorkspace fresh() {
    return new BundledWorkspace(temp.resolve("fresh"));
  }

  static Sweep arrived(Sweep sweep, int here) {
    return new Sweep(
        sweep.head(),
        sweep.course(),
        sweep.cells(),
        sweep.runs(),
        sweep.notes(),
        new Arrival(sweep.cells().size(), 4, here));
  }

  static Sweep found(SweepLog log, UUID id) {
    return log.find(id).orElseThrow();
  }

  static List<Object> lines(BundledWorkspace workspace, UUID id) {
    return new SweepLines(KeyMasking.BY_FORM, false)
        .of(workspace.archive().sweep(id).orElseThrow())
        .toList();
  }

  static Sweeps reading(AttemptLog log, BundledWorkspace blobs, SweepLog sweeps) {
    return ReadingSweeps.over(
        ReadingDesk.over(log, blobs.blobs(), Facts.CLOCK), sweeps, new Costs(PriceTable.shipped()));
  }

  static List<CellResult> results(Sweeps sweeps, UUID id) {
    return sweeps.resultsOf(id).orElseThrow().cells();
  }
}
