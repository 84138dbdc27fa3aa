package assay.exchange.bundle;

import assay.exchange.bundle.file.BundleFile;
import assay.exchange.bundle.file.MemberNames;
import assay.exchange.bundle.file.TreeJson;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The lines of {@code attempts.jsonl} in the file of an open bundle. Safe for many threads. */
final class AttemptLines {
  private final BundleFile file;

  AttemptLines(BundleFile file) {
    this.file = file;
  }

  /**
   * The attempt of an entry.
   *
   * @throws StoreFailure if the file cannot be read any more, or was changed while it was open
   */
  AttemptLine read(AttemptIndex.Entry entry) {
    try {
      byte[] bytes = file.part(MemberNames.ATTEMPTS, entry.line().offset(), entry.line().length());
      return AttemptLine.of(TreeJson.parse(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new StoreFailure(Kind.UNREACHABLE, "The bundle cannot be read", e);
    } catch (IllegalArgumentException e) {
      throw new StoreFailure(Kind.CORRUPT, "The bundle was changed while it was open", e);
    }
  }
}
