package assay.store;

import assay.attempt.Answer.Received;
import assay.attempt.Answer.StoredImage;
import assay.attempt.Attempt;
import assay.run.AttemptLog;
import assay.run.AttemptLog.Run;
import assay.run.Blobs;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Begins and completes attempts with images on several threads until it is killed, and says a line
 * after each thing that the store has acknowledged.
 */
public final class BusyProgram {
  private static final int THREADS = 4;
  private static final int IMAGE_BYTES = 150_000;

  private BusyProgram() {}

  public static void main(String[] arguments) throws InterruptedException {
    WorkspaceFolder workspace =
        WorkspaceFolder.open(Path.of(arguments[0]), WorkspaceFolder.Access.READ_WRITE);
    AttemptLog log = workspace.log(Facts.CLOCK, Facts::read, "Busy");
    Run run = log.openRun(log.sessions().getFirst().id(), 100_000);
    List<Thread> threads =
        IntStream.range(0, THREADS)
            .mapToObj(i -> Thread.ofVirtual().start(() -> work(workspace.blobs(), log, run, i)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void work(Blobs blobs, AttemptLog log, Run run, int thread) {
    Random random = new Random();
    for (int i = 0; ; i++) {
      Attempt attempt = Facts.attempt(run, thread * 10_000 + i, "vase " + i);
      log.begin(attempt, Facts.URL, "{}");
      say("begun " + attempt.id());
      StoredImage image = keep(blobs, random);
      Received answer = Facts.answer(200, "STOP", null, image.sha256());
      log.complete(attempt.id(), Facts.completion(answer), List.of(Facts.aTry(1, answer)), null);
      say("done " + attempt.id() + " " + image.sha256());
    }
  }

  private static StoredImage keep(Blobs blobs, Random random) {
    byte[] part = new byte[IMAGE_BYTES / 10];
    try (Blobs.Sink sink = blobs.open()) {
      for (int i = 0; i < 10; i++) {
        random.nextBytes(part);
        sink.write(part);
      }
      return sink.keep();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** In one write, so that a line that ends with a full stop is a whole one. */
  private static void say(String line) {
    PrintStream out = System.out;
    synchronized (out) {
      out.print(line + " .\n");
      out.flush();
    }
  }
}
