package assay.simulator;

import assay.simulator.judgement.Rating;
import assay.simulator.judgement.Reply;
import assay.simulator.protocol.Outages;
import assay.simulator.protocol.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a script.
 *
 * @param reply what is answered; null for what the rules say
 * @param delay how long it takes, whatever the pace; null for a plausible time by the pace
 * @param fault what goes wrong on the wire
 */
public record Step(@Nullable Reply reply, @Nullable Duration delay, Fault fault) {

  /**
   * What goes wrong on the wire.
   *
   * @param cutAfter the connection is closed after so many bytes of the body; negative for never
   * @param extraLength what {@code Content-Length} says too much; negative for too little
   */
  public record Fault(long cutAfter, long extraLength) {
    /** Nothing goes wrong. */
    public static final Fault NONE = new Fault(-1, 0);
  }

  /** What the rules say. */
  public static Step byRules() {
    return new Step(null, null, Fault.NONE);
  }

  /** This reply. */
  public static Step of(Reply reply) {
    return new Step(reply, null, Fault.NONE);
  }

  /** A picture. */
  public static Step image() {
    return image(0);
  }

  /**
   * A picture.
   *
   * @param bytes how large its file is; 0 for as large as it comes
   */
  public static Step image(long bytes) {
    return of(new Reply.Pictures(0, null, "STOP", bytes, List.of()));
  }

  /** Some drafts and then a picture. */
  public static Step drafts(int drafts) {
    return of(new Reply.Pictures(drafts, null, "STOP", 0, List.of()));
  }

  /** The model's words without a picture. */
  public static Step text(String text) {
    return of(new Reply.Words(text));
  }

  /**
   * A candidate without a picture.
   *
   * @param finishReason any string, known or not
   * @param message {@code finishMessage}; null for none
   */
  public static Step finish(String finishReason, @Nullable String message, Rating... ratings) {
    return of(new Reply.Ended(finishReason, message, List.of(ratings)));
  }

  /**
   * A blocked prompt.
   *
   * @param blockReason any string, known or not
   */
  public static Step block(String blockReason, Rating... ratings) {
    return of(new Reply.Blocked(blockReason, List.of(ratings)));
  }

  /** An error in Google's form. */
  public static Step error(int code, String status, String message) {
    return problem(Outages.plain(code, status, message));
  }

  /** Too many requests in this minute, with the wait in RetryInfo. */
  public static Step quota(Duration retryDelay) {
    return problem(Outages.perMinute(retryDelay));
  }

  /** Too many requests today. */
  public static Step dailyQuota() {
    return problem(Outages.perDay());
  }

  /** 503: the model is overloaded. */
  public static Step overloaded() {
    return problem(Outages.overloaded());
  }

  /** 500: a fault of the service. */
  public static Step internal() {
    return problem(Outages.internal());
  }

  /** 504: it took too long. */
  public static Step deadline() {
    return problem(Outages.deadline());
  }

  /** 200 with JSON that breaks off in the middle. */
  public static Step malformedJson() {
    return raw(200, Map.of(), "{\"candidates\": [{\"content\": {\"parts\": [{\"text\": \"a");
  }

  /** An answer as it stands. */
  public static Step raw(int status, Map<String, String> headers, String body) {
    return of(new Reply.Raw(status, headers, body));
  }

  /** The same after this long, whatever the pace. */
  public Step after(Duration wait) {
    return new Step(reply, wait, fault);
  }

  /** The same with the connection closed after so many bytes of the body. */
  public Step cutAfter(long bytes) {
    return new Step(reply, delay, new Fault(bytes, fault.extraLength()));
  }

  /** The same with a {@code Content-Length} that says so many bytes too much. */
  public Step declaring(long extraLength) {
    return new Step(reply, delay, new Fault(fault.cutAfter(), extraLength));
  }

  private static Step problem(Problem problem) {
    return raw(problem.code(), Map.of(), problem.toJson().toPrettyString());
  }
}
