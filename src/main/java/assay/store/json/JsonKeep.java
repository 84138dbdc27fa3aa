package assay.store.json;

import assay.attempt.tree.RecordTree;
import assay.run.Keep;
import assay.run.Settings;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.store.files.DurableFiles;
import assay.store.files.Failures;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A record in a JSON file of its own. What the file does not say, or says to be null, is as it is
 * at first; what this program does not know is passed over; a file that makes no sense is set
 * aside, not overwritten.
 */
public final class JsonKeep<T extends Record> implements Keep<T> {
  private final Path file;
  private final boolean writable;
  private T value;

  /**
   * Reads the file.
   *
   * @param first what it is at first
   */
  public JsonKeep(Path file, Class<T> type, T first, boolean writable) {
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
    String json = StoredJson.print(RecordTree.ofRecord(next));
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
      Object stored = StoredJson.parse(Files.readString(file));
      Object today = type == Settings.class ? FirstSettings.lifted(stored) : stored;
      return RecordTree.to(over(RecordTree.ofRecord(first), today), type);
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      log("{0} cannot be read: {1}", e);
      setAside();
      return first;
    }
  }

  /** The first object with what the second says otherwise, member by member; null says nothing. */
  private static Map<String, @Nullable Object> over(
      Map<String, @Nullable Object> under, @Nullable Object above) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>(under);
    object(above)
        .forEach(
            (name, value) -> {
              if (result.get(name) instanceof Map<?, ?> first
                  && value instanceof Map<?, ?> second) {
                result.put(name, over(object(first), second));
              } else if (value != null) {
                result.put(name, value);
              }
            });
    return result;
  }

  private static Map<String, @Nullable Object> object(@Nullable Object tree) {
    if (!(tree instanceof Map<?, ?> members)) {
      throw new IllegalArgumentException("no JSON object");
    }
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    members.forEach((name, value) -> object.put((String) name, value));
    return object;
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
