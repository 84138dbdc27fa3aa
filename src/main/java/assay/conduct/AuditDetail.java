package assay.conduct;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The detail of an entry of the audit log, in the one form that front ends and other programs meet:
 * the program's own words in lower case with underscores, the protocol's words and what a person
 * wrote as they are. The log is append-only, so entries keep the spelling in which they were
 * written: constants in capitals, words with hyphens.
 */
public final class AuditDetail {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]+");
  private static final Pattern CHECKED = Pattern.compile("(?s)(.*: )([A-Za-z_]+)");
  private static final Pattern REFUSED =
      Pattern.compile("(?s)(locked [A-Za-z_]+|[a-z]+(?:[-_][a-z]+)+)(.*)");

  private AuditDetail() {}

  /**
   * The detail in that form. What is in no known form stays as it is stored.
   *
   * @param event as it is stored
   * @param stored as it is stored; may be empty
   */
  public static String of(String event, String stored) {
    return switch (AuditEvent.ofWord(event).orElse(null)) {
      case HARD_STOP, DECLARED_MINOR -> WORD.matcher(stored).matches() ? lower(stored) : stored;
      case THRESHOLD_CHECK -> {
        Matcher parts = CHECKED.matcher(stored);
        yield parts.matches() ? parts.group(1) + lower(parts.group(2)) : stored;
      }
      case REFUSED -> {
        Matcher parts = REFUSED.matcher(stored);
        yield parts.matches() ? lower(parts.group(1)) + parts.group(2) : stored;
      }
      case USER_FLAG, BELOW_STANDARD, ACCOUNT_STOPPED, STANDARD_CHANGED -> stored;
      case null -> stored;
    };
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_');
  }
}
