package assay.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import assay.attempt.Sha256;
import assay.run.ImageService.Prepared;
import assay.run.MemoryBlobs;
import assay.run.Preview;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RequestLineTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final MemoryBlobs blobs = new MemoryBlobs();

  @Test
  void saysWhereAndHowItWouldBeSent() {
    JsonNode line = line("{\"a\": 0.50}", false);
    assertEquals("POST", line.get("method").asString());
    assertEquals("https://host.example/v1", line.get("url").asString());
    assertEquals("[key]", line.at("/headers/x-goog-api-key").asString());
    assertEquals(JSON.readTree("{\"a\": 0.50}"), line.get("body"));
  }

  @Test
  void shortensAPictureToItsHashAndSize() {
    Sha256 hash = blobs.put(new byte[5]);
    JsonNode line = line("{\"data\": \"sha256:" + hash.hex() + "\"}", false);
    assertEquals("sha256:" + hash.hex() + " (5 bytes)", line.at("/body/data").asString());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 100_000})
  void showsAPictureWhole(int size) {
    byte[] picture = new byte[size];
    Sha256 hash = blobs.put(picture);
    JsonNode line = line("{\"x\": [{\"data\": \"sha256:" + hash.hex() + "\"}]}", true);
    assertArrayEquals(picture, line.at("/body/x/0/data").binaryValue());
  }

  @Test
  void leavesAPromptAsItIs() {
    String prompt = "sha256:" + "0".repeat(64);
    JsonNode line = line("{\"prompt\": \"" + prompt + "\"}", true);
    assertEquals(prompt, line.at("/body/prompt").asString());
  }

  @Test
  void standsOnOneLine() {
    assertFalse(text("{\n  \"a\" : \"b\\nc\"\n}", false).contains("\n"));
  }

  private JsonNode line(String body, boolean full) {
    return JSON.readTree(text(body, full));
  }

  private String text(String body, boolean full) {
    StringWriter text = new StringWriter();
    Map<String, String> headers = Map.of("x-goog-api-key", "[key]");
    Prepared prepared = new Prepared("https://host.example/v1", headers, body);
    new RequestLine(blobs, full).write(new Preview("POST", prepared), text);
    return text.toString();
  }
}
