package assay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.attempt.Body;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Reading;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.Form;
import assay.attempt.Reading.PromptFeedback;
import assay.attempt.Reading.Trailer;
import assay.attempt.SafetyRating;
import assay.attempt.SafetyRating.Scores;
import assay.attempt.Said;
import assay.attempt.Tokens;
import assay.attempt.Tokens.Beside;
import assay.attempt.Tokens.Details;
import assay.attempt.Vocabulary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerWordsTest {
  private final AnswerWords words = new AnswerWords(new Texts(Language.ENGLISH));

  @Test
  void saysWhichFieldsDecided() {
    assertEquals(
        List.of("because promptFeedback.blockReason = SAFETY"), words.because(blocked("Reasons")));
  }

  @Test
  void showsEveryMessageWithItsField() {
    assertEquals(
        List.of("promptFeedback.blockReasonMessage = Reasons"), words.messages(blocked("Reasons")));
  }

  @Test
  void saysWhatPhrasesAndCodesStandForAndWhereThatIsWritten() {
    List<String> meanings =
        words.meanings(blocked("Responsible AI practices. Support codes: 56562880, 11030041"));
    assertEquals(4, meanings.size());
    assertEquals("The message names the filter for responsible AI.", meanings.get(0));
    assertEquals("56562880: Violence, image side: The filter for violence.", meanings.get(1));
    assertTrue(meanings.get(2).startsWith("11030041: not in the known table: Seen for the first"));
    assertTrue(meanings.get(3).startsWith("By the table of support codes"), meanings.get(3));
    assertEquals(List.of(), words.meanings(blocked("Reasons")));
  }

  @Test
  void warnsOfAModelThatEnds() {
    Outcome outcome = noted("DEPRECATED");
    assertEquals(
        List.of(
            "Warning: the service calls this model deprecated: it will be shut down",
            "Warning: this model ends at 2027-03-15T00:00:00Z"),
        words.warnings(outcome));
    assertEquals(1, words.warnings(noted("STABLE")).size());
  }

  @Test
  void notesTheTrafficAndKeepsWhatNobodyKnows() {
    assertEquals(
        List.of(
            "modelStatus.modelStage = ON_LEAVE: ON_LEAVE (seen for the first time, kept as received)",
            "modelStatus.retirementTime = 2027-03-15T00:00:00Z",
            "trafficType = ON_DEMAND: as the requests come (pay as you go)",
            "serviceTier = gold: gold (seen for the first time, kept as received)"),
        words.notes(noted("ON_LEAVE")));
  }

  @Test
  void saysAllThatARatingSays() {
    assertEquals("an empty rating", words.rating(rating(null, null, null, null)));
    assertEquals(
        "Dangerous content · HIGH, high: blocked by every threshold that blocks at all · blocked",
        words.rating(rating("HARM_CATEGORY_DANGEROUS_CONTENT", "HIGH", true, null)));
    SafetyRating full =
        new SafetyRating(
            "HARM_CATEGORY_NEW",
            "NEW",
            null,
            new Scores("HARM_SEVERITY_LOW", 0.25, 0.5),
            "BLOCK_LOW_AND_ABOVE");
    assertEquals(
        "HARM_CATEGORY_NEW · NEW, NEW (seen for the first time, kept as received) (0.25)"
            + " · HARM_SEVERITY_LOW, severity low (0.5) · threshold replaced by"
            + " BLOCK_LOW_AND_ABOVE",
        words.rating(full));
  }

  @ParameterizedTest
  @EnumSource(Vocabulary.class)
  void aNewWordIsSeenForTheFirstTime(Vocabulary list) {
    assertEquals(
        "BRAND_NEW (seen for the first time, kept as received)", words.word(list, "BRAND_NEW"));
  }

  private static SafetyRating rating(
      @org.jspecify.annotations.Nullable String category,
      @org.jspecify.annotations.Nullable String probability,
      @org.jspecify.annotations.Nullable Boolean blocked,
      @org.jspecify.annotations.Nullable String threshold) {
    return new SafetyRating(category, probability, blocked, Scores.NONE, threshold);
  }

  private static Outcome blocked(String message) {
    PromptFeedback feedback = new PromptFeedback("SAFETY", message, List.of());
    return of(new Reading(Form.WHOLE, Evidence.NATIVE_RAW, feedback, null, null, Trailer.NONE));
  }

  private static Outcome noted(String stage) {
    Tokens tokens =
        new Tokens(
            1, null, null, 1, new Beside(null, null, null, "ON_DEMAND", "gold"), Details.NONE);
    List<Said> notes =
        List.of(
            new Said("modelStatus.modelStage", stage),
            new Said("modelStatus.retirementTime", "2027-03-15T00:00:00Z"));
    Candidate none = new Candidate(List.of(), "NO_IMAGE", null, List.of());
    Trailer trailer = new Trailer(tokens, "m", null, notes);
    return of(new Reading(Form.WHOLE, Evidence.NATIVE_RAW, null, List.of(none), null, trailer));
  }

  private static Outcome of(Reading reading) {
    return Outcome.of(new Received(new Http(200, Map.of()), Body.EMPTY, List.of(), reading));
  }
}
