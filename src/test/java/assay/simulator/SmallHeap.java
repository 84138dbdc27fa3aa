package assay.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;

/** A program of its own: sends much to a simulator, takes much from it, and tells how much. */
public final class SmallHeap {
  private static final int IMAGES = 12;
  private static final int BLOCK = 30_000;

  private SmallHeap() {}

  /**
   * Runs it.
   *
   * @param args the size of each picture sent and of the picture taken, in bytes, and what is
   *     called: the word behind a model's colon, or {@code edits}, or {@code file} for a batch of
   *     one line for each picture sent
   */
  public static void main(String[] args) throws IOException {
    int sent = Integer.parseInt(args[0]);
    boolean isForm = args[2].equals("edits");
    SimulatorOptions options =
        SimulatorOptions.DEFAULT.withPace(0).withImageBytes(Long.parseLong(args[1]));
    try (Simulator simulator = Simulator.start(options, Clock.systemUTC())) {
      if (args[2].equals("file")) {
        simulator.play(Script.of(Step.image().times(Step.ALWAYS)));
        System.out.println("200 " + count(answers(new FileClient(simulator), sent)));
        return;
      }
      String path = isForm ? "/v1/images/edits" : "/v1beta/models/" + Caller.PRO + ":" + args[2];
      HttpURLConnection connection = open(simulator.baseUrl() + path);
      if (isForm) {
        connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=b");
      }
      try (OutputStream out = connection.getOutputStream()) {
        if (isForm) {
          form(out, sent);
        } else {
          request(out, sent);
        }
      }
      System.out.println(connection.getResponseCode() + " " + count(connection));
    }
  }

  private static HttpURLConnection answers(FileClient client, int bytes) throws IOException {
    String file = client.upload(out -> lines(out, bytes)).path("name").asString();
    return client.fetch(client.batch(file).json().path("name").asString());
  }

  private static void lines(OutputStream out, int bytes) throws IOException {
    for (int i = 0; i < IMAGES; i++) {
      text(out, "{\"key\":\"" + i + "\",\"request\":{\"contents\":[{\"parts\":[");
      image(out, bytes);
      text(out, "{\"text\":\"A red apple\"}]}],\"generationConfig\":");
      text(out, "{\"imageConfig\":{\"imageSize\":\"512\",\"aspectRatio\":\"1:1\"}}}}\n");
    }
  }

  private static void image(OutputStream out, int bytes) throws IOException {
    text(out, "{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\"");
    for (int done = 0; done < bytes; done += BLOCK) {
      out.write(Base64.getEncoder().encode(block()));
    }
    text(out, "\"}},");
  }

  private static HttpURLConnection open(String url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
    connection.setDoOutput(true);
    connection.setChunkedStreamingMode(64 * 1024);
    connection.setRequestProperty("x-goog-api-key", "any");
    connection.setRequestProperty("Authorization", "Bearer any");
    return connection;
  }

  private static void form(OutputStream out, int bytes) throws IOException {
    for (int i = 0; i < IMAGES; i++) {
      text(out, "--b\r\nContent-Disposition: form-data; name=\"image[]\"\r\n\r\n");
      for (int done = 0; done < bytes; done += BLOCK) {
        out.write(block());
      }
      text(out, "\r\n");
    }
    field(out, "model", Caller.PRO);
    field(out, "prompt", "A red apple");
    field(out, "size", "4096x4096");
    text(out, "--b--\r\n");
  }

  private static void field(OutputStream out, String name, String value) throws IOException {
    text(
        out,
        "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
  }

  private static byte[] block() {
    byte[] block = new byte[BLOCK];
    System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'}, 0, block, 0, 8);
    return block;
  }

  private static void request(OutputStream out, int bytes) throws IOException {
    text(out, "{\"contents\":[{\"parts\":[");
    for (int i = 0; i < IMAGES; i++) {
      image(out, bytes);
    }
    text(out, "{\"text\":\"A red apple\"}]}],");
    text(
        out,
        "\"generationConfig\":{\"imageConfig\":{\"imageSize\":\"4K\",\"aspectRatio\":\"1:1\"}}}");
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static long count(HttpURLConnection connection) throws IOException {
    long count = 0;
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in =
        connection.getResponseCode() < 400
            ? connection.getInputStream()
            : connection.getErrorStream()) {
      for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
        count += got;
      }
    }
    return count;
  }
}
