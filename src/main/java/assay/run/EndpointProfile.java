package assay.run;

import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * An endpoint as the user has set it up. Holds no key, ever.
 *
 * @param endpoint where it is; the simulator's address is empty or the path of a part it plays,
 *     since its port is another at each start
 * @param variable the environment variable that holds its key; empty for none
 * @param model the id that is asked there; free text
 */
public record EndpointProfile(Endpoint endpoint, String variable, String model) {
  /** The variable that Google's own programs read, too. */
  public static final String GEMINI_VARIABLE = "GEMINI_API_KEY";

  /** Those that hold a key of Google's wherever they are set. */
  private static final Set<String> GOOGLES_VARIABLES = Set.of(GEMINI_VARIABLE, "GOOGLE_API_KEY");

  /** The simulator as the Gemini API: needs no key and no network. */
  public static final EndpointProfile SIMULATOR =
      new EndpointProfile(
          new Endpoint(Endpoint.Kind.SIMULATOR, ""), "", Configuration.DEFAULT_MODEL);

  /** The Gemini API at its own address. */
  public static final EndpointProfile GEMINI_API =
      new EndpointProfile(
          new Endpoint(Endpoint.Kind.GEMINI_API, Endpoint.GEMINI_API_URL),
          GEMINI_VARIABLE,
          Configuration.DEFAULT_MODEL);

  public EndpointProfile {
    variable = Objects.requireNonNullElse(variable, "");
    model = Objects.requireNonNullElse(model, Configuration.DEFAULT_MODEL);
  }

  /** How the user calls it. */
  public String name() {
    return endpoint.name();
  }

  /** Whether it is called what its kind is called, so that the texts have its name. */
  public boolean hasUsualName() {
    return name().equals(endpoint.kind().word());
  }

  /**
   * Whether its variable may open this endpoint. Google's own open Google's hosts and this machine
   * alone, whatever a workspace says that somebody else made; any other is the user's word.
   */
  public boolean opens(Endpoint target) {
    return !GOOGLES_VARIABLES.contains(variable.toUpperCase(Locale.ROOT))
        || target.host().isGooglesOrLocal();
  }

  /** The same profile with another model. */
  public EndpointProfile asking(String otherModel) {
    return new EndpointProfile(endpoint, variable, otherModel);
  }

  /** The same profile with another endpoint. */
  public EndpointProfile at(Endpoint other) {
    return new EndpointProfile(other, variable, model);
  }
}
