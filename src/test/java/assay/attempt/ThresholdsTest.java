package assay.attempt;

import static assay.attempt.HarmCategory.DANGEROUS_CONTENT;
import static assay.attempt.HarmCategory.HARASSMENT;
import static assay.attempt.HarmCategory.HATE_SPEECH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {
  /** From the one that blocks least to the one that blocks most (reference, 3.2). */
  private static final List<String> BY_STRICTNESS =
      List.of(
          "OFF", "BLOCK_NONE", "BLOCK_ONLY_HIGH", "BLOCK_MEDIUM_AND_ABOVE", "BLOCK_LOW_AND_ABOVE");

  @Test
  void ordersThresholdsByStrictness() {
    for (int i = 0; i < BY_STRICTNESS.size(); i++) {
      for (int j = 0; j < BY_STRICTNESS.size(); j++) {
        Threshold left = Threshold.valueOf(BY_STRICTNESS.get(i));
        Threshold right = Threshold.valueOf(BY_STRICTNESS.get(j));
        assertEquals(i > j, left.isStricterThan(right), left + " and " + right);
      }
    }
    assertEquals(BY_STRICTNESS.size(), Threshold.values().length);
  }

  @ParameterizedTest
  @CsvSource({
    "BLOCK_NONE, BLOCK_NONE",
    "block_only_high, BLOCK_ONLY_HIGH",
    "Off, OFF",
    "HARM_BLOCK_THRESHOLD_UNSPECIFIED,",
    "'',",
    "NOT_SENT,"
  })
  void knowsAThresholdByItsWireName(String name, Threshold expected) {
    assertEquals(Optional.ofNullable(expected), Threshold.ofWireName(name));
  }

  @ParameterizedTest
  @CsvSource({
    "HARM_CATEGORY_HARASSMENT, HARASSMENT",
    "harm_category_hate_speech, HATE_SPEECH",
    "dangerous_content, DANGEROUS_CONTENT",
    "HARM_CATEGORY_JAILBREAK, JAILBREAK",
    "HARM_CATEGORY_IMAGE_HATE, IMAGE_HATE",
    "HARM_CATEGORY_TOXICITY,"
  })
  void knowsACategoryByItsWireName(String name, HarmCategory expected) {
    assertEquals(Optional.ofNullable(expected), HarmCategory.ofWireName(name));
  }

  @Test
  void tellsNotSentFromOffAndFromBlockNone() {
    Thresholds off = Thresholds.NOT_SENT.with(HARASSMENT, Threshold.OFF);
    Thresholds none = Thresholds.NOT_SENT.with(HARASSMENT, Threshold.BLOCK_NONE);
    assertEquals(Optional.empty(), Thresholds.NOT_SENT.of(HARASSMENT));
    assertEquals(Optional.of(Threshold.OFF), off.of(HARASSMENT));
    assertFalse(off.equals(none));
    assertFalse(off.equals(Thresholds.NOT_SENT));
  }

  @Test
  void changesOneCategoryAndLeavesTheOthers() {
    Thresholds before = Thresholds.all(List.of(HARASSMENT, HATE_SPEECH), Threshold.BLOCK_ONLY_HIGH);
    Thresholds after = before.with(HATE_SPEECH, Threshold.OFF).with(HARASSMENT, null);
    assertEquals(Map.of(HATE_SPEECH, Threshold.OFF), after.byCategory());
    assertEquals(Optional.of(Threshold.BLOCK_ONLY_HIGH), before.of(HATE_SPEECH));
  }

  @Test
  void keepsTheOrderOfTheCategoriesWhateverTheOrderOfSetting() {
    Thresholds backwards =
        Thresholds.NOT_SENT
            .with(DANGEROUS_CONTENT, Threshold.OFF)
            .with(HARASSMENT, Threshold.BLOCK_NONE);
    assertEquals(
        List.of(HARASSMENT, DANGEROUS_CONTENT), new ArrayList<>(backwards.byCategory().keySet()));
  }

  @Test
  void changesForNobody() {
    Map<HarmCategory, Threshold> given = new EnumMap<>(HarmCategory.class);
    given.put(HARASSMENT, Threshold.OFF);
    Thresholds thresholds = new Thresholds(given);
    given.clear();
    assertEquals(1, thresholds.byCategory().size());
    assertThrows(
        UnsupportedOperationException.class, () -> thresholds.byCategory().remove(HARASSMENT));
  }

  @Test
  void offersWhatTheGeminiApiTakes() {
    assertEquals(
        List.of(
            HARASSMENT,
            HarmCategory.HATE_SPEECH,
            HarmCategory.SEXUALLY_EXPLICIT,
            HarmCategory.DANGEROUS_CONTENT),
        new Endpoint(Endpoint.Kind.GEMINI_API, "https://h").categories());
    assertTrue(new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1/").isSimulated());
    assertEquals("http://h", new Endpoint(Endpoint.Kind.GEMINI_API, "http://h/").baseUrl());
  }
}
