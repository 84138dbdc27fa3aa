package assay.store.sql;

import java.lang.Character.UnicodeScript;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The index of words. An attempt is found by its prompt, its kind and reasons, the service's
 * message and its newest note.
 *
 * <p>Chinese and Japanese write no spaces, so each of their characters stands as a word and a word
 * that is searched for is a row of them.
 */
final class SearchWords {
  /** More words than this narrow nothing and cost time. */
  private static final int MOST_WORDS = 32;

  /** No character below it stands alone: here the radicals of Chinese begin. */
  private static final int FIRST_IDEOGRAPH = 0x2E80;

  /** Asked for every attempt: without a join, and sorting only where there is something to sort. */
  private static final String TEXTS =
      """
      SELECT (SELECT prompt FROM cases WHERE seq = a.case_seq),
        concat_ws(' ', a.kind, a.finish_reason, a.block_reason), a.message,
        iif(EXISTS (SELECT 1 FROM reviews WHERE attempt_seq = a.seq),
          (SELECT note FROM reviews WHERE attempt_seq = a.seq
            ORDER BY rtrim(at, 'Z') DESC, seq DESC LIMIT 1),
          NULL)
      FROM attempts a
      WHERE a.seq = ?
      """;

  /** What is under way is seldom much, and found by having no group yet. */
  private static final String UNDER_WAY =
      AttemptPages.UNDER_WAY + "WHERE u.seq NOT IN (SELECT id FROM attempt_words_docsize)";

  private static final String PUT =
      """
      INSERT OR REPLACE INTO attempt_words (rowid, prompt, reason, message, note)
      VALUES (?, ?, ?, ?, ?)
      """;

  private static final String ASTRAY =
      """
      SELECT (SELECT count(*) FROM attempts WHERE outcome_group IS NOT NULL
          AND seq NOT IN (SELECT id FROM attempt_words_docsize
            UNION ALL SELECT attempt_seq FROM attempt_words_due))
        + (SELECT count(*) FROM attempt_words_docsize WHERE id NOT IN (SELECT seq FROM attempts))
      """;

  /** So many are indexed in one transaction at most, so that a write waits for milliseconds. */
  private static final int MOST_AT_ONCE = 200;

  private SearchWords() {}

  /** Notes that an attempt's words are to be brought into step with what is stored of it. */
  static void due(Link link, long attempt) throws SQLException {
    link.update("INSERT OR IGNORE INTO attempt_words_due (attempt_seq) VALUES (?)", attempt);
  }

  /**
   * Indexes some of the attempts whose words are due, the oldest first, and those that are under
   * way: what they are due for is written down when they are complete.
   *
   * @return whether some may be left
   */
  static boolean catchUp(Link link) throws SQLException {
    List<Long> due =
        link.list(
            "SELECT attempt_seq FROM attempt_words_due ORDER BY attempt_seq LIMIT ?",
            row -> row.getLong(1),
            MOST_AT_ONCE);
    for (long attempt : due) {
      refresh(link, attempt);
      link.update("DELETE FROM attempt_words_due WHERE attempt_seq = ?", attempt);
    }
    for (long attempt : link.list(UNDER_WAY, row -> row.getLong(1))) {
      refresh(link, attempt);
    }
    return due.size() == MOST_AT_ONCE;
  }

  private static void refresh(Link link, long attempt) throws SQLException {
    List<String> texts =
        link.first(
                TEXTS,
                row ->
                    List.of(
                        spaced(row.getString(1)),
                        spaced(row.getString(2)),
                        spaced(row.getString(3)),
                        spaced(row.getString(4))),
                attempt)
            .orElseThrow();
    link.update(PUT, attempt, texts.get(0), texts.get(1), texts.get(2), texts.get(3));
  }

  /**
   * Whether each attempt has its words, and nothing else has. What the words are is not compared.
   */
  static boolean areComplete(Link link) throws SQLException {
    return link.first(ASTRAY, row -> row.getLong(1)).orElse(0L) == 0;
  }

  /** Makes all words anew. */
  static int rebuild(Link link) throws SQLException {
    link.update("INSERT INTO attempt_words (attempt_words) VALUES ('delete-all')");
    link.update("DELETE FROM attempt_words_due");
    List<Long> attempts = link.list("SELECT seq FROM attempts", row -> row.getLong(1));
    for (long attempt : attempts) {
      refresh(link, attempt);
    }
    return attempts.size();
  }

  /**
   * What a person typed as a query of the index: each word in quotes, as a prefix, all of them
   * wanted. Empty if there is no word in it.
   */
  static Optional<String> query(String typed) {
    String query =
        Arrays.stream(typed.replace('\0', ' ').strip().split("\\s+", -1))
            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
            .limit(MOST_WORDS)
            .map(word -> '"' + spaced(word).replace("\"", "\"\"").strip() + "\"*")
            .collect(Collectors.joining(" "));
    return query.isEmpty() ? Optional.empty() : Optional.of(query);
  }

  private static String spaced(@Nullable String text) {
    if (text == null) {
      return "";
    }
    if (text.chars().allMatch(c -> c < FIRST_IDEOGRAPH)) {
      return text;
    }
    StringBuilder spaced = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean alone = standsAlone(c);
              spaced.append(alone ? " " : "").appendCodePoint(c).append(alone ? " " : "");
            });
    return spaced.toString();
  }

  private static boolean standsAlone(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }
}
