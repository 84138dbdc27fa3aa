package assay.store.blobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.ImageType;
import assay.store.Pictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThumbnailsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "600, 400, 256, 171",
    "400, 600, 171, 256",
    "256, 256, 256, 256",
    "100, 50, 100, 50",
    "1, 1, 1, 1",
    "4000, 1, 256, 1",
    "1, 4000, 1, 256",
    "257, 257, 256, 256",
    "5000, 3000, 256, 154"
  })
  void fitsASquareAndKeepsItsShape(int width, int height, int smallWidth, int smallHeight)
      throws IOException {
    BufferedImage small = thumbnail(Pictures.png(width, height)).orElseThrow();
    assertEquals(smallWidth, small.getWidth());
    assertEquals(smallHeight, small.getHeight());
  }

  @Test
  void showsWhatThePictureShows() throws IOException {
    for (byte[] picture : new byte[][] {Pictures.png(3000, 2000), Pictures.jpeg(3000, 2000)}) {
      BufferedImage small = thumbnail(picture).orElseThrow();
      assertTrue(isNear(0xff0000, small.getRGB(20, 100)));
      assertTrue(isNear(0x0000ff, small.getRGB(236, 100)));
    }
  }

  private static boolean isNear(int expected, int actual) {
    int distance = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      distance += Math.abs((expected >> shift & 0xff) - (actual >> shift & 0xff));
    }
    return distance < 24;
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1, 1", "300, 200, 256, 171"})
  void readsWebpWithoutLoss(int width, int height, int smallWidth, int smallHeight)
      throws IOException {
    BufferedImage small = thumbnail(Pictures.webp(width, height)).orElseThrow();
    assertEquals(0xffff8000, small.getRGB(smallWidth / 2, smallHeight / 2));
    assertEquals(smallWidth, small.getWidth());
    assertEquals(smallHeight, small.getHeight());
  }

  @Test
  void readsWebpWithLoss() throws IOException {
    assertEquals(1, thumbnail(Pictures.lossyWebp()).orElseThrow().getWidth());
  }

  @ParameterizedTest
  @CsvSource({"30001, 1", "1, 30001", "20000, 20000", "2147483647, 2147483647"})
  void refusesAnAbsurdSizeBeforeItDecodes(int width, int height) throws IOException {
    assertEquals(Optional.empty(), thumbnail(pngThatClaims(width, height)));
  }

  /** The decoder would go on for minutes where the file ends and the picture does not. */
  @Test
  @Timeout(20)
  void givesUpOnAWebpThatBreaksOff() throws IOException {
    byte[] claims = Arrays.copyOf(Pictures.webp(4000, 4000), 20_000);
    Arrays.fill(claims, 25, claims.length, (byte) 0x5a);
    assertEquals(Optional.empty(), thumbnail(claims));
  }

  @Test
  void refusesAWebpThatItWouldHaveToHoldWhole() throws IOException {
    assertEquals(Optional.empty(), thumbnail(Pictures.webp(16000, 16000)));
  }

  /** The picture's head says another size, with the right checksum. */
  private static byte[] pngThatClaims(int width, int height) throws IOException {
    byte[] png = Pictures.png(8, 8);
    ByteBuffer head = ByteBuffer.wrap(png);
    head.putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    head.putInt(29, (int) sum.getValue());
    return png;
  }

  @Test
  void hasNoneOfWhatIsNoPicture() throws IOException {
    byte[] png = Pictures.png(300, 300);
    byte[] heic = new byte[64];
    System.arraycopy("\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1), 0, heic, 0, 12);
    for (byte[] bytes : new byte[][] {{}, {1, 2, 3}, heic, Arrays.copyOf(png, 20)}) {
      assertEquals(Optional.empty(), thumbnail(bytes));
    }
  }

  @Test
  void noBytesMakeItThrow() throws IOException {
    Random random = new Random(7);
    byte[][] seeds = {
      Pictures.png(40, 30), Pictures.jpeg(40, 30), Pictures.webp(40, 30), Pictures.lossyWebp()
    };
    for (int i = 0; i < 400; i++) {
      byte[] bytes = seeds[i % seeds.length].clone();
      for (int j = 0; j < 4; j++) {
        bytes[12 + random.nextInt(bytes.length - 12)] = (byte) random.nextInt();
      }
      Optional<BufferedImage> small = thumbnail(bytes);
      assertTrue(small.isEmpty() || small.get().getWidth() <= Thumbnails.SIDE);
    }
  }

  private Optional<BufferedImage> thumbnail(byte[] picture) throws IOException {
    Path file = folder.resolve("picture");
    Files.write(file, picture);
    Optional<byte[]> png = Thumbnails.of(file);
    if (png.isEmpty()) {
      return Optional.empty();
    }
    assertEquals(Optional.of(ImageType.PNG), ImageType.ofMagic(png.get()));
    return Optional.of(ImageIO.read(new ByteArrayInputStream(png.get())));
  }
}
