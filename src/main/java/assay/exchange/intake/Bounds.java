package assay.exchange.intake;

/** How much of a file is read. More than people write, and less than fills a memory. */
final class Bounds {
  static final int MOST_ROWS = 100_000;
  static final int MOST_CASES = 10_000;
  static final int MOST_COLUMNS = 500;

  /** Of a cell or of a line, in characters. */
  static final int LONGEST_LINE = 4 << 20;

  /** Of a text in a HAR, in characters: bodies with their pictures. */
  static final int LONGEST_BODY = 32 << 20;

  /** Of a file of rows, in bytes. */
  static final long MOST_ROW_BYTES = 128L << 20;

  /** Of a HAR, in bytes. */
  static final long MOST_HAR_BYTES = 4L << 30;

  /** Of the pictures that stand in a file, in bytes. */
  static final long MOST_PICTURE_BYTES = 256L << 20;

  /** Of a prompt, in characters: a plan must be able to hold it. */
  static final int LONGEST_PROMPT = 30_000;

  /** Of a note, in characters. */
  static final int LONGEST_NOTE = 500;

  static final int MOST_TAGS = 50;
  static final int DEEPEST = 64;

  private Bounds() {}
}
