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
   * @param fault what went wrong, if it failed
   * @param detail a technical line, if it failed
   * @param http null if no answer came, as are the three that follow
   * @param text the body, if it is UTF-8
   * @param base64 the body, if it is not
   * @param images those that were taken out of the body
   */
  public record TryLine(
      int number,
      Instant startedAt,
      Duration took,
      String answer,
      Answer.@Nullable Fault fault,
      @Nullable String detail,
      @Nullable Http http,
      @Nullable String text,
      @Nullable String base64,
      @Nullable List<StoredImage> images) {}

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
    Received received = answer.received().orElse(null);
    Answer.Failed failed = answer instanceof Answer.Failed failure ? failure : null;
    String text = received == null ? null : text(received.body());
    return new TryLine(
        one.number(),
        one.startedAt(),
        one.took(),
        word(answer),
        failed == null ? null : failed.fault(),
        failed == null ? null : failed.detail(),
        received == null ? null : received.http(),
        text,
        received == null || text != null
            ? null
            : Base64.getEncoder().encodeToString(received.body().bytes()),
        received == null ? null : received.images());
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

  /** The tree that stands on the line. */
  Object tree() {
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
    if (one.http() == null && one.answer().equals("received")) {
      throw new IllegalArgumentException("An answer without its head");
    }
    if (one.http() != null && (one.text() == null) == (one.base64() == null)) {
      throw new IllegalArgumentException("An answer without its body");
    }
    if (one.base64() != null) {
      Base64.getDecoder().decode(one.base64());
    }
    switch (one.answer()) {
      case "failed" -> Objects.requireNonNull(one.fault(), "No fault");
      case "received", "cancelled", "interrupted" -> {}
      default -> throw new IllegalArgumentException("No kind of answer: " + one.answer());
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
      case "failed" ->
          new Answer.Failed(
              Objects.requireNonNull(one.fault(), "No fault"),
              Objects.requireNonNullElse(one.detail(), ""),
              received);
      case "cancelled" -> new Answer.Cancelled(received);
      case "interrupted" -> new Answer.Interrupted();
      default -> throw new IllegalArgumentException("No kind of answer: " + one.answer());
    };
  }

  private static @Nullable Received received(TryLine one, Endpoint endpoint, BodyReader reader) {
    Http http = one.http();
    if (http == null) {
      return null;
    }
    Body body = body(one);
    List<StoredImage> images = Objects.requireNonNullElse(one.images(), List.of());
    return new Received(http, body, images, reader.read(endpoint, http, body, images));
  }

  private static Body body(TryLine one) {
    String text = one.text();
    return text != null
        ? Body.of(text)
        : Body.of(Base64.getDecoder().decode(Objects.requireNonNull(one.base64())));
  }
}
