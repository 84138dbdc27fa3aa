package assay.attempt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * What is kept of the words of a web page or of plain text that came instead of an answer: the
 * first ones, and wherever a support code or a reason of the service stands further down.
 */
public final class PageWords {
  /** The name of the field under which they are noted. */
  static final String FIELD = "body";

  private static final int LONGEST_EXCERPT = 200;
  private static final int AROUND = 80;
  private static final int MOST_PASSAGES = 10;

  private PageWords() {}

  /**
   * The notes of these words; none if there are none.
   *
   * @param words without tags, in one line
   */
  public static List<Said> notes(String words) {
    if (words.isEmpty()) {
      return List.of();
    }
    Set<String> kept = new LinkedHashSet<>(List.of(excerpt(words)));
    places(words)
        .map(place -> passage(words, place))
        .filter(PageWords::tells)
        .limit(MOST_PASSAGES)
        .forEach(kept::add);
    List<Said> notes = new ArrayList<>();
    kept.forEach(text -> notes.add(new Said(FIELD, text)));
    return notes;
  }

  private static String excerpt(String words) {
    return words.codePointCount(0, words.length()) <= LONGEST_EXCERPT
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
  }

  /** Codes and reasons that end behind the first words; the fixed policy's before all others. */
  private static Stream<MatchResult> places(String words) {
    if (words.length() <= LONGEST_EXCERPT) {
      return Stream.empty();
    }
    return Stream.concat(SupportCode.places(words), GatewayReason.places(words))
        .filter(place -> place.end() >= LONGEST_EXCERPT);
  }

  private static String passage(String words, MatchResult place) {
    int from = Math.max(0, place.start() - AROUND);
    int to = Math.min(words.length(), place.end() + AROUND);
    return "…" + words.substring(from, to) + (to < words.length() ? "…" : "");
  }

  private static boolean tells(String passage) {
    return !SupportCode.in(passage).isEmpty() || GatewayReason.in(List.of(passage)).isPresent();
  }

  /** The words that were kept of a reading's body; none if it was no page. */
  static List<String> of(Reading reading) {
    return reading.form() == Reading.Form.FOREIGN
        ? reading.trailer().notes().stream()
            .filter(note -> note.field().equals(FIELD))
            .map(Said::text)
            .toList()
        : List.of();
  }
}
