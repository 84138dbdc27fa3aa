package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Outcome.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One row for each word of the short lists: tables 3.1, 3.3 and 3.6 of the reference. */
class VocabularyTest {
  private static final String WORDS =
      """
      CATEGORY, HARM_CATEGORY_UNSPECIFIED
      CATEGORY, HARM_CATEGORY_DEROGATORY
      CATEGORY, HARM_CATEGORY_TOXICITY
      CATEGORY, HARM_CATEGORY_VIOLENCE
      CATEGORY, HARM_CATEGORY_SEXUAL
      CATEGORY, HARM_CATEGORY_MEDICAL
      CATEGORY, HARM_CATEGORY_DANGEROUS
      PROBABILITY, NEGLIGIBLE
      PROBABILITY, LOW
      PROBABILITY, MEDIUM
      PROBABILITY, HIGH
      PROBABILITY, HARM_PROBABILITY_UNSPECIFIED
      SEVERITY, HARM_SEVERITY_NEGLIGIBLE
      SEVERITY, HARM_SEVERITY_LOW
      SEVERITY, HARM_SEVERITY_MEDIUM
      SEVERITY, HARM_SEVERITY_HIGH
      SEVERITY, HARM_SEVERITY_UNSPECIFIED
      MODALITY, TEXT
      MODALITY, IMAGE
      MODALITY, VIDEO
      MODALITY, AUDIO
      MODALITY, DOCUMENT
      MODALITY, MODALITY_UNSPECIFIED
      TRAFFIC, ON_DEMAND
      TRAFFIC, ON_DEMAND_PRIORITY
      TRAFFIC, ON_DEMAND_FLEX
      TRAFFIC, ON_DEMAND_OFFPEAK
      TRAFFIC, PROVISIONED_THROUGHPUT
      TRAFFIC, TRAFFIC_TYPE_UNSPECIFIED
      TIER, standard
      TIER, flex
      TIER, priority
      TIER, unspecified
      STAGE, UNSTABLE_EXPERIMENTAL
      STAGE, EXPERIMENTAL
      STAGE, PREVIEW
      STAGE, STABLE
      STAGE, LEGACY
      STAGE, DEPRECATED
      STAGE, RETIRED
      STAGE, MODEL_STAGE_UNSPECIFIED
      """;

  @ParameterizedTest
  @CsvSource(textBlock = WORDS)
  void knowsEachWordOfTheTables(Vocabulary list, String word) {
    assertTrue(list.of(word).isKnown());
    assertEquals(word, list.of(word).wireName());
  }

  @Test
  void hasARowForEachWord() {
    List<String> known =
        Arrays.stream(Vocabulary.values())
            .flatMap(list -> list.known().stream().map(word -> list + ", " + word))
            .toList();
    assertEquals(WORDS.strip().lines().toList(), known);
  }

  @ParameterizedTest
  @CsvSource({"PROBABILITY, HIGHEST", "PROBABILITY, high", "TIER, STANDARD", "STAGE, ''"})
  void keepsAWordThatNobodyKnowsAsItCame(Vocabulary list, String word) {
    assertFalse(list.of(word).isKnown());
    assertEquals(word, list.of(word).wireName());
  }

  static Stream<SafetyRating> ratings() {
    return Stream.concat(Vocabulary.PROBABILITY.known().stream(), Stream.of("NEVER_SEEN"))
        .flatMap(p -> severities().map(s -> new SafetyRating("C", p, null, s, 0.5, null)));
  }

  private static Stream<String> severities() {
    return Stream.concat(Vocabulary.SEVERITY.known().stream(), Stream.of("NEVER_SEEN"));
  }

  /** Each alone in an answer: it is carried as it came and decides nothing. */
  @ParameterizedTest
  @MethodSource("ratings")
  void aRatingDecidesNothingByItself(SafetyRating rating) {
    Reading.Candidate candidate =
        new Reading.Candidate(List.of(Answers.picture()), "STOP", null, List.of(rating));
    Outcome outcome = Outcome.of(Answers.ok(Answers.candidates(candidate)));
    assertEquals(Kind.IMAGE, outcome.kind());
    assertEquals(List.of(rating), outcome.signals().ratings());
  }

  @Test
  void everySupportCategorySaysWhatASettingCanDo() {
    String rows =
        Arrays.stream(SupportCode.Category.values())
            .map(c -> c + " " + c.adjustable() + (c.locks() ? " locks" : ""))
            .collect(Collectors.joining("\n", "", "\n"));
    assertEquals(
        """
        CHILD NO locks
        CELEBRITY NO
        CELEBRITY_OR_CHILD NO locks
        DANGEROUS UNKNOWN
        HATE UNKNOWN
        OTHER UNKNOWN
        PERSON_OR_FACE YES
        PERSONAL_INFORMATION NO
        PROHIBITED NO locks
        SEXUAL UNKNOWN
        TOXIC UNKNOWN
        VIOLENCE UNKNOWN
        VULGAR UNKNOWN
        UNKNOWN UNKNOWN
        """,
        rows);
  }

  @ParameterizedTest
  @CsvSource({
    "PROMPT, INPUT_FILTER",
    "IMAGE, OUTPUT_FILTER",
    "EITHER, UNSTATED",
    "UNKNOWN, UNSTATED"
  })
  void everySideHasItsFilter(SupportCode.Side side, Outcome.Layer layer) {
    assertEquals(layer, side.layer());
  }
}
