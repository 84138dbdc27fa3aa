package assay.simulator;

import java.util.List;

/**
 * What is answered to valid requests for pictures before the rules apply: the first step that is
 * for the request and is not used up.
 *
 * @param steps in their order
 */
public record Script(List<Step> steps) {
  /** Nothing is scripted. */
  public static final Script NONE = new Script(List.of());

  public Script {
    steps = List.copyOf(steps);
  }

  /** A script of these steps. */
  public static Script of(Step... steps) {
    return new Script(List.of(steps));
  }
}
