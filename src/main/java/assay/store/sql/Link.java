package assay.store.sql;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteOpenMode;

/**
 * A connection to the database that keeps its statements prepared. For one thread at a time. Every
 * value goes in as a parameter; no statement is ever put together from what a person or a service
 * wrote.
 */
public final class Link implements AutoCloseable {
  /**
   * The log is taken into the file when it has so many pages (16 MB): the same few pages change
   * with each attempt, and are written once for all.
   */
  private static final String PAGES_OF_LOG = "4096";

  /** About six texts for each cell of a sweep that is under way. */
  private static final int MOST_TEXTS = 512;

  private final SQLiteConnection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final Map<Object, String> texts = new LinkedHashMap<>(MOST_TEXTS, 0.75f, true);

  /** Makes something of a row. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private Link(SQLiteConnection connection) {
    this.connection = connection;
  }

  /** The connection that writes: a commit is on disk when it returns. */
  public static Link toWrite(Path file) throws SQLException {
    SQLiteConfig config = config();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.enableRecursiveTriggers(true);
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, PAGES_OF_LOG);
    return open(file.toUri().toString(), config);
  }

  /** A connection that reads. */
  public static Link toRead(Path file) throws SQLException {
    return open(file.toUri().toString(), reading());
  }

  /**
   * A connection to a file that nobody writes, in a folder that takes no files, not even the ones
   * that SQLite keeps beside a database.
   */
  public static Link toReadAsItIs(Path file) throws SQLException {
    return open(file.toUri() + "?immutable=1", reading());
  }

  private static SQLiteConfig reading() {
    SQLiteConfig config = config();
    config.setReadOnly(true);
    return config;
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setGetGeneratedKeys(false);
    return config;
  }

  private static Link open(String uri, SQLiteConfig config) throws SQLException {
    return new Link(JDBC.createConnection(JDBC.PREFIX + uri, config.toProperties()));
  }

  /**
   * The text that stands for a value, made once while it is asked for often: repeats say the same
   * again and again.
   *
   * @param value what it is made of, and nothing else
   */
  <V> String text(V value, Function<? super V, String> made) {
    String text = texts.get(value);
    if (text == null) {
      text = made.apply(value);
      texts.put(value, text);
      if (texts.size() > MOST_TEXTS) {
        texts.remove(texts.keySet().iterator().next());
      }
    }
    return text;
  }

  /** Changes rows and says how many. */
  public int update(String sql, @Nullable Object... values) throws SQLException {
    return run(sql, values, PreparedStatement::executeUpdate);
  }

  /** All rows that a query finds. */
  public <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
    return run(
        sql,
        values,
        statement -> {
          List<T> found = new ArrayList<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add(row.of(rows));
            }
          }
          return found;
        });
  }

  /** The first row that a query finds. */
  public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values)
      throws SQLException {
    return run(
        sql,
        values,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
          }
        });
  }

  /**
   * Binds and runs a statement. It lets go of its values, which may be large, and after a failure
   * of the statement itself, since the driver may have ended it.
   */
  private <T> T run(String sql, @Nullable Object[] values, Execution<T> execution)
      throws SQLException {
    PreparedStatement statement = prepared.remove(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
    }
    boolean done = false;
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      T result = execution.of(statement);
      statement.clearParameters();
      prepared.put(sql, statement);
      done = true;
      return result;
    } finally {
      if (!done) {
        statement.close();
      }
    }
  }

  private interface Execution<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  /** Runs a script of several statements. */
  public void script(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** Starts a transaction that writes. */
  public void begin() throws SQLException {
    update("BEGIN IMMEDIATE");
  }

  /** Ends it; what it wrote is on disk when this returns. */
  public void commit() throws SQLException {
    update("COMMIT");
  }

  /** Takes back what it wrote. SQLite may have done so by itself, which is as good. */
  public void rollback() {
    try {
      update("ROLLBACK");
    } catch (SQLException e) {
      System.getLogger(Link.class.getName())
          .log(System.Logger.Level.DEBUG, "Nothing to roll back: {0}", e.getMessage());
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
