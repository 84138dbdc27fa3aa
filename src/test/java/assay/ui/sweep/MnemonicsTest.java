package assay.ui.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.text.Language;
import assay.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The letters that press the buttons of the screen of sweeps. */
class MnemonicsTest {
  private static final List<String> KEYS =
      List.of(
          "sweep.start",
          "sweep.pause",
          "sweep.resume",
          "sweep.cancel",
          "sweep.extend",
          "sweep.plan.open",
          "sweep.plan.save",
          "sweep.plan.copy",
          "sweep.cases.heading",
          "sweep.cases.all",
          "sweep.axes.add",
          "sweep.limits.more",
          "sweep.as.grid",
          "sweep.as.table",
          "sweep.export",
          "sweep.attempts.open",
          "sweep.plan.kept.forget",
          "sweep.axes.done",
          "sweep.extend.yes");
  private static final Pattern MARKED = Pattern.compile("_(\\p{L})");

  @ParameterizedTest
  @EnumSource
  void eachButtonHasALetterOfItsOwn(Language language) {
    Texts texts = new Texts(language);
    Map<String, String> taken = new HashMap<>();
    for (String key : KEYS) {
      Matcher marked = MARKED.matcher(texts.of(key));
      assertTrue(marked.find(), key);
      String before = taken.put(marked.group(1).toLowerCase(Locale.ROOT), key);
      assertEquals(null, before, key + " has the letter of " + before);
      assertFalse(marked.find(), key);
    }
  }
}
