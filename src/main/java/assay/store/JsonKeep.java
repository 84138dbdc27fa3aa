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
 * A record in a JSON file of its own. What the file does not say, or says to be null, is as it is
 * at first; what this program does not know is passed over; a file that makes no sense is set
 * aside, not overwritten.
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
      return parsed(Files.readAllBytes(file), type, first);
    } catch (IOException | JacksonException e) {
      log("{0} cannot be read: {1}", e);
      setAside();
      return first;
    }
  }

  private static <T> T parsed(byte[] json, Class<T> type, T first) throws IOException {
    if (!(StoredJson.MAPPER.readTree(json) instanceof ObjectNode stored)) {
      throw new IOException("no JSON object");
    }
    ObjectNode whole = StoredJson.MAPPER.valueToTree(first);
    return StoredJson.MAPPER.treeToValue(over(whole, stored), type);
  }

  /** The first object with what the second says otherwise, member by member; null says nothing. */
  private static ObjectNode over(ObjectNode under, ObjectNode above) {
    ObjectNode result = under.deepCopy();
    for (String name : above.propertyNames()) {
      JsonNode value = above.get(name);
      if (result.get(name) instanceof ObjectNode first && value instanceof ObjectNode second) {
        result.set(name, over(first, second));
      } else if (!value.isNull()) {
        result.set(name, value);
      }
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
    String why = e instanceof JacksonException bad ? bad.getOriginalMessage() : e.toString();
    System.getLogger(JsonKeep.class.getName()).log(Level.WARNING, message, file, why);
  }
}
