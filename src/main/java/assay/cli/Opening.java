package assay.cli;

import assay.exchange.bundle.BundleDesk;
import assay.exchange.bundle.OpenBundle;
import assay.run.AnswerReader;
import assay.run.Collector;
import assay.run.Desk;
import assay.run.Doctor;
import assay.run.Keep;
import assay.run.Settings;
import assay.run.sweep.work.Sweeps;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** How the commands come by everything that they work with. Filled by the root. */
public interface Opening {

  /**
   * Opens a workspace; whether it is made if it is not there lies in the access.
   *
   * @param workspace its folder; empty for the usual one
   * @throws assay.run.StoreFailure if it cannot be opened; of kind NOT_MADE_YET if there is none
   */
  OpenDesk open(Optional<Path> workspace, Access access);

  /** Reads answers that lie in files. Needs no workspace. */
  AnswerReader reader();

  /** Serves the simulator to other programs. Needs no workspace. */
  SimulatorHost simulator();

  /** With what bundles are read. Needs no workspace. */
  OpenBundle.Tools bundleTools();

  /** What time it is. */
  Clock clock();

  /** The folder of the user's signing key, outside of every workspace. */
  Path signingKeys();

  /**
   * Who examines a workspace, which is not opened for it.
   *
   * @param workspace its folder; empty for the usual one
   */
  Doctor doctor(Optional<Path> workspace);

  /**
   * What somebody wants to know who looks for a fault, without any key: versions, settings, and the
   * last lines of the log. Never fails for a workspace that cannot be opened.
   *
   * @param workspace its folder; empty for the usual one
   */
  String diagnostics(Optional<Path> workspace);

  /**
   * Who takes away images that nothing names, in a workspace that is not opened for it.
   *
   * @param workspace its folder; empty for the usual one
   */
  Collector collector(Optional<Path> workspace);

  /** What shall be done in a workspace. */
  enum Access {
    /** Only look; another program may have it open. */
    READ,
    /** The same; one that is not there counts as a new one and is not made. */
    LOOK,
    /** Write, too; one that is not there is not made. */
    CHANGE,
    /** Write, too; one that is not there is made. */
    WRITE
  }

  /** An open workspace. Closing it ends what runs in it. */
  interface OpenDesk extends AutoCloseable {
    /** What can be done in it. */
    Desk desk();

    /** Starts, resumes and extends sweeps. */
    Sweeps sweeps();

    /** Its bundles. */
    BundleDesk bundles();

    /** The settings. */
    Keep<Settings> settings();

    /**
     * Whether the program that wrote it before did not end as it should; only if it may be written.
     */
    default boolean isAfterCrash() {
      return false;
    }

    /** Its folder. */
    Path workspace();

    @Override
    void close();
  }
}
