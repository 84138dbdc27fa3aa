package assay.simulator;

import java.util.List;

/**
 * What is answered to the next valid generateContent requests, in order, before the rules apply.
 *
 * @param steps each answers one request
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
