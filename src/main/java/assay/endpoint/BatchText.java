package assay.endpoint;

import assay.endpoint.Segments.Segment;
import assay.run.sweep.BatchService.Line;
import assay.run.sweep.BatchService.Order;
import java.util.ArrayList;
import java.util.List;
import okio.ByteString;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes batches, in pieces between which the images stand. Pure. Each request stands there as it
 * would be sent alone, but for its line breaks, which within JSON stand between values only.
 *
 * <p>Sources: the converters of {@code google-genai} ({@code _BatchJobSource_to_mldev}, {@code
 * _InlinedRequest_to_mldev}), and the cookbook's {@code Batch_mode.ipynb} for the lines of a file.
 */
final class BatchText {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private BatchText() {}

  /** A batch whose requests stand in it. */
  static List<Segment> inline(Order order) {
    List<Segment> all = new ArrayList<>();
    String separator = head(order) + "{\"requests\":{\"requests\":[";
    for (Line line : order.lines()) {
      all.add(text(separator + "{\"request\":"));
      all.addAll(request(line));
      all.add(text(",\"metadata\":{\"key\":\"" + line.attempt() + "\"}}"));
      separator = ",";
    }
    all.add(text("]}}}}"));
    return all;
  }

  /** The requests as the lines of a file. */
  static List<Segment> lines(Order order) {
    List<Segment> all = new ArrayList<>();
    for (Line line : order.lines()) {
      all.add(text("{\"key\":\"" + line.attempt() + "\",\"request\":"));
      all.addAll(request(line));
      all.add(text("}\n"));
    }
    return all;
  }

  /**
   * A batch whose requests stand in a file.
   *
   * @param file as the service calls it
   */
  static List<Segment> ofFile(Order order, String file) {
    return List.of(text(head(order) + "{\"fileName\":" + quoted(file) + "}}}"));
  }

  /** What is said of a file that is about to come. */
  static List<Segment> aboutFile(Order order, String mimeType) {
    return List.of(
        text(
            "{\"file\":{\"displayName\":"
                + quoted(order.displayName())
                + ",\"mimeType\":"
                + quoted(mimeType)
                + "}}"));
  }

  private static String head(Order order) {
    return "{\"batch\":{\"displayName\":" + quoted(order.displayName()) + ",\"inputConfig\":";
  }

  private static List<Segment> request(Line line) {
    return Segments.of(line.prepared().body().replace('\n', ' ').replace('\r', ' '));
  }

  private static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }

  private static Segment text(String text) {
    return new Segment.Text(ByteString.encodeUtf8(text));
  }
}
