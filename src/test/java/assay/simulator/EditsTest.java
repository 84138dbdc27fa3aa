package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.picture.Picture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAI-compatible path that takes images in a form. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditsTest {
  private static final String BOUNDARY = "----a-boundary";

  private final ByteArrayOutputStream form = new ByteArrayOutputStream();
  private Simulator simulator;

  @BeforeAll
  void start() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @CsvSource({"image, 1", "image[], 1", "image[], 3"})
  void takesOneImageOrSeveral(String name, int count) throws IOException {
    fields();
    for (int i = 0; i < count; i++) {
      file(name, "image/png", png(i));
    }
    JsonNode json = sent("honest", 200);
    assertEquals(count * 258, json.at("/usage/input_tokens_details/image_tokens").asInt());
    assertEquals(3, json.at("/usage/input_tokens_details/text_tokens").asInt());
  }

  @Test
  void seesTheSameCaseAsTheServiceItself() throws IOException {
    fields();
    file("image", "application/octet-stream", png(1));
    sent("honest", 200);
    assertSameCase(png(1));
  }

  private void assertSameCase(byte[] image) throws IOException {
    String data = Base64.getEncoder().encodeToString(image);
    String part = "{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\"" + data + "\"}}";
    simulator.play(Script.of(Step.text("Simulated answer: seen.")));
    new Caller(simulator)
        .generate(
            Caller.PRO, "{\"contents\":[{\"parts\":[" + part + ",{\"text\":\"A red apple\"}]}]}");
    int last = simulator.served().size() - 1;
    assertEquals(
        simulator.served().get(last).caseNumber(), simulator.served().get(last - 1).caseNumber());
  }

  /** Beginnings of the boundary inside a file are the file's own. */
  @Test
  void keepsBytesThatLookLikeTheBoundary() throws IOException {
    byte[] picture = png(2);
    byte[] tricky =
        "\r\n\r\n--\r\n------a-bound\r\n------a-boundarx".getBytes(StandardCharsets.US_ASCII);
    byte[] both = Arrays.copyOf(picture, picture.length + tricky.length);
    System.arraycopy(tricky, 0, both, picture.length, tricky.length);
    fields();
    file("image", "image/png", both);
    sent("honest", 200);
    assertSameCase(both);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"category\":\"HARM_CATEGORY_HARASSMENT\",\"threshold\":\"OFF\"}] | honest | 200",
        "[{\"category\":\"HARM_CATEGORY_HARASSMENT\",\"threshold\":\"NONSENSE\"}] | honest | 400",
        "[{\"category\":\"HARM_CATEGORY_HARASSMENT\",\"threshold\":\"NONSENSE\"}] | ignores-thresholds | 200",
        "nonsense | honest | 400",
      })
  void readsTheSettingsFromAField(String settings, String habit, int status) throws IOException {
    fields();
    field("safety_settings", settings);
    file("image", "image/png", png(1));
    sent(habit, status);
  }

  @Test
  void refusesAFormWithoutAnImageOrThatIsNone() throws IOException {
    fields();
    assertTrue(sent("honest", 400).at("/error/message").asString().contains("'image'"));
    Caller.Said json =
        new Caller(simulator).withToken("sk").call("POST", "/v1/images/edits", "{\"a\":1}");
    assertEquals(400, json.status());
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 150, 400})
  void answersAFormThatBreaksOffWithNothing(int length) throws IOException {
    fields();
    file("image", "image/png", png(1));
    byte[] part = Arrays.copyOf(form.toByteArray(), length);
    form.reset();
    HttpURLConnection connection = open("honest", part);
    assertTrue(failsOrRefuses(connection), "It was answered");
  }

  private static boolean failsOrRefuses(HttpURLConnection connection) {
    try {
      return connection.getResponseCode() >= 400;
    } catch (IOException e) {
      return true;
    }
  }

  private void fields() throws IOException {
    form.reset();
    field("model", Caller.PRO);
    field("prompt", "A red apple");
    field("response_format", "url");
  }

  private void field(String name, String value) throws IOException {
    write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n");
    write(value + "\r\n");
  }

  private void file(String name, String type, byte[] bytes) throws IOException {
    write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\";");
    write(" filename=\"a.png\"\r\nContent-Type: " + type + "\r\n\r\n");
    form.write(bytes);
    write("\r\n");
  }

  private void write(String text) throws IOException {
    form.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode sent(String habit, int status) throws IOException {
    write("--" + BOUNDARY + "--\r\n");
    HttpURLConnection connection = open(habit, form.toByteArray());
    int got = connection.getResponseCode();
    try (InputStream in = got < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(status, got, text);
      return JsonMapper.shared().readTree(text);
    }
  }

  private HttpURLConnection open(String habit, byte[] body) throws IOException {
    return new Caller(simulator)
        .withToken("sk-any")
        .withType("multipart/form-data; boundary=" + BOUNDARY)
        .open("POST", "/gateway/" + habit + "/v1/images/edits", body);
  }

  private static byte[] png(int seed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Picture(8, 8, seed, 0).writeTo(out);
    return out.toByteArray();
  }
}
