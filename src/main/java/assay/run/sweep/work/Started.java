package assay.run.sweep.work;

import assay.conduct.Objection;
import java.util.List;

/** What came of starting a sweep, or of going on with one. */
public sealed interface Started {
  /** It is under way. */
  record Begun(SweepHandle handle) implements Started {}

  /** Conduct rules stand against it, each once. Nothing was begun. */
  record Refused(List<Objection> objections) implements Started {
    public Refused {
      objections = List.copyOf(objections);
    }
  }

  /** It has a budget in money, and the price of this model is not known: no budget could hold. */
  record NoPrice(String model) implements Started {}

  /** It is to be sent as batches, which this endpoint does not take. */
  record NoBatches(String endpoint) implements Started {}

  /** Its cases are sent in steps, each of which needs what the one before has brought. */
  record StepsInBatches() implements Started {}

  /** Nothing is left of it to be sent, or there is no such sweep. */
  record NothingLeft() implements Started {}

  /** It is under way already. */
  record UnderWay() implements Started {}

  /**
   * What is varied, by which design or over which cases is not what the sweep has, so that its
   * figures would be mixed.
   */
  record OtherAxes() implements Started {}

  /**
   * Something of it was blocked, and words, pictures, steps, edit or generate, and endpoints are
   * declared before the run and never follow a block: they get no further levels.
   */
  record AfterBlock() implements Started {}

  /** It came in with a bundle, and is for reading. */
  record CameIn() implements Started {}

  /** It is sent one by one and was sent in batches, or the other way round. */
  record OtherWay() implements Started {}
}
