package assay.run;

import assay.attempt.Endpoint;
import java.util.Optional;

/**
 * Where keys come from: an environment variable, or typed in for as long as the program runs. Safe
 * for many threads.
 */
public interface Keys {
  /** The key for an endpoint; empty if there is none. */
  Optional<ApiKey> of(Endpoint.Kind kind);

  /** Where the key for an endpoint comes from. */
  Source sourceOf(Endpoint.Kind kind);

  /**
   * Uses this key until the program ends; a blank one takes it back. It is never written anywhere.
   */
  void useForThisSession(Endpoint.Kind kind, ApiKey key);

  /** Where a key comes from. */
  enum Source {
    /** The endpoint is inside this program. */
    NOT_NEEDED,
    ENVIRONMENT,
    THIS_SESSION,
    NONE
  }
}
