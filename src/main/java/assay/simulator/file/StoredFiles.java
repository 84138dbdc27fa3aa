package assay.simulator.file;

import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that were uploaded: at most two hundred, each for 48 hours. For many threads. */
public final class StoredFiles implements AutoCloseable {
  private static final int MOST = 200;

  private final Map<String, StoredFile> files = new LinkedHashMap<>();
  private final Clock clock;
  private long count;

  /**
   * None yet.
   *
   * @param clock says when they are gone
   */
  public StoredFiles(Clock clock) {
    this.clock = clock;
  }

  /** An id that no file has, as long as those of the service. */
  synchronized String newId() {
    String id;
    do {
      id = "%012x".formatted(++count);
    } while (files.containsKey(id));
    return id;
  }

  /**
   * Checks that there may be a file of that id.
   *
   * @throws Refusal if there is one already, or too many others
   */
  synchronized void check(String id) throws Refusal {
    expire();
    if (files.containsKey(id)) {
      String text = "Requested entity already exists: files/" + id;
      throw new Problem(409, "ALREADY_EXISTS", text, List.of()).refusal();
    }
    if (files.size() >= MOST) {
      throw Room.full().refusal();
    }
  }

  synchronized void put(StoredFile file) throws Refusal {
    check(file.card().id());
    files.put(file.card().id(), file);
  }

  /**
   * One of them.
   *
   * @param name such as {@code files/abc}
   * @throws Refusal if it is unknown, deleted or expired
   */
  public synchronized StoredFile get(String name) throws Refusal {
    expire();
    StoredFile file = name.startsWith("files/") ? files.get(name.substring(6)) : null;
    if (file == null) {
      throw Problem.noFile(name).refusal();
    }
    return file;
  }

  /** All of them, oldest first. */
  public synchronized List<FileCard> list() {
    expire();
    return files.values().stream().map(StoredFile::card).toList();
  }

  /**
   * Forgets one.
   *
   * @throws Refusal if there is none of that name
   */
  public synchronized void delete(String name) throws Refusal {
    StoredFile file = get(name);
    files.remove(file.card().id());
    file.bytes().close();
  }

  private void expire() {
    Instant now = clock.instant();
    Iterator<StoredFile> all = files.values().iterator();
    while (all.hasNext()) {
      StoredFile file = all.next();
      if (file.card().isExpired(now)) {
        all.remove();
        file.bytes().close();
      }
    }
  }

  /** Forgets all. */
  @Override
  public synchronized void close() {
    files.values().forEach(file -> file.bytes().close());
    files.clear();
  }
}
