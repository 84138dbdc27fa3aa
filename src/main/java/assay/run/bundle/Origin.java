package assay.run.bundle;

import assay.attempt.Sha256;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The bundle that attempts came from.
 *
 * @param manifest the SHA-256 of its manifest, which names it
 * @param createdAt when it was made
 * @param promptsRedacted whether placeholders stand in place of its prompts
 * @param signer the fingerprint of the key that signed it; null if nobody did
 */
public record Origin(
    Sha256 manifest, Instant createdAt, boolean promptsRedacted, @Nullable String signer) {}
