package assay.run.sweep;

import assay.figures.Costs;
import assay.run.design.Pace;
import org.jspecify.annotations.Nullable;

/**
 * How a sweep is sent.
 *
 * @param pace how fast, at each endpoint
 * @param budget what ends it at once
 * @param caps how many blocked attempts are enough
 * @param way one by one, or as batches
 * @param purpose why a threshold lies below the session's standard; null if not said
 */
public record Terms(Pace pace, Budget budget, Caps caps, Way way, @Nullable String purpose) {
  /** What is taken where a plan says nothing. */
  public static final Terms USUAL =
      new Terms(Pace.USUAL, Budget.NONE, Caps.USUAL, Way.ONE_BY_ONE, null);

  /** The ways of sending. */
  public enum Way {
    /** Each request by itself, answered while one waits. */
    ONE_BY_ONE,
    /**
     * Gemini's batches: half the price, answered within a day (cookbook {@code Batch_mode}), the
     * distributed work being Google's.
     */
    BATCH
  }

  /** The prices that hold for what is sent in this way, of those that hold for single requests. */
  public Costs priced(Costs single) {
    return way == Way.BATCH ? single.inBatches() : single;
  }

  /** The same at another pace. */
  public Terms at(Pace other) {
    return new Terms(other, budget, caps, way, purpose);
  }

  /** The same, with this purpose. */
  public Terms because(@Nullable String otherPurpose) {
    return new Terms(pace, budget, caps, way, otherPurpose);
  }
}
