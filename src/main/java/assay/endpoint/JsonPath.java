package assay.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Follows the structure of JSON byte by byte, as far as needed to know under which key a string
 * stands. Tolerates anything: on bytes that are no JSON it knows nothing and says so by null.
 */
final class JsonPath {
  /** A key longer than this is none of ours. */
  private static final int LONGEST_KEY = 64;

  /** Deeper than this nothing of ours stands; only the count goes on. */
  private static final int DEEPEST = 512;

  private static final String UNKNOWN = "";

  private final Deque<String> parents = new ArrayDeque<>();
  private final byte[] string = new byte[LONGEST_KEY];
  private int stringLength;
  private int deeper;
  private @Nullable String lastString;
  private @Nullable String key;

  /** A byte outside strings. */
  void structure(byte b) {
    switch (b) {
      case ':' -> key = lastString;
      case '{', '[' -> open();
      case '}', ']' -> close();
      case ',' -> forget();
      default -> {}
    }
  }

  /** A string begins. */
  void beginString() {
    stringLength = 0;
  }

  /** A byte inside a string, escapes as they stand. */
  void inString(byte b) {
    if (stringLength < LONGEST_KEY) {
      string[stringLength] = b;
    }
    stringLength++;
  }

  /** A string ends. */
  void endString() {
    boolean fits = stringLength <= LONGEST_KEY;
    lastString = fits ? new String(string, 0, stringLength, StandardCharsets.UTF_8) : UNKNOWN;
  }

  /** The key of the value that begins here; null where no key stands before it. */
  @Nullable String key() {
    return key;
  }

  /** The key of the object around it; null at the top. */
  @Nullable String parent() {
    return deeper > 0 ? null : parents.peek();
  }

  private void open() {
    if (parents.size() < DEEPEST) {
      parents.push(key == null ? UNKNOWN : key);
    } else {
      deeper++;
    }
    forget();
  }

  private void close() {
    if (deeper > 0) {
      deeper--;
    } else {
      parents.poll();
    }
    forget();
  }

  private void forget() {
    key = null;
    lastString = null;
  }
}
