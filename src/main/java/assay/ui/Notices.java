package assay.ui;

/** Short sentences to the user that need no answer. Safe to call from any thread. */
@FunctionalInterface
public interface Notices {

  /** How much it matters. */
  enum Level {
    /** Good to know; goes by itself. */
    INFO,
    /** Stays until it is closed. */
    WARNING,
    /** Something was not done; stays until it is closed. */
    ERROR
  }

  /** Shows a sentence that says what happened and, if something failed, what to do. */
  void show(Level level, String sentence);

  /** Shows what is good to know. */
  default void info(String sentence) {
    show(Level.INFO, sentence);
  }

  /** Shows what the user should look at. */
  default void warning(String sentence) {
    show(Level.WARNING, sentence);
  }

  /** Shows what was not done. */
  default void error(String sentence) {
    show(Level.ERROR, sentence);
  }
}
