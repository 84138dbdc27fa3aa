package assay.endpoint;

import org.jspecify.annotations.Nullable;

/** Says which strings of a dialect hold image data in base64. */
@FunctionalInterface
interface ImageField {
  /**
   * {@code inlineData.data} in both spellings that the Gemini API reads (GPROTO {@code
   * content.proto}, Blob).
   */
  ImageField GEMINI =
      (parent, key) ->
          "data".equals(key) && ("inlineData".equals(parent) || "inline_data".equals(parent));

  /**
   * Whether the string of this key holds an image.
   *
   * @param parent the key of the object around the string; null at the top
   * @param key the string's own key; null in an array
   */
  boolean holds(@Nullable String parent, @Nullable String key);
}
