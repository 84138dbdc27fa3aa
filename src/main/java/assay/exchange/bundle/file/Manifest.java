package assay.exchange.bundle.file;

import assay.attempt.Sha256;
import assay.attempt.tree.RecordTree;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a bundle says of itself. Members of the JSON that are not known are passed over, so that
 * later versions may say more.
 *
 * @param format {@link #FORMAT}
 * @param program which version of the program wrote it
 * @param createdAt when
 * @param counts such as {@code attempts}, {@code sessions}, {@code reviews}, {@code locks}, and
 *     images by kind as {@code images.final}
 * @param redactions what was taken out
 * @param members every member but this and the seal, in the order of the file
 */
public record Manifest(
    int format,
    String program,
    Instant createdAt,
    Map<String, Long> counts,
    Redactions redactions,
    List<Member> members) {
  /** The form that this version writes and reads. */
  public static final int FORMAT = 1;

  private static final int LONGEST_WORD = 200;

  public Manifest {
    counts = Map.copyOf(new TreeMap<>(counts));
    members = List.copyOf(members);
  }

  /**
   * What was taken out.
   *
   * @param prompts whether placeholders stand in place of prompts
   * @param pictures how many pictures were withheld, because their cases are locked
   */
  public record Redactions(boolean prompts, long pictures) {}

  /**
   * A member.
   *
   * @param bytes how large it is
   */
  public record Member(String name, long bytes, Sha256 sha256) {}

  /** How many of something it holds; 0 if it does not say. */
  public long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  String json() {
    return TreeJson.print(RecordTree.ofRecord(this)) + "\n";
  }

  static Manifest of(String json) throws BundleRefused {
    try {
      if (!(TreeJson.parse(json) instanceof Map<?, ?> tree)) {
        throw new BundleRefused(BundleRefused.Reason.NO_SENSE, MemberNames.MANIFEST);
      }
      if (!Integer.valueOf(FORMAT).equals(tree.get("format"))) {
        throw new BundleRefused(BundleRefused.Reason.OTHER_FORMAT, format(tree.get("format")));
      }
      Manifest manifest = RecordTree.to(tree, Manifest.class);
      manifest.check();
      return manifest;
    } catch (IOException | RuntimeException e) {
      throw new BundleRefused(BundleRefused.Reason.NO_SENSE, MemberNames.MANIFEST);
    }
  }

  private static String format(@org.jspecify.annotations.Nullable Object format) {
    String text = String.valueOf(format);
    return text.length() > 20 ? text.substring(0, 20) : text;
  }

  private void check() {
    List.of(program, createdAt, redactions);
    members.forEach(member -> List.of(member.name(), member.sha256()));
    if (program.length() > LONGEST_WORD || counts.values().stream().anyMatch(c -> c < 0)) {
      throw new IllegalArgumentException("No manifest says so");
    }
  }
}
