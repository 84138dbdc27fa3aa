package assay.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * P4: durable rows, one commit each. P4b: from 16 writers that share commits. An attempt of ours is
 * two durable writes: begun before it is sent, and complete afterwards; so a row of ours is half an
 * attempt.
 */
final class DurableRows {
  private static final int COUNT = 4_000;
  private static final int WRITERS = 16;
  private static final int WARMINGS = 5;

  private DurableRows() {}

  /** Runs it. */
  public static void main(String[] none) throws Exception {
    try (Scratch scratch = Scratch.make();
        Ours ours = new Ours(scratch.path().resolve("ours"), "http://127.0.0.1:1", "m");
        RowFloor floor = new RowFloor(scratch.path().resolve("floor.db"))) {
      SeededAttempts seeded = new SeededAttempts(ours.log());
      new Turns("durable write", COUNT)
          .with("row floor", () -> floorRows(floor, 1))
          .with("Assay's log", () -> attempts(seeded, COUNT / 2))
          .warmed(WARMINGS)
          .run();
      System.out.println("16 writers");
      new Turns("durable write", COUNT)
          .with("row floor, 16 a commit", () -> floorRows(floor, WRITERS))
          .with("Assay's log", () -> together(seeded))
          .run();
    }
  }

  private static void floorRows(RowFloor floor, int each) throws Exception {
    for (int i = 0; i < COUNT; i += each) {
      floor.add(each);
    }
  }

  private static void attempts(SeededAttempts seeded, int count) {
    for (int i = 0; i < count; i++) {
      seeded.add();
    }
  }

  private static void together(SeededAttempts seeded) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        all.add(threads.submit(() -> attempts(seeded, COUNT / 2 / WRITERS)));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
  }
}
