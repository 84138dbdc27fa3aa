package assay.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GroupCommitTest {
  private static final int WRITERS = 16;

  @TempDir Path folder;
  private Database database;
  private final Map<Integer, Integer> seenByReaders = new ConcurrentHashMap<>();
  private final Map<Integer, Throwable> failures = new ConcurrentHashMap<>();

  @BeforeEach
  void open() {
    String notes = "CREATE TABLE notes (number INTEGER PRIMARY KEY) STRICT";
    database = Database.toWrite(folder, new Migrations(List.of(notes)));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatArrivesTogetherSharesATransaction() throws InterruptedException {
    writeBehindALeader(this::insert);
    assertEquals(Map.of(), failures);
    assertEquals(WRITERS + 1, count());
    assertEquals(
        List.of(1), seenByReaders.values().stream().distinct().toList(), "one commit for all");
  }

  @Test
  void aFailureIsItsAuthorsOnly() throws InterruptedException {
    writeBehindALeader(number -> insert(number == 7 ? 3 : number));
    assertEquals(1, failures.size());
    assertInstanceOf(IllegalStateException.class, failures.values().iterator().next());
    assertEquals(WRITERS, count());
  }

  @Test
  void aMistakeInAWorkIsItsAuthorsOnly() throws InterruptedException {
    writeBehindALeader(
        number ->
            database.write(
                link -> {
                  if (number == 5) {
                    throw new IllegalArgumentException("no such run");
                  }
                  return insert(link, number);
                }));
    assertEquals(List.of(5), List.copyOf(failures.keySet()));
    assertInstanceOf(IllegalArgumentException.class, failures.get(5));
    assertEquals(WRITERS, count());
  }

  @Test
  void anErrorLeavesNobodyWaitingAndNothingHalf() throws InterruptedException {
    writeBehindALeader(
        number ->
            database.write(
                link -> {
                  if (number == 5) {
                    throw new AssertionError("the machine broke");
                  }
                  return insert(link, number);
                }));
    assertEquals(WRITERS, failures.size());
    insert(99);
    assertEquals(2, count());
  }

  @Test
  void closingWaitsForWhatIsQueued() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    Thread leader = Thread.ofVirtual().start(() -> insertAfter(go));
    await(List.of(leader), "awaitUnchecked");
    List<Thread> writers = start(this::insert);
    await(writers, "acquireUninterruptibly");
    Thread closer = Thread.ofVirtual().start(database::close);
    await(List.of(closer), "awaitUninterruptibly");
    go.countDown();
    closer.join();
    assertEquals(Map.of(), failures);
    database = Database.toWrite(folder, new Migrations(List.of("")));
    assertEquals(WRITERS + 1, count());
  }

  @Test
  void aLoneWriterIsDurableWhenItReturns() {
    insert(1);
    assertEquals(1, count());
    assertThrows(IllegalStateException.class, () -> insert(1));
    insert(2);
    assertEquals(2, count());
  }

  private interface Writing {
    void write(int number);
  }

  /** Holds a leader in its transaction until all writers wait behind it. */
  private void writeBehindALeader(Writing writing) throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    Thread leader = Thread.ofVirtual().start(() -> insertAfter(go));
    await(List.of(leader), "awaitUnchecked");
    List<Thread> writers = start(writing);
    await(writers, "acquireUninterruptibly");
    go.countDown();
    leader.join();
    for (Thread writer : writers) {
      writer.join();
    }
  }

  private List<Thread> start(Writing writing) {
    List<Thread> writers = new ArrayList<>();
    IntStream.rangeClosed(1, WRITERS)
        .forEach(
            number ->
                writers.add(
                    Thread.ofVirtual()
                        .start(
                            () -> {
                              try {
                                writing.write(number);
                              } catch (RuntimeException | AssertionError e) {
                                failures.put(number, e);
                              }
                            })));
    return writers;
  }

  /** Waits until each of the threads is parked in a method of that name. */
  private static void await(List<Thread> threads, String method) {
    while (!threads.stream().allMatch(thread -> isIn(thread, method))) {
      Thread.onSpinWait();
    }
  }

  private static boolean isIn(Thread thread, String method) {
    return thread.getState() == Thread.State.WAITING
        && Arrays.stream(thread.getStackTrace()).anyMatch(e -> e.getMethodName().equals(method));
  }

  private void insertAfter(CountDownLatch go) {
    database.write(
        link -> {
          awaitUnchecked(go);
          return link.update("INSERT INTO notes VALUES (0)");
        });
  }

  private static void awaitUnchecked(CountDownLatch go) {
    try {
      go.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void insert(int number) {
    database.write(link -> insert(link, number));
  }

  /** Inserts a number and notes how many a reader sees while the transaction is open. */
  private int insert(Link link, int number) throws SQLException {
    seenByReaders.put(number, count());
    return link.update("INSERT INTO notes VALUES (?)", number);
  }

  private int count() {
    return database.read(
        link -> link.first("SELECT count(*) FROM notes", row -> row.getInt(1)).orElseThrow());
  }
}
