package assay.text;

import static assay.attempt.SampleAnswers.answered;
import static assay.attempt.SampleAnswers.because;
import static assay.attempt.SampleAnswers.blocked;
import static assay.attempt.SampleAnswers.body;
import static assay.attempt.SampleAnswers.error;
import static assay.attempt.SampleAnswers.failed;
import static assay.attempt.SampleAnswers.finished;
import static assay.attempt.SampleAnswers.gateway;
import static assay.attempt.SampleAnswers.gatewayError;
import static assay.attempt.SampleAnswers.nothing;
import static assay.attempt.SampleAnswers.picture;
import static assay.attempt.SampleAnswers.quota;
import static assay.attempt.SampleAnswers.rating;
import static assay.attempt.SampleAnswers.several;
import static assay.attempt.SampleAnswers.tokens;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Answers;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.Form;
import assay.attempt.Reading.Part;
import assay.attempt.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Outcomes with the title and the line that they are shown with. */
final class WordedOutcomes {
  private static final Tokens NONE = Tokens.NONE;
  private static final Tokens RAN = tokens(531, 0, 293, 824);
  private static final String DANGEROUS = "HARM_CATEGORY_DANGEROUS_CONTENT";
  private static final String HATE = "HARM_CATEGORY_HATE_SPEECH";
  static final String THIRD_PARTY =
      "This may conflict with the interests of third-party content providers.";

  private WordedOutcomes() {}

  static Stream<Arguments> all() {
    return Stream.of(
        arguments(
            answered("STOP", NONE, picture(4_100_000)), "Generated", "STOP · 1 image PNG · 4.1 MB"),
        arguments(
            answered("STOP", NONE, picture(1), picture(2), picture(412_000)),
            "Generated",
            "STOP · 1 image PNG · 412 kB · drafts: 2"),
        arguments(
            answered("IMAGE_OTHER", NONE, picture(999)),
            "Generated, with a warning",
            "IMAGE_OTHER · 1 image PNG · 999 B"),
        arguments(
            answered(null, NONE, picture(999)),
            "Generated",
            "no finish reason · 1 image PNG · 999 B"),
        arguments(
            blocked("SAFETY", NONE, rating(HATE, "LOW", null), rating(DANGEROUS, "HIGH", true)),
            "Prompt blocked – Dangerous content, HIGH",
            "blockReason SAFETY · probability HIGH · loosening Dangerous content may help"),
        arguments(
            blocked("SAFETY", NONE, rating(HATE, "MEDIUM", null), rating(DANGEROUS, "LOW", null)),
            "Prompt blocked – Hate speech, MEDIUM",
            "blockReason SAFETY · probability MEDIUM · loosening Hate speech may help"),
        arguments(
            blocked("SAFETY", NONE, rating(HATE, "HIGH", null), rating(DANGEROUS, "HIGH", null)),
            "Prompt blocked – Hate speech + Dangerous content, HIGH",
            "blockReason SAFETY · probability HIGH · loosening Hate speech + Dangerous content may help"),
        arguments(
            blocked("SAFETY", NONE), "Prompt blocked", "blockReason SAFETY · no category named"),
        arguments(
            blocked("SAFETY", NONE, rating(HATE, "NEGLIGIBLE", null), rating(null, "HIGH", null)),
            "Prompt blocked",
            "blockReason SAFETY · no category named"),
        arguments(
            blocked("SAFETY", NONE, rating("HARM_CATEGORY_NEW", null, true)),
            "Prompt blocked – HARM_CATEGORY_NEW",
            "blockReason SAFETY · loosening HARM_CATEGORY_NEW may help"),
        arguments(
            blocked("IMAGE_SAFETY", NONE),
            "Prompt blocked – image safety",
            "blockReason IMAGE_SAFETY · no category named"),
        arguments(
            blocked("OTHER", NONE, rating(HATE, "HIGH", null)),
            "Prompt blocked – cause not given",
            "blockReason OTHER"),
        arguments(
            blocked("BLOCKLIST", NONE), "Prompt blocked – listed term", "blockReason BLOCKLIST"),
        arguments(
            blocked("PROHIBITED_CONTENT", NONE),
            "Hard stop – prohibited content",
            "blockReason PROHIBITED_CONTENT · fixed policy · case locked"),
        arguments(
            blocked("MODEL_ARMOR", NONE),
            "Prompt blocked by the organisation’s policy",
            "blockReason MODEL_ARMOR · set by an administrator"),
        arguments(
            blocked("BRAND_NEW", NONE),
            "Prompt blocked, seen for the first time – BRAND_NEW",
            "blockReason BRAND_NEW · kept as received"),
        arguments(
            finished("SAFETY", null, NONE, rating("HARM_CATEGORY_HARASSMENT", "LOW", true)),
            "Output blocked – Harassment, LOW",
            "SAFETY · probability LOW · loosening Harassment may help"),
        arguments(
            finished("IMAGE_SAFETY", null, RAN),
            "Withheld by the output filter",
            "IMAGE_SAFETY · the model ran (293 thought) · no category named"),
        arguments(
            finished("IMAGE_SAFETY", null, NONE, rating(HATE, "HIGH", null)),
            "Withheld by the output filter",
            "IMAGE_SAFETY · no category named"),
        arguments(
            finished(
                "IMAGE_SAFETY", null, NONE, rating("HARM_CATEGORY_NEVER_HEARD_OF", "HIGH", true)),
            "Withheld by the output filter – HARM_CATEGORY_NEVER_HEARD_OF, HIGH",
            "IMAGE_SAFETY · probability HIGH"),
        arguments(
            finished("IMAGE_SAFETY", "It was filtered. Support codes: 56562880, 11030041", NONE),
            "Withheld by the output filter",
            "IMAGE_SAFETY · support code 56562880: Violence, image side · support code 11030041:"
                + " not in the known table · no category named"),
        arguments(
            finished("IMAGE_PROHIBITED_CONTENT", "Support code: 42876398.", RAN),
            "Hard stop – prohibited content",
            "IMAGE_PROHIBITED_CONTENT · fixed policy · support code 42876398: Other, prompt side ·"
                + " case locked"),
        arguments(
            finished("IMAGE_SAFETY", "Support code: 17301594.", NONE),
            "Hard stop – support code that concerns children",
            "IMAGE_SAFETY · support code 17301594: Child, image side · case locked"),
        arguments(
            finished("IMAGE_PROHIBITED_CONTENT", THIRD_PARTY, NONE),
            "Withheld for rights of others",
            "IMAGE_PROHIBITED_CONTENT · a matter of rights"),
        arguments(
            finished("IMAGE_RECITATION", null, NONE),
            "Withheld – too close to an existing work",
            "IMAGE_RECITATION · a matter of rights"),
        arguments(
            finished("SPII", null, NONE),
            "Withheld for personal data",
            "SPII · sensitive personal data"),
        arguments(
            answered("STOP", RAN, new Part.Text("I would rather not.", false)),
            "Model refused",
            "STOP · the model ran (293 thought) · the model answered in words"),
        arguments(finished("NO_IMAGE", null, NONE), "No image made", "NO_IMAGE · no filter named"),
        arguments(
            finished("MAX_TOKENS", null, NONE),
            "Cut short by the output limit",
            "MAX_TOKENS · output limit reached"),
        arguments(
            finished("MALFORMED_RESPONSE", null, NONE),
            "Malfunction – malformed answer",
            "MALFORMED_RESPONSE · a fault of the model"),
        arguments(
            finished("PUP_LIMITED_DISABLED", null, NONE),
            "Account limited",
            "PUP_LIMITED_DISABLED"),
        arguments(
            finished("BRAND_NEW", null, NONE),
            "Seen for the first time – BRAND_NEW",
            "BRAND_NEW · kept as received"),
        arguments(
            answered(null, NONE, new Part.Text("Hm.", false)),
            "No known reason given",
            "no finish reason · kept as received"),
        arguments(finished("STOP", null, NONE), "Empty answer", "STOP · neither text nor picture"),
        arguments(nothing(200, Form.WHOLE), "Empty answer", "no finish reason · no candidates"),
        arguments(
            error(
                429,
                "RESOURCE_EXHAUSTED",
                "You exceeded your current quota",
                quota("GenerateRequestsPerMinutePerProject", Duration.ofSeconds(55))),
            "Rate limited",
            "429 RESOURCE_EXHAUSTED · per-minute quota · server asked to wait 55 s"),
        arguments(
            error(
                400,
                "INVALID_ARGUMENT",
                "API key not valid. Please pass a valid API key.",
                because("API_KEY_INVALID")),
            "No access – key not accepted",
            "400 INVALID_ARGUMENT · API_KEY_INVALID · API key not valid. Please pass a valid API"
                + " key."),
        arguments(
            error(400, "INVALID_ARGUMENT", "Unknown name\n \"bogus\"\u0007"),
            "Request not accepted",
            "400 INVALID_ARGUMENT · Unknown name \"bogus\""),
        arguments(
            error(503, "UNAVAILABLE", "The model is overloaded."),
            "Service overloaded",
            "503 UNAVAILABLE · The model is overloaded."),
        arguments(
            gatewayError(400, "moderation_blocked", "It was rejected."),
            "Prompt blocked",
            "400 · moderation_blocked · no category named"),
        arguments(
            gatewayError(400, "channel:failed", "Blocked [IMAGE_SAFETY]: the generated image"),
            "Withheld by the output filter",
            "IMAGE_SAFETY · no category named"),
        arguments(
            gatewayError(500, "write_response_body_failed", "write: reset"),
            "Gateway could not hand over the answer",
            "500 · write_response_body_failed · write: reset"),
        arguments(
            gateway(Evidence.GATEWAY_SUMMARY, List.of()),
            "Empty answer",
            "no picture and no reason: blocked or unknown"),
        arguments(
            gateway(Evidence.GATEWAY_RAW, null),
            "Empty answer",
            "no finish reason · no candidates; likely a blocked prompt"),
        arguments(
            gateway(
                Evidence.GATEWAY_SUMMARY,
                List.of(
                    new Candidate(
                        List.of(new Part.Linked("https://images.example.com/a.png")),
                        null,
                        null,
                        List.of()))),
            "Generated",
            "image at an address, not fetched"),
        arguments(failed(Fault.DNS), "Not sent – host not found", "DNS · IOException: a detail"),
        arguments(nothing(302, Form.EMPTY), "Answer not usable", "HTTP 302 with an empty body"),
        arguments(nothing(200, Form.FOREIGN), "Answer not understood", "HTTP 200 with plain text"),
        arguments(
            nothing(200, Form.CUT_OFF),
            "Answer cut off",
            "HTTP 200 · the answer ends in the middle after 0 B"),
        arguments(
            body(Form.FOREIGN, "<html><title>Sign\n in</title><p>x"),
            "Answer not understood",
            "HTTP 200 with an HTML page titled “Sign in”"),
        arguments(
            body(Form.FOREIGN, "upstream gone"),
            "Answer not understood",
            "HTTP 200 with plain text: “upstream gone”"),
        arguments(
            body(Form.CUT_OFF, "{\"candidates\":"),
            "Answer cut off",
            "HTTP 200 · the answer ends in the middle after 14 B"),
        arguments(nothing(200, Form.EMPTY), "Empty answer", "empty body"),
        arguments(
            several("BATCH_STATE_PENDING"),
            "Batch: BATCH_STATE_PENDING",
            "batch BATCH_STATE_PENDING"),
        arguments(
            several("BATCH_STATE_SUCCEEDED", Answers.blocked("SAFETY", null), Answers.candidates()),
            "Batch: BATCH_STATE_SUCCEEDED",
            "batch BATCH_STATE_SUCCEEDED · lines: 2 (PROMPT_BLOCKED 1, EMPTY 1)"),
        arguments(
            several(null, Answers.candidates(), Answers.candidates()),
            "Several answers, one on each line",
            "an answer on each line · lines: 2 (EMPTY 2)"),
        arguments(
            error(499, "CANCELLED", "The operation was cancelled."),
            "Cancelled by the service",
            "499 CANCELLED · The operation was cancelled."),
        arguments(
            Outcome.of(new Answer.Cancelled()),
            "Cancelled",
            "stopped by you; it may have been billed"),
        arguments(
            Outcome.of(new Answer.Interrupted()),
            "Interrupted – outcome unknown",
            "the program stopped while the answer was on its way; it may have been billed"));
  }
}
