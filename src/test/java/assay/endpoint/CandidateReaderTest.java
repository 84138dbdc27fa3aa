package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer.StoredImage;
import assay.attempt.Answers;
import assay.attempt.Body;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.Kind;
import assay.attempt.Protocol;
import assay.attempt.Reading;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.Part;
import assay.attempt.Reading.PromptFeedback;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How candidates are told apart and put together, within a document and over a stream. */
class CandidateReaderTest {
  private static final String RIGHTS = "The interests of third-party content providers.";

  @Test
  void candidatesWithoutAnIndexAreToldApartByTheirPosition() {
    List<Candidate> read =
        reading(
                """
                {"candidates": [{"finishReason": "IMAGE_PROHIBITED_CONTENT"}, {"finishReason": "STOP",
                  "content": {"parts": [{"text": "Here."}]}}]}
                """)
            .candidatesOrNone();
    assertEquals(2, read.size());
    assertEquals("IMAGE_PROHIBITED_CONTENT", read.get(0).finishReason());
    assertEquals("STOP", read.get(1).finishReason());
  }

  @Test
  void anIndexThatTwoOfOneDocumentSayMakesThemNoneTheLessTwo() {
    Reading reading =
        reading(
            """
            {"candidates": [{"index": 0, "finishReason": "PROHIBITED_CONTENT"},
              {"index": 0, "finishReason": "PROHIBITED_CONTENT", "finishMessage": "%s"}]}
            """
                .formatted(RIGHTS));
    assertEquals(2, reading.candidatesOrNone().size());
    assertEquals(HardStop.FIXED_POLICY, cause(reading));
  }

  @Test
  void aReasonDoesNotVanishBehindAFinalStop() {
    Reading reading =
        stream(
            "{\"finishReason\":\"IMAGE_SAFETY\",\"finishMessage\":\"Filtered.\"}",
            "{\"finishReason\":\"STOP\",\"finishMessage\":\"Done.\"}");
    Candidate first = reading.candidatesOrNone().getFirst();
    assertEquals("IMAGE_SAFETY", first.finishReason());
    assertEquals("Filtered.", first.finishMessage());
    assertEquals(Kind.OUTPUT_BLOCKED, Outcome.of(Answers.ok(reading)).kind());
    assertEquals(
        List.of("Filtered.", "Done."),
        reading.candidatesOrNone().stream().map(Candidate::finishMessage).toList());
  }

  @Test
  void aHardStopIsNotLostBehindAnotherReasonOrExcusedByItsMessage() {
    for (String later : List.of("IMAGE_SAFETY", "STOP", "PROHIBITED_CONTENT")) {
      Reading reading =
          stream(
              "{\"finishReason\":\"PROHIBITED_CONTENT\",\"finishMessage\":\"No.\"}",
              "{\"finishReason\":\"%s\",\"finishMessage\":\"%s\"}".formatted(later, RIGHTS));
      assertEquals(Kind.FIXED_POLICY, Outcome.of(Answers.ok(reading)).kind(), later);
      assertEquals(HardStop.FIXED_POLICY, cause(reading), later);
    }
  }

  @Test
  void aMessageThatComesAfterItsReasonBelongsToIt() {
    Reading reading =
        stream(
            "{\"finishReason\":\"IMAGE_PROHIBITED_CONTENT\"}",
            "{\"finishMessage\":\"%s\"}".formatted(RIGHTS));
    assertEquals(1, reading.candidatesOrNone().size());
    assertEquals(Kind.RIGHTS, Outcome.of(Answers.ok(reading)).kind());
  }

  @Test
  void everyPromptFeedbackCountsAndTheOneThatBlocksDecides() {
    Reading reading =
        reading(
            """
            data: {"promptFeedback": {"safetyRatings": [{"category": "A"}]}}

            data: {"promptFeedback": {"blockReason": "SAFETY", "blockReasonMessage": "Blocked."}}

            data: {"promptFeedback": {"blockReasonMessage": "Support code: 58061214"}}

            """);
    PromptFeedback feedback = Objects.requireNonNull(reading.feedback());
    assertEquals("SAFETY", feedback.blockReason());
    assertEquals("Blocked.\nSupport code: 58061214", feedback.blockReasonMessage());
    assertEquals(1, feedback.ratings().size());
    assertEquals(HardStop.CHILD_SUPPORT_CODE, cause(reading));
  }

  @Test
  void aBlockedPromptIsNotExcusedByWhatIsSaidOfAnotherBlock() {
    Reading reading =
        reading(
            """
            data: {"promptFeedback": {"blockReason": "OTHER", "blockReasonMessage": "%s"}}

            data: {"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}}

            """
                .formatted(RIGHTS));
    assertEquals("PROHIBITED_CONTENT", reading.blockReason().orElseThrow());
    assertEquals(HardStop.FIXED_POLICY, cause(reading));
  }

  @Test
  void aFileThatWasFetchedIsAPicture() {
    StoredImage image =
        new StoredImage(Answers.PICTURE, 1).fetchedFrom("https://files.example.com/a");
    Reading reading = reading(file("https://files.example.com/a"), List.of(image));
    assertEquals(
        List.of(new Part.Picture(Answers.PICTURE, "image/png", 1, false)), reading.parts());
    assertEquals(List.of(), reading.links());
  }

  @Test
  void aFileThatOnlyTheKeyOpensStaysALinkAndIsNotFetched() {
    Reading theirs =
        reading(file("https://generativelanguage.googleapis.com/v1beta/files/a"), List.of());
    assertEquals(1, theirs.links().size());
    assertFalse(LinkedPictures.areIn(theirs));
    assertTrue(LinkedPictures.areIn(reading(file("https://files.example.com/a"), List.of())));
    Outcome outcome = Outcome.of(Answers.ok(theirs));
    assertEquals(Kind.IMAGE, outcome.kind());
    assertTrue(outcome.signals().because().contains("parts hold the address of an image"));
  }

  private static String file(String uri) {
    return """
    {"candidates": [{"finishReason": "STOP", "content": {"parts": [{"fileData":
      {"mimeType": "image/png", "fileUri": "%s"}}]}}]}
    """
        .formatted(uri);
  }

  private static Reading stream(String... candidates) {
    StringBuilder events = new StringBuilder();
    for (String candidate : candidates) {
      events.append("data: {\"candidates\":[").append(candidate).append("]}\n\n");
    }
    return reading(events.toString());
  }

  private static Reading reading(String body) {
    return reading(body, List.of());
  }

  private static Reading reading(String body, List<StoredImage> images) {
    return new ProtocolReader(Protocol.GEMINI, Evidence.NATIVE_RAW).read(Body.of(body), images);
  }

  private static @org.jspecify.annotations.Nullable HardStop cause(Reading reading) {
    return Outcome.of(Answers.ok(reading)).judgement().hardStop();
  }
}
