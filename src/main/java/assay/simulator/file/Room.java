package assay.simulator.file;

import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** How much all temporary files together may hold. For many threads. */
public final class Room {
  /** What a project may store (COOK File_API). */
  private static final long MOST = 20L * 1024 * 1024 * 1024;

  private final long most;
  private final AtomicLong taken = new AtomicLong();

  /** As much as the service gives a project. */
  public Room() {
    this(MOST);
  }

  Room(long most) {
    this.most = most;
  }

  /**
   * Takes so many bytes more.
   *
   * @throws Refusal if they are too many
   */
  void take(long bytes) throws Refusal {
    if (taken.addAndGet(bytes) > most) {
      give(bytes);
      throw full().refusal();
    }
  }

  void give(long bytes) {
    taken.addAndGet(-bytes);
  }

  /** There is no room for more; the name of the quota is that of python-genai#1759. */
  static Problem full() {
    String text = "Resource has been exhausted (e.g. check quota): file_storage_bytes.";
    return new Problem(429, "RESOURCE_EXHAUSTED", text, List.of());
  }
}
