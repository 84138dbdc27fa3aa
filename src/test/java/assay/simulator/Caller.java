package assay.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a simulator as any client would, each request on a connection of its own. */
final class Caller {
  static final String PRO = "gemini-3-pro-image";
  static final String FLASH = "gemini-3.1-flash-image";
  private static final int TIMEOUT_MILLIS = 60_000;

  private final String baseUrl;
  private @Nullable String key = "any-key";
  private @Nullable String token;
  private String contentType = "application/json";
  private final Map<String, String> headers = new LinkedHashMap<>();
  private boolean buffers;
  private int timeoutMillis = TIMEOUT_MILLIS;

  Caller(Simulator simulator) {
    this.baseUrl = simulator.baseUrl();
  }

  /** What came. */
  record Said(int status, String text) {
    JsonNode json() {
      return JsonMapper.shared().readTree(text);
    }

    String message() {
      return json().path("error").path("message").asString();
    }

    JsonNode candidate() {
      return json().path("candidates").path(0);
    }

    /** The last picture's bytes. */
    byte[] image() {
      byte[] last = {};
      for (JsonNode part : candidate().path("content").path("parts").values()) {
        JsonNode data = part.path("inlineData").path("data");
        last = data.isMissingNode() ? last : data.binaryValue();
      }
      return last;
    }

    /** The reason, wherever it stands. */
    String reason() {
      JsonNode block = json().path("promptFeedback").path("blockReason");
      return block.isString()
          ? "prompt " + block.asString()
          : candidate().path("finishReason").asString();
    }
  }

  /** With another key; null for none. */
  Caller withKey(@Nullable String other) {
    key = other;
    return this;
  }

  /** With an access token or a gateway's key instead of a key. */
  Caller withToken(String other) {
    key = null;
    token = other;
    return this;
  }

  /** So that it can read what comes with a 401, which the JDK's client cannot while it streams. */
  Caller buffering() {
    buffers = true;
    return this;
  }

  /** With bodies of another type. */
  Caller withType(String other) {
    contentType = other;
    return this;
  }

  /** With a header that only this protocol has. */
  Caller with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** Waits no longer than this for each byte. */
  Caller waiting(int millis) {
    timeoutMillis = millis;
    return this;
  }

  Said generate(String model, String json) throws IOException {
    return call("POST", "/v1beta/models/" + model + ":generateContent", json);
  }

  /** A picture of 512 pixels, which is drawn fast. */
  Said ask(String prompt, String... settings) throws IOException {
    return generate(FLASH, request(prompt, settings));
  }

  Said get(String path) throws IOException {
    return call("GET", path, null);
  }

  Said call(String method, String path, @Nullable String json) throws IOException {
    byte[] body = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
    return said(open(method, path, body));
  }

  /** Reads an answer to its end. */
  static Said said(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    try (InputStream in =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      byte[] all = in == null ? new byte[0] : in.readAllBytes();
      return new Said(status, new String(all, StandardCharsets.UTF_8));
    }
  }

  /** Sends it and leaves the answer to be read. */
  HttpURLConnection open(String method, String path, byte @Nullable [] body) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(baseUrl + path).toURL().openConnection();
    connection.setRequestMethod(method);
    connection.setReadTimeout(timeoutMillis);
    connection.setRequestProperty("Connection", "close");
    if (key != null) {
      connection.setRequestProperty("x-goog-api-key", key);
    }
    if (token != null) {
      connection.setRequestProperty("Authorization", "Bearer " + token);
    }
    headers.forEach(connection::setRequestProperty);
    if (body != null) {
      connection.setDoOutput(true);
      if (!buffers) {
        connection.setFixedLengthStreamingMode(body.length);
      }
      connection.setRequestProperty("Content-Type", contentType);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body);
      }
    }
    return connection;
  }

  /** What comes before the connection breaks off, or all of it. */
  static byte[] readToBreak(InputStream in) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (in) {
      in.transferTo(all);
    } catch (IOException e) {
      return all.toByteArray();
    }
    return all.toByteArray();
  }

  /**
   * A request of a small picture.
   *
   * @param settings such as {@code DANGEROUS_CONTENT=BLOCK_ONLY_HIGH}
   */
  static String request(String prompt, String... settings) {
    StringBuilder list = new StringBuilder();
    for (String setting : settings) {
      String[] pair = setting.split("=", 2);
      list.append(list.isEmpty() ? "" : ",")
          .append("{\"category\":\"HARM_CATEGORY_" + pair[0] + "\",")
          .append("\"threshold\":\"" + pair[1] + "\"}");
    }
    return "{\"contents\":[{\"parts\":[{\"text\":"
        + JsonMapper.shared().writeValueAsString(prompt)
        + "}]}],\"generationConfig\":{\"imageConfig\":{\"imageSize\":\"512\"}},"
        + "\"safetySettings\":["
        + list
        + "]}";
  }

  /** A request with this generationConfig. */
  static String configured(String config) {
    return "{\"contents\":[{\"parts\":[{\"text\":\"A red apple\"}]}],\"generationConfig\":"
        + config
        + "}";
  }
}
