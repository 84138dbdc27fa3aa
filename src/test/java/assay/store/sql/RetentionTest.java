package assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Review;
import assay.attempt.Sha256;
import assay.conduct.AuditEvent;
import assay.conduct.Lock;
import assay.run.AttemptLog.AuditEntry;
import assay.run.AttemptLog.Query;
import assay.run.AttemptLog.Run;
import assay.run.bundle.Batch;
import assay.run.bundle.Origin;
import assay.run.bundle.Retention.Archived;
import assay.run.bundle.Retention.Held;
import assay.run.bundle.Whole;
import assay.store.Facts;
import assay.store.SweepFacts;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session leaves when its attempts lie in a bundle; nothing leaves without that, and no lock. */
class RetentionTest {
  private static final Sha256 BUNDLE = Facts.hash("bundle");

  /** What holds rows that belong to sessions, in the order in which one could be emptied. */
  private static final List<String> OF_SESSIONS =
      List.of(
          "reviews",
          "tries",
          "origins",
          "attempts",
          "sweep_batch_notes",
          "sweep_batch_lines",
          "sweep_batches",
          "sweep_notes",
          "sweep_runs",
          "sweep_cells",
          "sweep_courses",
          "sweep_origins",
          "sweeps",
          "runs",
          "sessions",
          "cases",
          "requests");

  private static final Set<String> FOR_EVER =
      Set.of(
          "locks", "lock_keys", "audit_entries", "archived_sessions", "bundles", "absent_images");

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
    complete(leaving, "a red vase");
    complete(leaving, "only here");
    complete(staying, "a red vase");
    comeIn(staying);
    AuditEntry entry = new AuditEntry(Facts.NOW, AuditEvent.HARD_STOP, null, "x");
    log().lock(new Lock(List.of(Facts.hash("k")), null, HardStop.FIXED_POLICY, Facts.NOW), entry);
  }

  private SqliteAttemptLog log() {
    return Objects.requireNonNull(opened);
  }

  @AfterEach
  void close() {
    log().close();
  }

  private void complete(UUID session, String prompt) {
    Run run = log().openRun(session, 1);
    Attempt attempt = Facts.attempt(run, 1, prompt);
    log().begin(attempt, Facts.URL, prompt);
    log()
        .complete(
            attempt.id(),
            Facts.shown(),
            List.of(Facts.aTry(1, Facts.answer(200, "STOP", null, null))),
            null);
    log().review(new Review(attempt.id(), Review.Verdict.UNSURE, "noted", Facts.NOW));
  }

  /** An attempt of another workspace, with an image that its bundle did not hold. */
  private void comeIn(UUID session) {
    Attempt attempt =
        Facts.attempt(log().openRun(session, 1), 1, "came in").completed(Facts.shown());
    Origin origin = new Origin(Facts.hash("manifest"), Facts.NOW, false, null);
    Whole whole = new Whole(attempt, new Attempt.Raw(Facts.URL, "came in", List.of()));
    log().archive().take(origin, Batch.ofAttempts(List.of(whole), List.of(Facts.hash("absent"))));
  }

  /** A sweep with something in each table. */
  private void sweepCameIn(UUID session) throws SQLException {
    SweepFacts.open(log().sweeps(), session);
    try (Link link = strange()) {
      link.update("INSERT INTO sweep_origins SELECT w.seq, b.seq, 6, 24 FROM sweeps w, bundles b");
    }
  }

  @Test
  void anArchivedSessionGoesWholeAndTheOthersStayWhole() throws Exception {
    SweepFacts.open(log().sweeps(), staying);
    List<Attempt> before = attempts(staying, "vase");
    Archived gone = log().retention().archive(leaving, BUNDLE, new Held(2, 0));
    assertEquals(new Archived(leaving, "One", BUNDLE, Facts.NOW, 2), gone);
    assertEquals(List.of(gone), log().retention().archived());
    assertEquals(List.of(staying), log().sessions().stream().map(s -> s.id()).toList());
    assertEquals(before, attempts(staying, "vase"));
    assertEquals(List.of(), attempts(leaving, ""));
    assertEquals(List.of("a red vase", "came in"), list("SELECT prompt FROM cases"));
    assertEquals(List.of("a red vase", "came in"), list("SELECT body FROM requests"));
    assertEquals(1, log().sweeps().ofSession(staying).size());
    assertEquals(List.of(), list("PRAGMA foreign_key_check"));
    assertEquals(List.of("ok"), list("PRAGMA integrity_check"));
  }

  @Test
  void locksAndTheAuditLogStay() {
    log().retention().archive(leaving, BUNDLE, new Held(2, 0));
    assertTrue(log().lockOf(List.of(Facts.hash("k"))).isPresent());
    assertEquals(1, log().audit().size());
  }

  @Test
  void theLastSessionMakesRoomForANewOne() {
    log().retention().archive(leaving, BUNDLE, new Held(2, 0));
    log().retention().archive(staying, BUNDLE, new Held(2, 0));
    assertEquals(1, log().sessions().size());
    assertEquals(1, log().openRun(log().sessions().getFirst().id(), 1).number());
  }

  @Test
  void aBundleWithAnotherNumberOfAttemptsRemovesNothing() {
    assertThrows(
        IllegalStateException.class,
        () -> log().retention().archive(leaving, BUNDLE, new Held(1, 0)));
    assertEquals(2, attempts(leaving, "").size());
    assertEquals(List.of(), log().retention().archived());
  }

  @Test
  void aSessionWithAnAttemptUnderWayStays() {
    Attempt underWay = Facts.attempt(log().openRun(leaving, 1), 1, "under way");
    log().begin(underWay, Facts.URL, "{}");
    assertThrows(
        IllegalStateException.class,
        () -> log().retention().archive(leaving, BUNDLE, new Held(3, 0)));
    assertEquals(3, attempts(leaving, "").size());
  }

  @Test
  void anUnknownSessionIsAMistake() {
    UUID unknown = UUID.randomUUID();
    assertThrows(
        IllegalArgumentException.class,
        () -> log().retention().archive(unknown, BUNDLE, new Held(0, 0)));
  }

  @Test
  void noStatementRemovesAnythingThatIsNotArchived() throws Exception {
    sweepCameIn(staying);
    List<String> tables = tables();
    assertEquals(
        Set.of(), missing(tables), "each table is either a session's, for ever, or named here");
    try (Link link = strange()) {
      for (String table : tables) {
        assertRefused(link, "DELETE FROM " + table);
        assertRefused(link, "REPLACE INTO " + table + " SELECT * FROM " + table);
      }
    }
  }

  @Test
  void archivingOneSessionLetsNothingOfAnotherGo() throws Exception {
    sweepCameIn(staying);
    try (Link link = strange()) {
      link.update(insert(leaving, 2));
      for (String table : OF_SESSIONS) {
        assertRefused(link, "DELETE FROM " + table);
      }
      for (String table : FOR_EVER) {
        assertRefused(link, "DELETE FROM " + table);
      }
    }
    assertEquals(2, attempts(staying, "").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE archived_sessions SET removed = 1",
        "UPDATE archived_sessions SET bundle = bundle",
        "UPDATE archived_sessions SET attempts = 7",
        "DELETE FROM archived_sessions",
        "REPLACE INTO archived_sessions SELECT * FROM archived_sessions",
        "INSERT INTO runs (id, session_seq, number, repeats, opened_at)"
            + " SELECT 'x', session_seq, 9, 1, opened_at FROM runs LIMIT 1",
        "INSERT INTO sweeps (id, session_seq, number, name, opened_at)"
            + " SELECT 'x', session_seq, 9, 'x', opened_at FROM runs LIMIT 1",
        "INSERT INTO reviews (attempt_seq, verdict, note, at)"
            + " SELECT attempt_seq, verdict, note, at FROM reviews LIMIT 1",
      })
  void nothingIsAddedOrBentOnceASessionIsLeaving(String statement) throws Exception {
    try (Link link = strange()) {
      link.update(insert(leaving, 2));
      assertRefused(link, statement);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xyz", "ABCDEF"})
  void onlyAHashNamesABundle(String bundle) throws Exception {
    try (Link link = strange()) {
      String bad = insert(leaving, 2).replace(BUNDLE.hex(), bundle);
      assertThrows(SQLException.class, () -> link.update(bad));
    }
  }

  private static String insert(UUID session, int attempts) {
    return "INSERT INTO archived_sessions (session_id, name, bundle, at, attempts) VALUES ('%s', 'x', '%s', 'now', %d)"
        .formatted(session, BUNDLE.hex(), attempts);
  }

  /** As another program would open it, yet with REPLACE firing triggers. */
  private Link strange() throws SQLException {
    return Link.toWrite(folder.resolve(Database.NAME));
  }

  private static void assertRefused(Link link, String statement) {
    assertThrows(SQLException.class, () -> link.update(statement), statement);
  }

  /** Every table but those of the index of words, which can be made anew. */
  private List<String> tables() throws SQLException {
    List<String> tables =
        new ArrayList<>(
            list(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
                    + " AND name NOT LIKE 'attempt_words%' AND name NOT LIKE 'sqlite_%'"));
    tables.remove("archived_sessions");
    return tables;
  }

  private static Set<String> missing(List<String> tables) {
    Set<String> left = new java.util.TreeSet<>(tables);
    left.removeAll(OF_SESSIONS);
    left.removeAll(FOR_EVER);
    return left;
  }

  private List<String> list(String sql) throws SQLException {
    try (Link link = Link.toRead(folder.resolve(Database.NAME))) {
      return link.list(sql, row -> row.getString(1));
    }
  }

  private List<Attempt> attempts(UUID session, String search) {
    return log().page(new Query(session, null, search, null, 99)).attempts();
  }
}
