package assay.ui.sweep.watch;

/**
 * How far a sweep is, in words.
 *
 * @param title which it is and how it stands
 * @param facts how many attempts, how many at a time, how long yet
 * @param sentence what its end means; empty while it goes on
 * @param fraction of all attempts, 0 to 1
 * @param phase what can be done with it
 */
record Head(String title, String facts, String sentence, double fraction, Phase phase) {
  /** No sweep. */
  static final Head NONE = new Head("", "", "", 0, Phase.NONE);

  /** What can be done with it. */
  enum Phase {
    /** There is none. */
    NONE,
    /** It is under way here. */
    RUNNING,
    /** It lets in what is under way, and sends nothing more. */
    STOPPING,
    /** It stopped, and something is left. */
    STOPPED,
    /** Nothing is left. */
    DONE,
    /** It came in with a bundle: it is for reading. */
    READ
  }
}
