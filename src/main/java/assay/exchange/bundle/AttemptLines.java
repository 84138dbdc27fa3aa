package assay.exchange.bundle;

import assay.exchange.bundle.file.BundleFile;
import assay.exchange.bundle.file.MemberNames;

/** The lines of {@code attempts.jsonl} in the file of an open bundle. Safe for many threads. */
final class AttemptLines {
  private final MemberLines lines;

  AttemptLines(BundleFile file) {
    this.lines = new MemberLines(file, MemberNames.ATTEMPTS);
  }

  /**
   * The attempt of an entry.
   *
   * @throws assay.run.StoreFailure if the file cannot be read any more, or was changed while it was
   *     open
   */
  AttemptLine read(AttemptIndex.Entry entry) {
    return lines.read(entry.line(), AttemptLine::of);
  }
}
