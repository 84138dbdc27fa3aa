package assay.attempt;

import assay.attempt.Endpoint.Access;
import assay.attempt.Endpoint.Auth;
import java.util.Arrays;
import java.util.Optional;

/**
 * A service that the simulator can play, known by what stands before the protocol's path.
 * docs/endpoints.md lists them.
 */
public enum SimulatedPart {
  GEMINI_API(Protocol.GEMINI, ""),
  VERTEX_AI(Protocol.VERTEX, ""),
  NATIVE_GATEWAY(Protocol.GEMINI, "/gateway/native"),
  /** A gateway of OpenAI's kind that tells the reason and hands thresholds on. */
  HONEST(Protocol.OPENAI, "/gateway/honest"),
  DROPS_REASON(Protocol.OPENAI, "/gateway/drops-reason"),
  WRAPS_ERRORS(Protocol.OPENAI, "/gateway/wraps-errors"),
  IGNORES_THRESHOLDS(Protocol.OPENAI, "/gateway/ignores-thresholds"),
  DATA_URI(Protocol.OPENAI, "/gateway/data-uri");

  private static final CloudPlace PLACE = new CloudPlace("simulated-project", CloudPlace.GLOBAL);

  private final Protocol protocol;
  private final String path;

  SimulatedPart(Protocol protocol, String path) {
    this.protocol = protocol;
    this.path = path;
  }

  /** What stands between the simulator's address and the protocol's path. */
  public String path() {
    return path;
  }

  /** How the simulator is spoken to there; it looks at no credentials. */
  public Access access() {
    return switch (protocol) {
      case GEMINI -> new Access(protocol, path.isEmpty() ? Auth.API_KEY : Auth.BEARER, null);
      case VERTEX -> new Access(protocol, Auth.GOOGLE_CREDENTIALS, PLACE);
      case OPENAI -> new Access(protocol, Auth.BEARER, null);
    };
  }

  /**
   * The part that a simulated endpoint plays; the first of its protocol if its path is no one's.
   */
  public static SimulatedPart of(Endpoint endpoint) {
    return Arrays.stream(values())
        .filter(part -> part.protocol == endpoint.access().protocol())
        .filter(part -> part.path.equals(endpoint.baseUrl()))
        .findFirst()
        .orElseGet(() -> ofProtocol(endpoint.access().protocol()));
  }

  /** The part of that path; empty if none has it. A path that several share names the first. */
  public static Optional<SimulatedPart> ofPath(String path) {
    return Arrays.stream(values()).filter(part -> part.path.equals(path)).findFirst();
  }

  /** The protocol that is spoken there. */
  public Protocol protocol() {
    return protocol;
  }

  private static SimulatedPart ofProtocol(Protocol protocol) {
    return switch (protocol) {
      case GEMINI -> GEMINI_API;
      case VERTEX -> VERTEX_AI;
      case OPENAI -> HONEST;
    };
  }
}
