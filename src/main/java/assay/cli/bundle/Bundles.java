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
   * @param write whether something is taken into it, or leaves it
   * @throws assay.run.StoreFailure if it cannot be opened
   */
  Open open(Optional<Path> workspace, boolean write);

  /** With what a bundle is read. Needs no workspace. */
  OpenBundle.Tools tools();

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
