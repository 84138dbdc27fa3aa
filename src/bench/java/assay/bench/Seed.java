package assay.bench;

import assay.attempt.Answer.StoredImage;
import assay.attempt.Session;
import assay.run.Blobs;
import assay.simulator.picture.Picture;
import assay.store.WorkspaceFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes a workspace of many attempts, and in it a session of 200 attempts that each gave a picture
 * of 1.5 MB of its own, and an empty one, which is the newest.
 */
final class Seed {
  /** The names of its sessions. */
  static final String MANY = "Many attempts";

  static final String PICTURES = "Many pictures";
  static final String EMPTY = "Nothing yet";

  private static final int WRITERS = 64;
  private static final int PICTURE_COUNT = 120;
  private static final int PICTURE_ATTEMPTS = 200;
  private static final int PICTURE_BYTES = 1_500_000;

  private Seed() {}

  /** Makes one: how many attempts, and where. */
  public static void main(String[] words) throws IOException, InterruptedException {
    make(Path.of(words[1]), Integer.parseInt(words[0]));
  }

  /** Makes it where there is none yet. */
  static void make(Path workspace, int attempts) throws IOException, InterruptedException {
    try (Ours ours = new Ours(workspace, "http://127.0.0.1:1", "m")) {
      Session many = ours.log().createSession(MANY);
      fill(new SeededAttempts(ours.log(), many.id(), List.of()), attempts);
      Session pictures = ours.log().createSession(PICTURES);
      SeededAttempts drawn = new SeededAttempts(ours.log(), pictures.id(), pictures(ours.folder()));
      for (int i = 0; i < PICTURE_ATTEMPTS; i++) {
        drawn.add();
      }
      ours.log().createSession(EMPTY);
    }
    System.out.println(attempts + " attempts lie in " + workspace);
  }

  /** The workspace that the first word names, or else one that is made. */
  static Path given(String[] words, Path otherwise, int attempts)
      throws IOException, InterruptedException {
    if (words.length > 0) {
      return Path.of(words[0]);
    }
    make(otherwise, attempts);
    return otherwise;
  }

  private static void fill(SeededAttempts seeded, int attempts) throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int share = attempts / WRITERS + (i < attempts % WRITERS ? 1 : 0);
        all.add(
            threads.submit(
                () -> {
                  for (int done = 0; done < share; done++) {
                    seeded.add();
                  }
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Pictures of the simulator's, with their thumbnails made. */
  private static List<StoredImage> pictures(WorkspaceFolder folder) throws IOException {
    List<StoredImage> made = new ArrayList<>();
    for (int i = 0; i < PICTURE_COUNT; i++) {
      try (Blobs.Sink sink = folder.blobs().open()) {
        new Picture(1024, 1024, i, PICTURE_BYTES).writeTo(sink);
        made.add(sink.keep().typed("image/png"));
      }
      folder.blobs().thumbnail(made.getLast().sha256());
    }
    return made;
  }
}
