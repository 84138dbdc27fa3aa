package assay.store.sql;

import assay.run.AttemptLog;
import assay.store.ConductContract;
import assay.store.Facts;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteConductTest extends ConductContract {
  @TempDir Path folder;

  @Override
  protected AttemptLog open() {
    Database database = Database.toWrite(folder, Migrations.shipped());
    return new SqliteAttemptLog(database, Facts.CLOCK, Facts::read, FIRST, true);
  }
}
