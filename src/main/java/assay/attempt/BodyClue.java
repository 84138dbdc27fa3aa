package assay.attempt;

import assay.attempt.Answer.Received;
import assay.attempt.Answer.StoredImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What came where an answer should be, as an outcome names it among the fields that it rests on.
 *
 * @param type what it is
 * @param detail what distinguishes it, such as a page's title; empty if there is nothing
 */
public record BodyClue(Type type, String detail) {
  private static final Pattern PAGE =
      Pattern.compile("<(!doctype html|html|head|title|body|h1)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern TITLE =
      Pattern.compile(
          "<title[^>]{0,200}>(.{0,500}?)</title", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What no text holds: control characters but for white space, and what is not UTF-8. */
  private static final Pattern NO_TEXT =
      Pattern.compile("[\\x00-\\x08\\x0E-\\x1A\\x1C-\\x1F\\uFFFD]");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}]+");
  private static final String SEPARATOR = ": ";
  private static final int LOOKED_AT = 20_000;
  private static final int LONGEST_DETAIL = 80;

  /** What a body is. */
  public enum Type {
    /** Not a byte, or nothing but white space. */
    EMPTY("body = EMPTY"),
    /** A web page; the detail is its title. */
    PAGE("body is an HTML page"),
    /** Words; the detail is the first of them. */
    TEXT("body is plain text"),
    /** Neither. */
    BINARY("body is binary data"),
    /** JSON that is no object; the detail says what it is. */
    VALUE("body is a JSON value"),
    /** An answer that breaks off; the detail is how many bytes came of it. */
    CUT("body ends in the middle, bytes until there"),
    /** The status of a batch; the detail is its state, as it came. */
    BATCH("body is a batch, metadata.state"),
    /** An answer on each line. */
    LINES("body has an answer on each line"),
    /** How many answers of which kind there are. */
    TALLY("lines by kind");

    private final String words;

    Type(String words) {
      this.words = words;
    }
  }

  /** What the outcome says of the body; nothing if it is an answer like others. */
  public static Optional<BodyClue> in(Outcome outcome) {
    return outcome.signals().because().stream().flatMap(BodyClue::told).findFirst();
  }

  /** What the outcome says of the body in this respect. */
  public static Optional<String> detail(Outcome outcome, Type type) {
    return outcome.signals().because().stream()
        .flatMap(BodyClue::told)
        .filter(clue -> clue.type() == type)
        .map(BodyClue::detail)
        .findFirst();
  }

  private static Stream<BodyClue> told(String clue) {
    return Arrays.stream(Type.values())
        .filter(type -> clue.equals(type.words) || clue.startsWith(type.words + SEPARATOR))
        .map(
            type ->
                new BodyClue(
                    type,
                    clue.equals(type.words)
                        ? ""
                        : clue.substring(type.words.length() + SEPARATOR.length())));
  }

  /** JSON of this shape where an object should be, such as {@code an empty list}. */
  public static String value(String shape) {
    return new BodyClue(Type.VALUE, shape).text();
  }

  /** What came; empty if it is an answer of the protocol, or part of something unknown. */
  static Optional<BodyClue> of(Received received) {
    return switch (received.reading().form()) {
      case EMPTY -> Optional.of(new BodyClue(Type.EMPTY, ""));
      case FOREIGN -> Optional.of(foreign(start(received.body().text())));
      case CUT_OFF -> Optional.of(cut(received));
      case WHOLE -> Optional.empty();
    };
  }

  /** What came of an answer until it broke off, pictures as they stood in it. */
  static BodyClue cut(Received received) {
    long pictures = received.images().stream().mapToLong(BodyClue::growth).sum();
    return new BodyClue(Type.CUT, String.valueOf(received.body().length() + pictures));
  }

  /** How much longer a picture is as base64 than what stands in its place. */
  private static long growth(StoredImage image) {
    long place = (long) Body.IMAGE_PREFIX.length() + image.sha256().hex().length();
    return image.url() == null ? (image.bytes() + 2) / 3 * 4 - place : 0;
  }

  private static BodyClue foreign(String start) {
    if (PAGE.matcher(start).find()) {
      Matcher title = TITLE.matcher(start);
      return new BodyClue(Type.PAGE, title.find() ? line(title.group(1)) : "");
    }
    return NO_TEXT.matcher(start).find()
        ? new BodyClue(Type.BINARY, "")
        : new BodyClue(Type.TEXT, line(start));
  }

  private static String start(String body) {
    return body.substring(0, Math.min(body.length(), LOOKED_AT));
  }

  private static String line(String words) {
    String line = SPACE.matcher(words).replaceAll(" ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST_DETAIL
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_DETAIL)).strip() + "…";
  }

  /** As it stands among the fields that an outcome rests on. */
  String text() {
    return type.words + (detail.isEmpty() ? "" : SEPARATOR + detail);
  }
}
