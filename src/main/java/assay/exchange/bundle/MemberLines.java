package assay.exchange.bundle;

import assay.exchange.bundle.file.BundleFile;
import assay.exchange.bundle.file.TreeJson;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lines of a member in the file of an open bundle. Safe for many threads. */
final class MemberLines {
  private final BundleFile file;
  private final String member;

  /**
   * @param member its name
   */
  MemberLines(BundleFile file, String member) {
    this.file = file;
    this.member = member;
  }

  /**
   * What stands on a line.
   *
   * @param of makes it of the line's tree
   * @throws StoreFailure if the file cannot be read any more, or was changed while it was open
   */
  <T> T read(AttemptIndex.Line line, Function<@Nullable Object, T> of) {
    try {
      byte[] bytes = file.part(member, line.offset(), line.length());
      return of.apply(TreeJson.parse(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new StoreFailure(Kind.UNREACHABLE, "The bundle cannot be read", e);
    } catch (IllegalArgumentException e) {
      throw new StoreFailure(Kind.CORRUPT, "The bundle was changed while it was open", e);
    }
  }
}
