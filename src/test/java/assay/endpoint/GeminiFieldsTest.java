package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.attempt.Reading;
import assay.attempt.Reading.Part;
import assay.attempt.SafetyRating;
import assay.attempt.SafetyRating.Scores;
import assay.attempt.Said;
import assay.attempt.Tokens;
import assay.attempt.Tokens.Beside;
import assay.attempt.Tokens.Details;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The fields of an answer beside those that decide (reference 4 and 4.2). */
class GeminiFieldsTest {

  @Test
  void readsEveryCountOfTheUsage() {
    Tokens tokens =
        reading(
                """
                {"candidates": [], "usageMetadata": {"promptTokenCount": 300, "candidatesTokenCount": 1200,
                 "thoughtsTokenCount": 90, "toolUsePromptTokenCount": 7, "cachedContentTokenCount": 128,
                 "initialPromptTokenCount": 299, "totalTokenCount": 1597, "trafficType": "ON_DEMAND", "serviceTier": "flex",
                 "promptTokensDetails": [{"modality": "TEXT", "tokenCount": 42}, {"modality": "IMAGE", "tokenCount": 258}],
                 "candidatesTokensDetails": [{"modality": "IMAGE", "tokenCount": 560}, {"modality": "IMAGE", "tokenCount": 560}],
                 "cacheTokensDetails": [{"modality": "TEXT", "tokenCount": 128}, {}],
                 "toolUsePromptTokensDetails": [{"modality": "TEXT", "tokenCount": 7}]}}
                """)
            .trailer()
            .tokens();
    assertEquals(
        new Tokens(
            300,
            1200,
            90,
            1597,
            new Beside(128, 7, 299, "ON_DEMAND", "flex"),
            new Details(
                Map.of("TEXT", 42, "IMAGE", 258),
                Map.of("IMAGE", 1120),
                Map.of("TEXT", 128),
                Map.of("TEXT", 7))),
        tokens);
  }

  @Test
  void readsRatingsWithAndWithoutTheirFields() {
    Reading reading =
        reading(
            """
            {"candidates": [{"finishReason": "STOP", "safetyRatings": [{}, {"category": "C", "probability": "LOW",
              "blocked": false, "severity": "HARM_SEVERITY_LOW", "probabilityScore": 0.25, "severityScore": 0.5,
              "overwrittenThreshold": "BLOCK_LOW_AND_ABOVE"}]}]}
            """);
    List<SafetyRating> ratings = reading.candidatesOrNone().getFirst().ratings();
    assertEquals(new SafetyRating(null, null, null, Scores.NONE, null), ratings.get(0));
    assertEquals(
        new SafetyRating(
            "C", "LOW", false, new Scores("HARM_SEVERITY_LOW", 0.25, 0.5), "BLOCK_LOW_AND_ABOVE"),
        ratings.get(1));
    assertNull(ratings.get(0).blocked());
  }

  @Test
  void notesTheModelsStageAndWhenTheAnswerWasMade() {
    Reading reading =
        reading(
            """
            {"candidates": [], "createTime": "2026-11-20T10:00:00Z", "modelStatus": {"modelStage": "LEGACY",
             "message": "Use a newer model.", "retirementTime": "2027-03-15T00:00:00Z"}}
            """);
    assertEquals(
        List.of(
            new Said("createTime", "2026-11-20T10:00:00Z"),
            new Said("modelStatus.modelStage", "LEGACY"),
            new Said("modelStatus.message", "Use a newer model."),
            new Said("modelStatus.retirementTime", "2027-03-15T00:00:00Z")),
        reading.trailer().notes());
  }

  @Test
  void readsTheAnswerInALineOfABatch() {
    Reading reading =
        reading(
            "{\"key\":\"cell-1\",\"response\":{\"promptFeedback\":{\"blockReason\":\"OTHER\"}}}");
    assertEquals("OTHER", reading.blockReason().orElseThrow());
    assertEquals(
        Kind.CANCELLED,
        Outcome.of(
                Samples.answer(
                    200, "{\"key\":\"cell-2\",\"error\":{\"code\":1,\"message\":\"Cancelled\"}}"))
            .kind());
  }

  @Test
  void aPictureInAFileIsNamedByItsAddress() {
    Reading reading =
        reading(
            """
            {"candidates": [{"finishReason": "STOP", "content": {"parts": [{"fileData":
              {"mimeType": "image/png", "fileUri": "https://files.example.com/a"}}]}}]}
            """);
    assertEquals(List.of(new Part.Linked("https://files.example.com/a")), reading.parts());
  }

  @Test
  void theFirstWordsOfAPageAreNoted() {
    Reading reading =
        reading("<html><head><style>b {x}</style><title>Sign in</title></head><body>Guest network");
    assertEquals(List.of(new Said("body", "Sign in Guest network")), reading.trailer().notes());
    assertEquals(200, reading("word ".repeat(99)).trailer().notes().getFirst().text().length() - 1);
  }

  @Test
  void aByteOrderMarkAndWhatFollowsAWholeDocumentAreNoHarm() {
    String body = "{\"candidates\":[{\"finishReason\":\"NO_IMAGE\"}]}";
    assertEquals(Kind.NO_IMAGE, Outcome.of(Samples.answer(200, "\uFEFF" + body)).kind());
    assertEquals(Kind.NO_IMAGE, Outcome.of(Samples.answer(200, body + "\nthe end")).kind());
    assertEquals(Kind.TRANSPORT, Outcome.of(Samples.answer(200, body + "{\"cand")).kind());
  }

  private static Reading reading(String body) {
    return Samples.answer(200, body).received().orElseThrow().reading();
  }
}
