package assay.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.ImageType;
import assay.attempt.PixelSize;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.exchange.ReferenceFiles.Result;
import assay.run.MemoryBlobs;
import assay.text.Language;
import assay.text.Texts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceFilesTest {
  /** One lossy pixel, the smallest WebP that Google's converter writes. */
  private static final String WEBP = "UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=";

  private final MemoryBlobs blobs = new MemoryBlobs();
  private final ReferenceFiles files = new ReferenceFiles(blobs);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"png, PNG", "jpg, JPEG"})
  void takesAPictureWithItsTypeSizeAndHash(String format, ImageType type) throws IOException {
    byte[] bytes = picture(format, 31, 17);
    Path file = Files.write(folder.resolve("small." + format), bytes);
    ReferenceImage image = taken(files.take(file));
    assertEquals("small." + format, image.name());
    assertEquals(Sha256.of(bytes), image.sha256());
    assertEquals(type, image.type());
    assertEquals(bytes.length, image.bytes());
    assertEquals(new PixelSize(31, 17), image.size());
    try (var stored = blobs.read(image.sha256())) {
      assertArrayEquals(bytes, stored.readAllBytes());
    }
  }

  @Test
  void readsThePixelsOfAWebp() {
    ReferenceImage image = taken(files.take("x.webp", Base64.getDecoder().decode(WEBP)));
    assertEquals(ImageType.WEBP, image.type());
    assertEquals(new PixelSize(1, 1), image.size());
  }

  @Test
  void takesHeicWithoutKnowingItsPixels() {
    byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    ReferenceImage image = taken(files.take("phone.heic", heic));
    assertEquals(ImageType.HEIC, image.type());
    assertNull(image.size());
  }

  @Test
  void tellsTheTypeByTheBytesAndNotByTheName() throws IOException {
    Path lying = Files.write(folder.resolve("lying.png"), picture("jpg", 4, 4));
    assertEquals(ImageType.JPEG, taken(files.take(lying)).type());
  }

  @Test
  void refusesWhatIsNoPictureWhateverItsName() throws IOException {
    Path page = Files.writeString(folder.resolve("page.png"), "<html>not a picture at all</html>");
    assertRefused("exchange.reference.no-picture", files.take(page));
  }

  @Test
  void refusesAnEmptyFileAMissingFileAndAFolder() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.png"));
    assertRefused("exchange.reference.empty", files.take(empty));
    assertRefused("exchange.reference.no-file", files.take(folder.resolve("gone.png")));
    assertRefused("exchange.reference.no-file", files.take(folder));
  }

  @Test
  void takesSevenMegabytesAndRefusesOneByteMore() throws IOException {
    byte[] most = Arrays.copyOf(picture("png", 3, 3), (int) ReferenceImage.MOST_BYTES);
    assertEquals(ReferenceImage.MOST_BYTES, taken(files.take("most.png", most)).bytes());
    int kept = blobs.count();
    byte[] more = Arrays.copyOf(most, most.length + 1);
    assertRefused("exchange.reference.too-large", files.take("more.png", more));
    assertEquals(kept, blobs.count());
  }

  @ParameterizedTest
  @CsvSource({"2147483647, 2147483647", "30000, 6000"})
  void refusesAbsurdPixelsByTheHeaderAlone(int width, int height) throws IOException {
    byte[] png = withSize(picture("png", 3, 3), width, height);
    assertRefused("exchange.reference.too-many-pixels", files.take("bomb.png", png));
    assertEquals(0, blobs.count());
  }

  @ParameterizedTest
  @CsvSource({"png, 20", "jpg, 12"})
  void refusesAPictureThatBreaksOffInItsHeader(String format, int length) throws IOException {
    byte[] torn = Arrays.copyOf(picture(format, 9, 9), length);
    assertRefused("exchange.reference.damaged", files.take("torn", torn));
    assertEquals(0, blobs.count());
  }

  @Test
  void keepsControlCharactersAndEndlessNamesOut() throws IOException {
    String name = "\u001b[31m" + "n".repeat(500) + ".png";
    String kept = taken(files.take(name, picture("png", 2, 2))).name();
    assertEquals(120, kept.length());
    assertTrue(kept.startsWith("[31mnnn") && kept.endsWith(".png"), kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "damaged",
        "empty",
        "no-file",
        "no-picture",
        "not-strippable",
        "strip-damaged",
        "too-large",
        "too-many-pixels",
        "unreadable"
      })
  void hasASentenceForEveryRefusal(String reason) {
    assertTrue(new Texts(Language.ENGLISH).has("exchange.reference." + reason), reason);
  }

  private static ReferenceImage taken(Result result) {
    return assertInstanceOf(Result.Taken.class, result).image();
  }

  private void assertRefused(String textKey, Result result) {
    assertEquals(0, blobs.leftOpen());
    Result.Refused refused = assertInstanceOf(Result.Refused.class, result);
    assertEquals(textKey, refused.textKey());
    assertTrue(
        !refused.words(new Texts(Language.ENGLISH)).contains("{"), "all arguments are there");
  }

  static byte[] picture(String format, int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(1, 1, 0x336699);
    assertTrue(ImageIO.write(picture, format, bytes));
    return bytes.toByteArray();
  }

  /** A PNG whose header tells another size, with the right check sum. */
  private static byte[] withSize(byte[] png, int width, int height) {
    ByteBuffer buffer = ByteBuffer.wrap(png);
    buffer.putInt(16, width).putInt(20, height);
    CRC32 check = new CRC32();
    check.update(png, 12, 17);
    buffer.putInt(29, (int) check.getValue());
    return png;
  }
}
