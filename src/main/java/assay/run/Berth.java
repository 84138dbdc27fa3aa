package assay.run;

import assay.attempt.Case;
import java.util.List;

/**
 * Where an attempt belongs.
 *
 * @param run the run
 * @param repeat the repeat in that run, from 1
 * @param toCome the steps after it, as far as they are known: a lock of any of them keeps it from
 *     being sent, too
 */
public record Berth(AttemptLog.Run run, int repeat, List<Case> toCome) {
  public Berth {
    toCome = List.copyOf(toCome);
  }
}
