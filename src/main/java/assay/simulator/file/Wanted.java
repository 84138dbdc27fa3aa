package assay.simulator.file;

import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client says of a file before it comes.
 *
 * @param id empty for any
 * @param displayName empty for none
 * @param size in bytes; {@link #UNKNOWN} if it was not said
 */
public record Wanted(String id, String displayName, String mimeType, long size) {
  /** The size was not said. */
  public static final long UNKNOWN = -1;

  /** The largest file (COOK File_API, ai.google.dev "Batch API"). */
  static final long LARGEST = 2L * 1024 * 1024 * 1024;

  /** Of both the id and the display name: spec PY {@code types.File}. */
  private static final int LONGEST_ID = 40;

  private static final int LONGEST_DISPLAY_NAME = 512;
  private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");

  /**
   * As it was sent.
   *
   * @param file the message of that name
   * @param size what {@code X-Goog-Upload-Header-Content-Length} says; null if it was not sent
   * @param type what {@code X-Goog-Upload-Header-Content-Type} says; null if it was not sent
   * @throws Refusal if the service would not take it
   */
  public static Wanted of(JsonNode file, @Nullable String size, @Nullable String type)
      throws Refusal {
    String name = file.path("name").asString("");
    String displayName = file.path("displayName").asString("");
    if (displayName.length() > LONGEST_DISPLAY_NAME) {
      throw invalid("file.display_name", "cannot be more than 512 characters.");
    }
    String mimeType = file.path("mimeType").asString("application/octet-stream");
    boolean isTyped = type != null && !type.isBlank();
    return new Wanted(id(name), displayName, isTyped ? type.strip() : mimeType, size(size));
  }

  private static String id(String name) throws Refusal {
    String id = name.startsWith("files/") ? name.substring(6) : name;
    if (id.length() > LONGEST_ID) {
      throw tooLong("CreateFileRequest.file.name").refusal();
    }
    if (!name.isEmpty() && (!name.startsWith("files/") || !ID.matcher(id).matches())) {
      throw invalid(
          "file.name",
          "File ID can contain lowercase alphanumeric characters or dashes (-), and cannot start"
              + " or end with a dash.");
    }
    return id;
  }

  private static long size(@Nullable String text) throws Refusal {
    if (text == null || text.isBlank()) {
      return UNKNOWN;
    }
    if (!text.strip().matches("[0-9]{1,18}")) {
      throw invalid("X-Goog-Upload-Header-Content-Length", "is no number of bytes.");
    }
    long size = Long.parseLong(text.strip());
    if (size > LARGEST) {
      throw Problem.tooLarge(LARGEST).refusal();
    }
    return size;
  }

  /**
   * An id of more than forty characters, in the words of python-genai#1759.
   *
   * @param field such as {@code DeleteFileRequest.name}
   */
  public static Problem tooLong(String field) {
    String text =
        "* " + field + ": File ID (name excluding 'files/') cannot be more than 40 characters.\n";
    return Problem.invalid(text, List.of());
  }

  /** Whether the service takes it for too long, where it looks. */
  public static boolean isTooLong(String id) {
    return id.length() > LONGEST_ID;
  }

  static Refusal invalid(String field, String what) {
    String text = "* CreateFileRequest." + field + ": " + what;
    return Problem.invalid(List.of(new Problem.Violation(field, text))).refusal();
  }
}
