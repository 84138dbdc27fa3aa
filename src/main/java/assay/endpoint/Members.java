package assay.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The members of a JSON object as the bytes in which they came, so that what stands in them can be
 * kept as it is. Tolerates anything: on bytes that are no JSON it stops, and what stands before is
 * kept. For one object and one thread.
 */
final class Members {
  private final byte[] bytes;
  private final Map<String, byte[]> found = new LinkedHashMap<>();
  private int position;
  private boolean whole;

  private Members(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The members of the object that stands in these bytes. Of two of one name the last counts. */
  static Members of(byte[] object) {
    Members members = new Members(object);
    members.whole = members.skips('{') && members.readsToEnd();
    return members;
  }

  /** Whether the object came to its end. */
  boolean areWhole() {
    return whole;
  }

  /** The value of a member as it came; empty if there is none of that name, or it is null. */
  Optional<byte[]> bytes(String name) {
    return Optional.ofNullable(found.get(name))
        .filter(value -> !new String(value, StandardCharsets.US_ASCII).equals("null"));
  }

  /** The value of a member read as JSON; empty if there is none. */
  Optional<JsonNode> node(String name) {
    return bytes(name)
        .flatMap(
            value ->
                TolerantJson.read(new String(value, StandardCharsets.UTF_8)).roots().stream()
                    .findFirst());
  }

  private boolean readsToEnd() {
    if (skips('}')) {
      return true;
    }
    boolean more = true;
    while (more) {
      if (!readsMember()) {
        return false;
      }
      more = skips(',');
    }
    return skips('}');
  }

  /** Reads one name and its value, the value perhaps in part. */
  private boolean readsMember() {
    skipSpace();
    int from = position;
    if (!isAt('"') || !passesString()) {
      return false;
    }
    String name = new String(bytes, from + 1, position - from - 2, StandardCharsets.UTF_8);
    if (!skips(':')) {
      return false;
    }
    skipSpace();
    int start = position;
    boolean complete = passesValue();
    if (position > start) {
      found.put(name, Arrays.copyOfRange(bytes, start, position));
    }
    return complete && position > start;
  }

  private boolean passesValue() {
    if (isAt('"')) {
      return passesString();
    }
    boolean container = isAt('{') || isAt('[');
    return container ? passesContainer() : passesScalar();
  }

  private boolean passesContainer() {
    int depth = 0;
    do {
      byte b = bytes[position];
      if (b == '"') {
        if (!passesString()) {
          return false;
        }
      } else {
        depth += Nesting.deeper(b);
        position++;
      }
    } while (depth > 0 && position < bytes.length);
    return depth == 0;
  }

  private boolean passesString() {
    position++;
    while (position < bytes.length && bytes[position] != '"') {
      position += bytes[position] == '\\' ? 2 : 1;
    }
    boolean ended = position < bytes.length;
    position = Math.min(position + 1, bytes.length);
    return ended;
  }

  private boolean passesScalar() {
    while (position < bytes.length && !isSpace() && !isAt(',') && !isAt('}')) {
      position++;
    }
    return position < bytes.length;
  }

  private boolean skips(char wanted) {
    skipSpace();
    boolean there = isAt(wanted);
    position += there ? 1 : 0;
    return there;
  }

  private void skipSpace() {
    while (position < bytes.length && isSpace()) {
      position++;
    }
  }

  private boolean isSpace() {
    byte b = bytes[position];
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private boolean isAt(char wanted) {
    return position < bytes.length && bytes[position] == wanted;
  }
}
