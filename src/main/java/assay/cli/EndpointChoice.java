package assay.cli;

import assay.attempt.CloudPlace;
import assay.attempt.Endpoint;
import assay.attempt.Endpoint.Access;
import assay.attempt.Endpoint.Auth;
import assay.attempt.Endpoint.Kind;
import assay.attempt.Protocol;
import assay.run.EndpointProfile;
import assay.run.Settings;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the endpoint that a command names, among those that were set up. */
final class EndpointChoice {
  private final Settings settings;

  EndpointChoice(Settings settings) {
    this.settings = settings;
  }

  /** The profile of that name; empty if there is none. */
  Optional<EndpointProfile> find(String name) {
    return settings.find(name);
  }

  /**
   * The same; where none was set up of that name and a kind of endpoint is called so, that kind as
   * it usually is. Enough to look at a request, not to send one.
   */
  Optional<EndpointProfile> findToLook(String name) {
    return find(name).or(() -> Kind.ofName(name).map(EndpointChoice::usual));
  }

  /** The names of all that were set up, for a sentence. */
  String names() {
    return settings.profiles().stream()
        .map(EndpointProfile::name)
        .collect(Collectors.joining(", "));
  }

  /** A kind of endpoint as it usually is; Vertex AI in express mode, which needs no project. */
  static EndpointProfile usual(Kind kind) {
    Endpoint usual = new Endpoint(kind, usualUrl(kind));
    Endpoint endpoint =
        kind == Kind.VERTEX_AI
            ? new Endpoint(
                kind,
                usual.name(),
                usual.baseUrl(),
                new Access(Protocol.VERTEX, Auth.API_KEY, null))
            : usual;
    return EndpointProfile.GEMINI_API.at(endpoint);
  }

  /** Where a kind is usually found; empty where everybody has another. */
  static String usualUrl(Kind kind) {
    return switch (kind) {
      case GEMINI_API -> Endpoint.GEMINI_API_URL;
      case VERTEX_AI -> CloudPlace.urlOf(CloudPlace.GLOBAL);
      case SIMULATOR, NATIVE_GATEWAY, OPENAI_GATEWAY -> "";
    };
  }
}
