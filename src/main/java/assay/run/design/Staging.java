package assay.run.design;

import java.util.List;

/**
 * Steps that a user has written before the run and has confirmed to be true of the case.
 *
 * @param label how the user calls them
 * @param steps two or more, or none for the case in one request
 */
public record Staging(String label, List<Step> steps) {
  /**
   * @throws IllegalArgumentException if there is one step alone, or more than {@link Step#MOST}
   */
  public Staging {
    steps = List.copyOf(steps);
    if (steps.size() == 1 || steps.size() > Step.MOST) {
      throw new IllegalArgumentException("Steps are none, or two to " + Step.MOST);
    }
  }
}
