package assay.store;

import assay.attempt.Endpoint;
import assay.run.ApiKey;
import assay.run.Keys;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keys from {@code GEMINI_API_KEY}, or typed in, which goes before it. Holds them in memory. */
public final class EnvironmentKeys implements Keys {
  /** The variable that Google's own programs read, too. */
  public static final String VARIABLE = "GEMINI_API_KEY";

  private final ApiKey fromEnvironment;
  private final Map<Endpoint.Kind, ApiKey> typed = new ConcurrentHashMap<>();

  /** Keys of an environment, such as {@link System#getenv()}. */
  public EnvironmentKeys(Map<String, String> environment) {
    this.fromEnvironment = new ApiKey(environment.getOrDefault(VARIABLE, ""));
  }

  @Override
  public Optional<ApiKey> of(Endpoint.Kind kind) {
    return switch (sourceOf(kind)) {
      case NOT_NEEDED, NONE -> Optional.empty();
      case THIS_SESSION -> Optional.ofNullable(typed.get(kind));
      case ENVIRONMENT -> Optional.of(fromEnvironment);
    };
  }

  @Override
  public Source sourceOf(Endpoint.Kind kind) {
    if (kind == Endpoint.Kind.SIMULATOR) {
      return Source.NOT_NEEDED;
    }
    if (typed.containsKey(kind)) {
      return Source.THIS_SESSION;
    }
    return fromEnvironment.isBlank() ? Source.NONE : Source.ENVIRONMENT;
  }

  @Override
  public void useForThisSession(Endpoint.Kind kind, ApiKey key) {
    if (key.isBlank()) {
      typed.remove(kind);
    } else {
      typed.put(kind, key);
    }
  }
}
