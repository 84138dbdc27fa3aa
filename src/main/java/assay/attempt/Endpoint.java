package assay.attempt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where requests go.
 *
 * @param kind which service answers there
 * @param name how the user calls it; several of one kind may stand side by side
 * @param baseUrl scheme, host and port, and what a gateway puts before the protocol's own path;
 *     without a slash at the end
 * @param access how it is spoken to and opened
 */
public record Endpoint(Kind kind, String name, String baseUrl, Access access) {
  /** The Gemini API's own address (GPROTO, {@code generative_service.proto}). */
  public static final String GEMINI_API_URL = "https://generativelanguage.googleapis.com";

  /** The services that this program speaks to. */
  public enum Kind {
    /** The server inside this program; it speaks all protocols. */
    SIMULATOR(Protocol.GEMINI, Auth.API_KEY),
    /** {@code generativelanguage.googleapis.com}. */
    GEMINI_API(Protocol.GEMINI, Auth.API_KEY),
    /** {@code aiplatform.googleapis.com} and its regions. */
    VERTEX_AI(Protocol.VERTEX, Auth.GOOGLE_CREDENTIALS),
    /** The Gemini API's protocol at another host. */
    NATIVE_GATEWAY(Protocol.GEMINI, Auth.BEARER),
    /** A gateway that makes OpenAI's image endpoints of it. */
    OPENAI_GATEWAY(Protocol.OPENAI, Auth.BEARER);

    private final Protocol protocol;
    private final Auth auth;

    Kind(Protocol protocol, Auth auth) {
      this.protocol = protocol;
      this.auth = auth;
    }

    /** How it is usually spoken to and opened. */
    public Access usualAccess() {
      return new Access(protocol, auth, null);
    }

    /** How near to the service's own words its answers are. */
    public Outcome.Evidence evidence() {
      return switch (this) {
        case SIMULATOR, GEMINI_API, VERTEX_AI -> Outcome.Evidence.NATIVE_RAW;
        case NATIVE_GATEWAY -> Outcome.Evidence.GATEWAY_RAW;
        case OPENAI_GATEWAY -> Outcome.Evidence.GATEWAY_SUMMARY;
      };
    }

    /** Such as {@code gemini-api}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of that name in any letter case, with hyphens or underscores; empty if there is
     * none.
     */
    public static Optional<Kind> ofName(String name) {
      return Arrays.stream(values())
          .filter(k -> k.name().equalsIgnoreCase(name.replace('-', '_')))
          .findFirst();
    }
  }

  /** What opens an endpoint. */
  public enum Auth {
    /** A key in {@code x-goog-api-key}: the Gemini API and Vertex AI's express mode. */
    API_KEY,
    /** A key in {@code Authorization: Bearer}: most gateways. */
    BEARER,
    /** An access token from Google's Application Default Credentials: Vertex AI. */
    GOOGLE_CREDENTIALS
  }

  /**
   * How an endpoint is spoken to and opened.
   *
   * @param place the project and location; null but for Vertex AI with credentials
   */
  public record Access(Protocol protocol, Auth auth, @Nullable CloudPlace place) {}

  public Endpoint {
    baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    name = Objects.requireNonNullElse(name, kind.word());
    access = Objects.requireNonNullElse(access, kind.usualAccess());
  }

  /** An endpoint of that kind as it usually is, named by its kind. */
  public Endpoint(Kind kind, String baseUrl) {
    this(kind, kind.word(), baseUrl, kind.usualAccess());
  }

  /**
   * Whether its answers are made up by this program and must be marked so wherever they are shown.
   */
  public boolean isSimulated() {
    return kind == Kind.SIMULATOR;
  }

  /**
   * How near to the service's own words its answers are. The simulator plays the part of a gateway
   * where it speaks like one.
   */
  public Outcome.Evidence evidence() {
    return access.protocol() == Protocol.OPENAI
        ? Outcome.Evidence.GATEWAY_SUMMARY
        : kind.evidence();
  }

  /** Whether a threshold that was sent is known to have reached the service. */
  public boolean confirmsThresholds() {
    return evidence() == Outcome.Evidence.NATIVE_RAW;
  }

  /** The categories that may have a threshold there, in the order in which they are shown. */
  public List<HarmCategory> categories() {
    return Capabilities.categoriesOf(access.protocol());
  }

  /** The host of its address. */
  public Host host() {
    return Host.of(baseUrl);
  }

  /** The same endpoint at another address. */
  public Endpoint at(String otherUrl) {
    return new Endpoint(kind, name, otherUrl, access);
  }
}
