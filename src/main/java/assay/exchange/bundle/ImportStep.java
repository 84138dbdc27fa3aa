package assay.exchange.bundle;

/**
 * How far an import is.
 *
 * @param phase what is being done
 * @param done how much of it is done: bytes while comparing, attempts while taking
 * @param of how much there is of it, 0 or more
 */
public record ImportStep(Phase phase, long done, long of) {
  /** What an import does, in this order. */
  public enum Phase {
    /** Everything is compared with the seal; nothing was taken yet. */
    COMPARING,
    /** Attempts are taken; what was taken stays, whatever follows. */
    TAKING
  }

  /** The part that is done, 0 to 1. */
  public double fraction() {
    return of == 0 ? 1 : Math.clamp((double) done / of, 0, 1);
  }
}
