package assay.simulator;

import java.time.Instant;

/**
 * One request that was answered, or one line of a batch.
 *
 * @param at when it came
 * @param method such as {@code POST}; {@link #LINE} of a line of a batch
 * @param path without query, so without any key; of a line that of its batch
 * @param caseNumber counts the different cases (prompt and images) from 1; 0 where none was read
 * @param said what was answered and why
 * @param status the HTTP status; 0 if none was sent. Of a line the one that it would have had alone
 */
public record Served(
    Instant at, String method, String path, int caseNumber, Said said, int status) {
  /** In place of the method, for lines of batches. */
  public static final String LINE = "LINE";

  /**
   * What was answered.
   *
   * @param outcome such as {@code IMAGE}, {@code output IMAGE_SAFETY}, {@code prompt SAFETY},
   *     {@code text}, {@code models} or {@code error INVALID_ARGUMENT}
   * @param step the name of the script's step; empty where none spoke
   * @param line what the client calls a line of a batch: its key in a file, or its {@code
   *     metadata.key}, or all of its metadata; at most 200 characters, and empty for what is no
   *     line
   */
  public record Said(String outcome, String step, String line) {

    /** What was said to a request. */
    public Said(String outcome, String step) {
      this(outcome, step, "");
    }
  }

  /** A request that no step of a script answered. */
  public Served(
      Instant at, String method, String path, int caseNumber, String outcome, int status) {
    this(at, method, path, caseNumber, new Said(outcome, ""), status);
  }

  /** What was answered, such as {@code output IMAGE_SAFETY}. */
  public String outcome() {
    return said.outcome();
  }

  /** Whether it is a line of a batch. */
  public boolean isLine() {
    return method.equals(LINE);
  }

  /** The same, but nothing was sent. */
  Served unsent() {
    return new Served(at, method, path, caseNumber, said, 0);
  }
}
