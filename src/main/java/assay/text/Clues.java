package assay.text;

import assay.attempt.Outcome;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up what an outcome rests on, to word it; decides nothing of its own. */
final class Clues {
  private static final Pattern ERROR =
      Pattern.compile("^error\\.code = (-?\\d+)(?:, .* = (\\w+))?");
  private static final Pattern WORD = Pattern.compile("^error\\.(?:code|type) = ([^-0-9].*)");
  private static final Pattern NO_LETTERS = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}]+");
  private static final Pattern NO_LIMIT = Pattern.compile("(?i)limit: 0\\b");
  private static final int MOST_LETTERS = 140;
  private static final String CATEGORY = "error.moderation_details.categories = ";
  private static final String REASON = "error.details.reason = ";

  private Clues() {}

  /** Whether the outcome rests on this, written as "field = value". */
  static boolean has(Outcome outcome, String clue) {
    return outcome.signals().because().contains(clue);
  }

  /** Whether the body holds an error, in the form of the service or of a gateway. */
  static boolean hasError(Outcome outcome) {
    return outcome.signals().because().stream().anyMatch(clue -> clue.startsWith("error."));
  }

  /** The categories that a gateway names for what it stopped, joined; empty if it names none. */
  static String categories(Outcome outcome) {
    return outcome.signals().because().stream()
        .filter(clue -> clue.startsWith(CATEGORY))
        .map(clue -> line(clue.substring(CATEGORY.length())))
        .collect(Collectors.joining(", "));
  }

  /** The words of a gateway for its error, such as {@code moderation_blocked}. */
  static Stream<String> words(Outcome outcome) {
    return outcome.signals().because().stream()
        .flatMap(clue -> WORD.matcher(clue).results())
        .map(found -> found.group(1));
  }

  /** The status of the error in the body, else that of HTTP, else 0. */
  static int status(Outcome outcome) {
    Integer http = outcome.limits().httpStatus();
    return errors(outcome)
        .map(error -> Integer.parseInt(error.group(1)))
        .filter(code -> code >= 400 && code <= 599)
        .findFirst()
        .orElse(http == null ? 0 : http);
  }

  /** The status and its name, such as {@code 429 RESOURCE_EXHAUSTED}. */
  static String statusLine(Outcome outcome) {
    String name =
        errors(outcome).flatMap(e -> Stream.ofNullable(e.group(2))).findFirst().orElse("");
    return (status(outcome) + " " + name).strip();
  }

  /** The reasons of the error's details, such as {@code API_KEY_INVALID}. */
  static Stream<String> reasons(Outcome outcome) {
    return outcome.signals().because().stream()
        .filter(clue -> clue.startsWith(REASON))
        .map(clue -> clue.substring(REASON.length()));
  }

  /** Whether the service's message holds these words, in any letter case. */
  static boolean says(Outcome outcome, String words) {
    String message = outcome.signals().message();
    return message != null && message.toLowerCase(Locale.ROOT).contains(words);
  }

  /** Whether the message says "limit: 0", which no waiting changes. */
  static boolean saysThatTheLimitIsNothing(Outcome outcome) {
    String message = outcome.signals().message();
    return message != null && NO_LIMIT.matcher(message).find();
  }

  /** The service's message in one line of bounded length; empty if there is none. */
  static String message(Outcome outcome) {
    String message = outcome.signals().message();
    return message == null ? "" : line(message);
  }

  /** What the service wrote, in one line of bounded length. */
  static String line(String received) {
    String line = NO_LETTERS.matcher(received).replaceAll(" ").strip();
    return line.codePointCount(0, line.length()) <= MOST_LETTERS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST_LETTERS)).strip() + "…";
  }

  private static Stream<MatchResult> errors(Outcome outcome) {
    return outcome.signals().because().stream().flatMap(clue -> ERROR.matcher(clue).results());
  }
}
