package assay.exchange.export;

import assay.attempt.Answer.Http;
import assay.attempt.Body;
import assay.attempt.Secrets;
import assay.attempt.Sha256;
import assay.exchange.bundle.AttemptLine.TryLine;
import assay.run.StoreFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * HTTP Archive 1.2 (w3c.github.io/web-performance, "HAR Spec"), an entry for each sending. Images
 * stand as their hashes, or whole where that is wished. Headers that carry keys or cookies are left
 * out, and so is a key in an address.
 */
final class Har implements ExportFormat {
  private static final Set<String> PRIVATE =
      Set.of(
          "authorization",
          "proxy-authorization",
          "x-goog-api-key",
          "api-key",
          "x-api-key",
          "cookie",
          "set-cookie");

  private static final Pattern IMAGE =
      Pattern.compile(Pattern.quote(Body.IMAGE_PREFIX) + "([0-9a-f]{64})");

  @Override
  public String name() {
    return "har";
  }

  @Override
  public String extension() {
    return "har";
  }

  @Override
  public void write(Rows rows, OutputStream to) throws IOException {
    JsonFactory factory = new JsonFactory();
    try (JsonGenerator json =
        factory.createGenerator(ObjectWriteContext.empty(), new Unclosed(to))) {
      json.writeStartObject();
      json.writeObjectPropertyStart("log");
      json.writeStringProperty("version", "1.2");
      json.writeObjectPropertyStart("creator");
      json.writeStringProperty("name", "Assay");
      json.writeStringProperty("version", "1");
      json.writeEndObject();
      json.writeArrayPropertyStart("entries");
      rows.forEach(
          row -> {
            for (TryLine one : row.line().tries()) {
              new Entry(json, rows, row, one).write();
            }
          });
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
    to.flush();
  }

  /** What the generator closes stays open. */
  private static final class Unclosed extends java.io.FilterOutputStream {
    Unclosed(OutputStream to) {
      super(to);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  /** One sending. */
  private static final class Entry {
    private final JsonGenerator json;
    private final Rows rows;
    private final Row row;
    private final TryLine one;

    Entry(JsonGenerator json, Rows rows, Row row, TryLine one) {
      this.json = json;
      this.rows = rows;
      this.row = row;
      this.one = one;
    }

    void write() throws IOException {
      double millis = one.took().toNanos() / 1e6;
      json.writeStartObject();
      json.writeStringProperty("startedDateTime", one.startedAt().toString());
      json.writeNumberProperty("time", millis);
      request();
      response();
      json.writeObjectPropertyStart("cache");
      json.writeEndObject();
      timings(one.took());
      json.writeStringProperty("comment", comment());
      json.writeEndObject();
    }

    private String comment() {
      return "attempt "
          + row.attempt().id()
          + ", try "
          + one.number()
          + row.outcome().map(outcome -> ", " + outcome.kind()).orElse("")
          + (row.attempt().isSimulated() ? ", SIMULATED" : "")
          + (row.privacy().locked() ? ", withheld: the case is locked" : "");
    }

    private void request() throws IOException {
      json.writeObjectPropertyStart("request");
      json.writeStringProperty("method", "POST");
      json.writeStringProperty("url", Secrets.masked(row.line().url()));
      json.writeStringProperty("httpVersion", "HTTP/1.1");
      empty("cookies");
      json.writeArrayPropertyStart("headers");
      header("Content-Type", "application/json");
      json.writeEndArray();
      empty("queryString");
      json.writeObjectPropertyStart("postData");
      json.writeStringProperty("mimeType", "application/json");
      json.writeName("text");
      text(row.line().request());
      json.writeEndObject();
      sizes();
      json.writeEndObject();
    }

    private void response() throws IOException {
      Http http = one.http();
      json.writeObjectPropertyStart("response");
      json.writeNumberProperty("status", http == null ? 0 : http.status());
      json.writeStringProperty("statusText", http == null ? one.answer() : "");
      json.writeStringProperty("httpVersion", "HTTP/1.1");
      empty("cookies");
      headers(http == null ? Map.of() : http.headers());
      content(http);
      json.writeStringProperty("redirectURL", "");
      sizes();
      json.writeEndObject();
    }

    private void headers(Map<String, List<String>> headers) {
      json.writeArrayPropertyStart("headers");
      headers.entrySet().stream()
          .filter(header -> !PRIVATE.contains(header.getKey()))
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              header ->
                  header
                      .getValue()
                      .forEach(value -> header(header.getKey(), Secrets.masked(value))));
      json.writeEndArray();
    }

    private void header(String name, String value) {
      json.writeStartObject();
      json.writeStringProperty("name", name);
      json.writeStringProperty("value", value);
      json.writeEndObject();
    }

    private void content(@org.jspecify.annotations.Nullable Http http) throws IOException {
      json.writeObjectPropertyStart("content");
      String body = one.text();
      json.writeNumberProperty("size", body == null ? 0 : body.length());
      json.writeStringProperty(
          "mimeType", http == null ? "x-unknown" : http.header("content-type").orElse("x-unknown"));
      if (body != null) {
        json.writeName("text");
        text(body);
      } else if (one.base64() != null) {
        json.writeStringProperty("text", one.base64());
        json.writeStringProperty("encoding", "base64");
      }
      json.writeEndObject();
    }

    /** Images of a locked case never go, whatever is wished. */
    private void text(String body) throws IOException {
      String masked = Secrets.masked(body);
      if (!rows.wishes().wholeImages() || row.privacy().locked()) {
        json.writeString(masked);
        return;
      }
      try (Reader reader = new WithImages(masked)) {
        json.writeString(reader, -1);
      }
    }

    private void timings(Duration took) {
      json.writeObjectPropertyStart("timings");
      json.writeNumberProperty("send", 0);
      json.writeNumberProperty("wait", took.toNanos() / 1e6);
      json.writeNumberProperty("receive", 0);
      json.writeEndObject();
    }

    private void empty(String name) {
      json.writeArrayPropertyStart(name);
      json.writeEndArray();
    }

    private void sizes() {
      json.writeNumberProperty("headersSize", -1);
      json.writeNumberProperty("bodySize", -1);
    }

    /** A body with each hash replaced by the image, which is never held as a whole. */
    private final class WithImages extends Reader {
      private final String body;
      private final Matcher images;
      private Reader part;
      private int position;
      private boolean betweenImages = true;

      WithImages(String body) {
        this.body = body;
        this.images = IMAGE.matcher(body);
        this.part = plain();
      }

      private Reader plain() {
        int end = images.find(position) ? images.start() : body.length();
        Reader plain = new StringReader(body.substring(position, end));
        position = end;
        return plain;
      }

      @Override
      public int read(char[] target, int offset, int length) throws IOException {
        int count = part.read(target, offset, length);
        while (count < 0 && position < body.length()) {
          part.close();
          part = betweenImages ? image() : plain();
          betweenImages = !betweenImages;
          count = part.read(target, offset, length);
        }
        return count;
      }

      /** One that is not there stays its hash. */
      private Reader image() {
        position = images.end();
        try {
          InputStream bytes = rows.blobs().read(new Sha256(images.group(1)));
          return new Base64Reader(bytes);
        } catch (StoreFailure e) {
          return new StringReader(images.group());
        }
      }

      @Override
      public void close() throws IOException {
        part.close();
      }
    }
  }
}
