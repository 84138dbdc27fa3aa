package assay.simulator.file;

import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The uploads that are under way, and the last that were: a hundred, of which the oldest goes for a
 * new one. For many threads.
 */
public final class Uploads implements AutoCloseable {
  private static final int MOST = 100;

  private final Map<String, Upload> uploads = new LinkedHashMap<>();
  private final StoredFiles files;
  private final Room room;
  private final Clock clock;
  private long count;

  /**
   * None yet.
   *
   * @param files where they end
   * @param room what all of them together may hold
   * @param clock says when they ended
   */
  public Uploads(StoredFiles files, Room room, Clock clock) {
    this.files = files;
    this.room = room;
    this.clock = clock;
  }

  /**
   * Begins one.
   *
   * @throws Refusal if such a file cannot be stored
   */
  public synchronized Upload start(Wanted wanted) throws Refusal {
    files.check(wanted.id());
    if (uploads.size() >= MOST) {
      uploads.remove(uploads.keySet().iterator().next()).drop();
    }
    String id = HexFormat.of().toHexDigits(++count);
    Upload upload = new Upload(id, wanted, Scratch.open(room));
    uploads.put(id, upload);
    return upload;
  }

  /**
   * The one of that id.
   *
   * @throws Refusal if it is unknown, cancelled or forgotten
   */
  public synchronized Upload get(String id) throws Refusal {
    Upload upload = uploads.get(id);
    if (upload == null) {
      String text = "Requested entity was not found: the upload " + id;
      throw new Problem(404, "NOT_FOUND", text, List.of()).refusal();
    }
    return upload;
  }

  /**
   * Stores it as a file.
   *
   * @throws Refusal if not all of it is here, or if there is such a file by now
   */
  public StoredFile finish(Upload upload) throws Refusal {
    return upload.finish(files, clock.instant());
  }

  /** Forgets it and what came of it. */
  public synchronized void cancel(Upload upload) {
    uploads.remove(upload.id());
    upload.drop();
  }

  /** Forgets all that did not end. */
  @Override
  public synchronized void close() {
    uploads.values().forEach(Upload::drop);
    uploads.clear();
  }
}
