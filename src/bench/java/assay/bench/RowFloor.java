package assay.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** One row of about 2 KB in SQLite, in WAL, durable when its commit returns. Not for threads. */
final class RowFloor implements AutoCloseable {
  private static final String FILLING = "x".repeat(1_900);

  private final Connection connection;
  private final PreparedStatement insert;

  RowFloor(Path file) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute(
          "CREATE TABLE IF NOT EXISTS answers (seq INTEGER PRIMARY KEY, id TEXT, body TEXT)");
    }
    connection.setAutoCommit(false);
    insert = connection.prepareStatement("INSERT INTO answers (id, body) VALUES (?, ?)");
  }

  /** Adds rows and commits them in one transaction. */
  void add(int rows) throws SQLException {
    for (int i = 0; i < rows; i++) {
      insert.setString(1, UUID.randomUUID().toString());
      insert.setString(2, FILLING);
      insert.executeUpdate();
    }
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    connection.close();
  }
}
