package assay.attempt;

import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.ErrorDetails;
import assay.attempt.Reading.Form;
import assay.attempt.Reading.Part;
import assay.attempt.Reading.PromptFeedback;
import assay.attempt.Reading.ServiceError;
import assay.attempt.Reading.Trailer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers made by hand, so that what follows from them can be tested without any JSON. */
public final class SampleAnswers {
  private static final Sha256 SOME_HASH = Sha256.of(new byte[] {1, 2, 3});

  private SampleAnswers() {}

  /** Token counts, without any kinds; null is not said. */
  public static Tokens tokens(
      @Nullable Integer prompt,
      @Nullable Integer candidates,
      @Nullable Integer thoughts,
      @Nullable Integer total) {
    return new Tokens(prompt, candidates, thoughts, total, Map.of(), Map.of());
  }

  /** A rating of which only these three fields came. */
  public static SafetyRating rating(
      @Nullable String category, @Nullable String probability, @Nullable Boolean blocked) {
    return new SafetyRating(category, probability, blocked, null, null, null);
  }

  /** A picture of the model of that many bytes. */
  public static Part picture(long bytes) {
    return new Part.Picture(SOME_HASH, "image/png", bytes, false);
  }

  /** One candidate without parts that ended for that reason. */
  public static Outcome finished(
      @Nullable String reason, @Nullable String message, Tokens tokens, SafetyRating... ratings) {
    return candidate(
        new Candidate(List.of(), reason, message, List.of(ratings)),
        new Trailer(tokens, null, null));
  }

  /** One candidate of these parts that ended for that reason. */
  public static Outcome answered(@Nullable String reason, Tokens tokens, Part... parts) {
    return candidate(
        new Candidate(List.of(parts), reason, null, List.of()), new Trailer(tokens, null, null));
  }

  /** A blocked prompt. */
  public static Outcome blocked(String reason, Tokens tokens, SafetyRating... ratings) {
    return of(
        200,
        new Reading(
            Form.WHOLE,
            Evidence.NATIVE_RAW,
            new PromptFeedback(reason, null, List.of(ratings)),
            null,
            null,
            new Trailer(tokens, null, null)));
  }

  /** An error, its body as the service writes it. */
  public static Outcome error(int status, String name, String message) {
    return error(status, name, message, ErrorDetails.NONE);
  }

  /** An error with details. */
  public static Outcome error(int status, String name, String message, ErrorDetails details) {
    ServiceError error = new ServiceError(status, name, message, details);
    return of(
        status, new Reading(Form.WHOLE, Evidence.NATIVE_RAW, null, null, error, Trailer.NONE));
  }

  /** An error as a gateway words it. */
  public static Outcome gatewayError(int status, String code, String message) {
    GatewayError words = new GatewayError(code, "gateway_error", "", List.of(), null);
    ServiceError error = new ServiceError(0, "", message, ErrorDetails.NONE, words);
    return of(
        status, new Reading(Form.WHOLE, Evidence.GATEWAY_SUMMARY, null, null, error, Trailer.NONE));
  }

  /** An error of moderation; an empty stage is not said. */
  public static Outcome moderated(String stage, String... categories) {
    GatewayError words =
        new GatewayError("moderation_blocked", "", stage, List.of(categories), null);
    ServiceError error = new ServiceError(0, "", "Rejected.", ErrorDetails.NONE, words);
    return of(
        400, new Reading(Form.WHOLE, Evidence.GATEWAY_SUMMARY, null, null, error, Trailer.NONE));
  }

  /** What a gateway answered with 200. */
  public static Outcome gateway(Evidence evidence, @Nullable List<Candidate> candidates) {
    return of(200, new Reading(Form.WHOLE, evidence, null, candidates, null, Trailer.NONE));
  }

  /** Details of an error: a reason, or nothing of it. */
  public static ErrorDetails because(String reason) {
    return new ErrorDetails(List.of(reason), List.of(), null, List.of(), List.of());
  }

  /** Details of an error: a quota, and how long to wait. */
  public static ErrorDetails quota(String id, @Nullable Duration wait) {
    return new ErrorDetails(List.of(), List.of(id), wait, List.of(), List.of());
  }

  /** A body in which nothing of the protocol was found. */
  public static Outcome nothing(int status, Form form) {
    return of(status, Reading.nothing(form, Evidence.NATIVE_RAW));
  }

  /** A body of HTTP 200 in which nothing of the protocol was found. */
  public static Outcome body(Form form, String body) {
    Reading reading = Reading.nothing(form, Evidence.NATIVE_RAW);
    return Outcome.of(new Received(new Http(200, Map.of()), Body.of(body), List.of(), reading));
  }

  /** Several answers in a batch of that state, or on a line each if there is no state. */
  public static Outcome several(@Nullable String state, Reading... answers) {
    List<Reading.Line> lines =
        Arrays.stream(answers).map(answer -> new Reading.Line("", answer)).toList();
    Reading.Several several =
        new Reading.Several(state == null ? "" : "batches/1", state, null, lines);
    return of(
        200,
        new Reading(
            new Reading.Shape(Form.WHOLE, List.of(), several),
            Evidence.NATIVE_RAW,
            null,
            null,
            null,
            Trailer.NONE));
  }

  /** No HTTP answer. */
  public static Outcome failed(Answer.Fault fault) {
    return Outcome.of(new Answer.Failed(fault, "IOException: a detail", null));
  }

  private static Outcome candidate(Candidate candidate, Trailer trailer) {
    return of(
        200, new Reading(Form.WHOLE, Evidence.NATIVE_RAW, null, List.of(candidate), null, trailer));
  }

  private static Outcome of(int status, Reading reading) {
    return Outcome.of(new Received(new Http(status, Map.of()), Body.EMPTY, List.of(), reading));
  }
}
