package assay.text;

import assay.attempt.HarmCategory;
import assay.conduct.AuditDetail;
import assay.conduct.AuditEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the audit log holds, in the words of a language. */
public final class AuditWords {
  private static final Pattern REFUSED =
      Pattern.compile("(?s)([a-z_]+)(?: (.*?))?; not sent: (\\d+) of (\\d+)");
  private static final Pattern BELOW = Pattern.compile("(?s)(.*?); standard ([A-Z_]+); (.*)");
  private static final Pattern CHECKED = Pattern.compile("(?s)(.*): ([a-z_]+)");
  private static final Pattern CHANGED = Pattern.compile("([A-Z_]+) to ([A-Z_]+)");

  private final Texts texts;
  private final Terms terms;

  /** Words in the language of these texts. */
  public AuditWords(Texts texts) {
    this.texts = texts;
    this.terms = new Terms(texts);
  }

  /** What an event is called; one that is not known stands as it is stored. */
  public String event(String word) {
    return AuditEvent.ofWord(word)
        .map(event -> texts.of("audit.event." + event.word()))
        .orElse(word);
  }

  /**
   * What an entry says beside its event. What a person wrote, and what is not known, stays as it is
   * stored. What came of a check stands first, so that a narrow column shows it.
   *
   * @param event as it is stored
   * @param stored as it is stored; may be empty
   */
  public String detail(String event, String stored) {
    String detail = AuditDetail.of(event, stored);
    return switch (AuditEvent.ofWord(event).orElse(null)) {
      case HARD_STOP -> cause(detail);
      case DECLARED_MINOR -> said("compose.minors." + upper(detail), detail);
      case THRESHOLD_CHECK -> check(CHECKED.matcher(detail), detail);
      case REFUSED -> refused(REFUSED.matcher(detail), detail);
      case BELOW_STANDARD -> below(BELOW.matcher(detail), detail);
      case STANDARD_CHANGED -> changed(CHANGED.matcher(detail), detail);
      case USER_FLAG, ACCOUNT_STOPPED -> detail;
      case null -> detail;
    };
  }

  private String check(Matcher parts, String detail) {
    if (!parts.matches()) {
      return detail;
    }
    String word = parts.group(2);
    String asked = said("audit.check." + word, word);
    String found = said("endpoints.thresholding." + upper(word) + ".title", asked);
    return texts.of("audit.check", found, parts.group(1));
  }

  private String refused(Matcher parts, String detail) {
    if (!parts.matches() || !texts.has("audit.refused." + parts.group(1))) {
      return detail;
    }
    String why = texts.of("audit.refused." + parts.group(1), about(parts.group(1), parts.group(2)));
    return texts.of("audit.unsent", why, parts.group(3), parts.group(4));
  }

  private String about(String word, @Nullable String what) {
    if (what == null) {
      return "";
    }
    return switch (word) {
      case "locked" -> cause(what);
      case "purpose_missing" -> categories(what);
      default -> what;
    };
  }

  private String below(Matcher parts, String detail) {
    return parts.matches()
        ? texts.of("audit.below", categories(parts.group(1)), parts.group(2), parts.group(3))
        : detail;
  }

  private String changed(Matcher parts, String detail) {
    return parts.matches() ? texts.of("audit.standard", parts.group(1), parts.group(2)) : detail;
  }

  private String cause(String word) {
    return said("hardstop." + upper(word) + ".title", word);
  }

  /** Such as {@code HARASSMENT=OFF, HATE_SPEECH=OFF}: each category by its name. */
  private String categories(String listed) {
    return Arrays.stream(listed.split(", ", -1)).map(this::named).collect(Collectors.joining(", "));
  }

  private String named(String one) {
    int end = one.indexOf('=') < 0 ? one.length() : one.indexOf('=');
    String word = one.substring(0, end);
    return Arrays.stream(HarmCategory.values())
        .filter(category -> category.name().equals(word))
        .map(category -> terms.category(category) + one.substring(end))
        .findFirst()
        .orElse(one);
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private String said(String key, String otherwise) {
    return texts.has(key) ? texts.of(key) : otherwise;
  }
}
