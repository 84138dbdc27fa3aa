package assay.store.sql;

import assay.attempt.Answer;
import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.attempt.Answer.StoredImage;
import assay.attempt.Attempt.Raw;
import assay.attempt.Attempt.Try;
import assay.attempt.Body;
import assay.attempt.Endpoint;
import assay.run.BodyReader;
import assay.run.StoreFailure;
import assay.store.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code tries}: what came, as it came. What a reader makes of a body is not stored but
 * read again, so that a better reader sees more in old answers, too.
 */
final class TryRows {
  private static final String INSERT =
      """
      INSERT INTO tries (attempt_seq, number, started_at, took_nanos, answer, fault, detail,
        http_status, http, body, images)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String REQUEST =
      """
      SELECT q.url, q.body FROM attempts a JOIN requests q ON q.seq = a.request_seq WHERE a.id = ?
      """;

  private static final String TRIES =
      """
      SELECT t.* FROM tries t JOIN attempts a ON a.seq = t.attempt_seq
      WHERE a.id = ? ORDER BY t.number
      """;

  private TryRows() {}

  static void insert(Link link, long attempt, Try one) throws SQLException {
    Answer answer = one.answer();
    @Nullable Received received = answer.received().orElse(null);
    link.update(
        INSERT,
        attempt,
        one.number(),
        one.startedAt().toString(),
        one.took().toNanos(),
        word(answer),
        answer instanceof Answer.Failed failed ? failed.fault().name() : null,
        answer instanceof Answer.Failed failed ? failed.detail() : null,
        received == null ? null : received.http().status(),
        received == null ? null : StoredJson.write(received.http()),
        received == null ? null : received.body().bytes(),
        received == null ? null : StoredJson.write(received.images()));
  }

  private static String word(Answer answer) {
    return switch (answer) {
      case Received received -> "received";
      case Answer.Failed failed -> "failed";
      case Answer.Cancelled cancelled -> "cancelled";
      case Answer.Interrupted interrupted -> "interrupted";
    };
  }

  /** What was sent and what came. */
  static Optional<Raw> raw(Link link, UUID attempt, BodyReader reader) throws SQLException {
    Optional<Endpoint> endpoint =
        AttemptPages.find(link, attempt).map(found -> found.configuration().endpoint());
    if (endpoint.isEmpty()) {
      return Optional.empty();
    }
    From from = new From(endpoint.get(), reader);
    List<Try> tries = link.list(TRIES, row -> read(row, from), attempt.toString());
    return link.first(
        REQUEST, row -> new Raw(row.getString(1), row.getString(2), tries), attempt.toString());
  }

  /** Where the bodies of an attempt came from, and who reads them. */
  private record From(Endpoint endpoint, BodyReader reader) {}

  private static Try read(ResultSet row, From from) throws SQLException {
    return new Try(
        row.getInt("number"),
        Instant.parse(row.getString("started_at")),
        Duration.ofNanos(row.getLong("took_nanos")),
        answer(row, from));
  }

  private static Answer answer(ResultSet row, From from) throws SQLException {
    String word = row.getString("answer");
    return switch (word) {
      case "received" -> Objects.requireNonNull(received(row, from));
      case "failed" ->
          new Answer.Failed(
              Answer.Fault.valueOf(row.getString("fault")),
              row.getString("detail"),
              received(row, from));
      case "cancelled" -> new Answer.Cancelled(received(row, from));
      case "interrupted" -> new Answer.Interrupted();
      default ->
          throw new StoreFailure(StoreFailure.Kind.CORRUPT, "No kind of answer: " + word, null);
    };
  }

  private static @Nullable Received received(ResultSet row, From from) throws SQLException {
    String head = row.getString("http");
    if (head == null) {
      return null;
    }
    Http http = StoredJson.read(head, Http.class);
    Body body = Body.of(row.getBytes("body"));
    List<StoredImage> images = StoredJson.list(row.getString("images"), StoredImage.class);
    return new Received(
        http, body, images, from.reader().read(from.endpoint(), http, body, images));
  }
}
