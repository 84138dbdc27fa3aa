package assay.exchange.bundle;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words that are searched for, as the workspace's index finds them: without regard to letter case
 * and accents, each as a prefix, all of them wanted. Chinese and Japanese characters are a word
 * each.
 */
final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Words() {}

  /** The words of a text, each with a space before it. */
  static String of(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    StringBuilder words = new StringBuilder(plain.length() + 1).append(' ');
    plain
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              boolean alone = standsAlone(c);
              words.append(alone ? " " : "").appendCodePoint(c).append(alone ? " " : "");
            });
    return BETWEEN.matcher(words).replaceAll(" ");
  }

  /**
   * What a person typed, as words to look for; empty if there is no word in it. Each may be a row
   * of characters.
   */
  static List<String> typed(String search) {
    return Arrays.stream(search.strip().split("\\s+", -1))
        .map(word -> of(word).stripTrailing())
        .filter(word -> !word.isBlank())
        .toList();
  }

  /** Whether a text, as its words, has all that was typed. */
  static boolean hold(String words, List<String> typed) {
    return typed.stream().allMatch(words::contains);
  }

  private static boolean standsAlone(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }
}
