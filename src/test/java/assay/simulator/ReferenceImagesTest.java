package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.picture.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceImagesTest {
  private Simulator simulator;

  @BeforeAll
  void start() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void takesBothSpellingsOfFieldsAndBothAlphabetsOfBase64() throws IOException {
    byte[] png = png(3, 3);
    String plain = Base64.getEncoder().encodeToString(png);
    String safe = Base64.getUrlEncoder().encodeToString(png);
    assertTrue(!plain.equals(safe), "The picture shows no difference");
    ask("inlineData", "mimeType", plain);
    ask("inline_data", "mime_type", safe);
    List<Served> served = simulator.served();
    int last = served.size() - 1;
    assertEquals(served.get(last - 1).caseNumber(), served.get(last).caseNumber());
  }

  private void ask(String blob, String type, String data) throws IOException {
    String part = "{\"%s\":{\"data\":\"%s\",\"%s\":\"image/png\"}}".formatted(blob, data, type);
    Caller.Said said = new Caller(simulator).generate(Caller.FLASH, body(part, 1));
    assertEquals(200, said.status(), said.text());
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, PNG, 200",
    "image/jpeg, JPG, 200",
    "image/png, JPG, 400",
    "image/jpeg, PNG, 400",
    "image/jpg, JPG, 400",
    "image/gif, GIF, 400",
    "image/webp, PNG, 400",
  })
  void refusesATypeThatDoesNotFitTheBytes(String type, String format, int status)
      throws IOException {
    Caller.Said said = generate(type, drawn(20, 20, format), 1);
    assertEquals(status, said.status(), said.text());
    if (status == 400) {
      String field = said.json().at("/error/details/0/fieldViolations/0/field").asString();
      assertTrue(field.startsWith("contents[0].parts[0].inline_data."), field);
    }
  }

  @ParameterizedTest
  @CsvSource({"14, 200", "15, 400"})
  void takesAtMostFourteenImages(int count, int status) throws IOException {
    Caller.Said said = generate("image/png", png(2, 2), count);
    assertEquals(status, said.status(), said.text());
  }

  @ParameterizedTest
  @CsvSource({
    "PNG, 300, 200, 632, 424",
    "JPG, 90, 160, 384, 688",
    "PNG, 210, 90, 792, 336",
    "JPG, 100, 100, 512, 512"
  })
  void followsTheShapeOfTheLastReference(String format, int width, int height, int w, int h)
      throws IOException {
    String type = format.equals("PNG") ? "image/png" : "image/jpeg";
    Caller.Said said = generate(type, drawn(width, height, format), 1);
    ByteBuffer header = ByteBuffer.wrap(said.image());
    assertEquals(w + "x" + h, header.getInt(16) + "x" + header.getInt(20));
  }

  @ParameterizedTest
  @CsvSource({
    "52494646 24000000 57454250 56503858 0a000000 00000000 2b0100 c70000, 632, 424",
    "52494646 24000000 57454250 5650384c 11000000 2f 2bc13100 0000000000, 632, 424",
    "52494646 24000000 57454250 56503820 11000000 000000 9d012a 2c01 c800, 632, 424",
    "00000018 66747970 68656963 00000000 6d696631, 512, 512",
  })
  void readsTheHeadsOfWebpAndHeic(String hex, int width, int height) throws IOException {
    byte[] head = HexFormat.of().parseHex(hex.replace(" ", ""));
    String type = hex.startsWith("5249") ? "image/webp" : "image/heic";
    Caller.Said said = generate(type, head, 1);
    ByteBuffer header = ByteBuffer.wrap(said.image());
    assertEquals(width + "x" + height, header.getInt(16) + "x" + header.getInt(20), said.reason());
  }

  @Test
  void countsTheTokensOfEachImage() throws IOException {
    JsonNode usage = generate("image/png", png(5, 5), 3).json().path("usageMetadata");
    JsonNode images = usage.path("promptTokensDetails").path(1);
    assertEquals("IMAGE", images.path("modality").asString());
    assertEquals(3 * 1120, images.path("tokenCount").asInt());
  }

  private Caller.Said generate(String type, byte[] bytes, int count) throws IOException {
    String data = Base64.getEncoder().encodeToString(bytes);
    String part = "{\"inlineData\":{\"mimeType\":\"%s\",\"data\":\"%s\"}}".formatted(type, data);
    return new Caller(simulator).generate(Caller.FLASH, body(part, count));
  }

  private static String body(String part, int count) {
    return "{\"contents\":[{\"parts\":["
        + (part + ",").repeat(count)
        + "{\"text\":\"A red apple\"}]}],"
        + "\"generationConfig\":{\"imageConfig\":{\"imageSize\":\"512\"}}}";
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Picture(width, height, 1, 3000).writeTo(out);
    return out.toByteArray();
  }

  private static byte[] drawn(int width, int height, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    assertTrue(ImageIO.write(image, format, out));
    return out.toByteArray();
  }
}
