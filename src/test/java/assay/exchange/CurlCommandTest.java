package assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.ImageType;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The command is really run by a shell, with a function of curl's name that keeps what it gets. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class CurlCommandTest {
  private static final String CURL = "curl() { printf '%s\\n' \"$@\" > arguments; cat > body; }\n";

  private static final String URL = "http://127.0.0.1:1/v1beta/models/it's:generateContent";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A red mug",
        "It's a \"mug\"",
        "$HOME ${GEMINI_API_KEY} $(touch planted) `touch planted` $$ $1",
        "back\\slash \\$HOME \\\\ \\` at the end\\",
        "END_OF_REQUEST",
        "first\nEND_OF_REQUEST\nlast",
        "Кружка, 杯子 & <b> * ? ~ ! # ; | >",
      })
  void sendsTheIdenticalRequest(String prompt) throws Exception {
    String body = "{\"contents\": [{\"text\": " + json(prompt) + "}]}";
    run(CurlCommand.of(URL, body, List.of()));
    assertEquals(body + "\n", Files.readString(folder.resolve("body")));
    assertFalse(Files.exists(folder.resolve("planted")));
  }

  @Test
  void sendsWhereAndAsWhatItWasSentWithTheKeyOfTheVariable() throws Exception {
    String command = CurlCommand.of(URL, "{}", List.of());
    run(command);
    assertEquals(
        List.of(
            "-sS",
            "-X",
            "POST",
            URL,
            "-H",
            "x-goog-api-key: the key's $value",
            "-H",
            "Content-Type: application/json",
            "--data-binary",
            "@-"),
        Files.readAllLines(folder.resolve("arguments")));
    assertTrue(command.contains("\"x-goog-api-key: ${GEMINI_API_KEY}\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mug.png", "a mug.png", "it's $HOME.png", "-n `touch planted`.png", "\"q\\\".png"})
  void readsImagesFromFilesOfTheirNames(String name) throws Exception {
    byte[] first = new byte[500];
    ReferenceImage one = image(name, first);
    ReferenceImage two = image("other.png", new byte[] {7});
    String body = "{\"data\": \"" + hash(one) + "\", \"data\": \"" + hash(two) + "\"}";
    run(CurlCommand.of(URL, body, List.of(one, two)));
    String expected =
        body.replace(hash(one), Base64.getEncoder().encodeToString(first))
            .replace(hash(two), Base64.getEncoder().encodeToString(new byte[] {7}));
    assertEquals(expected + "\n", Files.readString(folder.resolve("body")));
    assertFalse(Files.exists(folder.resolve("planted")));
  }

  private ReferenceImage image(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return new ReferenceImage(name, Sha256.of(bytes), ImageType.PNG, bytes.length, null);
  }

  private static String hash(ReferenceImage image) {
    return "sha256:" + image.sha256().hex();
  }

  private static String json(String text) {
    return JsonMapper.builder().build().writeValueAsString(text);
  }

  private void run(String command) throws Exception {
    Path script = Files.writeString(folder.resolve("script"), CURL + command);
    ProcessBuilder builder =
        new ProcessBuilder("sh", script.getFileName().toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile());
    builder.environment().put("GEMINI_API_KEY", "the key's $value");
    Process shell = builder.start();
    assertTrue(shell.waitFor(30, TimeUnit.SECONDS));
    assertEquals("", Files.readString(folder.resolve("said")));
    assertEquals(0, shell.exitValue());
  }
}
