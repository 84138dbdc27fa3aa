package assay.exchange.bundle.file;

import assay.attempt.Sha256;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that members of a bundle have. There are no others. */
public final class MemberNames {
  /** What the bundle is, with the SHA-256 of every other member but the seal. */
  public static final String MANIFEST = "manifest.json";

  /** The SHA-256 of the manifest, and a signature if somebody signed. */
  public static final String SEAL = "seal.json";

  /** Sessions and runs. */
  public static final String SESSIONS = "sessions.json";

  /** An attempt on each line. */
  public static final String ATTEMPTS = "attempts.jsonl";

  /** A review on each line. */
  public static final String REVIEWS = "reviews.jsonl";

  /** A lock on each line. */
  public static final String LOCKS = "locks.jsonl";

  /** A sweep on a line, and each of its cells on a line after it; not there without sweeps. */
  public static final String SWEEPS = "extra/sweeps.jsonl";

  static final Set<String> ALWAYS = Set.of(MANIFEST, SEAL, SESSIONS, ATTEMPTS, REVIEWS, LOCKS);

  private static final Pattern BLOB = Pattern.compile("blobs/([0-9a-f]{64})");

  /** Room for later versions: this one checks them, and passes them over. */
  private static final Pattern EXTRA = Pattern.compile("extra/[a-z0-9][a-z0-9-]{0,63}\\.jsonl?");

  private MemberNames() {}

  /** The member of an image. */
  public static String ofBlob(Sha256 sha256) {
    return "blobs/" + sha256.hex();
  }

  /** The image of a member; empty if it is another one. */
  static Optional<Sha256> blob(String name) {
    Matcher blob = BLOB.matcher(name);
    return blob.matches() ? Optional.of(new Sha256(blob.group(1))) : Optional.empty();
  }

  static boolean isKnown(String name) {
    return ALWAYS.contains(name) || BLOB.matcher(name).matches() || EXTRA.matcher(name).matches();
  }
}
