package assay.exchange.baseline;

/** A file is no baseline that can be taken. */
final class BaselineRefused extends Exception {
  private static final long serialVersionUID = 1L;

  /** No JSON of the right form. */
  static final String FORM = "baseline.form";

  /** Of a version that this program does not know. */
  static final String VERSION = "baseline.version";

  /** Its content is another than the hash says. */
  static final String HASH = "baseline.hash";

  private final String textKey;

  BaselineRefused(String textKey) {
    super(textKey);
    this.textKey = textKey;
  }

  String textKey() {
    return textKey;
  }
}
