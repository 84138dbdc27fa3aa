package assay.exchange;

import assay.attempt.Body;
import assay.attempt.ReferenceImage;
import java.util.List;

/**
 * A sent request as a command for a shell, to send the identical one from elsewhere. The key is a
 * variable, never the key; reference images are read from files of their names in the folder where
 * it runs.
 */
public final class CurlCommand {
  private CurlCommand() {}

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
    String document = escaped(body);
    for (ReferenceImage image : images) {
      document =
          document.replace(
              '"' + Body.IMAGE_PREFIX + image.sha256().hex() + '"',
              "\"$(base64 < " + quoted(image.name()) + " | tr -d '\\n')\"");
    }
    return command(document, quoted(url));
  }

  /** In a shell of its own, so that the trap is gone with it. */
  private static String command(String document, String url) {
    return """
        (
        REQUEST=$(mktemp) || exit
        trap 'rm -f "$REQUEST"' EXIT
        trap 'exit 130' HUP INT TERM
        cat > "$REQUEST" <<END_OF_REQUEST
        %s
        END_OF_REQUEST
        printf 'x-goog-api-key: %%s\\n' "$GEMINI_API_KEY" |
          curl -sS -X POST %s \\
            -H @- \\
            -H 'Content-Type: application/json' \\
            --data-binary "@$REQUEST"
        )
        """
        .formatted(document, url);
  }

  /** A here-document expands these three; what the tester wrote must stay what it is. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("`", "\\`");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
