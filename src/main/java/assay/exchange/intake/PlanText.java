package assay.exchange.intake;

import assay.attempt.Declaration.Minors;
import assay.exchange.PlanKey;
import assay.exchange.YamlText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A case as the YAML of a plan. Every text stands in double quotes, where nothing means anything.
 */
final class PlanText {
  private PlanText() {}

  static String of(ImportedCase one, List<String> images) {
    StringBuilder text = new StringBuilder();
    line(text, PlanKey.PROMPT, one.tested().prompt());
    if (!images.isEmpty()) {
      text.append("images:\n");
      images.forEach(image -> text.append("  - ").append(YamlText.quoted(image)).append('\n'));
    }
    one.settings().plain().forEach((key, value) -> line(text, key, value));
    named(text, "thresholds", one.settings().thresholds());
    named(text, "methods", one.settings().methods());
    minors(one).ifPresent(answer -> line(text, PlanKey.MINORS, answer));
    if (one.tested().declaration().rightsConfirmed()) {
      line(text, PlanKey.RIGHTS_CONFIRMED, "true");
    }
    return text.toString();
  }

  /** What the case answers to the question for minors; empty if nothing. */
  static Optional<String> minors(ImportedCase one) {
    Minors said = one.tested().declaration().minors();
    return said == Minors.NOT_STATED
        ? Optional.empty()
        : Optional.of(said.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static void named(StringBuilder text, String key, Map<String, String> values) {
    if (!values.isEmpty()) {
      text.append(key).append(":\n");
      values.forEach((name, value) -> line(text, "  " + name, value));
    }
  }

  private static void line(StringBuilder text, PlanKey key, String value) {
    line(text, key.inFile(), value);
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(": ").append(YamlText.quoted(value)).append('\n');
  }
}
