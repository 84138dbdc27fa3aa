package assay.attempt;

import assay.attempt.Outcome.Adjustable;
import assay.attempt.Outcome.Layer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A numeric code in a message of the service, decoded where its table knows it.
 *
 * <p>Source of the table: docs.cloud.google.com "gemini-image-responsible-ai". Unknown codes occur
 * and are kept.
 *
 * @param code the digits as they came
 * @param category what the table says; {@link Category#UNKNOWN} if it does not have the code
 * @param side on which side the filter works
 */
public record SupportCode(String code, Category category, Side side) {
  private static final Pattern IN_MESSAGE =
      Pattern.compile(
          "Support codes?:\\s*([0-9]++(?:\\s*+,\\s*+[0-9]++)*+)", Pattern.CASE_INSENSITIVE);

  private static final Map<String, SupportCode> TABLE = table();

  /** What a code stands for. */
  public enum Category {
    CHILD,
    CELEBRITY,
    CELEBRITY_OR_CHILD,
    DANGEROUS,
    HATE,
    OTHER,
    PERSON_OR_FACE,
    PERSONAL_INFORMATION,
    PROHIBITED,
    SEXUAL,
    TOXIC,
    VIOLENCE,
    VULGAR,
    UNKNOWN;

    /** Whether a safety setting can change what a filter of it does, as far as is known. */
    public Adjustable adjustable() {
      return switch (this) {
        case CHILD, CELEBRITY_OR_CHILD, PROHIBITED, CELEBRITY, PERSONAL_INFORMATION ->
            Adjustable.NO;
        case PERSON_OR_FACE -> Adjustable.YES;
        case DANGEROUS, HATE, OTHER, SEXUAL, TOXIC, VIOLENCE, VULGAR, UNKNOWN -> Adjustable.UNKNOWN;
      };
    }

    /** Whether a code of it locks the case. */
    public boolean locks() {
      return concernsChildren() || this == PROHIBITED;
    }

    /** Whether it may concern children. */
    public boolean concernsChildren() {
      return this == CHILD || this == CELEBRITY_OR_CHILD;
    }
  }

  /** On which side a filter works. */
  public enum Side {
    PROMPT,
    IMAGE,
    EITHER,
    UNKNOWN;

    /** The filter of that side. */
    public Layer layer() {
      return switch (this) {
        case PROMPT -> Layer.INPUT_FILTER;
        case IMAGE -> Layer.OUTPUT_FILTER;
        case EITHER, UNKNOWN -> Layer.UNSTATED;
      };
    }
  }

  /** The code with its meaning, or as unknown. */
  public static SupportCode of(String code) {
    SupportCode known = TABLE.get(code);
    return known != null ? known : new SupportCode(code, Category.UNKNOWN, Side.UNKNOWN);
  }

  /**
   * All codes in a message, each once, in their order: "Support code: N" and "Support codes: N, M".
   */
  public static List<SupportCode> in(String message) {
    Set<SupportCode> found = new LinkedHashSet<>();
    Matcher matcher = IN_MESSAGE.matcher(message);
    while (matcher.find()) {
      for (String code : matcher.group(1).split("\\s*,\\s*", -1)) {
        found.add(of(code));
      }
    }
    return List.copyOf(found);
  }

  /** Where codes stand in a message. */
  static Stream<MatchResult> places(String message) {
    return IN_MESSAGE.matcher(message).results();
  }

  private static Map<String, SupportCode> table() {
    List<SupportCode> rows = new ArrayList<>();
    add(rows, Category.CHILD, Side.PROMPT, "58061214");
    add(rows, Category.CHILD, Side.IMAGE, "17301594");
    add(rows, Category.CELEBRITY, Side.PROMPT, "29310472");
    add(rows, Category.CELEBRITY, Side.IMAGE, "15236754");
    add(rows, Category.CELEBRITY_OR_CHILD, Side.EITHER, "64151117");
    add(rows, Category.DANGEROUS, Side.PROMPT, "62263041");
    add(rows, Category.HATE, Side.PROMPT, "57734940");
    add(rows, Category.HATE, Side.IMAGE, "22137204");
    add(rows, Category.OTHER, Side.PROMPT, "42876398");
    add(rows, Category.OTHER, Side.IMAGE, "29578790", "74803281");
    add(rows, Category.PERSON_OR_FACE, Side.IMAGE, "39322892");
    add(rows, Category.PERSONAL_INFORMATION, Side.PROMPT, "92201652");
    add(rows, Category.PROHIBITED, Side.PROMPT, "89371032");
    add(rows, Category.PROHIBITED, Side.IMAGE, "49114662", "72817394");
    add(rows, Category.SEXUAL, Side.PROMPT, "90789179");
    add(rows, Category.SEXUAL, Side.IMAGE, "63429089", "43188360");
    add(rows, Category.TOXIC, Side.PROMPT, "78610348");
    add(rows, Category.VIOLENCE, Side.PROMPT, "61493863");
    add(rows, Category.VIOLENCE, Side.IMAGE, "56562880");
    add(rows, Category.VULGAR, Side.PROMPT, "32635315");
    return rows.stream()
        .collect(java.util.stream.Collectors.toUnmodifiableMap(SupportCode::code, row -> row));
  }

  private static void add(List<SupportCode> rows, Category category, Side side, String... codes) {
    for (String code : codes) {
      rows.add(new SupportCode(code, category, side));
    }
  }
}
