package assay.exchange;

import assay.attempt.Body;
import assay.attempt.Endpoint;
import assay.attempt.Host;
import assay.attempt.Protocol;
import assay.attempt.ReferenceImage;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sent request as a command for a shell, to send the identical one from elsewhere. The key is a
 * variable, never the key; reference images are read from files of their names in the folder where
 * it runs.
 */
public final class CurlCommand {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String GEMINI_VARIABLE = "$GEMINI_API_KEY";
  private static final String EXPRESS_VARIABLE = "$GOOGLE_API_KEY";
  private static final String GATEWAY_VARIABLE = "$GATEWAY_API_KEY";
  private static final String ACCESS_TOKEN =
      "printf 'Authorization: Bearer %s\\n'"
          + " \"$(gcloud auth application-default print-access-token)\"";

  private CurlCommand() {}

  /**
   * The same for any endpoint: its protocol and what opens it say how. A form's texts and files are
   * options of the command; Google's credentials give their token when it runs.
   *
   * @param endpoint where it went
   */
  public static String of(Endpoint endpoint, String url, String body, List<ReferenceImage> images) {
    boolean form =
        endpoint.access().protocol() == Protocol.OPENAI && url.endsWith("/v1/images/edits");
    return form
        ? form(header(endpoint, url), url, body, images)
        : document(header(endpoint, url), url, body, images);
  }

  /** What is Google's goes to Google and to this machine alone; all others have a variable. */
  private static String header(Endpoint endpoint, String url) {
    boolean googles = Host.of(url).isGooglesOrLocal() && !isGateway(endpoint.kind());
    return switch (endpoint.access().auth()) {
      case API_KEY -> key(googles ? variable(endpoint) : GATEWAY_VARIABLE);
      case BEARER -> bearer(GATEWAY_VARIABLE);
      case GOOGLE_CREDENTIALS -> googles ? ACCESS_TOKEN : bearer(GATEWAY_VARIABLE);
    };
  }

  private static boolean isGateway(Endpoint.Kind kind) {
    return switch (kind) {
      case NATIVE_GATEWAY, OPENAI_GATEWAY -> true;
      case SIMULATOR, GEMINI_API, VERTEX_AI -> false;
    };
  }

  private static String variable(Endpoint endpoint) {
    return endpoint.access().protocol() == Protocol.VERTEX ? EXPRESS_VARIABLE : GEMINI_VARIABLE;
  }

  private static String key(String variable) {
    return "printf 'x-goog-api-key: %s\\n' \"" + variable + "\"";
  }

  private static String bearer(String variable) {
    return "printf 'Authorization: Bearer %s\\n' \"" + variable + "\"";
  }

  private static String form(String header, String url, String body, List<ReferenceImage> images) {
    StringBuilder parts = new StringBuilder();
    JSON.readTree(body).forEachEntry((name, value) -> addPart(parts, name, value, images));
    return """
        (
        %s |
          curl -sS -X POST %s \\
            -H @-%s
        )
        """
        .formatted(header, quoted(url), parts);
  }

  private static void addPart(
      StringBuilder parts, String name, JsonNode value, List<ReferenceImage> images) {
    if (value.isArray()) {
      value.forEach(each -> addPart(parts, name, each, images));
    } else if (value.isObject()) {
      parts.append(" \\\n    -F ").append(quoted(name + "=" + file(value, images)));
    } else {
      parts.append(" \\\n    --form-string ").append(quoted(name + "=" + value.asString()));
    }
  }

  private static String file(JsonNode value, List<ReferenceImage> images) {
    String data = value.path("data").asString();
    String sent = value.path("filename").asString();
    String name =
        images.stream()
            .filter(image -> data.endsWith(image.sha256().hex()))
            .map(ReferenceImage::name)
            .findFirst()
            .orElse(sent);
    String escaped = name.replace("\\", "\\\\").replace("\"", "\\\"");
    String type = value.path("contentType").asString();
    return "@\"./%s\";type=%s;filename=\"%s\"".formatted(escaped, type, sent);
  }

  /**
   * Writes the command for any POSIX shell with curl 7.55 or later. The body stands in a file of
   * its time, so that no picture has to fit on a command line; the key's header goes through a
   * pipe, because everybody on a machine can read the arguments of a command.
   *
   * @param url where it goes
   * @param body the request's JSON with each image as its hash
   * @param images the reference images that stand in it
   */
  public static String of(String url, String body, List<ReferenceImage> images) {
    return of(new Endpoint(Endpoint.Kind.GEMINI_API, url), url, body, images);
  }

  private static String document(
      String header, String url, String body, List<ReferenceImage> images) {
    String document = escaped(body);
    for (ReferenceImage image : images) {
      document =
          document.replace(
              '"' + Body.IMAGE_PREFIX + image.sha256().hex() + '"',
              "\"$(base64 < " + quoted(image.name()) + " | tr -d '\\n')\"");
    }
    return command(header, document, quoted(url));
  }

  /** In a shell of its own, so that the trap is gone with it. */
  private static String command(String header, String document, String url) {
    return """
        (
        REQUEST=$(mktemp) || exit
        trap 'rm -f "$REQUEST"' EXIT
        trap 'exit 130' HUP INT TERM
        cat > "$REQUEST" <<END_OF_REQUEST
        %s
        END_OF_REQUEST
        %s |
          curl -sS -X POST %s \\
            -H @- \\
            -H 'Content-Type: application/json' \\
            --data-binary "@$REQUEST"
        )
        """
        .formatted(document, header, url);
  }

  /** A here-document expands these three; what the tester wrote must stay what it is. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("`", "\\`");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
