package assay.attempt;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A phrase in a message of the service that stands for something, as captured answers show. It is
 * shown with its meaning; by itself it decides nothing but a matter of rights.
 */
public enum Phrase {
  /** The terms for generative AI. It stands in messages of IMAGE_SAFETY, too. */
  PROHIBITED_USE_POLICY("Generative AI Prohibited Use policy"),
  /** The filters of Google's responsible AI. */
  RESPONSIBLE_AI("Responsible AI practices"),
  /** Vertex's setting of whom a picture may show. */
  PERSON_GENERATION("person\\s?generation setting"),
  /** Rights of others. A gateway calls the service a "third-party provider", which is not that. */
  THIRD_PARTY("third[- ]party content"),
  /** What comes with IMAGE_OTHER. */
  NOT_GENERATED("could not generate the image based on the prompt"),
  /** A promise about the picture, not about input and thinking. */
  NOT_CHARGED("you will not be charged");

  private final Pattern pattern;

  Phrase(String pattern) {
    this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  /** Whether it stands in a message. */
  public boolean isIn(String message) {
    return pattern.matcher(message).find();
  }

  /** All that stand in a message. */
  public static List<Phrase> in(String message) {
    return Arrays.stream(values()).filter(phrase -> phrase.isIn(message)).toList();
  }
}
