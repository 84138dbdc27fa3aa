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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers for tests, as a reader would have found them. */
public final class Answers {
  /** A hash for a picture that nobody looks at. */
  public static final Sha256 PICTURE = Sha256.of(new byte[] {1});

  private Answers() {}

  /** What came with HTTP 200. */
  public static Received ok(Reading reading) {
    return http(200, reading);
  }

  /** What came with a status. */
  public static Received http(int status, Reading reading) {
    return http(status, Map.of(), reading);
  }

  /** What came with a status and headers. */
  public static Received http(int status, Map<String, String> headers, Reading reading) {
    Map<String, List<String>> lists = new java.util.TreeMap<>();
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    return new Received(new Http(status, lists), Body.EMPTY, List.of(), reading);
  }

  /** Candidates and nothing else. */
  public static Reading candidates(Candidate... candidates) {
    return reading(null, List.of(candidates), null);
  }

  /** A blocked prompt. */
  public static Reading blocked(String reason, @Nullable String message) {
    return reading(new PromptFeedback(reason, message, List.of()), null, null);
  }

  /** An error in the body. */
  public static Reading error(ServiceError error) {
    return reading(null, null, error);
  }

  /** Any reading of a whole body. */
  public static Reading reading(
      @Nullable PromptFeedback feedback,
      @Nullable List<Candidate> candidates,
      @Nullable ServiceError error) {
    return new Reading(Form.WHOLE, Evidence.NATIVE_RAW, feedback, candidates, error, Trailer.NONE);
  }

  /** A candidate. */
  public static Candidate candidate(
      @Nullable String reason, @Nullable String message, Part... parts) {
    return new Candidate(List.of(parts), reason, message, List.of());
  }

  /** A candidate with one rating that overwrote the threshold. */
  public static Candidate overwritten(String reason, Part... parts) {
    SafetyRating rating = new SafetyRating(null, null, null, null, null, "BLOCK_LOW_AND_ABOVE");
    return new Candidate(List.of(parts), reason, null, List.of(rating));
  }

  /** Words of the model. */
  public static Part text(String words) {
    return new Part.Text(words, false);
  }

  /** A picture of the answer. */
  public static Part picture() {
    return new Part.Picture(PICTURE, "image/png", 1, false);
  }

  /** A picture that the model made while thinking. */
  public static Part thoughtPicture() {
    return new Part.Picture(PICTURE, "image/png", 1, true);
  }

  /** The words that the model thought. */
  public static Part thought(String words) {
    return new Part.Text(words, true);
  }

  /** An error without details. */
  public static ServiceError serviceError(int code, String status, String message) {
    return new ServiceError(code, status, message, ErrorDetails.NONE);
  }

  /** A used-up quota. */
  public static ServiceError quota(String message, @Nullable Duration delay, String... quotaIds) {
    return new ServiceError(
        429,
        "RESOURCE_EXHAUSTED",
        message,
        new ErrorDetails(List.of(), List.of(quotaIds), delay, List.of(), List.of()));
  }

  /** A complete attempt at an endpoint of that kind. */
  public static Attempt attempt(Endpoint.Kind kind, Outcome outcome) {
    UUID id = UUID.nameUUIDFromBytes(new byte[] {1});
    Configuration configuration =
        new Configuration(
            new Endpoint(kind, "http://127.0.0.1:8080"),
            Configuration.DEFAULT_MODEL,
            Thresholds.NOT_SENT,
            new OutputOptions(null, null, null, null));
    return new Attempt(
            id,
            new Attempt.Place(id, id, 1, 1, 1),
            Case.ofPrompt("A red mug"),
            configuration,
            Instant.EPOCH,
            null)
        .completed(new Attempt.Completion(Instant.EPOCH, Duration.ZERO, 1, outcome));
  }
}
