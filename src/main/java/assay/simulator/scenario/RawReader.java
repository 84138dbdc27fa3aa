package assay.simulator.scenario;

import assay.simulator.judgement.Reply;
import assay.simulator.scenario.Node.Named;
import assay.simulator.scenario.Node.Plain;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an answer that is sent as it stands. */
final class RawReader {
  private static final int LONGEST = 300_000;
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,59}");
  private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,500}");

  /** What the server itself must say: how long the answer is, and that it is made up. */
  private static final Set<String> RESERVED =
      Set.of("connection", "content-length", "date", "transfer-encoding", "x-assay-simulated");

  /** These may have no body (RFC 9110). */
  private static final Set<Long> BODILESS = Set.of(204L, 205L, 304L);

  private RawReader() {}

  static @Nullable Reply read(Place place, Node node) {
    Fields fields = Fields.of(place, node, List.of("status", "headers", "body"));
    if (fields == null) {
      return null;
    }
    Long status = fields.value("status", RawReader::status);
    Map<String, String> headers = fields.part("headers", RawReader::headers);
    String body = fields.value("body", value -> value.words(LONGEST));
    return new Reply.Raw(
        status == null ? 200 : status.intValue(),
        Objects.requireNonNullElse(headers, Map.of()),
        Objects.requireNonNullElse(body, ""));
  }

  private static @Nullable Long status(Value value) {
    Long status = value.number(200, 599);
    return status == null
        ? null
        : value.right(!BODILESS.contains(status), status, "scenario.wrong.bodiless", status);
  }

  private static @Nullable Map<String, String> headers(Place place, Node node) {
    if (!(node instanceof Named named)) {
      place.tell("scenario.wrong.headers");
      return null;
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    named.entries().forEach((name, value) -> header(place.at(name, value), name, value, headers));
    return headers;
  }

  private static void header(Place at, String name, Node node, Map<String, String> headers) {
    Plain plain = Fields.plain(at, node);
    if (plain == null) {
      return;
    }
    boolean isFree = !RESERVED.contains(name.toLowerCase(Locale.ROOT));
    if (!NAME.matcher(name).matches() || !isFree || !PRINTABLE.matcher(plain.text()).matches()) {
      at.tell("scenario.wrong.header", String.join(", ", RESERVED.stream().sorted().toList()));
    } else if (headers.put(name, plain.text()) != null) {
      at.tell("scenario.wrong.twice", name);
    }
  }
}
