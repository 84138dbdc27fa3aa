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
  private static final String END = "END_OF_REQUEST";

  private CurlCommand() {}

  /**
   * Writes the command. It takes its body from a here-document, so that no picture has to fit on a
   * command line.
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
    return "curl -sS -X POST "
        + quoted(url)
        + " \\\n  -H \"x-goog-api-key: ${GEMINI_API_KEY}\" \\\n  -H 'Content-Type: application/json' \\\n"
        + "  --data-binary @- <<"
        + END
        + '\n'
        + document
        + '\n'
        + END
        + '\n';
  }

  /** A here-document expands these three; what the tester wrote must stay what it is. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("`", "\\`");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
