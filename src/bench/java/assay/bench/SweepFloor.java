package assay.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The durable floor with several at once: each lane sends, reads, syncs the image if one came, and
 * waits until its row is committed, together with those that wait at the same time.
 */
final class SweepFloor implements AutoCloseable {
  /** How many are under way at once, here and in the program's sweeps. */
  static final int LANES = 16;

  private final HttpFloor http;
  private final SharedRowFloor rows;
  private final Path folder;
  private final String body;
  private final boolean hasImages;
  private final AtomicInteger images = new AtomicInteger();

  /**
   * @param folder where its database and its images lie
   * @param body what is sent
   */
  SweepFloor(String base, String model, Path folder, String body) throws SQLException {
    this.http = new HttpFloor(base, model, folder.resolve("image"), true);
    this.rows = new SharedRowFloor(folder.resolve("floor.db"));
    this.folder = folder;
    this.body = body;
    this.hasImages = model.startsWith("image");
  }

  /** Sends that many and returns when all are on disk. */
  void run(int count) throws Exception {
    AtomicInteger left = new AtomicInteger(count);
    try (ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
      List<Future<?>> lanes = new ArrayList<>();
      for (int i = 0; i < LANES; i++) {
        lanes.add(
            threads.submit(
                () -> {
                  lane(left);
                  return true;
                }));
      }
      for (Future<?> lane : lanes) {
        lane.get();
      }
    }
  }

  private void lane(AtomicInteger left) throws IOException {
    while (left.getAndDecrement() > 0) {
      Path image = folder.resolve("image-" + images.incrementAndGet());
      http.send(body, image);
      if (hasImages) {
        sync(image);
      }
      rows.add();
    }
  }

  private static void sync(Path image) throws IOException {
    try (FileChannel channel = FileChannel.open(image, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  @Override
  public void close() throws SQLException, InterruptedException {
    http.close();
    rows.close();
  }
}
