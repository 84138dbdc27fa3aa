package assay.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * A language that the program speaks. English is the reference that the others are compared with.
 */
public enum Language {
  ENGLISH("en", "English"),
  INDONESIAN("id", "Bahasa Indonesia"),
  TRADITIONAL_CHINESE("zh-TW", "繁體中文"),
  RUSSIAN("ru", "Русский"),
  GERMAN("de", "Deutsch");

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /** The BCP 47 tag, such as {@code zh-TW}. */
  public String tag() {
    return tag;
  }

  /** What its speakers call it. */
  public String ownName() {
    return ownName;
  }

  /** For numbers and dates. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /**
   * The language of a tag; of an empty or unknown tag the nearest to the system's, and English if
   * none is near.
   */
  public static Language of(String tag, Locale system) {
    return Arrays.stream(values())
        .filter(l -> l.tag.equalsIgnoreCase(tag))
        .findFirst()
        .orElseGet(() -> nearest(system));
  }

  private static Language nearest(Locale system) {
    return Arrays.stream(values())
        .filter(l -> l.locale().getLanguage().equals(system.getLanguage()))
        .findFirst()
        .orElse(ENGLISH);
  }
}
