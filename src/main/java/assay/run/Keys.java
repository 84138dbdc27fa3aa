package assay.run;

import assay.attempt.Endpoint;
import java.util.Optional;

/**
 * Where keys come from: typed in for as long as the program runs, an environment variable, or the
 * operating system's keychain, in this order. An endpoint is known by its name and its host, so
 * that a changed address does not inherit a key. Safe for many threads; each call but {@link
 * #useForThisSession} may ask the keychain, which may block and may ask the user to unlock it.
 */
public interface Keys {
  /** The key for an endpoint; empty if there is none. */
  Optional<ApiKey> of(Endpoint endpoint);

  /** Where the key for an endpoint comes from. */
  Source sourceOf(Endpoint endpoint);

  /** Uses this key until the program ends; a blank one takes it back. It is written nowhere. */
  void useForThisSession(Endpoint endpoint, ApiKey key);

  /** Whether this system has a keychain that can be used. */
  boolean hasKeychain();

  /**
   * Puts a key into the system's keychain.
   *
   * @return whether the keychain took it
   */
  boolean keepInKeychain(Endpoint endpoint, ApiKey key);

  /** Forgets the key that was typed and takes it out of the keychain. */
  void forget(Endpoint endpoint);

  /**
   * The file with Google's credentials on this machine; empty if there is none. It is looked for,
   * never read.
   */
  default Optional<String> credentialsFile() {
    return Optional.empty();
  }

  /** Where a key comes from. */
  enum Source {
    /** The endpoint is inside this program. */
    NOT_NEEDED,
    ENVIRONMENT,
    KEYCHAIN,
    THIS_SESSION,
    /** Google's credentials open the endpoint; it takes no key. */
    GOOGLE_CREDENTIALS,
    NONE
  }
}
