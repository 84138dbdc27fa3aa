package assay.cli.bundle;

/** How a command learns that the user, or the system, asks it to stop. */
@FunctionalInterface
public interface Stopping {
  /** Runs an action when that is asked, until the registration is closed. Any thread. */
  Registration onStop(Runnable action);

  /** Closed when there is nothing left to be stopped. */
  @FunctionalInterface
  interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
