package assay.endpoint;

/** Follows one value of JSON byte by byte to its end. For one thread. */
final class Nesting {
  private int depth;
  private boolean inString;
  private boolean escaped;

  /** Whether an object or a list has begun and not ended. */
  boolean isOpen() {
    return depth > 0;
  }

  /**
   * Goes on to the end of the object or list that has begun or begins here.
   *
   * @return behind its end, or {@code to} if that does not come
   */
  int follow(byte[] bytes, int from, int to) {
    int position = from;
    do {
      step(bytes[position++]);
    } while (depth > 0 && position < to);
    return position;
  }

  private void step(byte b) {
    if (inString) {
      inString = escaped || b != '"';
      escaped = !escaped && b == '\\';
    } else {
      inString = b == '"';
      depth += deeper(b);
    }
  }

  /** How much deeper the values stand behind this byte, which is in no string. */
  static int deeper(byte b) {
    return switch (b) {
      case '{', '[' -> 1;
      case '}', ']' -> -1;
      default -> 0;
    };
  }
}
