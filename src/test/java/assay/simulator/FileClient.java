package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Uploads files to a simulator as Google's SDKs do, and makes batches of them. */
final class FileClient {
  private final Simulator simulator;

  FileClient(Simulator simulator) {
    this.simulator = simulator;
  }

  /** The headers of the first request. */
  Caller starting(long size) {
    return new Caller(simulator)
        .with("X-Goog-Upload-Protocol", "resumable")
        .with("X-Goog-Upload-Command", "start")
        .with("X-Goog-Upload-Header-Content-Length", String.valueOf(size))
        .with("X-Goog-Upload-Header-Content-Type", "application/jsonl");
  }

  /** Begins an upload and tells where it goes on: what is behind the base URL. */
  String start(long size, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    HttpURLConnection connection = starting(size).open("POST", "/upload/v1beta/files", body);
    assertEquals(200, connection.getResponseCode());
    assertEquals("active", connection.getHeaderField("X-Goog-Upload-Status"));
    URI url = URI.create(connection.getHeaderField("X-Goog-Upload-URL"));
    assertEquals(simulator.baseUrl(), url.getScheme() + "://" + url.getAuthority());
    return url.getRawPath() + "?" + url.getRawQuery();
  }

  /** Sends a command to an upload, with no key. */
  HttpURLConnection send(String url, String command, long offset, String text) throws IOException {
    return new Caller(simulator)
        .withKey(null)
        .withType("application/octet-stream")
        .with("X-Goog-Upload-Command", command)
        .with("X-Goog-Upload-Offset", String.valueOf(offset))
        .open("POST", url, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Uploads a file; what the service tells of it. */
  JsonNode upload(String text) throws IOException {
    int size = text.getBytes(StandardCharsets.UTF_8).length;
    String url = start(size, "{\"file\":{\"displayName\":\"lines\"}}");
    Caller.Said said = Caller.said(send(url, "upload, finalize", 0, text));
    assertEquals(200, said.status(), said.text());
    return said.json().path("file");
  }

  /** Makes a batch of what stands in a file, such as {@code files/abc}. */
  Caller.Said batch(String file) throws IOException {
    String input = "{\"file_name\":\"" + file + "\"}";
    String body = "{\"batch\":{\"display_name\":\"a\",\"input_config\":" + input + "}}";
    String path = "/v1beta/models/" + Caller.FLASH + ":batchGenerateContent";
    return new Caller(simulator).call("POST", path, body);
  }

  /** Uploads lines and makes a batch of them; its name. */
  String batchOf(String text) throws IOException {
    Caller.Said said = batch(upload(text).path("name").asString());
    assertEquals(200, said.status(), said.text());
    return said.json().path("name").asString();
  }

  Caller.Said get(String path) throws IOException {
    return new Caller(simulator).get(path);
  }

  /** What a batch answered, once it has ended, without a pace. */
  String answers(String batch) throws IOException {
    JsonNode json = get("/v1beta/" + batch).json();
    while (!json.path("done").asBoolean()) {
      json = get("/v1beta/" + batch).json();
    }
    String file = json.at("/metadata/output/responsesFile").asString();
    Caller.Said said = get("/v1beta/" + file + ":download?alt=media");
    assertEquals(200, said.status(), said.text());
    return said.text();
  }
}
