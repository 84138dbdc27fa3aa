package assay.store;

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
 * Keys from the environment variable that an endpoint's profile names, or typed in, which goes
 * before it. Holds them in memory.
 */
public final class EnvironmentKeys implements Keys {
  private final Map<String, String> environment;
  private final Supplier<Settings> settings;
  private final Map<String, ApiKey> typed = new ConcurrentHashMap<>();

  /**
   * Keys of an environment.
   *
   * @param environment such as {@link System#getenv()}
   * @param settings where the profiles stand
   */
  public EnvironmentKeys(Map<String, String> environment, Supplier<Settings> settings) {
    this.environment = environment;
    this.settings = settings;
  }

  @Override
  public Optional<ApiKey> of(Endpoint endpoint) {
    return switch (sourceOf(endpoint)) {
      case NOT_NEEDED, GOOGLE_CREDENTIALS, KEYCHAIN, NONE -> Optional.empty();
      case THIS_SESSION -> Optional.ofNullable(typed.get(endpoint.name()));
      case ENVIRONMENT -> fromEnvironment(endpoint);
    };
  }

  @Override
  public Source sourceOf(Endpoint endpoint) {
    if (endpoint.isSimulated()) {
      return Source.NOT_NEEDED;
    }
    if (endpoint.access().auth() == Endpoint.Auth.GOOGLE_CREDENTIALS) {
      return Source.GOOGLE_CREDENTIALS;
    }
    if (typed.containsKey(endpoint.name())) {
      return Source.THIS_SESSION;
    }
    return fromEnvironment(endpoint).isPresent() ? Source.ENVIRONMENT : Source.NONE;
  }

  private Optional<ApiKey> fromEnvironment(Endpoint endpoint) {
    return settings
        .get()
        .find(endpoint.name())
        .map(EndpointProfile::variable)
        .map(variable -> new ApiKey(environment.getOrDefault(variable, "")))
        .filter(key -> !key.isBlank());
  }

  @Override
  public void useForThisSession(Endpoint endpoint, ApiKey key) {
    if (key.isBlank()) {
      typed.remove(endpoint.name());
    } else {
      typed.put(endpoint.name(), key);
    }
  }

  @Override
  public boolean hasKeychain() {
    return false;
  }

  @Override
  public boolean keepInKeychain(Endpoint endpoint, ApiKey key) {
    return false;
  }

  @Override
  public void forget(Endpoint endpoint) {
    typed.remove(endpoint.name());
  }
}
