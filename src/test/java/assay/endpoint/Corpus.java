package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Http;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Protocol;
import assay.run.MemoryBlobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The answers under {@code assay/corpus} and what each must be judged as. */
final class Corpus {
  private static final String FOLDER = "/assay/corpus/";

  private Corpus() {}

  /** The ways on which an answer comes. */
  enum Route {
    GEMINI(Protocol.GEMINI, Evidence.NATIVE_RAW),
    VERTEX(Protocol.VERTEX, Evidence.NATIVE_RAW),
    NATIVE(Protocol.GEMINI, Evidence.GATEWAY_RAW),
    OPENAI(Protocol.OPENAI, Evidence.GATEWAY_SUMMARY);

    final Protocol protocol;
    final Evidence evidence;

    Route(Protocol protocol, Evidence evidence) {
      this.protocol = protocol;
      this.evidence = evidence;
    }
  }

  /**
   * A line of the table.
   *
   * @param expected kind, layer, adjustable, repeat, hardStop and reason as they stand there
   * @param because what must be named among the grounds; empty if the line says none
   */
  record Row(
      String file,
      Route route,
      int status,
      List<String> expected,
      String source,
      List<String> because) {
    byte[] bytes() {
      return Corpus.bytes(file);
    }

    Answer answer() {
      return Corpus.read(route, status, bytes(), new MemoryBlobs());
    }

    @Override
    public String toString() {
      return file;
    }
  }

  static List<Row> rows() {
    return new String(bytes("corpus.csv"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(Corpus::row)
        .toList();
  }

  private static Row row(String line) {
    List<String> cells = List.of(line.split("\\|", -1));
    return new Row(
        cells.get(0),
        Route.valueOf(cells.get(1).toUpperCase(java.util.Locale.ROOT)),
        Integer.parseInt(cells.get(2)),
        cells.subList(3, 9),
        cells.get(9),
        cells.size() > 10 ? List.of(cells.get(10).split(";", -1)) : List.of());
  }

  static Answer read(Route route, int status, byte[] body, MemoryBlobs blobs) {
    return new ProtocolAnswerReader()
        .read(
            route.protocol,
            route.evidence,
            new Http(status, Map.of()),
            new ByteArrayInputStream(body),
            blobs);
  }

  private static byte[] bytes(String file) {
    try (InputStream in = Corpus.class.getResourceAsStream(FOLDER + file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
