package assay.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** OkHttp and Jackson's {@code readBinaryValue} to a file, and nothing else. */
final class HttpFloor implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient client = new OkHttpClient();
  private final JsonFactory factory = new JsonFactory();
  private final String url;
  private final Path file;
  private final boolean asIs;

  /**
   * @param asIs whether it asks for an answer that is not compressed, as ours does on loopback
   */
  HttpFloor(String base, String model, Path file, boolean asIs) {
    this.url = base + "/v1beta/models/" + model + ":generateContent";
    this.file = file;
    this.asIs = asIs;
  }

  /**
   * Sends a request and reads its answer; an image goes to the file.
   *
   * @return the block reason, or an empty text
   */
  String send(String body) throws IOException {
    return send(body, file);
  }

  /** The same with a file of its own for the image, so that several may be under way. */
  String send(String body, Path image) throws IOException {
    Request.Builder request = new Request.Builder().url(url).post(RequestBody.create(body, JSON));
    if (asIs) {
      request.header("Accept-Encoding", "identity");
    }
    String reason = "";
    try (Response response = client.newCall(request.build()).execute();
        JsonParser json =
            factory.createParser(ObjectReadContext.empty(), response.body().byteStream())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME && json.currentName().equals("data")) {
          json.nextToken();
          write(json, image);
        } else if (token == JsonToken.PROPERTY_NAME && json.currentName().equals("blockReason")) {
          reason = json.nextStringValue();
        }
      }
    }
    return reason;
  }

  private static void write(JsonParser json, Path image) throws IOException {
    try (OutputStream out = Files.newOutputStream(image)) {
      json.readBinaryValue(out);
    }
  }

  @Override
  public void close() {
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
  }
}
