package assay.ui;

import assay.run.EndpointProfile;
import assay.run.Keys;
import java.util.Optional;

/** Why nothing can be sent to an endpoint for want of a key. */
public final class KeyProblem {
  private KeyProblem() {}

  /**
   * The key of the sentence, which takes the name of the profile's variable; empty if there is a
   * key, or none is needed.
   */
  public static Optional<String> of(EndpointProfile profile, Keys keys) {
    return switch (keys.sourceOf(profile.endpoint())) {
      case NONE ->
          Optional.of("compose.problem.no-key" + (profile.variable().isEmpty() ? "-typed" : ""));
      case GOOGLE_CREDENTIALS ->
          keys.credentialsFile().isEmpty()
              ? Optional.of("compose.problem.no-credentials")
              : Optional.empty();
      case NOT_NEEDED, THIS_SESSION, ENVIRONMENT, KEYCHAIN -> Optional.empty();
    };
  }
}
