package assay.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * P3: a picture of 20 MB to a file; P3d: the same compressed; P3c: how much heap it takes, one and
 * sixteen at once. Ours is hashed, synced and renamed as well.
 */
final class LargeAnswers {
  private static final int BYTES = 20_000_000;
  private static final int COUNT = 10;
  private static final int AT_ONCE = 16;
  private static final double MEGABYTE = 1e6;
  private static final long EVERY_NANOS = 500_000;

  private LargeAnswers() {}

  /** Runs it: {@code time} or {@code heap}. */
  public static void main(String[] words) throws Exception {
    try (Child server = AnswerServer.start()) {
      String base = server.line();
      if (words[0].equals("time")) {
        time(base, "image-" + BYTES, true);
        time(base, "zipped-" + BYTES, false);
      } else {
        heap(base, 1);
        heap(base, AT_ONCE);
      }
    }
  }

  private static void time(String base, String model, boolean asIs) throws Exception {
    try (Scratch scratch = Scratch.make();
        Ours ours = new Ours(scratch.path().resolve("ours"), base, model);
        HttpFloor http = new HttpFloor(base, model, scratch.path().resolve("image"), asIs)) {
      String body = ours.body();
      System.out.println(model);
      new Turns("answer of 20 MB", COUNT)
          .with("HTTP floor", () -> times(() -> http.send(body)))
          .with("Assay's client, synced", () -> times(ours::answer))
          .run();
    }
  }

  private static void times(Turns.Work work) throws Exception {
    for (int i = 0; i < COUNT; i++) {
      work.run();
    }
  }

  private static void heap(String base, int atOnce) throws Exception {
    String model = "image-" + BYTES;
    try (Scratch scratch = Scratch.make();
        Ours ours = new Ours(scratch.path().resolve("ours"), base, model)) {
      String body = ours.body();
      System.out.println(atOnce + " at once");
      print("HTTP floor", () -> together(atOnce, number -> floor(scratch, base, number, body)));
      print("Assay's client", () -> together(atOnce, number -> ours.answer()));
      print("Assay, attempts stored", () -> ours.attempts(atOnce, atOnce));
    }
  }

  /** Does one of those that are at once. */
  @FunctionalInterface
  private interface Numbered {
    void run(int number) throws Exception;
  }

  private static void together(int count, Numbered work) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        all.add(
            threads.submit(
                () -> {
                  work.run(number);
                  return number;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
  }

  private static void floor(Scratch scratch, String base, int number, String body)
      throws Exception {
    try (HttpFloor floor =
        new HttpFloor(base, "image-" + BYTES, scratch.path().resolve("image-" + number), true)) {
      floor.send(body);
    }
  }

  /** The peak above what is in use when idle, in millions of bytes, garbage included; of five. */
  private static void print(String name, Turns.Work work) throws Exception {
    work.run();
    List<Double> peaks = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      System.gc();
      long idle = used();
      AtomicLong peak = new AtomicLong();
      Thread watch = Thread.ofPlatform().daemon().start(() -> watch(peak));
      work.run();
      watch.interrupt();
      watch.join();
      peaks.add((peak.get() - idle) / MEGABYTE);
    }
    System.out.println(
        String.format(Locale.ROOT, "%-28s %6.1f MB above idle", name, Turns.middle(peaks)));
  }

  private static void watch(AtomicLong peak) {
    while (!Thread.currentThread().isInterrupted()) {
      peak.accumulateAndGet(used(), Math::max);
      LockSupport.parkNanos(EVERY_NANOS);
    }
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
