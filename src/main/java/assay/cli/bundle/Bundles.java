package assay.cli.bundle;

import assay.exchange.bundle.BundleDesk;
import assay.exchange.bundle.OpenBundle;
import assay.run.Desk;
import java.nio.file.Path;
import java.util.Optional;

/** How these commands come by a workspace, and by what reads bundles. */
public interface Bundles {

  /**
   * Opens a workspace.
   *
   * @param workspace its folder; empty for the usual one
   * @throws assay.run.StoreFailure if it cannot be opened
   */
  Open open(Optional<Path> workspace, Use use);

  /** With what a bundle is read. Needs no workspace. */
  OpenBundle.Tools tools();

  /** What shall be done in a workspace. */
  enum Use {
    /** It is read; another program may have it open. */
    READ,
    /** The same; one that is not there counts as a new one and is not made. */
    LOOK,
    /** Something leaves it. */
    LEAVE,
    /** Something is taken into it; one that is not there is made. */
    TAKE
  }

  /** An open workspace. */
  interface Open extends AutoCloseable {
    /** What can be done in it. */
    Desk desk();

    /** Its bundles. */
    BundleDesk bundles();

    @Override
    void close();
  }
}
