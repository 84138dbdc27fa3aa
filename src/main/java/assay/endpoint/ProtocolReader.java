package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.attempt.Answer.StoredImage;
import assay.attempt.Body;
import assay.attempt.Endpoint;
import assay.attempt.Outcome.Evidence;
import assay.attempt.PageWords;
import assay.attempt.Protocol;
import assay.attempt.Reading;
import assay.attempt.Said;
import assay.attempt.Tokens;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads bodies of one protocol. Pure: the same body gives the same reading, today's and a stored
 * one's. Never throws, whatever the body holds.
 *
 * @param protocol which fields are looked for
 * @param evidence how near to the service's own words its answers are
 */
public record ProtocolReader(Protocol protocol, Evidence evidence) {
  private static final Pattern TAG = Pattern.compile("(?s)<(script|style)\\b.*?</\\1>|<[^>]*>");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

  /** Plain text that begins like a list of JSON, in which no word begins with a capital. */
  private static final Pattern BRACKETED = Pattern.compile("\\s*+\\[[A-Z]");

  private static final int LONGEST_PAGE = 20_000;

  /** Reads what an endpoint answers. */
  static ProtocolReader of(Endpoint endpoint) {
    return new ProtocolReader(endpoint.access().protocol(), endpoint.evidence());
  }

  /** Reads a stored body as its endpoint speaks. Its HTTP head changes nothing of what is read. */
  public static Reading readStored(
      Endpoint endpoint, Http http, Body body, List<StoredImage> images) {
    return of(endpoint).read(body, images);
  }

  /** Which strings hold pictures. */
  ImageField imageField() {
    return switch (protocol) {
      case GEMINI, VERTEX -> ImageField.GEMINI;
      case OPENAI -> ImageField.OPENAI;
    };
  }

  /**
   * Finds the protocol's fields in a body.
   *
   * @param body as kept, with images replaced
   * @param images what was taken out of it or fetched for it
   */
  public Reading read(Body body, List<StoredImage> images) {
    Documents.Found found = Documents.in(body);
    if (found.documents().isEmpty()) {
      return nothing(found, body);
    }
    StoredImages stored = new StoredImages(images);
    return SeveralReader.read(found, one -> read(one, stored)).orElseGet(() -> read(found, stored));
  }

  private Reading read(Documents.Found found, StoredImages stored) {
    return switch (protocol) {
      case GEMINI, VERTEX -> GeminiReader.read(found, stored, evidence);
      case OPENAI -> OpenAiReader.read(found, stored);
    };
  }

  private Reading nothing(Documents.Found found, Body body) {
    boolean text = BRACKETED.matcher(body.text()).lookingAt();
    Reading.Form form = text ? Reading.Form.FOREIGN : found.form();
    List<String> odd =
        form == Reading.Form.WHOLE ? Shapes.ofBody(found.roots()).stream().toList() : List.of();
    List<Said> notes =
        form == Reading.Form.FOREIGN ? PageWords.notes(words(body.text())) : List.of();
    Reading.Trailer trailer = new Reading.Trailer(Tokens.NONE, null, null, notes);
    return new Reading(new Reading.Shape(form, odd, null), evidence, null, null, null, trailer);
  }

  /** The words of a web page or of plain text, as far as anybody would look for a reason. */
  private static String words(String page) {
    String start = page.substring(0, Math.min(page.length(), LONGEST_PAGE));
    return SPACE.matcher(TAG.matcher(start).replaceAll(" ")).replaceAll(" ").strip();
  }

  /** An HTTP answer of what a body was made of. */
  Received received(Http http, BodySplitter.Parts parts) {
    return new Received(http, parts.body(), parts.images(), read(parts.body(), parts.images()));
  }

  /** An answer that was not read on. */
  static Answer tooLong(Received partial) {
    return new Answer.Failed(
        Fault.CUT_OFF, "More than 16 MB without image data: the rest was not read", partial);
  }
}
