package assay.exchange.export;

import assay.attempt.Attempt;
import assay.attempt.Review;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.exchange.bundle.AttemptLine;
import assay.exchange.bundle.BundleSource;
import assay.exchange.bundle.Picked;
import assay.exchange.bundle.Redaction;
import assay.run.Blobs;
import assay.run.Cancellation;
import assay.run.bundle.Whole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/** The attempts that go out, read one after the other. For one thread. */
public final class Rows {
  private final BundleSource source;
  private final Picked picked;
  private final Wishes wishes;
  private final LongConsumer progress;
  private final Cancellation cancellation;

  /**
   * What is wished.
   *
   * @param redactPrompts whether placeholders stand in place of prompts
   * @param wholeImages whether images go along, where the format can hold them
   */
  public record Wishes(boolean redactPrompts, boolean wholeImages) {}

  /** Takes a row. */
  interface Taker {
    void take(Row row) throws IOException;
  }

  /**
   * @param progress is told how many attempts went out
   */
  public Rows(
      BundleSource source,
      Picked picked,
      Wishes wishes,
      LongConsumer progress,
      Cancellation cancellation) {
    this.source = source;
    this.picked = picked;
    this.wishes = wishes;
    this.progress = progress;
    this.cancellation = cancellation;
  }

  Wishes wishes() {
    return wishes;
  }

  Blobs blobs() {
    return source.blobs();
  }

  /** Gives every row, oldest first. */
  void forEach(Taker taker) throws IOException {
    Map<UUID, Session> sessions = new HashMap<>();
    source.log().sessions().forEach(session -> sessions.put(session.id(), masked(session)));
    long count = 0;
    for (UUID id : picked.attempts()) {
      if (cancellation.isCancelled()) {
        throw new CancellationException("It was cancelled");
      }
      Whole whole = source.whole(id);
      Session session = sessions.get(whole.attempt().place().session());
      taker.take(row(Objects.requireNonNull(session), whole));
      progress.accept(++count);
    }
  }

  private Session masked(Session session) {
    String name = source.masked().apply(session.name());
    return new Session(session.id(), name, session.createdAt(), session.standard());
  }

  private Row row(Session session, Whole whole) {
    Attempt attempt = whole.attempt();
    String prompt = attempt.tested().prompt();
    Row.Privacy privacy =
        new Row.Privacy(
            source.locked().test(attempt.tested()),
            wishes.redactPrompts(),
            Sha256.of(prompt.getBytes(StandardCharsets.UTF_8)).hex());
    AttemptLine line = source.line(whole);
    Optional<Review> review = source.reviewOf(attempt.id());
    return privacy.promptStays()
        ? new Row(
            session,
            Redaction.of(line),
            review.map(given -> Redaction.of(given, source.masked().apply(prompt))),
            privacy)
        : new Row(session, line, review, privacy);
  }
}
