package assay.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Answers as bytes on the wire. */
public final class HttpBytes {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

  private HttpBytes() {}

  /** A whole answer with its length. */
  static byte[] whole(String body) {
    return whole("", body.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A whole answer with its length.
   *
   * @param headers more of them, each with its line end
   */
  static byte[] whole(String headers, byte[] body) {
    return joined(declaring(headers, body.length), body);
  }

  /** The head of an answer of this length. */
  public static byte[] declaring(String headers, long length) {
    return bytes(OK + headers + "Content-Length: " + length + "\r\n\r\n");
  }

  /** A whole answer with this status line's end, such as {@code 302 Found}, and these headers. */
  static byte[] status(String status, String headers) {
    return bytes("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: 2\r\n\r\n{}");
  }

  /** A whole answer in chunks of this size. */
  static byte[] chunked(String headers, byte[] body, int size) {
    return joined(beginningChunks(headers), chunks(body, size), bytes("0\r\n\r\n"));
  }

  /** The head of an answer in chunks. */
  static byte[] beginningChunks(String headers) {
    return bytes(OK + headers + "Transfer-Encoding: chunked\r\n\r\n");
  }

  /** These bytes as chunks, without the last one, which is empty. */
  static byte[] chunks(byte[] body, int size) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int from = 0; from < body.length; from += size) {
      int length = Math.min(size, body.length - from);
      out.writeBytes(bytes(Integer.toHexString(length) + "\r\n"));
      out.write(body, from, length);
      out.writeBytes(bytes("\r\n"));
    }
    return out.toByteArray();
  }

  /** An answer's JSON with one image, whose finish reason comes after it. */
  public static String json(byte[] image) {
    return "{\"candidates\":[{\"content\":"
        + content(image)
        + ",\"finishReason\":\"STOP\",\"index\":0}],\"usageMetadata\":{\"totalTokenCount\":1290}}";
  }

  /** The same with the image at the very end. */
  static String jsonWithImageLast(byte[] image) {
    return "{\"usageMetadata\":{\"totalTokenCount\":1290},"
        + "\"candidates\":[{\"index\":0,\"finishReason\":\"STOP\",\"content\":"
        + content(image)
        + "}]}";
  }

  private static String content(byte[] image) {
    return "{\"role\":\"model\",\"parts\":[{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\""
        + Base64.getEncoder().encodeToString(image)
        + "\"}}]}";
  }

  /** As many bytes as that, the same each time. */
  public static byte[] image(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes(text));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] first(int length, byte[] bytes) {
    return Arrays.copyOf(bytes, length);
  }

  private static byte[] joined(byte[]... pieces) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      out.writeBytes(piece);
    }
    return out.toByteArray();
  }
}
