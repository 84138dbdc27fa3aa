package assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.attempt.Sha256;
import assay.run.bundle.Retention.Held;
import assay.run.sweep.Sweep;
import assay.store.Facts;
import assay.store.SweepFacts;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sweeps of a session leave with it, and none of another session. */
class SweepRetentionTest {
  private static final Sha256 BUNDLE = Facts.hash("bundle");

  private static final List<String> TABLES =
      List.of(
          "sweeps",
          "sweep_courses",
          "sweep_cells",
          "sweep_runs",
          "sweep_notes",
          "sweep_batches",
          "sweep_batch_lines",
          "sweep_batch_notes");

  @TempDir Path folder;
  private @Nullable SqliteAttemptLog opened;
  private UUID leaving = new UUID(0, 0);
  private UUID staying = new UUID(0, 0);

  @BeforeEach
  void fill() {
    opened =
        new SqliteAttemptLog(
            Database.toWrite(folder, Migrations.shipped()), Facts.CLOCK, Facts::read, "One", true);
    leaving = log().sessions().getFirst().id();
    staying = log().createSession("Two").id();
  }

  @AfterEach
  void close() {
    log().close();
  }

  private SqliteAttemptLog log() {
    return Objects.requireNonNull(opened);
  }

  /** A sweep whose batch has ended. */
  private Sweep over(UUID session) {
    Sweep sweep = SweepFacts.open(log().sweeps(), session);
    log().sweeps().ended("batch-" + session, "BATCH_STATE_SUCCEEDED", null);
    return sweep;
  }

  @Test
  void theSweepsOfASessionGoWithItAndThoseOfOthersStay() throws Exception {
    UUID gone = over(leaving).head().id();
    UUID kept = over(staying).head().id();
    Sweep before = log().sweeps().find(kept).orElseThrow();
    List<Integer> rows = counts();
    log().retention().archive(leaving, BUNDLE, new Held(0, 1));
    assertEquals(Optional.empty(), log().sweeps().find(gone));
    assertEquals(before, log().sweeps().find(kept).orElseThrow());
    assertEquals(rows.stream().map(count -> count / 2).toList(), counts());
    assertEquals(List.of(), list("PRAGMA foreign_key_check"));
  }

  @Test
  void aSessionWithABatchThatHasNotEndedStays() {
    Sweep sweep = SweepFacts.open(log().sweeps(), leaving);
    assertEquals(List.of(sweep.head().id()), log().retention().inBatches(leaving));
    assertEquals(List.of(), log().retention().inBatches(staying));
    assertStays(new Held(0, 1));
  }

  @Test
  void aBundleWithAnotherNumberOfSweepsRemovesNothing() {
    over(leaving);
    assertEquals(List.of(), log().retention().inBatches(leaving));
    assertStays(new Held(0, 0));
    assertStays(new Held(0, 2));
  }

  private void assertStays(Held held) {
    assertThrows(
        IllegalStateException.class, () -> log().retention().archive(leaving, BUNDLE, held));
    assertEquals(1, log().sweeps().ofSession(leaving).size());
    assertEquals(List.of(), log().retention().archived());
  }

  private List<Integer> counts() throws SQLException {
    List<Integer> counts = new java.util.ArrayList<>();
    for (String table : TABLES) {
      counts.add(Integer.valueOf(list("SELECT count(*) FROM " + table).getFirst()));
    }
    return counts;
  }

  private List<String> list(String sql) throws SQLException {
    try (Link link = Link.toRead(folder.resolve(Database.NAME))) {
      return link.list(sql, row -> row.getString(1));
    }
  }
}
