package assay.store.keys;

import assay.run.ApiKey;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The keychain that java-keyring finds: Windows' credential store, macOS's keychain, the Secret
 * Service or KWallet. Every key stands under the service {@code assay} and the endpoint's name and
 * host.
 */
final class KeyringKeychain implements Keychain {
  private static final String SERVICE = "assay";

  /** They would tell of every bus that is not there. Held, since loggers are forgotten else. */
  private static final List<Logger> SILENT =
      List.of(
          Logger.getLogger("org.freedesktop"),
          Logger.getLogger("com.github.javakeyring"),
          Logger.getLogger("com.sun.jna"));

  private final Keyring keyring;

  private KeyringKeychain(Keyring keyring) {
    this.keyring = keyring;
  }

  /** Opens it; empty if this system has none. */
  static Optional<Keychain> open() {
    SILENT.forEach(logger -> logger.setLevel(Level.OFF));
    try {
      return Optional.of(new KeyringKeychain(Keyring.create()));
    } catch (BackendNotSupportedException e) {
      return Optional.empty();
    }
  }

  @Override
  public ApiKey read(String account) throws Failure {
    try {
      return new ApiKey(keyring.getPassword(SERVICE, account));
    } catch (PasswordAccessException e) {
      throw new Failure();
    }
  }

  @Override
  public void write(String account, ApiKey key) throws Failure {
    try {
      keyring.setPassword(SERVICE, account, key.reveal());
    } catch (PasswordAccessException e) {
      throw new Failure();
    }
  }

  @Override
  public void remove(String account) throws Failure {
    try {
      keyring.deletePassword(SERVICE, account);
    } catch (PasswordAccessException e) {
      throw new Failure();
    }
  }
}
