package assay.exchange.gate;

import assay.figures.gate.Confidence;
import assay.figures.gate.Margin;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a sweep is held against a baseline.
 *
 * @param file where the baseline lies; null if the gate file names none
 * @param margin how much worse a cell may be
 * @param fewest how many judged repeats a cell needs, now and then
 * @param newReasons what becomes of reasons that the baseline has never seen
 */
public record BaselineRule(@Nullable Path file, Margin margin, int fewest, NewReasons newReasons) {
  /** What is asked where a gate file says nothing of a baseline that is given. */
  public static final BaselineRule USUAL =
      new BaselineRule(
          null, new Margin(0.10, Confidence.INTERVAL), Rule.USUAL_FEWEST, NewReasons.WARN);

  /** What becomes of a reason that the baseline has never seen. */
  public enum NewReasons {
    /** It is told. */
    WARN,
    /** Its cell has missed. */
    MISS,
    /** Nothing. */
    IGNORE
  }
}
