package assay.run;

import assay.attempt.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The time between a try that failed for a passing reason and the next one.
 *
 * @param time how long it is
 * @param nextTry which try follows, from 2
 * @param status what HTTP said of the try before; null if nothing came
 * @param isAsked whether the server itself has asked for that long
 */
public record Wait(Duration time, int nextTry, @Nullable Integer status, boolean isAsked) {

  /** What follows an outcome after so many tries. */
  static Wait after(Outcome outcome, Duration time, int tries) {
    Outcome.Limits limits = outcome.limits();
    return new Wait(time, tries + 1, limits.httpStatus(), time.equals(limits.retryAfter()));
  }
}
