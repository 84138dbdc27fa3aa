package assay.store.sql;

import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.BlockReason;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.FinishReason;
import assay.attempt.Outcome;
import assay.attempt.Outcome.AnswerImage;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Review;
import assay.attempt.Review.Verdict;
import assay.attempt.Sha256;
import assay.store.json.StoredJson;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the table {@code attempts}, with {@code cases}, {@code requests} and {@code reviews}. */
final class AttemptRows {
  /** How many attempts a run may hold: 2^20 numbers, see the table. */
  static final int MOST_PER_RUN = (1 << 20) - 1;

  private static final int RUN_SHIFT = 20;

  /** A join would take ten times as long, and so would a statement that did all at once. */
  private static final String RUN =
      """
      SELECT session_seq, seq FROM runs
      WHERE id = ? AND number = ? AND session_seq = (SELECT seq FROM sessions WHERE id = ?)
      """;

  private static final String LAST =
      "SELECT seq FROM attempts WHERE seq > ? AND seq < ? ORDER BY seq DESC LIMIT 1";

  private static final String INSERT =
      """
      INSERT INTO attempts (seq, id, session_seq, run_seq, repeat, case_seq, request_seq, begun_at,
        endpoint, base_url, endpoint_name, access, declaration, model, thresholds, output)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String COMPLETE =
      """
      UPDATE attempts SET ended_at = ?, took_nanos = ?, tries = ?, kind = ?, outcome_group = ?,
        layer = ?, adjustable = ?, hard_stop = ?, finish_reason = ?, block_reason = ?, message = ?,
        http_status = ?, prompt_tokens = ?, candidate_tokens = ?, thought_tokens = ?,
        total_tokens = ?, final_image = ?, model_version = ?, decoder_version = ?, outcome = ?
      WHERE seq = ?
      """;

  private static final String NEWEST_REVIEW =
      """
      SELECT v.verdict, v.note, v.at, v.author
      FROM reviews v JOIN attempts a ON a.seq = v.attempt_seq
      WHERE a.id = ? ORDER BY rtrim(v.at, 'Z') DESC, v.seq DESC LIMIT 1
      """;

  private static final String REVIEWS =
      """
      SELECT v.verdict, v.note, v.at, v.author
      FROM reviews v JOIN attempts a ON a.seq = v.attempt_seq
      WHERE a.id = ? ORDER BY v.seq
      """;

  private AttemptRows() {}

  /**
   * Writes a begun attempt. Its words are found as long as it is under way: see {@link
   * SearchWords}.
   */
  static long insert(Link link, Attempt attempt, String url, String body) throws SQLException {
    Attempt.Place place = attempt.place();
    Configuration sent = attempt.configuration();
    Next next = next(link, place);
    link.update(
        INSERT,
        next.seq(),
        attempt.id().toString(),
        next.session(),
        next.run(),
        place.repeat(),
        caseSeq(link, attempt.tested()),
        requestSeq(link, url, body),
        attempt.begunAt().toString(),
        sent.endpoint().kind().name(),
        sent.endpoint().baseUrl(),
        sent.endpoint().name(),
        link.text(sent.endpoint().access(), StoredJson::write),
        link.text(attempt.tested().declaration(), StoredJson::write),
        sent.model(),
        link.text(sent.thresholds(), StoredJson::write),
        link.text(sent.output(), StoredJson::write));
    return next.seq();
  }

  /** The number of the next attempt of a run, and those of its run and session. */
  private record Next(long session, long run, long seq) {}

  private static Next next(Link link, Attempt.Place place) throws SQLException {
    Next none =
        link.first(
                RUN,
                row -> new Next(row.getLong(1), row.getLong(2), row.getLong(2) << RUN_SHIFT),
                place.run().toString(),
                place.runNumber(),
                place.session().toString())
            .orElseThrow(
                () -> new IllegalArgumentException("There is no such run: " + place.run()));
    long end = (none.run() + 1) << RUN_SHIFT;
    long last = link.first(LAST, row -> row.getLong(1), none.seq(), end).orElse(none.seq());
    return new Next(none.session(), none.run(), last + 1);
  }

  private static long caseSeq(Link link, Case tested) throws SQLException {
    String images = link.text(tested.images(), StoredJson::write);
    String key = link.text(new Both(tested.prompt(), images), Both::key);
    Optional<Long> known = seq(link, "SELECT seq FROM cases WHERE key = ?", key);
    return known.isPresent()
        ? known.get()
        : inserted(
            link,
            "INSERT INTO cases (key, prompt, images) VALUES (?, ?, ?) RETURNING seq",
            key,
            tested.prompt(),
            images);
  }

  private static long requestSeq(Link link, String url, String body) throws SQLException {
    String key = link.text(new Both(url, body), Both::key);
    Optional<Long> known = seq(link, "SELECT seq FROM requests WHERE key = ?", key);
    return known.isPresent()
        ? known.get()
        : inserted(
            link,
            "INSERT INTO requests (key, url, body) VALUES (?, ?, ?) RETURNING seq",
            key,
            url,
            body);
  }

  /** Two texts that make one row. */
  private record Both(String one, String other) {
    /** By what it is known. */
    String key() {
      String both = one.length() + ":" + one + other;
      return Sha256.of(both.getBytes(StandardCharsets.UTF_8)).hex();
    }
  }

  private static Optional<Long> seq(Link link, String sql, String key) throws SQLException {
    return link.first(sql, row -> row.getLong(1), key);
  }

  private static long inserted(Link link, String sql, String... values) throws SQLException {
    return link.first(sql, row -> row.getLong(1), (Object[]) values).orElseThrow();
  }

  /**
   * The number of an attempt that is under way.
   *
   * @throws IllegalArgumentException if there is no such attempt
   * @throws IllegalStateException if it is complete
   */
  static long underWay(Link link, UUID attempt) throws SQLException {
    long seq =
        link.first(
                "SELECT iif(ended_at IS NULL, seq, 0) FROM attempts WHERE id = ?",
                row -> row.getLong(1),
                attempt.toString())
            .orElseThrow(() -> unknown(attempt));
    if (seq == 0) {
      throw new IllegalStateException("The attempt is complete already: " + attempt);
    }
    return seq;
  }

  /** The number of an attempt. */
  static long seqOf(Link link, UUID attempt) throws SQLException {
    return link.first(
            "SELECT seq FROM attempts WHERE id = ?", row -> row.getLong(1), attempt.toString())
        .orElseThrow(() -> unknown(attempt));
  }

  private static IllegalArgumentException unknown(UUID attempt) {
    return new IllegalArgumentException("There is no such attempt: " + attempt);
  }

  /** Writes what came of an attempt, after its tries. */
  static void complete(Link link, long seq, Completion completion) throws SQLException {
    Outcome outcome = completion.outcome();
    Outcome.Signals signals = outcome.signals();
    link.update(
        COMPLETE,
        completion.endedAt().toString(),
        completion.took().toNanos(),
        completion.tries(),
        outcome.kind().name(),
        outcome.group().name(),
        outcome.judgement().layer().name(),
        outcome.judgement().adjustable().name(),
        hardStop(outcome.judgement().hardStop()),
        finishReason(signals.finishReason()),
        blockReason(signals.blockReason()),
        signals.message(),
        outcome.limits().httpStatus(),
        outcome.tokens().prompt(),
        outcome.tokens().candidates(),
        outcome.tokens().thoughts(),
        outcome.tokens().total(),
        outcome.finalImage().map(AnswerImage::sha256).map(Sha256::hex).orElse(null),
        outcome.provenance().modelVersion(),
        outcome.provenance().decoderVersion(),
        StoredJson.write(outcome),
        seq);
    SearchWords.due(link, seq);
  }

  private static @Nullable String hardStop(@Nullable HardStop cause) {
    return cause == null ? null : cause.name();
  }

  private static @Nullable String finishReason(@Nullable FinishReason reason) {
    return reason == null ? null : reason.wireName();
  }

  private static @Nullable String blockReason(@Nullable BlockReason reason) {
    return reason == null ? null : reason.wireName();
  }

  /** Adds a review. A changed mind is another row. */
  static Review insertReview(Link link, Review review) throws SQLException {
    long attempt = seqOf(link, review.attempt());
    link.update(
        "INSERT INTO reviews (attempt_seq, verdict, note, at, author) VALUES (?, ?, ?, ?, ?)",
        attempt,
        review.verdict().name(),
        review.note(),
        review.at().toString(),
        review.author());
    SearchWords.due(link, attempt);
    return review;
  }

  static Optional<Review> newestReview(Link link, UUID attempt) throws SQLException {
    return link.first(NEWEST_REVIEW, row -> review(row, attempt), attempt.toString());
  }

  /** In the order in which they were entered. */
  static List<Review> reviews(Link link, UUID attempt) throws SQLException {
    return link.list(REVIEWS, row -> review(row, attempt), attempt.toString());
  }

  private static Review review(ResultSet row, UUID attempt) throws SQLException {
    return new Review(
        attempt,
        Verdict.valueOf(row.getString(1)),
        row.getString(2),
        Instant.parse(row.getString(3)),
        row.getString(4));
  }
}
