package assay.exchange.intake;

import assay.text.Texts;

/** A file of which no case can be taken. Nothing was written. */
public final class IntakeRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final long place;

  /** What is wrong with it. */
  public enum Reason {
    /** It is not UTF-8. */
    NOT_UTF8,
    /** The file is larger than any that is read. */
    TOO_LARGE,
    /** A line, a cell or a text in it is. */
    LINE_TOO_LONG,
    /** It has more rows than are read. */
    TOO_MANY_ROWS,
    /** It has more columns than are read. */
    TOO_MANY_COLUMNS,
    /** More cases would come of it than are made at once. */
    TOO_MANY_CASES,
    /** The pictures in it are more than can be held. */
    TOO_MANY_PICTURES,
    /** Nothing stands in it. */
    EMPTY,
    /** No column holds prompts. */
    NO_PROMPT_COLUMN,
    /** Two columns have the same name. */
    SAME_COLUMN,
    /** A quotation mark stands where none may. */
    QUOTE,
    /** It ends too early. */
    HALF,
    /** A line is no JSON object, or nests too deeply. */
    NO_JSON,
    /** It is no HAR. */
    NO_HAR
  }

  /**
   * @param place the line, row or entry it is about, from 1; 0 if it is about the file
   */
  IntakeRefused(Reason reason, long place) {
    super(reason + " at " + place);
    this.reason = reason;
    this.place = place;
  }

  /** What is wrong. */
  public Reason reason() {
    return reason;
  }

  /** The line, row or entry it is about, from 1; 0 if it is about the file. */
  public long place() {
    return place;
  }

  /**
   * The sentence: what, where, and what to do.
   *
   * @param file the name of the file
   */
  public String words(Texts texts, String file) {
    return texts.of("intake.refused." + reason, file, place);
  }
}
