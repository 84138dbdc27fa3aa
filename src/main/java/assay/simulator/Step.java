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
 * @param name what the log calls it; may be empty
 * @param when which requests it answers
 * @param times how many of them; {@link #ALWAYS} for all that come
 * @param reply what is answered; null for what the rules say
 * @param delay how long it takes, whatever the pace; null for a plausible time by the pace
 * @param fault what goes wrong on the wire
 */
public record Step(
    String name,
    When when,
    int times,
    @Nullable Reply reply,
    @Nullable Duration delay,
    Fault fault) {
  /** As often as it is asked for. */
  public static final int ALWAYS = Integer.MAX_VALUE;

  /**
   * What goes wrong on the wire.
   *
   * @param stop where the answer ends too early
   * @param extraLength what {@code Content-Length} says too much; negative for too little
   * @param bytesPerSecond how fast the body drips; 0 for as fast as it goes
   */
  public record Fault(Stop stop, long extraLength, long bytesPerSecond) {
    /** Nothing goes wrong. */
    public static final Fault NONE = new Fault(Stop.NEVER, 0, 0);

    /** Whether the answer does not come as it should. A slow one does. */
    boolean breaks() {
      return !stop.equals(Stop.NEVER) || extraLength != 0;
    }

    /** Whether not even the status is sent. */
    boolean isMute() {
      return stop.after() == Stop.BEFORE_HEAD;
    }
  }

  /**
   * Where an answer ends too early.
   *
   * @param way how
   * @param after so many bytes of the body, or {@link #BEFORE_HEAD}
   */
  public record Stop(Way way, long after) {
    /** Before the status is sent. */
    public static final long BEFORE_HEAD = -1;

    /** It comes to its end. */
    public static final Stop NEVER = new Stop(Way.NOT, Long.MAX_VALUE);

    /** How an answer ends too early. */
    public enum Way {
      /** Not at all. */
      NOT,
      /** The connection is closed. */
      CUT,
      /** Nothing more comes, and the connection stays open. */
      HANG
    }
  }

  /** What the rules say. */
  public static Step byRules() {
    return new Step("", When.ANY, 1, null, null, Fault.NONE);
  }

  /** This reply. */
  public static Step of(Reply reply) {
    return new Step("", When.ANY, 1, reply, null, Fault.NONE);
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

  /** The same by another name. */
  public Step called(String other) {
    return new Step(other, when, times, reply, delay, fault);
  }

  /** The same for these requests. */
  public Step when(When other) {
    return new Step(name, other, times, reply, delay, fault);
  }

  /** The same for so many requests. */
  public Step times(int other) {
    return new Step(name, when, other, reply, delay, fault);
  }

  /** The same after this long, whatever the pace. */
  public Step after(Duration wait) {
    return new Step(name, when, times, reply, wait, fault);
  }

  /** The same with this going wrong. */
  public Step with(Fault other) {
    return new Step(name, when, times, reply, delay, other);
  }

  /** The same with the connection closed after so many bytes of the body. */
  public Step cutAfter(long bytes) {
    Stop cut = new Stop(Stop.Way.CUT, bytes);
    return with(new Fault(cut, fault.extraLength(), fault.bytesPerSecond()));
  }

  /** The same with nothing more coming after so many bytes of the body. */
  public Step hangAfter(long bytes) {
    Stop hang = new Stop(Stop.Way.HANG, bytes);
    return with(new Fault(hang, fault.extraLength(), fault.bytesPerSecond()));
  }

  /** The same with a {@code Content-Length} that says so many bytes too much. */
  public Step declaring(long extraLength) {
    return with(new Fault(fault.stop(), extraLength, fault.bytesPerSecond()));
  }

  /** The same with the body coming at so many bytes a second. */
  public Step dripping(long bytesPerSecond) {
    return with(new Fault(fault.stop(), fault.extraLength(), bytesPerSecond));
  }

  private static Step problem(Problem problem) {
    return raw(problem.code(), Map.of(), problem.toJson().toPrettyString());
  }
}
