package assay.store.sql;

import assay.run.AttemptLog;
import assay.store.Facts;
import assay.store.PagesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqlitePagesTest extends PagesContract {
  @TempDir Path folder;

  @Override
  protected AttemptLog open() {
    Database database = Database.toWrite(folder, Migrations.shipped());
    return new SqliteAttemptLog(database, Facts.CLOCK, Facts::read, FIRST, true);
  }
}
