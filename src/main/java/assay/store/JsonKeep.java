package assay.store;

import assay.run.Keep;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record in a JSON file of its own. What the file does not say is as it is at first; what this
 * program does not know is passed over; a file that makes no sense is set aside, not overwritten.
 */
final class JsonKeep<T extends Record> implements Keep<T> {
  private final Path file;
  private final boolean writable;
  private T value;

  /**
   * Reads the file.
   *
   * @param first what it is at first
   */
  JsonKeep(Path file, Class<T> type, T first, boolean writable) {
    this.file = file;
    this.writable = writable;
    this.value = read(type, first);
  }

  @Override
  public synchronized T get() {
    return value;
  }

  @Override
  public synchronized void set(T next) {
    value = next;
    if (!writable) {
      throw new StoreFailure(Kind.READ_ONLY, file + " is open for reading only", null);
    }
    String json = StoredJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(next);
    try {
      DurableFiles.replace(file, (json + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Failures.of(e, file);
    }
  }

  private T read(Class<T> type, T first) {
    if (!Files.exists(file)) {
      return first;
    }
    try {
      JsonNode stored = StoredJson.MAPPER.readTree(Files.readAllBytes(file));
      JsonNode whole = StoredJson.MAPPER.valueToTree(first);
      return StoredJson.MAPPER.treeToValue(over(whole, stored), type);
    } catch (IOException | JacksonException e) {
      log("{0} cannot be read: {1}", e);
      setAside();
      return first;
    }
  }

  /** The first tree with what the second says otherwise, member by member. */
  private static JsonNode over(JsonNode under, JsonNode above) {
    if (!(under instanceof ObjectNode first) || !(above instanceof ObjectNode second)) {
      return above;
    }
    ObjectNode result = first.deepCopy();
    for (String name : second.propertyNames()) {
      JsonNode below = first.get(name);
      result.set(name, below == null ? second.get(name) : over(below, second.get(name)));
    }
    return result;
  }

  private void setAside() {
    if (!writable) {
      return;
    }
    try {
      int number = 1;
      while (Files.exists(aside(number))) {
        number++;
      }
      Files.move(file, aside(number));
    } catch (IOException e) {
      log("{0} cannot be set aside: {1}", e);
    }
  }

  private Path aside(int number) {
    return file.resolveSibling(file.getFileName() + ".broken-" + number);
  }

  private void log(String message, Exception e) {
    System.getLogger(JsonKeep.class.getName()).log(Level.WARNING, message, file, e.toString());
  }
}
