package assay.ui.sweep.cases;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives each case a label of its own, made of the first words of its prompt. */
final class Labels {
  private static final int LONGEST = 40;
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

  private final Set<String> taken;

  /**
   * @param taken what other cases are called
   */
  Labels(Collection<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /** A label that no other case has. */
  String of(String prompt) {
    String words = SPACE.matcher(prompt).replaceAll(" ").strip();
    String first = words.length() <= LONGEST ? words : cut(words);
    String label = first.isEmpty() ? "case" : first;
    int number = 2;
    while (!taken.add(label)) {
      label = first + " (" + number++ + ")";
    }
    return label;
  }

  /** At a blank if there is one, and never within a character. */
  private static String cut(String words) {
    int end = words.lastIndexOf(' ', LONGEST);
    int most =
        words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length())));
    return words.substring(0, end > LONGEST / 2 ? end : most) + "…";
  }
}
