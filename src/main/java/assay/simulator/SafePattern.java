package assay.simulator;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression from a file of anybody. It is looked for in the first characters alone and
 * gives up, as not found, after so many looks: some expressions would take years otherwise.
 *
 * @param text as it was written
 */
public record SafePattern(String text) {
  /** Longer expressions are refused. */
  public static final int LONGEST = 500;

  /** What comes after so many characters of a prompt is not looked at. */
  static final int SEEN = 20_000;

  private static final int MOST_LOOKS = 2_000_000;

  /**
   * Checks it.
   *
   * @throws PatternSyntaxException if it is no regular expression
   * @throws IllegalArgumentException if it is too long
   */
  public SafePattern {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("A regular expression has at most " + LONGEST);
    }
    Pattern.compile(text);
  }

  /** Whether it is found anywhere in a prompt. */
  boolean isIn(String prompt) {
    String seen = prompt.substring(0, Math.min(prompt.length(), SEEN));
    try {
      return Pattern.compile(text).matcher(new Counted(seen, new AtomicInteger())).find();
    } catch (TooManyLooks | StackOverflowError e) {
      return false;
    }
  }

  /** Counts the looks at a text, those at parts of it included. */
  private record Counted(CharSequence text, AtomicInteger looks) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (looks.incrementAndGet() > MOST_LOOKS) {
        throw new TooManyLooks();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  /** The expression is given up. */
  private static final class TooManyLooks extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
