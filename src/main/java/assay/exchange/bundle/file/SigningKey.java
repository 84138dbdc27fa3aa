package assay.exchange.bundle.file;

import assay.attempt.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * The key with which a user signs bundles: Ed25519, made by the user, kept for the owner alone in a
 * folder outside of every workspace. It is no key of a service, and never goes into a bundle; its
 * public part does.
 */
public final class SigningKey {
  private static final String PRIVATE = "seal-key.pem";
  private static final String PUBLIC = "seal-key.pub.pem";
  private static final int LINE = 64;

  private final PrivateKey key;
  private final byte[] x509;

  private SigningKey(PrivateKey key, byte[] x509) {
    this.key = key;
    this.x509 = x509;
  }

  /**
   * Makes a key in a folder, which is made if it is missing.
   *
   * @throws FileAlreadyExistsException if there is one: it is never replaced
   * @throws IOException if it cannot be written
   */
  public static SigningKey create(Path folder) throws IOException {
    Files.createDirectories(folder);
    KeyPair pair = pair();
    write(folder.resolve(PRIVATE), "PRIVATE KEY", pair.getPrivate().getEncoded());
    write(folder.resolve(PUBLIC), "PUBLIC KEY", pair.getPublic().getEncoded());
    return new SigningKey(pair.getPrivate(), pair.getPublic().getEncoded());
  }

  /**
   * The key in a folder; empty if there is none.
   *
   * @throws IOException if it cannot be read, or is damaged
   */
  public static Optional<SigningKey> load(Path folder) throws IOException {
    Path file = folder.resolve(PRIVATE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      byte[] pkcs8 = read(file);
      byte[] x509 = read(folder.resolve(PUBLIC));
      KeyFactory keys = KeyFactory.getInstance(Seal.ED25519);
      SigningKey loaded =
          new SigningKey(keys.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)), x509);
      loaded.seal(Sha256.of(x509)).signerOf(Sha256.of(x509));
      return Optional.of(loaded);
    } catch (GeneralSecurityException | IllegalArgumentException | BundleRefused e) {
      throw new IOException("The key in " + folder + " is damaged", e);
    }
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance(Seal.ED25519).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has Ed25519", e);
    }
  }

  private static void write(Path file, String kind, byte[] bytes) throws IOException {
    String body =
        Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    String pem = "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    OwnerFile.create(file);
    Files.writeString(file, pem, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
  }

  private static byte[] read(Path file) throws IOException {
    String pem = Files.readString(file, StandardCharsets.US_ASCII);
    return Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]*-----", ""));
  }

  /** Who signs with it, as people compare it. */
  public String fingerprint() {
    return Fingerprint.of(x509);
  }

  Seal seal(Sha256 manifest) {
    try {
      Signature signature = Signature.getInstance(Seal.ED25519);
      signature.initSign(key);
      signature.update(Seal.signed(manifest));
      Base64.Encoder text = Base64.getEncoder();
      return new Seal(
          manifest, Seal.ED25519, text.encodeToString(x509), text.encodeToString(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A key that was checked signs", e);
    }
  }

  /** The files in which it lies. */
  public static Set<String> fileNames() {
    return Set.of(PRIVATE, PUBLIC);
  }
}
