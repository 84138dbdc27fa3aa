package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.picture.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PicturesTest {
  private Simulator simulator;

  @BeforeAll
  void start() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  /** The table of output pixels: ai.google.dev "Image generation". */
  @ParameterizedTest
  @CsvSource({
    "gemini-3-pro-image, 1:1, 1K, 1024, 1024",
    "gemini-3-pro-image, 2:3, 1K, 848, 1264",
    "gemini-3-pro-image, 3:2, 1K, 1264, 848",
    "gemini-3-pro-image, 3:4, 1K, 896, 1200",
    "gemini-3-pro-image, 4:3, 1K, 1200, 896",
    "gemini-3-pro-image, 4:5, 1K, 928, 1152",
    "gemini-3-pro-image, 5:4, 1K, 1152, 928",
    "gemini-3-pro-image, 9:16, 1K, 768, 1376",
    "gemini-3-pro-image, 16:9, 1K, 1376, 768",
    "gemini-3-pro-image, 21:9, 1K, 1584, 672",
    "gemini-3-pro-image, 16:9, 2K, 2752, 1536",
    "gemini-3-pro-image, 21:9, 4K, 6336, 2688",
    "gemini-3.1-flash-image, 1:1, 512, 512, 512",
    "gemini-3.1-flash-image, 9:16, 512, 384, 688",
    "gemini-3.1-flash-image, 1:8, 512, 192, 1536",
    "gemini-3.1-flash-image, 8:1, 512, 1536, 192",
    "gemini-nano-banana-2.1, 4:1, 1K, 2048, 512",
    "gemini-3.1-flash-lite-image, 3:2, 1K, 1264, 848",
  })
  void drawsThePixelsThatAreDocumented(String model, String ratio, String size, int w, int h)
      throws IOException {
    String config =
        "{\"imageConfig\":{\"aspectRatio\":\"" + ratio + "\",\"imageSize\":\"" + size + "\"}}";
    Caller.Said said = new Caller(simulator).generate(model, Caller.configured(config));
    ByteBuffer png = ByteBuffer.wrap(said.image());
    assertEquals(w + "x" + h, png.getInt(16) + "x" + png.getInt(20), said.reason());
  }

  @Test
  void canBeDecodedAndShowsTheMark() throws IOException {
    Caller.Said said = new Caller(simulator).ask("A red apple");
    BufferedImage image = decoded(said.image());
    assertEquals(512, image.getWidth());
    assertTrue(brightest(image, 455, 512) > 230, "There are no letters in the band");
    assertTrue(darkest(image, 455, 512) < 60, "There is no band");
  }

  @Test
  void drawsTheSameBytesForTheSameInputsAndOthersForOthers() throws IOException {
    Caller caller = new Caller(simulator);
    byte[] first = caller.ask("A red apple on a table").image();
    assertArrayEquals(first, caller.ask("A red apple on a table").image());
    assertNotEquals(
        Arrays.hashCode(first), Arrays.hashCode(caller.ask("A red apple on a chair").image()));
  }

  @ParameterizedTest
  @CsvSource({"64, 48, 100000", "64, 48, 1000000", "1, 1, 400"})
  void fillsAFileUpToTheExactSize(int width, int height, int bytes) throws IOException {
    byte[] png = drawn(new Picture(width, height, 3, bytes));
    assertEquals(bytes, png.length);
    assertEquals(width, decoded(png).getWidth());
    assertEquals("IHDR tEXt tEXt IDAT paDd IEND", chunks(png));
  }

  @Test
  void leavesAPictureThatIsLargerAsItIs() throws IOException {
    byte[] natural = drawn(new Picture(64, 48, 3, 0));
    assertArrayEquals(natural, drawn(new Picture(64, 48, 3, 100)));
    assertEquals("IHDR tEXt tEXt IDAT IEND", chunks(natural));
  }

  private static byte[] drawn(Picture picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    picture.writeTo(out);
    return out.toByteArray();
  }

  /** The names of all chunks, each with its check sum compared. */
  private static String chunks(byte[] png) {
    ByteBuffer in = ByteBuffer.wrap(png).position(8);
    StringBuilder names = new StringBuilder();
    while (in.hasRemaining()) {
      int length = in.getInt();
      CRC32 check = new CRC32();
      check.update(png, in.position(), 4 + length);
      byte[] name = new byte[4];
      in.get(name);
      in.position(in.position() + length);
      assertEquals((int) check.getValue(), in.getInt());
      names.append(names.isEmpty() ? "" : " ").append(new String(name, StandardCharsets.US_ASCII));
    }
    return names.toString();
  }

  private static BufferedImage decoded(byte[] png) throws IOException {
    return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
  }

  private static int brightest(BufferedImage image, int fromRow, int toRow) {
    int best = 0;
    for (int y = fromRow; y < toRow; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        best = Math.max(best, image.getRGB(x, y) & 0xFF);
      }
    }
    return best;
  }

  private static int darkest(BufferedImage image, int fromRow, int toRow) {
    int best = 255;
    for (int y = fromRow; y < toRow; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        best = Math.min(best, image.getRGB(x, y) & 0xFF);
      }
    }
    return best;
  }
}
