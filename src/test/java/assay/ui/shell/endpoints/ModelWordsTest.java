package assay.ui.shell.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.text.Language;
import assay.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelWordsTest {
  private final ModelWords words = on("2026-11-22");

  private static ModelWords on(String day) {
    Clock clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    return new ModelWords(new Texts(Language.ENGLISH), clock);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gemini-3-pro-image         | Nano Banana Pro · active",
        "gemini-3.1-flash-image     | Nano Banana 2 · deprecated since Oct 6, 2026. gemini-nano-banana-2.1 is recommended instead.",
        "gemini-2.5-flash-image     | Nano Banana · active, shutdown planned on Mar 15, 2027.",
        "gemini-3-pro-image-preview | Nano Banana Pro (preview) was shut down on Jun 25, 2026: the Gemini API answers 404. Use gemini-3-pro-image. Gateways may still take the old id.",
        "gemini-9-image             | Not in Assay’s table of models. It is sent as it is typed."
      })
  void saysWhereAModelIsInItsLife(String id, String sentence) {
    assertEquals(sentence, words.sentence(id));
  }

  @Test
  void warnsOfAModelFromTheDayOfItsEndOn() {
    assertFalse(on("2027-03-14").isShutDown("gemini-2.5-flash-image"));
    assertTrue(on("2027-03-15").isShutDown("gemini-2.5-flash-image"));
  }

  @Test
  void saysNothingOfNothing() {
    assertEquals("", words.sentence(" "));
    assertEquals("", words.brief("gemini-9-image"));
  }
}
