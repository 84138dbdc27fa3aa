package assay.ui.workbench.configure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.run.EndpointProfile;
import assay.text.Language;
import assay.text.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {
  private static final List<HarmCategory> CATEGORIES =
      EndpointProfile.SIMULATOR.endpoint().categories();

  private static final Thresholds MIXED =
      Thresholds.NOT_SENT.with(HarmCategory.HARASSMENT, Threshold.BLOCK_ONLY_HIGH);

  @ParameterizedTest
  @CsvSource({
    "NOT_SENT, ",
    "ALL_OFF, OFF",
    "ALL_NONE, BLOCK_NONE",
    "ALL_HIGH, BLOCK_ONLY_HIGH",
    "ALL_MEDIUM, BLOCK_MEDIUM_AND_ABOVE",
    "ALL_LOW, BLOCK_LOW_AND_ABOVE",
  })
  void setsTheSameForAllCategories(Preset preset, @Nullable Threshold threshold) {
    Thresholds after = preset.applied(MIXED, CATEGORIES);
    CATEGORIES.forEach(
        category -> assertEquals(Optional.ofNullable(threshold), after.of(category)));
    assertEquals(preset, Preset.of(after, CATEGORIES));
  }

  @Test
  void anythingElseIsCustomAndStaysAsItIs() {
    assertEquals(Preset.CUSTOM, Preset.of(MIXED, CATEGORIES));
    assertEquals(MIXED, Preset.CUSTOM.applied(MIXED, CATEGORIES));
  }

  @Test
  void oneCategoryLessIsCustom() {
    Thresholds all = Thresholds.all(CATEGORIES, Threshold.OFF);
    Thresholds less = all.with(HarmCategory.HATE_SPEECH, null);
    assertEquals(Preset.CUSTOM, Preset.of(less, CATEGORIES));
  }

  @ParameterizedTest
  @EnumSource
  void hasWords(Preset preset) {
    assertTrue(new Texts(Language.ENGLISH).has(preset.textKey()), preset.textKey());
  }
}
