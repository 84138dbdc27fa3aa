package assay.exchange.bundle.file;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** JSON as trees of maps, lists and plain values. What is read is hostile. */
public final class TreeJson {
  /** Deeper than any record of the program stands. */
  public static final int DEEPEST = 64;

  /** Longer than any body that is kept, since images stand in bodies as their hashes. */
  public static final int LONGEST_TEXT = 64 << 20;

  private static final int LONGEST_NUMBER = 64;
  private static final int LONGEST_NAME = 4096;

  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxNameLength(LONGEST_NAME)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  private TreeJson() {}

  /** A tree on one line. Half a character stands escaped, since UTF-8 has none. */
  public static String print(@Nullable Object tree) {
    return LONE_SURROGATE
        .matcher(MAPPER.writeValueAsString(tree))
        .replaceAll(match -> String.format("\\\\u%04x", (int) match.group().charAt(0)));
  }

  /**
   * The tree of a text.
   *
   * @throws IOException if it is not one JSON value within the limits
   */
  public static @Nullable Object parse(String json) throws IOException {
    try {
      return MAPPER.readValue(json, Object.class);
    } catch (JacksonException | StackOverflowError e) {
      throw new IOException("No JSON that can be taken", e);
    }
  }
}
