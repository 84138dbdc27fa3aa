package assay.exchange.bundle;

import assay.attempt.Answer;
import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.attempt.Answer.StoredImage;
import assay.attempt.Attempt;
import assay.attempt.Attempt.Raw;
import assay.attempt.Attempt.Try;
import assay.attempt.Body;
import assay.attempt.Endpoint;
import assay.attempt.tree.RecordTree;
import assay.run.BodyReader;
import assay.run.bundle.Whole;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code attempts.jsonl}: an attempt with all that was sent and came. What a reader makes
 * of a body is not there but is read again.
 *
 * @param request the request's JSON with each image as its hash
 */
public record AttemptLine(Attempt attempt, String url, String request, List<TryLine> tries) {

  /**
   * One sending.
   *
   * @param answer {@code received}, {@code failed}, {@code cancelled} or {@code interrupted}
   * @param failure what went wrong; null if it did not fail
   * @param came what arrived over HTTP, whole or not; null if nothing did
   */
  public record TryLine(
      int number,
      Instant startedAt,
      Duration took,
      String answer,
      @Nullable Failure failure,
      @Nullable Came came) {
    /** Its head; null if nothing arrived. */
    public @Nullable Http http() {
      return came == null ? null : came.http();
    }

    /** Its body; null if nothing arrived, or it is no UTF-8. */
    public @Nullable String text() {
      return came == null ? null : came.text();
    }

    /** Its body in base64; null if nothing arrived, or it is UTF-8. */
    public @Nullable String base64() {
      return came == null ? null : came.base64();
    }
  }

  /**
   * What went wrong.
   *
   * @param detail a technical line
   */
  public record Failure(Answer.Fault fault, String detail) {}

  /**
   * What arrived.
   *
   * @param text the body; null if it is no UTF-8
   * @param base64 the body; null if it is UTF-8
   * @param images those that were taken out of the body
   */
  public record Came(
      Http http, @Nullable String text, @Nullable String base64, List<StoredImage> images) {}

  /** The line of an attempt. */
  public static AttemptLine of(Whole whole) {
    Raw raw = whole.raw();
    return new AttemptLine(
        whole.attempt(),
        raw.url(),
        raw.requestBody(),
        raw.tries().stream().map(AttemptLine::line).toList());
  }

  private static TryLine line(Try one) {
    Answer answer = one.answer();
    return new TryLine(
        one.number(),
        one.startedAt(),
        one.took(),
        word(answer),
        answer instanceof Answer.Failed failed
            ? new Failure(failed.fault(), failed.detail())
            : null,
        answer.received().map(AttemptLine::came).orElse(null));
  }

  private static Came came(Received received) {
    String text = text(received.body());
    String base64 =
        text == null ? Base64.getEncoder().encodeToString(received.body().bytes()) : null;
    return new Came(received.http(), text, base64, received.images());
  }

  private static @Nullable String text(Body body) {
    String text = body.text();
    return Body.of(text).equals(body) ? text : null;
  }

  private static String word(Answer answer) {
    return switch (answer) {
      case Received received -> "received";
      case Answer.Failed failed -> "failed";
      case Answer.Cancelled cancelled -> "cancelled";
      case Answer.Interrupted interrupted -> "interrupted";
    };
  }

  /** The line without what can be nothing but a key. */
  public AttemptLine withoutKeys() {
    return KeyMasking.BY_FORM.of(this);
  }

  /** The tree that stands on the line. */
  public Object tree() {
    return RecordTree.ofRecord(this);
  }

  /**
   * What stands on a line.
   *
   * @throws IllegalArgumentException if it is not an attempt
   */
  static AttemptLine of(@Nullable Object tree) {
    try {
      AttemptLine line = RecordTree.to(tree, AttemptLine.class);
      line.check();
      return line;
    } catch (IllegalArgumentException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("No attempt stands there", e);
    }
  }

  /** What every attempt has; a record takes null for what a line leaves out. */
  private void check() {
    List.of(attempt.id(), attempt.place().session(), attempt.place().run(), attempt.begunAt());
    List.of(attempt.tested().prompt(), attempt.tested().images(), attempt.configuration());
    List.of(attempt.configuration().endpoint().access(), attempt.configuration().model());
    List.of(attempt.configuration().thresholds(), attempt.configuration().output(), url, request);
    attempt.outcome().ifPresent(outcome -> List.of(outcome.group(), outcome.signals().messages()));
    tries.forEach(AttemptLine::check);
  }

  private static void check(TryLine one) {
    List.of(one.startedAt(), one.took());
    Came came = one.came();
    if (came != null) {
      check(came);
    }
    switch (one.answer()) {
      case "received" -> Objects.requireNonNull(came, "An answer without its head");
      case "failed" -> {
        Failure failure = Objects.requireNonNull(one.failure(), "No fault");
        List.of(failure.fault(), failure.detail());
      }
      case "cancelled", "interrupted" -> {}
      default -> throw new IllegalArgumentException("No kind of answer: " + one.answer());
    }
  }

  private static void check(Came came) {
    List.of(came.http(), came.images());
    if ((came.text() == null) == (came.base64() == null)) {
      throw new IllegalArgumentException("An answer without its body");
    }
    if (came.base64() != null) {
      Base64.getDecoder().decode(came.base64());
    }
  }

  /** The attempt with its bodies read again. */
  Whole whole(BodyReader reader) {
    Endpoint endpoint = attempt.configuration().endpoint();
    return new Whole(
        attempt,
        new Raw(
            url,
            request,
            tries.stream()
                .map(
                    one ->
                        new Try(
                            one.number(),
                            one.startedAt(),
                            one.took(),
                            answer(one, received(one, endpoint, reader))))
                .toList()));
  }

  private static Answer answer(TryLine one, @Nullable Received received) {
    return switch (one.answer()) {
      case "received" -> Objects.requireNonNull(received);
      case "failed" -> {
        Failure failure = Objects.requireNonNull(one.failure());
        yield new Answer.Failed(failure.fault(), failure.detail(), received);
      }
      case "cancelled" -> new Answer.Cancelled(received);
      case "interrupted" -> new Answer.Interrupted();
      default -> throw new IllegalArgumentException("No kind of answer: " + one.answer());
    };
  }

  private static @Nullable Received received(TryLine one, Endpoint endpoint, BodyReader reader) {
    Came came = one.came();
    if (came == null) {
      return null;
    }
    Body body = body(came);
    return new Received(
        came.http(), body, came.images(), reader.read(endpoint, came.http(), body, came.images()));
  }

  private static Body body(Came came) {
    String text = came.text();
    return text != null
        ? Body.of(text)
        : Body.of(Base64.getDecoder().decode(Objects.requireNonNull(came.base64())));
  }
}
