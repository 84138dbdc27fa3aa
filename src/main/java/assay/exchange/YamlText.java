package assay.exchange;

import java.util.Locale;

/** Texts as YAML that every reader takes and that reads back as it was, character by character. */
public final class YamlText {
  private YamlText() {}

  /** In double quotes, on one line, where nothing means anything. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean half = Character.isSurrogate(c) && !isWhole(text, i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        default -> quoted.append(isPlain(c) && !half ? String.valueOf(c) : escaped(c));
      }
    }
    return quoted.append('"').toString();
  }

  /** Half a character has no bytes in UTF-8. */
  private static boolean isWhole(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static String escaped(char c) {
    return String.format(Locale.ROOT, "\\u%04x", (int) c);
  }

  /**
   * Several lines as they stand, each on its own, so that a change of one is seen as such; in
   * double quotes if there is but one, or if anything in it could come back otherwise.
   *
   * @param indent what stands before each line
   */
  public static String block(String text, String indent) {
    boolean plain =
        text.indexOf('\n') > 0
            && text.strip().equals(text)
            && text.chars()
                .allMatch(
                    c -> c == '\n' || (isPlain((char) c) && !Character.isSurrogate((char) c)));
    return plain ? "|-\n" + text.replaceAll("(?m)^(?=.)", indent) : quoted(text);
  }

  /** Whether a character may stand in a YAML file as it is. */
  private static boolean isPlain(char c) {
    return c >= ' '
        && (c < 0x7f || c > 0xa0)
        && c != '\u2028'
        && c != '\u2029'
        && c < '\ufeff'
        && c != '\ufffe';
  }
}
