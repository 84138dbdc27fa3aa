package assay.ui.workbench;

import assay.attempt.Answer;
import assay.attempt.Answers;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Reading;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.Form;
import assay.attempt.Reading.Part;
import assay.attempt.Reading.PromptFeedback;
import assay.attempt.Reading.Trailer;
import assay.attempt.SafetyRating;
import assay.attempt.SafetyRating.Scores;
import assay.attempt.Said;
import assay.attempt.Tokens;
import assay.run.MemoryBlobs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Six answers that differ as much as answers do. */
public final class SixAnswers {
  private SixAnswers() {}

  /** A picture with a thought and a draft before it, by a model that is about to end. */
  public static Answer drafts(MemoryBlobs blobs) {
    Part[] parts = {picture(blobs, 1, true), picture(blobs, 2, false), picture(blobs, 3, false)};
    return ok(
        null,
        new Candidate(List.of(parts), "STOP", null, List.of()),
        new Trailer(
            new Tokens(
                531, 1344, 301, 2176, Map.of("TEXT", 273, "IMAGE", 258), Map.of("IMAGE", 1120)),
            "gemini-3-pro-image-001",
            "response-1",
            List.of(new Said("modelStatus.modelStage", "LEGACY"))));
  }

  private static Part picture(MemoryBlobs blobs, int number, boolean thought) {
    byte[] png = Drawn.png(number);
    return new Part.Picture(blobs.put(png), "image/png", png.length, thought);
  }

  /** A prompt that was blocked, with ratings of all kinds and one that is empty. */
  public static Answer promptBlocked() {
    List<SafetyRating> ratings =
        List.of(
            new SafetyRating(
                "HARM_CATEGORY_DANGEROUS_CONTENT",
                "HIGH",
                true,
                new Scores("HARM_SEVERITY_MEDIUM", 0.91, 0.55),
                null),
            new SafetyRating("HARM_CATEGORY_HARASSMENT", "NEGLIGIBLE", false, Scores.NONE, null),
            new SafetyRating("HARM_CATEGORY_SOMETHING_NEW", "EXTREME", null, Scores.NONE, null),
            new SafetyRating(null, null, null, Scores.NONE, null));
    PromptFeedback feedback =
        new PromptFeedback("SAFETY", "The prompt was blocked for safety.", ratings);
    return Answers.ok(
        new Reading(
            Form.WHOLE,
            Evidence.NATIVE_RAW,
            feedback,
            null,
            null,
            new Trailer(tokens(531, null, null, 531), "gemini-3-pro-image", null)));
  }

  /** A picture that was withheld, with a code that the table knows and one that it does not. */
  public static Answer outputBlocked() {
    String message =
        "Unable to show the generated image. The image may violate our policies. "
            + "Support codes: 62263041, 12345678";
    return ok(
        null,
        new Candidate(List.of(), "IMAGE_SAFETY", message, List.of()),
        new Trailer(tokens(531, 293, 293, 824), "gemini-3-pro-image", null));
  }

  /** What locks its case. */
  public static Answer fixedPolicy() {
    return ok(
        null,
        new Candidate(List.of(), "PROHIBITED_CONTENT", null, List.of()),
        new Trailer(tokens(264, null, null, 264), "gemini-3-pro-image", null));
  }

  /** A quota that is used up, with how long to wait. */
  public static Answer quota() {
    return Answers.http(
        429,
        Answers.error(
            Answers.quota(
                "You exceeded your current quota. Please retry in 59.95s.",
                Duration.ofMillis(59_950),
                "GenerateRequestsPerMinutePerProjectPerModel")));
  }

  /** What a gateway made of a refusal: the reason stands inside its message. */
  public static Answer gateway() {
    Reading reading =
        new Reading(
            Form.WHOLE,
            Evidence.GATEWAY_SUMMARY,
            null,
            null,
            Answers.serviceError(
                400, "", "Gemini image generation blocked [IMAGE_SAFETY]: try another prompt"),
            Trailer.NONE);
    return Answers.http(400, reading);
  }

  private static Answer ok(
      @Nullable PromptFeedback feedback, Candidate candidate, Trailer trailer) {
    return Answers.ok(
        new Reading(Form.WHOLE, Evidence.NATIVE_RAW, feedback, List.of(candidate), null, trailer));
  }

  private static Tokens tokens(
      @Nullable Integer prompt,
      @Nullable Integer candidates,
      @Nullable Integer thoughts,
      @Nullable Integer total) {
    return new Tokens(prompt, candidates, thoughts, total, Map.of(), Map.of());
  }
}
