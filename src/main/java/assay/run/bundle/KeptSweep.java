package assay.run.bundle;

import assay.run.sweep.Sweep;
import java.util.List;

/**
 * All that is stored of a sweep beside its attempts. Its batches are no part of it: what came of
 * them stands in the attempts.
 *
 * @param sweep as it stands
 * @param declared what was declared of it, oldest first; the last holds
 * @param attempts how many of its attempts were begun, here or where it came from
 */
public record KeptSweep(Sweep sweep, List<Declared> declared, int attempts) {
  public KeptSweep {
    declared = List.copyOf(declared);
  }
}
