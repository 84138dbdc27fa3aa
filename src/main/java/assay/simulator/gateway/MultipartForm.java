package assay.simulator.gateway;

import assay.simulator.protocol.ImageData;
import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import assay.simulator.request.RequestReader;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body of multipart/form-data (RFC 7578): fields are kept, files are hashed as they pass. One is
 * read once.
 */
final class MultipartForm {
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "multipart/form-data;.*?boundary=(?:\"([^\"]+)\"|([^;\\s]+)).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("(?:^|[;\\s])name=\"([^\"]*)\"");
  private static final int LONGEST_FIELD = 1024 * 1024;
  private static final int LONGEST_LINE = 8 * 1024;
  private static final int MOST_PARTS = 100;

  private final InputStream source;
  private final byte[] boundary;
  private final Map<String, String> fields = new HashMap<>();
  private final List<ImagesRequest.Reference> images = new ArrayList<>();

  /**
   * The form that a body holds.
   *
   * @throws Refusal if its type says that it is none
   */
  MultipartForm(String contentType, InputStream body) throws Refusal {
    Matcher matcher = BOUNDARY.matcher(contentType);
    if (!matcher.matches()) {
      throw invalid("Content-Type must be multipart/form-data with a boundary.");
    }
    String named = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    this.boundary = ("\r\n--" + named).getBytes(StandardCharsets.UTF_8);
    this.source = new BufferedInputStream(new Bounded(body));
  }

  /** The fields that were sent, by name. */
  Map<String, String> fields() {
    return fields;
  }

  /** The images, in order. */
  List<ImagesRequest.Reference> images() {
    return images;
  }

  /** Reads it all. */
  void read() throws Refusal, IOException {
    try {
      new PartStream(source, boundary, 2).transferTo(OutputStream.nullOutputStream());
      int parts = 0;
      while (goesOn()) {
        part(headers());
        if (++parts > MOST_PARTS) {
          throw invalid("The form has too many parts.");
        }
      }
    } catch (Bounded.TooLarge e) {
      throw Problem.tooLarge(RequestReader.LIMIT).refusal();
    }
  }

  /** Behind a boundary stands the end of the line or two hyphens, and these are the end. */
  private boolean goesOn() throws Refusal, IOException {
    String line = line();
    if (!line.isBlank() && !line.startsWith("--")) {
      throw invalid("The form has a broken boundary.");
    }
    return line.isBlank();
  }

  private Map<String, String> headers() throws Refusal, IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      String name = line.substring(0, Math.max(0, colon)).strip().toLowerCase(Locale.ROOT);
      headers.put(name, line.substring(colon + 1).strip());
    }
    return headers;
  }

  private void part(Map<String, String> headers) throws Refusal, IOException {
    Matcher name = NAME.matcher(headers.getOrDefault("content-disposition", ""));
    if (!name.find()) {
      throw invalid("A part of the form has no name.");
    }
    try (InputStream content = new PartStream(source, boundary, 0)) {
      switch (name.group(1)) {
        case "image", "image[]" -> image(content, headers.getOrDefault("content-type", ""));
        case "mask" -> content.transferTo(OutputStream.nullOutputStream());
        default -> field(name.group(1), content);
      }
    }
  }

  private void field(String name, InputStream content) throws Refusal, IOException {
    byte[] bytes = content.readNBytes(LONGEST_FIELD);
    if (content.read() >= 0) {
      throw invalid("The field '" + name + "' is too long.");
    }
    fields.put(name, new String(bytes, StandardCharsets.UTF_8));
  }

  /** A client that says no type of an image leaves it to the gateway to look. */
  private void image(InputStream content, String declared) throws IOException {
    ImageData.Sink sink = new ImageData.Sink();
    content.transferTo(sink);
    ImageData data = sink.data();
    boolean isSaid = declared.startsWith("image/");
    images.add(new ImagesRequest.Reference(isSaid ? declared : data.head().mimeType(), data));
  }

  private String line() throws Refusal, IOException {
    StringBuilder line = new StringBuilder();
    for (int b = source.read(); b >= 0 && b != '\n'; b = source.read()) {
      line.append((char) b);
      if (line.length() > LONGEST_LINE) {
        throw invalid("The form has a line that is too long.");
      }
    }
    return line.toString().stripTrailing();
  }

  private static Refusal invalid(String text) {
    return Problem.invalid(text, List.of()).refusal();
  }

  /** Takes no more than the service does. */
  private static final class Bounded extends FilterInputStream {
    private long left = RequestReader.LIMIT;

    Bounded(InputStream in) {
      super(in);
    }

    /** The form is larger than the limit. */
    static final class TooLarge extends IOException {
      private static final long serialVersionUID = 1L;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int got = super.read(buffer, offset, length);
      left -= Math.max(got, 0);
      if (left < 0) {
        throw new TooLarge();
      }
      return got;
    }
  }
}
