package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageTypeTest {
  private static final String PNG = "\u0089PNG\r\n\u001a\n";

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "'RIFF\u0001\u0002\u0003\u0004WEBPVP8 ',    WEBP",
        "'RIFF\u0001\u0002\u0003\u0004WAVE',        none",
        "'RIFF\u0001\u0002\u0003\u0004WEB',         none",
        "'\u00ff\u00d8\u00ff\u00e0',                JPEG",
        "'\u00ff\u00d8',                            none",
        "'\u0000\u0000\u0000\u0018ftypheic',        HEIC",
        "'\u0000\u0000\u0000\u0018ftypheix',        HEIC",
        "'\u0000\u0000\u0000\u0018ftyphevc',        HEIC",
        "'\u0000\u0000\u0000\u0018ftypmif1',        HEIF",
        "'\u0000\u0000\u0000\u0018ftypmsf1',        HEIF",
        "'\u0000\u0000\u0000\u0018ftypavif',        none",
        "'\u0000\u0000\u0000\u0018ftypmp42',        none",
        "'\u0000\u0000\u0000\u0018ftyphei',         none",
        "'\u0000\u0000\u0000\u0018ftyp',            none",
        "'GIF89a',                                  none",
        "'BM',                                      none",
        "'<svg>',                                   none",
        "'',                                        none"
      })
  void tellsTheTypeByTheFirstBytes(String head, ImageType expected) {
    assertEquals(Optional.ofNullable(expected), ImageType.ofMagic(bytes(head)));
  }

  @Test
  void needsAllOfThePngSignature() {
    byte[] whole = bytes(PNG);
    assertEquals(Optional.of(ImageType.PNG), ImageType.ofMagic(whole));
    for (int length = 0; length < whole.length; length++) {
      assertEquals(Optional.empty(), ImageType.ofMagic(Arrays.copyOf(whole, length)));
    }
  }

  /** A file that was sent as text has its line end changed, and the signature shows it. */
  @Test
  void doesNotTakeAPngThatWasMangledAsText() {
    assertEquals(Optional.empty(), ImageType.ofMagic(bytes("\u0089PNG\n\u001a\n  ")));
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, PNG, true",
    "IMAGE/JPEG, JPEG, true",
    "image/webp, WEBP, true",
    "image/heic, HEIC, false",
    "image/heif, HEIF, false"
  })
  void knowsAMimeTypeAndWhetherItCanBeShown(String mime, ImageType type, boolean shown) {
    assertEquals(Optional.of(type), ImageType.ofMimeType(mime));
    assertEquals(shown, type.canBeShown());
    assertEquals(mime.toLowerCase(java.util.Locale.ROOT), type.mimeType());
  }

  @Test
  void doesNotTakeTheWrongNameOfJpeg() {
    assertFalse(ImageType.ofMimeType("image/jpg").isPresent());
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }
}
