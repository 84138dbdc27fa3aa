package assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.attempt.Endpoint;
import assay.attempt.Endpoint.Access;
import assay.attempt.Endpoint.Auth;
import assay.attempt.Endpoint.Kind;
import assay.attempt.ImageType;
import assay.attempt.Protocol;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The command is really run by a shell, with a function of curl's name that keeps what it gets. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class CurlCommandTest {
  private static final String CURL =
      """
      curl() {
        printf '%s\\n' "$@" > arguments
        cat > header
        for last; do :; done
        cat "${last#@}" > body
        return 3
      }
      """;

  private static final String KEY = "the key's \"$value\" \\n %s";

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
    List<String> arguments = Files.readAllLines(folder.resolve("arguments"));
    assertEquals(
        List.of(
            "-sS",
            "-X",
            "POST",
            URL,
            "-H",
            "@-",
            "-H",
            "Content-Type: application/json",
            "--data-binary"),
        arguments.subList(0, arguments.size() - 1));
    assertTrue(arguments.getLast().startsWith("@" + folder.resolve("tmp")), arguments.getLast());
    assertEquals("x-goog-api-key: " + KEY + "\n", Files.readString(folder.resolve("header")));
    assertTrue(command.contains("\"$GEMINI_API_KEY\""));
  }

  /** A key that stands in another variable, or a token that is made when it runs. */
  @ParameterizedTest
  @CsvSource({
    "VERTEX_AI, VERTEX, API_KEY, x-goog-api-key: express",
    "NATIVE_GATEWAY, GEMINI, API_KEY, x-goog-api-key: gateway",
    "NATIVE_GATEWAY, GEMINI, BEARER, Authorization: Bearer gateway",
    "OPENAI_GATEWAY, OPENAI, BEARER, Authorization: Bearer gateway",
    "VERTEX_AI, VERTEX, GOOGLE_CREDENTIALS, Authorization: Bearer token"
  })
  void opensEachEndpointInItsWay(Kind kind, Protocol protocol, Auth auth, String header)
      throws Exception {
    Endpoint endpoint = new Endpoint(kind, "e", "", new Access(protocol, auth, null));
    run(
        "gcloud() { echo token; }\nGOOGLE_API_KEY=express\nGATEWAY_API_KEY=gateway\n"
            + CurlCommand.of(endpoint, URL, "{}", List.of()));
    assertEquals(header + "\n", Files.readString(folder.resolve("header")));
    assertFalse(Files.readString(folder.resolve("arguments")).contains("gateway"));
  }

  /** A key or a token of Google's must not go to whoever stands elsewhere. */
  @ParameterizedTest
  @CsvSource({
    "GEMINI_API, GEMINI, API_KEY, https://generativelanguage.googleapis.com/v1, GEMINI_API_KEY",
    "GEMINI_API, GEMINI, API_KEY, https://proxy.example/v1, GATEWAY_API_KEY",
    "VERTEX_AI, VERTEX, API_KEY, https://aiplatform.googleapis.com/v1, GOOGLE_API_KEY",
    "VERTEX_AI, VERTEX, API_KEY, https://proxy.example/v1, GATEWAY_API_KEY",
    "VERTEX_AI, VERTEX, GOOGLE_CREDENTIALS, https://aiplatform.googleapis.com/v1, gcloud",
    "VERTEX_AI, VERTEX, GOOGLE_CREDENTIALS, https://proxy.example/v1, GATEWAY_API_KEY",
    "SIMULATOR, GEMINI, API_KEY, http://127.0.0.1:1/v1, GEMINI_API_KEY"
  })
  void takesWhatBelongsToTheHost(
      Kind kind, Protocol protocol, Auth auth, String url, String opener) {
    Endpoint endpoint = new Endpoint(kind, "e", url, new Access(protocol, auth, null));
    String command = CurlCommand.of(endpoint, url, "{}", List.of());
    for (String each : List.of("GEMINI_API_KEY", "GATEWAY_API_KEY", "GOOGLE_API_KEY", "gcloud")) {
      assertEquals(each.equals(opener), command.contains(each), command);
    }
  }

  @Test
  void writesAFormAsItsParts() throws Exception {
    Endpoint gateway = new Endpoint(Kind.OPENAI_GATEWAY, "https://gateway.example");
    ReferenceImage mug =
        new ReferenceImage("it's a \"mug\".png", Sha256.of(new byte[] {1}), ImageType.PNG, 1, null);
    String body =
        """
        {"prompt": "it's; $HOME @here", "n": "1", "image[]": [
          {"filename": "image-1.png", "contentType": "image/png", "data": "sha256:%s"}]}
        """
            .formatted(mug.sha256().hex());
    String url = "https://gateway.example/v1/images/edits";
    run(
        "curl() { printf '%s\\n' \"$@\" > arguments; cat > header; return 3; }\n"
            + CurlCommand.of(gateway, url, body, List.of(mug)));
    List<String> arguments = Files.readAllLines(folder.resolve("arguments"));
    assertEquals(
        List.of(
            "--form-string",
            "prompt=it's; $HOME @here",
            "--form-string",
            "n=1",
            "-F",
            "image[]=@\"./it's a \\\"mug\\\".png\";type=image/png;filename=\"image-1.png\""),
        arguments.subList(6, arguments.size()));
  }

  /** Everybody on a machine can read the arguments of what runs there. */
  @Test
  void keepsTheKeyOffTheArguments() throws Exception {
    run(CurlCommand.of(URL, "{}", List.of()));
    assertFalse(Files.readString(folder.resolve("arguments")).contains("the key's"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash"})
  void reachesAServerThroughTheRealCurl(String shell) throws Exception {
    assumeTrue(isThere("curl") && isThere(shell));
    Map<String, String> received = new ConcurrentHashMap<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> take(exchange, received));
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1beta/models/m:go";
      assertEquals("taken", run(shell, CurlCommand.of(url, "{\"a\": \"$b\"}", List.of()), 0));
    } finally {
      server.stop(0);
    }
    assertEquals(
        Map.of("body", "{\"a\": \"$b\"}\n", "key", KEY, "type", "application/json"), received);
  }

  private static void take(HttpExchange exchange, Map<String, String> received) throws IOException {
    try (exchange) {
      received.put("key", exchange.getRequestHeaders().getFirst("x-goog-api-key"));
      received.put("type", exchange.getRequestHeaders().getFirst("Content-Type"));
      received.put(
          "body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      byte[] answer = "taken".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private static boolean isThere(String program) throws InterruptedException {
    try {
      ProcessBuilder version = new ProcessBuilder(program, "--version");
      // dash knows no --version, but it starts
      return version.redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start().waitFor()
          >= 0;
    } catch (IOException e) {
      return false;
    }
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

  /** The function that stands for curl ends with 3, which must reach the caller. */
  private void run(String command) throws Exception {
    assertEquals("", run("sh", CURL + command, 3));
  }

  private String run(String program, String text, int ending) throws Exception {
    Path script = Files.writeString(folder.resolve("script"), text);
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    ProcessBuilder builder =
        new ProcessBuilder(program, script.getFileName().toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile());
    builder
        .environment()
        .putAll(Map.of("GEMINI_API_KEY", KEY, "TMPDIR", temporary.toString(), "no_proxy", "*"));
    Process shell = builder.start();
    assertTrue(shell.waitFor(30, TimeUnit.SECONDS));
    String said = Files.readString(folder.resolve("said"));
    assertEquals(ending, shell.exitValue(), said);
    try (Stream<Path> left = Files.list(temporary)) {
      assertEquals(List.of(), left.toList());
    }
    return said;
  }
}
