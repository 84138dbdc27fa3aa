package assay.simulator.request;

/**
 * Follows JSON byte by byte as far as is needed to know whether a byte stands in the value of a
 * field called {@code data} or {@code thoughtSignature}, and there writes the URL-safe letters of
 * base64 as the usual ones (RFC 4648, sections 4 and 5).
 */
final class DataAlphabet {
  private static final int NAME = 32;

  private final StringBuilder name = new StringBuilder();
  private boolean inString;
  private boolean escaped;
  private boolean inData;
  private boolean afterColon;

  /** The byte as it shall be read. */
  byte usual(byte b) {
    if (!inString) {
      outside(b);
      return b;
    }
    if (escaped) {
      escaped = false;
    } else if (b == '\\') {
      escaped = true;
    } else if (b == '"') {
      inString = false;
      inData = false;
      return b;
    }
    return inData ? translated(b) : remembered(b);
  }

  private void outside(byte b) {
    if (b == '"') {
      inString = true;
      inData = afterColon && isData();
      name.setLength(0);
      afterColon = false;
    } else if (b == ':') {
      afterColon = true;
    } else if (b > ' ') {
      afterColon = false;
    }
  }

  private boolean isData() {
    String last = name.toString();
    return last.equals("data")
        || last.equals("thoughtSignature")
        || last.equals("thought_signature");
  }

  private byte remembered(byte b) {
    if (name.length() < NAME) {
      name.append((char) b);
    }
    return b;
  }

  private static byte translated(byte b) {
    return switch (b) {
      case '-' -> '+';
      case '_' -> '/';
      default -> b;
    };
  }
}
