package assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.run.AttemptLog;
import assay.run.sweep.BatchLog;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepLog;
import assay.store.Facts;
import assay.store.SweepFacts;
import assay.store.SweepLogContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSweepLogTest extends SweepLogContract {
  @TempDir Path folder;

  @Override
  protected AttemptLog open() {
    return new SqliteAttemptLog(
        Database.toWrite(folder, Migrations.shipped()), Facts.CLOCK, Facts::read, FIRST, true);
  }

  private SqliteSweepLog sqlite() {
    return ((SqliteAttemptLog) log()).sweeps();
  }

  @Override
  protected SweepLog sweeps() {
    return sqlite();
  }

  @Override
  protected BatchLog batches() {
    return sqlite();
  }

  @Test
  void whatGoesOnInABatchIsNotInterruptedByAnotherStart() throws Exception {
    Sweep sweep = SweepFacts.open(sqlite(), session().id());
    AttemptLog.Run run = sweep.runs().getFirst().run();
    Attempt inBatch = Facts.attempt(run, 1, "A red mug");
    Attempt alone = Facts.attempt(run, 2, "A red mug");
    Attempt ended = Facts.attempt(run, 3, "A red mug");
    sqlite().open(sweep.head().id(), "open", List.of(inBatch.id()));
    sqlite().open(sweep.head().id(), "ended", List.of(ended.id()));
    sqlite().ended("ended", "BATCH_STATE_SUCCEEDED", null);
    List.of(inBatch, alone, ended).forEach(one -> log().begin(one, Facts.URL, "{}"));
    closeIt();
    try (SqliteAttemptLog again = (SqliteAttemptLog) open()) {
      assertEquals(List.of(alone.id(), ended.id()), again.interruptedAtOpening());
      assertEquals(
          Outcome.Kind.INTERRUPTED,
          again.find(alone.id()).orElseThrow().outcome().orElseThrow().kind());
      assertEquals(inBatch, again.find(inBatch.id()).orElseThrow());
    }
  }
}
