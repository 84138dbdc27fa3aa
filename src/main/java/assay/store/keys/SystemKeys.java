package assay.store.keys;

import assay.attempt.Endpoint;
import assay.run.ApiKey;
import assay.run.EndpointProfile;
import assay.run.Keys;
import assay.run.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keys as the system has them. The first that is there is used:
 *
 * <ol>
 *   <li>the one that was typed for this session;
 *   <li>the environment variable that the endpoint's profile names: who sets it for a start means
 *       that start, and a nightly run must not wait for a keychain to be unlocked;
 *   <li>the system's keychain, under the endpoint's name and host. It is not touched before it is
 *       needed.
 * </ol>
 *
 * <p>An endpoint of the same name at another host has none of them but the variable, and that only
 * if it {@link EndpointProfile#opens} it: settings may come from somebody else.
 */
public final class SystemKeys implements Keys {
  /** Set to anything, the system's keychain is never touched. */
  static final String NO_KEYCHAIN = "ASSAY_NO_KEYCHAIN";

  private final Map<String, String> environment;
  private final Supplier<Settings> settings;
  private final SafeKeychain keychain;
  private final Map<String, ApiKey> typed = new ConcurrentHashMap<>();

  /**
   * Keys of an environment and of the system's keychain.
   *
   * @param environment such as {@link System#getenv()}
   * @param settings where the profiles stand
   */
  public SystemKeys(Map<String, String> environment, Supplier<Settings> settings) {
    this(
        environment,
        settings,
        environment.containsKey(NO_KEYCHAIN) ? Optional::empty : KeyringKeychain::open);
  }

  SystemKeys(
      Map<String, String> environment,
      Supplier<Settings> settings,
      Supplier<Optional<Keychain>> opener) {
    this.environment = environment;
    this.settings = settings;
    this.keychain = new SafeKeychain(opener);
  }

  @Override
  public Optional<ApiKey> of(Endpoint endpoint) {
    return takesKey(endpoint)
        ? typed(endpoint)
            .or(() -> fromEnvironment(endpoint))
            .or(() -> keychain.find(account(endpoint)))
        : Optional.empty();
  }

  @Override
  public Source sourceOf(Endpoint endpoint) {
    if (endpoint.isSimulated()) {
      return Source.NOT_NEEDED;
    }
    return takesKey(endpoint) ? sourceOfKey(endpoint) : Source.GOOGLE_CREDENTIALS;
  }

  private Source sourceOfKey(Endpoint endpoint) {
    if (typed(endpoint).isPresent()) {
      return Source.THIS_SESSION;
    }
    if (fromEnvironment(endpoint).isPresent()) {
      return Source.ENVIRONMENT;
    }
    return keychain.find(account(endpoint)).isPresent() ? Source.KEYCHAIN : Source.NONE;
  }

  private static boolean takesKey(Endpoint endpoint) {
    return !endpoint.isSimulated() && endpoint.access().auth() != Endpoint.Auth.GOOGLE_CREDENTIALS;
  }

  private static String account(Endpoint endpoint) {
    return endpoint.name() + "@" + endpoint.host().name();
  }

  private Optional<ApiKey> typed(Endpoint endpoint) {
    return Optional.ofNullable(typed.get(account(endpoint)));
  }

  private Optional<ApiKey> fromEnvironment(Endpoint endpoint) {
    return settings
        .get()
        .find(endpoint.name())
        .filter(profile -> profile.opens(endpoint))
        .map(EndpointProfile::variable)
        .map(variable -> new ApiKey(environment.getOrDefault(variable, "")))
        .filter(key -> !key.isBlank());
  }

  @Override
  public void useForThisSession(Endpoint endpoint, ApiKey key) {
    if (key.isBlank()) {
      typed.remove(account(endpoint));
    } else {
      typed.put(account(endpoint), key);
    }
  }

  @Override
  public boolean hasKeychain() {
    return keychain.isThere();
  }

  @Override
  public boolean keepInKeychain(Endpoint endpoint, ApiKey key) {
    boolean kept = !key.isBlank() && keychain.keep(account(endpoint), key);
    if (kept) {
      typed.remove(account(endpoint));
    }
    return kept;
  }

  @Override
  public void forget(Endpoint endpoint) {
    typed.remove(account(endpoint));
    keychain.forget(account(endpoint));
  }

  @Override
  public Optional<String> credentialsFile() {
    return new GoogleCredentialsFile(environment, System.getProperties()).find();
  }
}
