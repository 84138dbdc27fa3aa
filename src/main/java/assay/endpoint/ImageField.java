package assay.endpoint;

import org.jspecify.annotations.Nullable;

/** Says which strings of a protocol hold image data in base64. */
@FunctionalInterface
interface ImageField {
  /**
   * {@code inlineData.data} in both spellings that the Gemini API reads (GPROTO {@code
   * content.proto}, Blob).
   */
  ImageField GEMINI =
      (parent, key) ->
          "data".equals(key) && ("inlineData".equals(parent) || "inline_data".equals(parent))
              ? Content.IMAGE
              : Content.OTHER;

  /**
   * {@code b64_json}, and an {@code url} that is a data URI ({@code types/image.py} of the Python
   * package openai); a gateway may also pass on what the Gemini API wrote.
   */
  ImageField OPENAI =
      (parent, key) -> {
        if ("b64_json".equals(key)) {
          return Content.IMAGE;
        }
        return "url".equals(key) ? Content.PERHAPS_DATA_URI : GEMINI.of(parent, key);
      };

  /** What a string holds. */
  enum Content {
    /** No image. */
    OTHER,
    /** An image, with or without {@code data:} and its type before it. */
    IMAGE,
    /** An image if it is a data URI, else text. */
    PERHAPS_DATA_URI
  }

  /**
   * What the string of this key holds.
   *
   * @param parent the key of the object around the string; null at the top
   * @param key the string's own key; null in an array
   */
  Content of(@Nullable String parent, @Nullable String key);
}
