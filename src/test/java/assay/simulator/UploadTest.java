package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Files that are uploaded, from the first byte to their end. */
class UploadTest {
  private static final Instant BEGIN = Instant.parse("2026-11-20T10:00:00Z");
  private static final String FILES = "/v1beta/files";

  /** The clock stands still until it is moved. */
  private volatile Instant now = BEGIN;

  private Simulator simulator;
  private FileClient client;

  @BeforeEach
  void start() throws IOException {
    Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), clock);
    client = new FileClient(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void takesAFileInChunksAndTellsWhatItIs() throws IOException {
    String url = client.start(11, "{\"file\":{\"displayName\":\"Lines\",\"mimeType\":\"a/b\"}}");
    HttpURLConnection first = client.send(url, "upload", 0, "first ");
    assertEquals("active", first.getHeaderField("X-Goog-Upload-Status"));
    assertEquals("6", first.getHeaderField("X-Goog-Upload-Size-Received"));
    HttpURLConnection last = client.send(url, "upload, finalize", 6, "chunk");
    assertEquals("final", last.getHeaderField("X-Goog-Upload-Status"));
    JsonNode file = Caller.said(last).json().path("file");
    assertEquals(
        "[name, displayName, mimeType, sizeBytes, createTime, updateTime, expirationTime,"
            + " sha256Hash, uri, state, source]",
        file.propertyStream().map(entry -> entry.getKey()).toList().toString());
    assertEquals("Lines", file.path("displayName").asString());
    assertEquals("application/jsonl", file.path("mimeType").asString());
    assertEquals("11", file.path("sizeBytes").asString());
    assertEquals("2026-11-22T10:00:00Z", file.path("expirationTime").asString());
    assertEquals(
        "qZ8MJj+MuxbCzpaGWF5OzEAgoSZfMhneRjthAtemHvA=", file.path("sha256Hash").asString());
    assertEquals("ACTIVE UPLOADED", words(file, "state", "source"));
    String path = "/v1beta/" + file.path("name").asString();
    assertEquals(simulator.baseUrl() + path, file.path("uri").asString());
    assertEquals(file, client.get(path).json());
    assertEquals(200, new Caller(simulator).call("DELETE", path, null).status());
    assertEquals(403, client.get(path).status());
    assertEquals(403, new Caller(simulator).call("DELETE", path, null).status());
  }

  @Test
  void keepsWhatCameBeforeAChunkBrokeOff() throws IOException {
    String url = client.start(10, "{}");
    HttpURLConnection broken =
        (HttpURLConnection) URI.create(simulator.baseUrl() + url).toURL().openConnection();
    broken.setRequestMethod("PUT");
    broken.setFixedLengthStreamingMode(10);
    broken.setDoOutput(true);
    broken.setRequestProperty("X-Goog-Upload-Command", "upload, finalize");
    broken.setRequestProperty("X-Goog-Upload-Offset", "0");
    OutputStream out = broken.getOutputStream();
    out.write("half ".getBytes(StandardCharsets.UTF_8));
    out.flush();
    Instant end = Instant.now().plusSeconds(30);
    while (!received(url).equals("5") && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    broken.disconnect();
    assertEquals(400, client.send(url, "upload", 0, "half ").getResponseCode());
    Caller.Said said = Caller.said(client.send(url, "upload, finalize", 5, "a file"));
    assertEquals(400, said.status());
    assertEquals("5", received(url));
    said = Caller.said(client.send(url, "upload, finalize", 5, "there"));
    assertEquals("10", said.json().at("/file/sizeBytes").asString());
    HttpURLConnection query = client.send(url, "query", 0, "");
    assertEquals("final", query.getHeaderField("X-Goog-Upload-Status"));
    assertEquals(said.json(), Caller.said(query).json());
  }

  private String received(String url) throws IOException {
    HttpURLConnection query = client.send(url, "query", 0, "");
    assertEquals("active", query.getHeaderField("X-Goog-Upload-Status"));
    return query.getHeaderField("X-Goog-Upload-Size-Received");
  }

  @ParameterizedTest
  @CsvSource({
    "upload, 1, x, 400",
    "upload, zero, x, 400",
    "upload, '', x, 400",
    "'upload, finalize', 0, short, 400",
    "upload, 0, much longer than it shall be, 400",
    "finalize, 0, '', 400",
    "start, 0, '', 400",
    "'upload, cancel', 0, x, 400",
    "'', 0, x, 400",
    "cancel, 0, '', 200",
  })
  void refusesWhatDoesNotFitAnUpload(String command, String offset, String text, int status)
      throws IOException {
    String url = client.start(10, "{\"file\":{}}");
    HttpURLConnection connection =
        new Caller(simulator)
            .with("X-Goog-Upload-Command", command)
            .with("X-Goog-Upload-Offset", offset)
            .open("POST", url, text.getBytes(StandardCharsets.UTF_8));
    assertEquals(status, connection.getResponseCode());
    String is = status == 200 ? "cancelled" : "active";
    assertEquals(is, connection.getHeaderField("X-Goog-Upload-Status"));
    int later = client.send(url, "query", 0, "").getResponseCode();
    assertEquals(status == 200 ? 404 : 200, later);
  }

  @ParameterizedTest
  @CsvSource({
    "X-Goog-Upload-Protocol, multipart, '{}', 400",
    "X-Goog-Upload-Command, 'start, upload', '{}', 400",
    "X-Goog-Upload-Header-Content-Length, -1, '{}', 400",
    "X-Goog-Upload-Header-Content-Length, 2147483649, '{}', 400",
    "X-Goog-Upload-Header-Content-Length, 99999999999999999999, '{}', 400",
    "X-Goog-Upload-Header-Content-Length, 2147483648, '{}', 200",
    "a, b, '{\"file\":{\"name\":\"files/my-own-1\"}}', 200",
    "a, b, '{\"file\":{\"name\":\"files/-a\"}}', 400",
    "a, b, '{\"file\":{\"name\":\"files/A\"}}', 400",
    "a, b, '{\"file\":{\"name\":\"a\"}}', 400",
    "a, b, '{\"file\":{\"name\":\"files/a0123456789012345678901234567890123456789\"}}', 400",
    "a, b, '{\"file\":{\"bogus\":1}}', 400",
    "a, b, '[1]', 400",
    "a, b, '{', 400",
    "x-goog-api-key, '', '{}', 403",
    "x-goog-api-key, bad, '{}', 400",
  })
  void refusesWhatTheServiceWouldNotTake(String header, String value, String body, int status)
      throws IOException {
    Caller caller = client.starting(5).with(header, value);
    Caller.Said said = caller.call("POST", "/upload/v1beta/files", body);
    assertEquals(status, said.status(), said.text());
    assertTrue(status == 200 || said.json().at("/error/message").isString(), said.text());
  }

  @Test
  void refusesALongDisplayNameAndAnIdThatIsTaken() throws IOException {
    String body = "{\"file\":{\"displayName\":\"" + "a".repeat(513) + "\"}}";
    assertEquals(400, client.starting(5).call("POST", "/upload/v1beta/files", body).status());
    String own = "{\"file\":{\"name\":\"files/mine\"}}";
    String first = client.start(1, own);
    String second = client.start(1, own);
    assertEquals(200, client.send(first, "upload, finalize", 0, "a").getResponseCode());
    assertEquals(409, client.send(second, "upload, finalize", 0, "b").getResponseCode());
    assertEquals(409, client.starting(1).call("POST", "/upload/v1beta/files", own).status());
    assertEquals("files/mine", client.get(FILES + "/mine").json().path("name").asString());
  }

  @Test
  void listsNewestFirstInPagesUntilFilesExpire() throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      now = BEGIN.plusSeconds(i);
      names.addFirst(client.upload("file " + i).path("name").asString());
    }
    JsonNode page = client.get(FILES).json();
    assertEquals(names.subList(0, 10), names(page));
    String token = page.path("nextPageToken").asString();
    assertEquals(names.subList(10, 12), names(client.get(FILES + "?pageToken=" + token).json()));
    assertEquals(names, names(client.get(FILES + "?pageSize=1000").json()));
    assertEquals(400, client.get(FILES + "?pageSize=many").status());
    now = BEGIN.plus(Duration.ofHours(48)).plusSeconds(5);
    assertEquals(names.subList(0, 6), names(client.get(FILES + "?pageSize=100").json()));
    assertEquals(403, client.get("/v1beta/" + names.get(6)).status());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1beta/files/NAME:download?alt=media, 400",
    "GET, /download/v1beta/files/NAME:download?alt=media, 400",
    "GET, /v1beta/files/NAME:download, 400",
    "GET, /v1beta/files/unknown:download?alt=media, 403",
    "GET, /download/v1beta/files/NAME, 404",
    "POST, /v1beta/files, 405",
    "PUT, /upload/v1beta/files, 405",
    "GET, /upload/v1beta/files?upload_id=1, 405",
    "POST, /upload/v1beta/files?upload_id=unknown, 404",
  })
  void servesNothingElse(String method, String path, int status) throws IOException {
    String id = client.upload("a").path("name").asString().substring(6);
    String body = method.equals("GET") ? null : "{}";
    Caller.Said said = new Caller(simulator).call(method, path.replace("NAME", id), body);
    assertEquals(status, said.status(), said.text());
  }

  @Test
  void keepsAHundredUploadsThatDoNotEnd() throws IOException {
    String first = client.start(5, "{}");
    assertEquals(200, client.send(first, "upload", 0, "abc").getResponseCode());
    for (int i = 0; i < 100; i++) {
      assertEquals(200, client.send(client.start(5, "{}"), "query", 0, "").getResponseCode());
    }
    assertEquals(404, client.send(first, "upload", 3, "de").getResponseCode());
  }

  private static List<String> names(JsonNode page) {
    return page.path("files").valueStream().map(file -> file.path("name").asString()).toList();
  }

  private static String words(JsonNode json, String first, String second) {
    return json.path(first).asString() + " " + json.path(second).asString();
  }
}
