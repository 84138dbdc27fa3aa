package assay.simulator.batch;

import assay.simulator.file.FileCard;
import assay.simulator.protocol.Denials;
import assay.simulator.protocol.Page;
import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The batches that there are. Keeps at most ten thousand lines and a hundred batches: the oldest
 * that have ended are forgotten for new ones. For many threads.
 */
public final class Batches implements AutoCloseable {
  /** How many lines all batches may have together. */
  public static final int MOST_LINES = 10_000;

  private static final int MOST_BATCHES = 100;
  private static final int USUAL_PAGE = 50;
  private static final int START_DIGITS = 11;

  private final Map<String, Batch> batches = new LinkedHashMap<>();
  private final Clock clock;
  private final DoubleSupplier pace;
  private final String prefix;
  private long count;

  /**
   * None yet.
   *
   * @param clock moves them on
   * @param pace how fast, asked when one is made
   */
  public Batches(Clock clock, DoubleSupplier pace) {
    this.clock = clock;
    this.pace = pace;
    this.prefix = "batches/simulated" + HexFormat.of().toHexDigits(clock.millis(), START_DIGITS);
  }

  /**
   * A name for a new one, as long as those of the service. It has the time at which this began, so
   * that what an earlier simulator has made is unknown here and not taken for something else.
   *
   * @param lines how many it will have
   * @throws Refusal if too many lines wait already
   */
  public synchronized String newName(int lines) throws Refusal {
    makeRoom(lines, clock.instant());
    return prefix + HexFormat.of().toHexDigits(++count);
  }

  /**
   * Makes one.
   *
   * @param name a new one
   * @param model such as {@code models/gemini-3-pro-image}
   * @param displayName empty for none
   * @throws Refusal if too many lines wait by now
   */
  public synchronized ObjectNode create(
      String name, String model, String displayName, Answers answers) throws Refusal {
    Instant now = clock.instant();
    makeRoom(answers.size(), now);
    Course course = Course.of(now, pace.getAsDouble(), answers.size(), displayName);
    Batch batch = new Batch(new Batch.Title(name, model, displayName), answers, course);
    batches.put(name, batch);
    return batch.toJson(now, true);
  }

  private void makeRoom(int lines, Instant now) throws Refusal {
    Iterator<Batch> oldest = batches.values().iterator();
    while (isFull(lines) && oldest.hasNext()) {
      Batch batch = oldest.next();
      if (batch.state(now).isEnd()) {
        oldest.remove();
        batch.close();
      }
    }
    if (isFull(lines)) {
      throw new Problem(
              429, "RESOURCE_EXHAUSTED", "Too many batch requests are waiting.", List.of())
          .refusal();
    }
  }

  private boolean isFull(int more) {
    int lines = batches.values().stream().mapToInt(Batch::size).sum();
    return lines + more > MOST_LINES || batches.size() >= MOST_BATCHES;
  }

  /** One of them with its answers, once it has ended. Looking at it can move it on. */
  public synchronized ObjectNode get(String id) throws Refusal {
    Batch batch = batch(id);
    batch.look();
    return batch.toJson(clock.instant(), true);
  }

  /** Stops one; the lines that had no turn yet tell so. One that has ended stays as it is. */
  public synchronized void cancel(String id) throws Refusal {
    batch(id).cancel(clock.instant());
  }

  /** Forgets one. */
  public synchronized void delete(String id) throws Refusal {
    batch(id).close();
    batches.remove("batches/" + id);
  }

  /**
   * All of them, newest first, without their answers.
   *
   * @param pageSize how many at once; 0 for as many as usual
   * @param pageToken where the last page ended; empty for the first
   * @throws Refusal if the token is none
   */
  public synchronized ObjectNode list(int pageSize, String pageToken) throws Refusal {
    List<Batch> all = List.copyOf(batches.values()).reversed();
    Page<Batch> page = Page.of(all, pageSize == 0 ? USUAL_PAGE : pageSize, pageToken);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    operations(json, page.items());
    page.next().ifPresent(token -> json.put("nextPageToken", token));
    return json;
  }

  private void operations(ObjectNode json, Collection<Batch> some) {
    ArrayNode list = json.putArray("operations");
    some.forEach(batch -> list.add(batch.toJson(clock.instant(), false)));
  }

  /** The files of answers that there are, oldest first. */
  public synchronized List<FileCard> files() {
    return batches.values().stream().flatMap(batch -> card(batch).stream()).toList();
  }

  /**
   * What is told of a file of answers.
   *
   * @param id such as {@code batch-abc}
   * @return empty if there is none of that id
   */
  public synchronized Optional<FileCard> file(String id) {
    return ofFile(id).flatMap(this::card);
  }

  /**
   * What is in a file of answers.
   *
   * @param id such as {@code batch-abc}
   * @return writes it; empty if there is none of that id
   */
  public synchronized Optional<Writing> fetch(String id) {
    return ofFile(id)
        .filter(batch -> card(batch).isPresent())
        .flatMap(batch -> batch.file(clock.instant()))
        .map(fetched -> out -> fetched.file().writeTo(out, fetched.done()));
  }

  /** Writes a file of answers. */
  @FunctionalInterface
  public interface Writing {
    /** Leaves the stream open. */
    void writeTo(OutputStream out) throws IOException;
  }

  private Optional<Batch> ofFile(String id) {
    String name = id.startsWith("batch-") ? id.replaceFirst("batch-", "batches/") : "";
    return Optional.ofNullable(batches.get(name));
  }

  private Optional<FileCard> card(Batch batch) {
    Instant now = clock.instant();
    return batch
        .file(now)
        .map(fetched -> FileCard.generated(batch.fileId(), fetched.made()))
        .filter(card -> !card.isExpired(now));
  }

  /** Forgets all. */
  @Override
  public synchronized void close() {
    batches.values().forEach(Batch::close);
    batches.clear();
  }

  private Batch batch(String id) throws Refusal {
    Batch batch = batches.get("batches/" + id);
    if (batch == null) {
      throw Denials.noBatch("batches/" + id).refusal();
    }
    return batch;
  }
}
