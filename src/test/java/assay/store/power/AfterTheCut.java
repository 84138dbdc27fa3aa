package assay.store.power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands on a disk when the power comes back. Of a file survives what it held when it was last
 * synced, of a folder the names that it had when it was last synced; a hasty disk may also have
 * kept every name and no content that was not synced, or simply everything.
 */
final class AfterTheCut {
  /** How a disk loses what was not synced. Each is allowed. */
  enum Luck {
    /** Nothing that was not synced survives. */
    LOSES_ALL(false, false),
    /** Every name survives at once, and no content that was not synced. */
    KEEPS_NAMES(true, false),
    /** Everything survives. */
    KEEPS_ALL(true, true);

    private final boolean names;
    private final boolean contents;

    Luck(boolean names, boolean contents) {
      this.names = names;
      this.contents = contents;
    }
  }

  private static final Path ROOT = Path.of("");

  /** A file or a folder, whatever its name. */
  private static final class Node {
    private final Map<String, Node> now = new TreeMap<>();
    private Map<String, Node> safe = new TreeMap<>();
    private byte[] bytes = new byte[0];
    private byte[] safeBytes = new byte[0];
    private final boolean isFolder;

    Node(boolean isFolder) {
      this.isFolder = isFolder;
    }
  }

  private final Node root = new Node(true);

  private AfterTheCut() {}

  /** Builds in a real folder what is left of these steps. */
  static void build(List<Step> steps, Luck luck, Path target) throws IOException {
    AfterTheCut disk = new AfterTheCut();
    steps.forEach(disk::take);
    disk.write(disk.root, luck, target);
  }

  private void take(Step step) {
    switch (step) {
      case Step.Created made -> parent(made.file()).now.put(last(made.file()), new Node(false));
      case Step.Folder made -> parent(made.folder()).now.put(last(made.folder()), new Node(true));
      case Step.Written written -> write(node(written.file()), written);
      case Step.Synced synced -> node(synced.file()).safeBytes = node(synced.file()).bytes;
      case Step.NamesSynced synced ->
          node(synced.folder()).safe = new HashMap<>(node(synced.folder()).now);
      case Step.Moved moved ->
          parent(moved.to())
              .now
              .put(last(moved.to()), parent(moved.from()).now.remove(last(moved.from())));
      case Step.Deleted deleted -> parent(deleted.file()).now.remove(last(deleted.file()));
      case Step.Promised promised -> {}
    }
  }

  private static void write(Node file, Step.Written written) {
    int end = Math.toIntExact(written.at() + written.bytes().length);
    byte[] next = java.util.Arrays.copyOf(file.bytes, Math.max(file.bytes.length, end));
    System.arraycopy(
        written.bytes(), 0, next, Math.toIntExact(written.at()), written.bytes().length);
    file.bytes = next;
  }

  private Node node(Path path) {
    Node found = root;
    for (Path name : path) {
      found = name.equals(ROOT) ? found : found.now.get(name.toString());
    }
    return found;
  }

  private Node parent(Path path) {
    return path.getParent() == null ? root : node(path.getParent());
  }

  private static String last(Path path) {
    return String.valueOf(path.getFileName());
  }

  private void write(Node node, Luck luck, Path target) throws IOException {
    if (!node.isFolder) {
      Files.write(target, luck.contents ? node.bytes : node.safeBytes);
      return;
    }
    Files.createDirectories(target);
    for (Map.Entry<String, Node> entry : (luck.names ? node.now : node.safe).entrySet()) {
      write(entry.getValue(), luck, target.resolve(entry.getKey()));
    }
  }
}
