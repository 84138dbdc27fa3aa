package assay.cli.bundle;

import assay.cli.print.Console;
import assay.exchange.bundle.ReviewFile.NoReviewFile;
import assay.exchange.bundle.file.BundleRefused;
import java.nio.file.Path;

/** Says why a file was not taken. */
final class Refusals {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USE = 2;

  private Refusals() {}

  static int refused(BundleRefused refused, Console console) {
    console.problem("bundle.refused." + refused.reason(), refused.where());
    return FAILED;
  }

  static int noReviews(NoReviewFile refused, Path file, Console console) {
    console.problem("bundle.no-reviews." + refused.reason(), name(file), refused.line());
    return FAILED;
  }

  static int unreadable(Path file, Console console) {
    console.problem("bundle.unreadable", name(file));
    return FAILED;
  }

  static int unwritten(Path file, Console console) {
    console.problem("export.failed", name(file));
    return FAILED;
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
