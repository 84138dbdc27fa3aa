package assay.store;

import assay.attempt.Answer;
import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.attempt.Answer.StoredImage;
import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.Attempt.Place;
import assay.attempt.Attempt.Try;
import assay.attempt.BlockReason;
import assay.attempt.Body;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.FinishReason;
import assay.attempt.HarmCategory;
import assay.attempt.ImageType;
import assay.attempt.Messages;
import assay.attempt.NextStep;
import assay.attempt.Outcome;
import assay.attempt.Outcome.AnswerImage;
import assay.attempt.OutputOptions;
import assay.attempt.PixelSize;
import assay.attempt.Reading;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.Part;
import assay.attempt.Reading.PromptFeedback;
import assay.attempt.ReferenceImage;
import assay.attempt.SafetyRating;
import assay.attempt.Said;
import assay.attempt.Sha256;
import assay.attempt.SupportCode;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.attempt.Tokens;
import assay.run.AttemptLog.Run;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attempts, answers and outcomes for the tests of the store. */
public final class Facts {
  /** With nanoseconds, which must not get lost. */
  public static final Instant NOW = Instant.parse("2026-11-22T08:30:00.123456789Z");

  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  public static final String URL =
      "http://127.0.0.1:1/v1beta/models/gemini-3-pro-image:generateContent";

  private Facts() {}

  public static Sha256 hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A begun attempt of a run. */
  public static Attempt attempt(Run run, int repeat, String prompt) {
    return new Attempt(
        UUID.randomUUID(),
        new Place(run.session(), run.id(), run.number(), repeat, run.repeats()),
        new Case(prompt, List.of(image("Vase.png"), image("Regal ü.webp"))),
        configuration(),
        NOW.minusSeconds(9),
        null);
  }

  private static ReferenceImage image(String name) {
    boolean known = name.endsWith("png");
    return new ReferenceImage(
        name,
        hash(name),
        known ? ImageType.PNG : ImageType.WEBP,
        1234,
        known ? new PixelSize(640, 480) : null);
  }

  private static Configuration configuration() {
    Thresholds thresholds =
        Thresholds.NOT_SENT
            .with(HarmCategory.DANGEROUS_CONTENT, Threshold.BLOCK_ONLY_HIGH)
            .with(HarmCategory.HARASSMENT, Threshold.OFF);
    return new Configuration(
        new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
        "gemini-3-pro-image",
        thresholds,
        new OutputOptions(OutputOptions.AspectRatio.R16_9, OutputOptions.Size.S2K, 7, 0.1));
  }

  /** What came of one that gave a picture. */
  public static Completion shown() {
    return completion(answer(200, "STOP", null, hash("answer")));
  }

  /** What came of one that a setting withheld. */
  public static Completion bySetting() {
    return completion(answer(200, "SAFETY", "The filters withheld it.", null));
  }

  /** What came of one that another filter withheld. */
  public static Completion otherFilter() {
    return completion(answer(200, "IMAGE_SAFETY", "Unable to show it.", null));
  }

  /** What came of one that did not get through. */
  public static Completion error() {
    return completion(new Answer.Failed(Answer.Fault.DNS, "no such host", null));
  }

  /** What came of one whose outcome locks its case. */
  public static Completion hardStop() {
    return completion(answer(200, "PROHIBITED_CONTENT", null, null));
  }

  public static Completion completion(Answer answer) {
    return new Completion(NOW, Duration.ofNanos(9_876_543_210L), 1, Outcome.of(answer));
  }

  /** The one try that an answer came by. */
  public static Try aTry(int number, Answer answer) {
    return new Try(number, NOW.minusMillis(5), Duration.ofNanos(1_000_001), answer);
  }

  /** An answer with a candidate, and a picture if there is a hash. */
  public static Received answer(
      int status, String finishReason, @Nullable String message, @Nullable Sha256 picture) {
    Body body = Body.of("{\"finishReason\": \"" + finishReason + "\", \"x\": \"" + picture + "\"}");
    List<StoredImage> images = picture == null ? List.of() : List.of(new StoredImage(picture, 77));
    List<Part> parts =
        picture == null ? List.of() : List.of(new Part.Picture(picture, "image/png", 77, false));
    Reading reading =
        new Reading(
            Reading.Form.WHOLE,
            Outcome.Evidence.NATIVE_RAW,
            null,
            List.of(new Candidate(parts, finishReason, message, List.of())),
            null,
            Reading.Trailer.NONE);
    Http http = new Http(status, Map.of("Content-Type", List.of("application/json", "b")));
    return new Received(http, body, images, reading);
  }

  /** Reads what {@link #answer} writes. */
  public static Reading read(Endpoint endpoint, Http http, Body body, List<StoredImage> images) {
    return new Reading(
        Reading.Form.WHOLE,
        Outcome.Evidence.NATIVE_RAW,
        new PromptFeedback(null, body.text(), List.of()),
        List.of(),
        null,
        Reading.Trailer.NONE);
  }

  /** An outcome in which everything is there, of today's version. */
  public static Outcome today() {
    Outcome then = second();
    Outcome.Provenance p = then.provenance();
    return new Outcome(
        then.judgement(),
        then.signals(),
        then.limits(),
        then.tokens(),
        then.images(),
        new Outcome.Provenance(p.evidence(), p.modelVersion(), p.responseId(), 3, p.notes(), true));
  }

  /** An outcome in which everything is there that version 2 knew. */
  public static Outcome second() {
    Outcome then = full();
    Tokens tokens =
        new Tokens(
            1,
            0,
            null,
            3,
            new Tokens.Beside(4, 5, 6, "ON_DEMAND", "standard"),
            new Tokens.Details(
                Map.of("IMAGE", 258), Map.of("TEXT", 2), Map.of("TEXT", 4), Map.of("TEXT", 5)));
    Outcome.Signals signals = then.signals();
    SafetyRating rating =
        new SafetyRating(
            "HARM_CATEGORY_X", "LOW", true, new SafetyRating.Scores("S", 0.25, 0.5), "T");
    return new Outcome(
        then.judgement(),
        new Outcome.Signals(
            signals.finishReason(),
            signals.blockReason(),
            new Messages(
                "Deciding",
                List.of(new Said("error.message", "Deciding")),
                List.of(new Said("Help.links.url", "https://example.com/"))),
            signals.supportCodes(),
            List.of(rating),
            signals.because()),
        then.limits(),
        tokens,
        then.images(),
        new Outcome.Provenance(
            Outcome.Evidence.GATEWAY_RAW,
            "model-2",
            "id",
            2,
            List.of(new Said("modelStatus.modelStage", "DEPRECATED"))));
  }

  /** An outcome in which everything is there that version 1 knew. */
  public static Outcome full() {
    return new Outcome(
        new Outcome.Judgement(
            Outcome.Kind.UNKNOWN,
            Outcome.Layer.OUTPUT_FILTER,
            Outcome.Adjustable.ADMINISTRATOR,
            Outcome.Repeat.NEVER,
            Outcome.HardStop.OVERWRITTEN_THRESHOLD,
            List.of(NextStep.STOP_CASE, NextStep.READ_RATINGS)),
        new Outcome.Signals(
            FinishReason.of("NEVER_SEEN \"before\""),
            BlockReason.Known.SAFETY,
            new Messages(
                "Grüße 紅 \uD83D\uDE00 half \uD83D and \uDE00 \u0000 Support code: 123",
                List.of(),
                List.of()),
            List.of(SupportCode.of("39322892"), SupportCode.of("123")),
            List.of(
                new SafetyRating("HARM_CATEGORY_X", "LOW", true, "S", 0.1 + 0.2, "T"),
                new SafetyRating(null, null, null, null, null, null)),
            List.of("candidates[0].finishReason = NEVER_SEEN")),
        new Outcome.Limits(Duration.ofNanos(1), Outcome.QuotaScope.DAY, 429),
        new Tokens(1, 0, null, 3, Map.of("IMAGE", 258), Map.of("TEXT", 2)),
        List.of(
            new AnswerImage(hash("a"), "image/png", 1L << 40, AnswerImage.Role.THOUGHT),
            new AnswerImage(hash("b"), "image/jpeg", 2, AnswerImage.Role.FINAL)),
        new Outcome.Provenance(Outcome.Evidence.GATEWAY_SUMMARY, "model-1", "id", 1, List.of()));
  }
}
