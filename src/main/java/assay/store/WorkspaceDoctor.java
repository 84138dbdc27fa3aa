package assay.store;

import assay.run.Cancellation;
import assay.run.Doctor;
import assay.run.Finding;
import assay.run.Finding.Kind;
import assay.run.StoreFailure;
import assay.store.blobs.BlobCheck;
import assay.store.files.Aside;
import assay.store.files.DurableFiles;
import assay.store.files.Failures;
import assay.store.sql.Database;
import assay.store.sql.DatabaseCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Examines a workspace folder. Without repair it takes no lock and writes nothing. With repair it
 * holds the lock, and nothing is opened that tidies up, so that what it finds is what was left.
 */
public final class WorkspaceDoctor implements Doctor {
  private static final long LITTLE_ROOM = 256L << 20;

  private final Path folder;
  private final Clock clock;

  /** One for the workspace in a folder, which need not be there yet. */
  public WorkspaceDoctor(Path folder, Clock clock) {
    this.folder = folder.toAbsolutePath().normalize();
    this.clock = clock;
  }

  @Override
  public Report examine(boolean repair, Cancellation cancellation) {
    if (!Files.exists(folder.resolve(Database.NAME))) {
      throw new StoreFailure(StoreFailure.Kind.UNREACHABLE, folder + " holds no workspace", null);
    }
    if (!repair) {
      return examine(cancellation);
    }
    try (WorkspaceLock held = WorkspaceLock.take(folder)) {
      Report found = examine(cancellation);
      List<Finding> treated = new ArrayList<>();
      for (Finding finding : found.findings()) {
        treated.add(treated(finding));
      }
      return new Report(found.counts(), treated, found.whole());
    } catch (IOException e) {
      throw Failures.of(e, folder);
    }
  }

  private Report examine(Cancellation cancellation) {
    DatabaseCheck database = DatabaseCheck.of(folder);
    BlobCheck blobs = BlobCheck.of(folder, cancellation);
    long room = folder.toFile().getUsableSpace();
    boolean whole = !cancellation.isCancelled();
    List<Finding> findings = new ArrayList<>(database.findings());
    findings.addAll(blobs.findings());
    if (whole && database.isReadable()) {
      compare(database, blobs, findings);
    }
    surroundings(room, findings);
    Counts counts =
        new Counts(database.form(), database.attempts(), blobs.whole().size(), blobs.bytes(), room);
    return new Report(counts, findings, whole);
  }

  /**
   * The rows were read before the images, so an image that came meanwhile is none that is named.
   */
  private void compare(DatabaseCheck database, BlobCheck blobs, List<Finding> findings) {
    Set<String> named = database.named();
    Set<String> absent = database.absent();
    Set<String> whole = blobs.whole();
    for (String hash : named.stream().sorted().toList()) {
      String place = "blobs/" + hash.substring(0, 2) + "/" + hash;
      if (!whole.contains(hash) && !absent.contains(hash) && !Files.exists(folder.resolve(place))) {
        findings.add(new Finding(Kind.BLOB_MISSING, place, ""));
      }
    }
    long orphans = whole.stream().filter(hash -> !named.contains(hash)).count();
    if (orphans > 0) {
      findings.add(new Finding(Kind.ORPHANS, "blobs", String.valueOf(orphans)));
    }
  }

  private void surroundings(long room, List<Finding> findings) {
    if (room < LITTLE_ROOM) {
      findings.add(new Finding(Kind.LITTLE_ROOM, ".", String.valueOf(room)));
    }
    try {
      if (DurableFiles.isOpenToOthers(folder)) {
        findings.add(new Finding(Kind.READABLE_BY_OTHERS, ".", ""));
      }
    } catch (IOException e) {
      throw Failures.of(e, folder);
    }
  }

  /**
   * The database is never moved: with it would go the locks of cases that may not be sent again.
   */
  private Finding treated(Finding finding) throws IOException {
    return switch (finding.kind()) {
      case BLOB_DAMAGED, STRANGER, LEFTOVER -> {
        String why = (finding.kind() + " " + finding.detail()).strip();
        Path broken = folder.resolve(finding.where());
        yield finding.movedTo(new Aside(folder).take(broken, clock.instant(), why));
      }
      case WORD_INDEX -> {
        DatabaseCheck.rebuildWords(folder);
        yield finding.mended();
      }
      case READABLE_BY_OTHERS -> {
        DurableFiles.closeToOthers(folder);
        yield finding.mended();
      }
      case DATABASE_DAMAGED,
          FOREIGN_KEY,
          NEWER_SCHEMA,
          OLDER_SCHEMA,
          BLOB_MISSING,
          ORPHANS,
          LITTLE_ROOM ->
          finding;
    };
  }
}
