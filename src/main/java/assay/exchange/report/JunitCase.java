package assay.exchange.report;

import java.util.Locale;

/**
 * A test case of a JUnit report.
 *
 * @param group what stands as its class: the gate, or the sweep
 * @param name unlike every other one of its group, and the same every night
 * @param result what came of it
 * @param type the same in one word, for programs
 * @param message why, in a sentence
 * @param details everything that is known of it, in lines
 */
record JunitCase(
    String group, String name, Result result, String type, String message, String details) {
  /** What came of it. */
  enum Result {
    PASSED,
    FAILURE,
    SKIPPED,
    ERROR;

    /** The element that says so. */
    String element() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
