package assay.run;

import java.util.List;

/**
 * Examines a workspace, and mends it without ever deleting anything. Blocks for as long as it takes
 * to read every image.
 */
public interface Doctor {

  /**
   * Looks at everything. Without repair nothing is changed, and another program may write
   * meanwhile.
   *
   * @param repair whether to move what is broken into the folder {@code aside} and to make the
   *     index of words anew
   * @throws StoreFailure if there is no workspace; of kind IN_USE if it shall be repaired while
   *     another program writes
   */
  Report examine(boolean repair, Cancellation cancellation);

  /**
   * What came of it.
   *
   * @param findings in the order in which they were made
   * @param whole whether it came to its end
   */
  record Report(Counts counts, List<Finding> findings, boolean whole) {
    public Report {
      findings = List.copyOf(findings);
    }

    /** Whether it came to its end and nothing is wrong, or nothing any more. */
    public boolean isClean() {
      return whole && findings.stream().noneMatch(Finding::isProblem);
    }
  }

  /**
   * What was looked at.
   *
   * @param form the form of the database; 0 if it could not be read
   * @param attempts how many the database holds
   * @param images how many images were compared with their hashes
   * @param bytes how many bytes they have
   * @param room how many bytes are free on the disk
   */
  record Counts(int form, long attempts, long images, long bytes, long room) {}
}
