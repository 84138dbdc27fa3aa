package assay.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;

/**
 * Answers every request at once from memory, in a process of its own so that its work is nobody's
 * cost. The model in the path says what: {@code small}, {@code later-N} for the same after N
 * milliseconds, {@code image-N} for N bytes, {@code zipped-N} for the same compressed. Each image
 * is another.
 */
final class AnswerServer {
  private static final String SMALL =
      "{\"promptFeedback\":{\"blockReason\":\"SAFETY\",\"safetyRatings\":[{\"category\":"
          + "\"HARM_CATEGORY_DANGEROUS_CONTENT\",\"probability\":\"HIGH\",\"blocked\":true},"
          + "{\"category\":\"HARM_CATEGORY_HARASSMENT\",\"probability\":\"NEGLIGIBLE\"}]},"
          + "\"usageMetadata\":{\"promptTokenCount\":31,\"totalTokenCount\":31,"
          + "\"promptTokensDetails\":[{\"modality\":\"TEXT\",\"tokenCount\":31}]},"
          + "\"modelVersion\":\"gemini-3-pro-image\",\"responseId\":\"Yx0iaZ\"}";
  private static final String BEFORE =
      "{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"mimeType\":\"image/png\","
          + "\"data\":\"";
  private static final String AFTER =
      "\"}}],\"role\":\"model\"},\"finishReason\":\"STOP\",\"index\":0}],\"usageMetadata\":"
          + "{\"promptTokenCount\":31,\"candidatesTokenCount\":1290,\"totalTokenCount\":1321},"
          + "\"modelVersion\":\"gemini-3-pro-image\",\"responseId\":\"Yx0iaZ\"}";
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final Map<String, byte[]> bodies = new HashMap<>();
  private final AtomicInteger served = new AtomicInteger();

  private AnswerServer() {}

  /** Starts it and gives its address, which is the first line that it says. */
  static Child start() throws IOException {
    return Child.start(java.util.List.of("-Xmx512m"), AnswerServer.class, java.util.List.of());
  }

  /** Serves until it is ended. */
  public static void main(String[] none) throws IOException {
    AnswerServer server = new AnswerServer();
    try (ServerSocket socket = new ServerSocket(0, 64, InetAddress.getLoopbackAddress())) {
      System.out.println("http://127.0.0.1:" + socket.getLocalPort());
      while (!socket.isClosed()) {
        Socket talk = socket.accept();
        Thread.ofVirtual().start(() -> server.serve(talk));
      }
    }
  }

  private void serve(Socket talk) {
    try (talk) {
      talk.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(talk.getInputStream());
      OutputStream out = talk.getOutputStream();
      for (String head = head(in); !head.isEmpty(); head = head(in)) {
        in.skipNBytes(length(head));
        answer(head, out);
      }
    } catch (IOException gone) {
      // The other side has closed it: nothing is left to say.
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(512);
    int ended = 0;
    while (ended < 4) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.write(next);
      ended = next == '\r' || next == '\n' ? ended + 1 : 0;
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  private static long length(String head) {
    int at = head.toLowerCase(Locale.ROOT).indexOf("content-length:");
    return at < 0 ? 0 : Long.parseLong(head.substring(at + 15, head.indexOf('\r', at)).strip());
  }

  private void answer(String head, OutputStream out) throws IOException {
    int at = head.indexOf("/models/") + 8;
    String model = head.substring(at, head.indexOf(':', at));
    byte[] body = body(model);
    if (model.startsWith("later")) {
      LockSupport.parkNanos(1_000_000L * number(model));
    }
    String zipped = model.startsWith("zipped") ? "Content-Encoding: gzip\r\n" : "";
    String start =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=UTF-8\r\n"
            + zipped
            + ("Content-Length: " + body.length + "\r\n\r\n");
    out.write(start.getBytes(StandardCharsets.US_ASCII));
    if (model.startsWith("image")) {
      image(body, out);
    } else {
      out.write(body);
    }
    out.flush();
  }

  /** The same image with other bytes in one place, so that no two have the same hash. */
  private void image(byte[] body, OutputStream out) throws IOException {
    int from = BEFORE.length() + 40;
    out.write(body, 0, from);
    String number = String.format(Locale.ROOT, "%08d", served.incrementAndGet());
    out.write(number.getBytes(StandardCharsets.US_ASCII));
    out.write(body, from + 8, body.length - from - 8);
  }

  private synchronized byte[] body(String model) throws IOException {
    byte[] known = bodies.get(model);
    if (known == null) {
      known = made(model);
      bodies.put(model, known);
    }
    return known;
  }

  private static int number(String model) {
    return Integer.parseInt(model.substring(model.indexOf('-') + 1));
  }

  private static byte[] made(String model) throws IOException {
    if (model.equals("small") || model.startsWith("later")) {
      return SMALL.getBytes(StandardCharsets.UTF_8);
    }
    byte[] image = new byte[number(model)];
    new Random(7).nextBytes(image);
    System.arraycopy(PNG, 0, image, 0, PNG.length);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    plain.writeBytes(BEFORE.getBytes(StandardCharsets.US_ASCII));
    plain.writeBytes(Base64.getEncoder().encode(image));
    plain.writeBytes(AFTER.getBytes(StandardCharsets.US_ASCII));
    Arrays.fill(image, (byte) 0);
    return model.startsWith("zipped") ? zipped(plain.toByteArray()) : plain.toByteArray();
  }

  private static byte[] zipped(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }
}
