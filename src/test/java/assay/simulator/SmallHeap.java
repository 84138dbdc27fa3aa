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

  private SmallHeap() {}

  /**
   * Runs it.
   *
   * @param args the size of each picture sent and of the picture taken, in bytes
   */
  public static void main(String[] args) throws IOException {
    int sent = Integer.parseInt(args[0]);
    SimulatorOptions options =
        SimulatorOptions.DEFAULT.withPace(0).withImageBytes(Long.parseLong(args[1]));
    try (Simulator simulator = Simulator.start(options, Clock.systemUTC())) {
      String url = simulator.baseUrl() + "/v1beta/models/" + Caller.PRO + ":generateContent";
      HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
      connection.setDoOutput(true);
      connection.setChunkedStreamingMode(64 * 1024);
      connection.setRequestProperty("x-goog-api-key", "any");
      try (OutputStream out = connection.getOutputStream()) {
        request(out, sent);
      }
      System.out.println(connection.getResponseCode() + " " + count(connection));
    }
  }

  private static void request(OutputStream out, int bytes) throws IOException {
    text(out, "{\"contents\":[{\"parts\":[");
    for (int i = 0; i < IMAGES; i++) {
      text(out, "{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\"");
      byte[] block = new byte[30_000];
      System.arraycopy(
          new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'}, 0, block, 0, 8);
      for (int done = 0; done < bytes; done += block.length) {
        out.write(Base64.getEncoder().encode(block));
      }
      text(out, "\"}},");
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
