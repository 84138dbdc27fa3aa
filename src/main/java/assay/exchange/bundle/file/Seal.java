package assay.exchange.bundle.file;

import assay.attempt.Sha256;
import assay.attempt.tree.RecordTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The detached seal: a hash over the manifest, and a signature over the hash if somebody signed.
 *
 * @param manifest the SHA-256 of the manifest's bytes
 * @param algorithm {@code Ed25519}; null if nobody signed, as are the two that follow
 * @param publicKey X.509, in base64
 * @param signature over {@link #signed}, in base64
 */
record Seal(
    Sha256 manifest,
    @Nullable String algorithm,
    @Nullable String publicKey,
    @Nullable String signature) {
  static final String ED25519 = "Ed25519";

  /** What is signed begins so, so that the signature says nothing of anything else. */
  private static final String DOMAIN = "assay bundle manifest, form 1\n";

  private static final int LONGEST_KEY = 200;

  static Seal unsigned(Sha256 manifest) {
    return new Seal(manifest, null, null, null);
  }

  static byte[] signed(Sha256 manifest) {
    return (DOMAIN + manifest.hex() + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  String json() {
    return TreeJson.print(RecordTree.ofRecord(this)) + "\n";
  }

  static Seal of(String json) throws BundleRefused {
    try {
      Seal seal = RecordTree.to(TreeJson.parse(json), Seal.class);
      java.util.Objects.requireNonNull(seal.manifest());
      return seal;
    } catch (IOException | RuntimeException e) {
      throw new BundleRefused(BundleRefused.Reason.NO_SENSE, MemberNames.SEAL);
    }
  }

  /**
   * Who signed, as the fingerprint of the key; null if nobody did.
   *
   * @throws BundleRefused if the seal is of another manifest, or the signature is wrong
   */
  @Nullable String signerOf(Sha256 actual) throws BundleRefused {
    if (!manifest.equals(actual)) {
      throw new BundleRefused(BundleRefused.Reason.SEAL_BROKEN, MemberNames.MANIFEST);
    }
    if (algorithm == null && publicKey == null && signature == null) {
      return null;
    }
    if (!ED25519.equals(algorithm)
        || publicKey == null
        || signature == null
        || publicKey.length() > LONGEST_KEY
        || signature.length() > LONGEST_KEY
        || !isSignedWith(publicKey, signature)) {
      throw new BundleRefused(BundleRefused.Reason.SEAL_BROKEN, MemberNames.SEAL);
    }
    return Fingerprint.of(Base64.getDecoder().decode(publicKey));
  }

  private boolean isSignedWith(String key, String written) {
    try {
      Signature check = Signature.getInstance(ED25519);
      check.initVerify(publicKey(Base64.getDecoder().decode(key)));
      check.update(signed(manifest));
      return check.verify(Base64.getDecoder().decode(written));
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  static PublicKey publicKey(byte[] x509) throws GeneralSecurityException {
    return KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(x509));
  }
}
