package assay.simulator.route;

import assay.simulator.protocol.Denials;
import assay.simulator.protocol.Platform;
import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a request brings the key that its door takes. Keys are neither kept nor logged. */
public final class Admission {
  private static final Pattern KEY_IN_URL = Pattern.compile("(^|&)key=");

  private final String key;
  private final String token;

  /**
   * The keys of a request.
   *
   * @param headers the first value of each name; null if there is none
   */
  public Admission(Function<String, @Nullable String> headers) {
    this.key = text(headers.apply("x-goog-api-key"));
    String authorization = text(headers.apply("Authorization"));
    boolean isBearer = authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    this.token = isBearer ? authorization.substring(7).strip() : "";
  }

  private static String text(@Nullable String header) {
    return header == null ? "" : header.strip();
  }

  /** Refuses a key in the URL, where logs would keep it. */
  public static void refuseKeyInUrl(@Nullable String query) throws Refusal {
    if (query != null && KEY_IN_URL.matcher(query).find()) {
      throw Problem.keyInUrl().refusal();
    }
  }

  /**
   * Lets the request in.
   *
   * @throws Refusal if the key is missing or none
   */
  public void check(Route route) throws Refusal {
    switch (route.door().kind()) {
      case GEMINI -> key(key, Platform.GEMINI);
      case NATIVE -> key(key.isEmpty() ? token : key, Platform.GEMINI);
      case VERTEX -> token();
      case EXPRESS -> express(route instanceof Route.Models);
      case OPENAI -> gateway();
      case OPEN -> {}
    }
  }

  private static void key(String sent, Platform platform) throws Refusal {
    if (sent.isEmpty()) {
      throw Problem.noKey().refusal();
    }
    if (isBad(sent)) {
      throw Problem.keyInvalid(platform).refusal();
    }
  }

  private void token() throws Refusal {
    if (token.isEmpty()) {
      throw (key.isEmpty() ? Denials.noToken() : Denials.noKeysHere()).refusal();
    }
    if (isBad(token)) {
      throw Denials.badToken().refusal();
    }
  }

  /** Without a project only a key says who asks; the list of models tells nobody's secrets. */
  private void express(boolean isList) throws Refusal {
    if (!key.isEmpty()) {
      key(key, Platform.VERTEX);
    } else if (isList) {
      token();
    } else {
      throw Denials.noToken().refusal();
    }
  }

  private void gateway() throws Refusal {
    if (token.isEmpty() || isBad(token)) {
      throw Denials.gatewayKey().refusal();
    }
  }

  private static boolean isBad(String sent) {
    return sent.equals("invalid") || sent.startsWith("bad");
  }
}
