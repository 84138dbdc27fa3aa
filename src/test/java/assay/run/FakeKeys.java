package assay.run;

import assay.attempt.Endpoint;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keys that were typed, one that may be in the environment, and a keychain that may be there. */
public class FakeKeys implements Keys {
  public boolean inEnvironment;
  public boolean keychain;

  /** The file with Google's credentials; empty for none. */
  public String credentials = "";

  private final Map<String, ApiKey> typed = new ConcurrentHashMap<>();
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  /** The same key for every endpoint that needs one. */
  public static FakeKeys always(ApiKey key) {
    return new FakeKeys() {
      @Override
      public Optional<ApiKey> of(Endpoint endpoint) {
        return Optional.of(key);
      }
    };
  }

  @Override
  public Optional<ApiKey> of(Endpoint endpoint) {
    return Optional.ofNullable(typed.get(endpoint.name()));
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
      return kept.contains(endpoint.name()) ? Source.KEYCHAIN : Source.THIS_SESSION;
    }
    return inEnvironment ? Source.ENVIRONMENT : Source.NONE;
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
    return keychain;
  }

  @Override
  public boolean keepInKeychain(Endpoint endpoint, ApiKey key) {
    if (keychain) {
      typed.put(endpoint.name(), key);
      kept.add(endpoint.name());
    }
    return keychain;
  }

  @Override
  public Optional<String> credentialsFile() {
    return credentials.isEmpty() ? Optional.empty() : Optional.of(credentials);
  }

  @Override
  public void forget(Endpoint endpoint) {
    typed.remove(endpoint.name());
    kept.remove(endpoint.name());
  }
}
