package assay.attempt;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where requests go.
 *
 * @param kind which service answers there
 * @param baseUrl scheme, host and port, without the protocol's own path and without a slash at the
 *     end
 */
public record Endpoint(Kind kind, String baseUrl) {
  /** The services that this program speaks to. */
  public enum Kind {
    /** The server inside this program. */
    SIMULATOR,
    /** {@code generativelanguage.googleapis.com}. */
    GEMINI_API;

    /** The categories that may have a threshold there, in the order in which they are shown. */
    public List<HarmCategory> categories() {
      return List.of(
          HarmCategory.HARASSMENT,
          HarmCategory.HATE_SPEECH,
          HarmCategory.SEXUALLY_EXPLICIT,
          HarmCategory.DANGEROUS_CONTENT);
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

  /** The Gemini API's own address (GPROTO, {@code generative_service.proto}). */
  public static final String GEMINI_API_URL = "https://generativelanguage.googleapis.com";

  public Endpoint {
    baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
  }

  /**
   * Whether its answers are made up by this program and must be marked so wherever they are shown.
   */
  public boolean isSimulated() {
    return kind == Kind.SIMULATOR;
  }
}
