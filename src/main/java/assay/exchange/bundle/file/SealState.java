package assay.exchange.bundle.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a bundle's seal.
 *
 * @param signer the fingerprint of the key that signed; null if nobody did
 * @param broken members that are not what the manifest says, as far as they were looked at; never
 *     handed out
 * @param complete whether every member was looked at
 */
public record SealState(@Nullable String signer, List<String> broken, boolean complete) {
  public SealState {
    broken = List.copyOf(broken);
  }

  /** Whether nothing of it is broken, as far as was looked. */
  public boolean isWhole() {
    return broken.isEmpty();
  }

  /** Whether somebody signed it. */
  public boolean isSigned() {
    return signer != null;
  }
}
