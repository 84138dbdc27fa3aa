package assay.exchange.export;

/** Texts as XML 1.0 can say them. */
public final class XmlText {
  private XmlText() {}

  /** The text; what XML 1.0 cannot say shows as the replacement character. */
  public static String legal(String text) {
    return text.codePoints()
        .map(c -> isLegal(c) ? c : 0xfffd)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
