package assay.store.keys;

import assay.run.ApiKey;

/** A keychain of the operating system. Each call may block, and may ask the user to unlock it. */
interface Keychain {
  /**
   * The key of an account.
   *
   * @throws Failure if there is none, or it is not given out
   */
  ApiKey read(String account) throws Failure;

  /** Puts a key in, in place of an older one. */
  void write(String account, ApiKey key) throws Failure;

  /** Takes the key of an account out. */
  void remove(String account) throws Failure;

  /** It did not do it. Says no more, since what a system says of a key may hold it. */
  final class Failure extends Exception {
    private static final long serialVersionUID = 1;

    Failure() {
      super("The system's keychain did not do it");
    }
  }
}
