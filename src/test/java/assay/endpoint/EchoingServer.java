package assay.endpoint;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * A service of every kind that repeats, in all that it says, the secret that it was opened with: as
 * it is, as an address and some writers of JSON spell it, and in base64. For many connections.
 */
public final class EchoingServer implements AutoCloseable {
  private final LoopbackServer server;
  private final byte[] picture;
  private final Set<String> secrets = new ConcurrentSkipListSet<>();
  private volatile Mood mood = Mood.WELCOMING;

  /** What it makes of a request. */
  public enum Mood {
    /** A picture, or the list of models. */
    WELCOMING("200 OK", "application/json"),
    /** The key is wrong. */
    REFUSING("400 Bad Request", "application/json"),
    /** An error within an answer that says that all is well. */
    ERRING("200 OK", "application/json"),
    /** A page of a machine that stands before the service. */
    BROKEN("502 Bad Gateway", "text/html");

    private final String status;
    private final String type;

    Mood(String status, String type) {
      this.status = status;
      this.type = type;
    }
  }

  private EchoingServer(byte[] picture) throws IOException {
    this.picture = picture;
    this.server = LoopbackServer.answering(this::answer);
  }

  /**
   * Starts one.
   *
   * @param picture that it draws
   */
  public static EchoingServer start(byte[] picture) throws IOException {
    return new EchoingServer(picture);
  }

  /** Gives this as an access token to whoever asks. */
  public static void giveToken(LoopbackServer.Conversation talk, String token) throws IOException {
    talk.say(HttpBytes.whole("{\"access_token\":\"" + token + "\",\"expires_in\":3600}"));
  }

  /** Its address. */
  public String baseUrl() {
    return server.baseUrl();
  }

  /** Is in that mood from now on. */
  public void is(Mood next) {
    mood = next;
  }

  /** All that it was opened with. */
  public Set<String> secrets() {
    return Set.copyOf(secrets);
  }

  private void answer(LoopbackServer.Conversation talk) throws IOException {
    LoopbackServer.Request request = talk.request();
    String secret =
        request.header("x-goog-api-key") + request.header("Authorization").replace("Bearer ", "");
    secrets.add(secret);
    Mood now = mood;
    byte[] body = body(now, request.head(), said(secret)).getBytes(StandardCharsets.UTF_8);
    talk.say(
        "HTTP/1.1 %s\r\nX-Echo: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(now.status, said(secret).replace("\\u003d", "="), now.type, body.length));
    talk.say(body);
  }

  private static String said(String secret) {
    String base64 = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    return String.join(
        " ",
        "API key not valid:",
        secret,
        secret.replace("/", "\\/").replace("=", "\\u003d"),
        URLEncoder.encode(secret, StandardCharsets.UTF_8),
        base64);
  }

  private String body(Mood now, String head, String said) {
    return switch (now) {
      case WELCOMING -> head.startsWith("GET") ? models(said) : drawn(head, said);
      case REFUSING, ERRING ->
          "{\"error\":{\"code\":400,\"status\":\"INVALID_ARGUMENT\",\"message\":\"" + said + "\"}}";
      case BROKEN -> "<html><title>" + said + "</title><body><h1>" + said + "</h1></body></html>";
    };
  }

  private static String models(String said) {
    String one = "{\"name\":\"models/m-1\",\"id\":\"m-1\",\"displayName\":\"%s\"}".formatted(said);
    return "{\"models\":[" + one + "],\"data\":[" + one + "]}";
  }

  private String drawn(String head, String said) {
    String data = Base64.getEncoder().encodeToString(picture);
    return head.contains("/images/")
        ? "{\"created\":1,\"data\":[{\"b64_json\":\"%s\",\"revised_prompt\":\"%s\"}]}"
            .formatted(data, said)
        : "{\"candidates\":[{\"finishReason\":\"STOP\",\"content\":{\"parts\":[{\"text\":\"%s\"},{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\"%s\"}}]}}]}"
            .formatted(said, data);
  }

  /** Is there no more. */
  @Override
  public void close() throws IOException {
    server.close();
  }
}
