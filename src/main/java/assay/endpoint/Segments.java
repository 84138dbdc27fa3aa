package assay.endpoint;

import assay.attempt.Body;
import assay.attempt.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;

/**
 * A written request as the pieces that go over the wire: its text, and between them the images
 * whose hashes stand in it. A prompt cannot pass for an image: its quotation marks are escaped.
 */
final class Segments {
  private static final Pattern IMAGE =
      Pattern.compile("(?<!\\\\)\"data\"\\s*:\\s*\"(" + Body.IMAGE_PREFIX + "([0-9a-f]{64}))\"");

  private Segments() {}

  /** A piece of a request. */
  sealed interface Segment {
    /** Bytes as they are. */
    record Text(ByteString utf8) implements Segment {}

    /** The base64 of an image. */
    record Image(Sha256 sha256) implements Segment {}
  }

  static List<Segment> of(String body) {
    List<Segment> segments = new ArrayList<>();
    Matcher matcher = IMAGE.matcher(body);
    int from = 0;
    while (matcher.find()) {
      segments.add(text(body, from, matcher.start(1)));
      segments.add(new Segment.Image(new Sha256(matcher.group(2))));
      from = matcher.end(1);
    }
    segments.add(text(body, from, body.length()));
    return segments;
  }

  private static Segment text(String body, int from, int to) {
    return new Segment.Text(ByteString.encodeUtf8(body.substring(from, to)));
  }
}
