package assay.simulator;

import java.time.Instant;

/**
 * One request that was answered.
 *
 * @param at when it came
 * @param method such as {@code POST}
 * @param path without query, so without any key
 * @param caseNumber counts the different cases (prompt and images) from 1; 0 where none was read
 * @param said what was answered and why
 * @param status the HTTP status; 0 if none was sent
 */
public record Served(
    Instant at, String method, String path, int caseNumber, Said said, int status) {

  /**
   * What was answered.
   *
   * @param outcome such as {@code IMAGE}, {@code output IMAGE_SAFETY}, {@code prompt SAFETY},
   *     {@code text}, {@code models} or {@code error INVALID_ARGUMENT}
   * @param step the name of the script's step; empty where none spoke
   */
  public record Said(String outcome, String step) {}

  /** A request that no step of a script answered. */
  public Served(
      Instant at, String method, String path, int caseNumber, String outcome, int status) {
    this(at, method, path, caseNumber, new Said(outcome, ""), status);
  }

  /** What was answered, such as {@code output IMAGE_SAFETY}. */
  public String outcome() {
    return said.outcome();
  }

  /** The same, answered by a step of the script. */
  Served by(Step step) {
    return new Served(at, method, path, caseNumber, new Said(outcome(), step.name()), status);
  }

  /** The same, but nothing was sent. */
  Served unsent() {
    return new Served(at, method, path, caseNumber, said, 0);
  }
}
