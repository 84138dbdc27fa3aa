package assay.attempt;

import assay.attempt.FinishReason.Ruling;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.Kind;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.Part;
import assay.attempt.Reading.PromptFeedback;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what locks a case. It looks at every message and rating of an answer, also where the answer
 * holds a picture or breaks off: a hard stop is never weakened by what stands beside it.
 */
final class HardStops {
  /** A minor is a person, unless it is a minor matter. */
  private static final String YOUNG =
      "\\b(child|children|minors|underage|under-age|a minor(?!\\s+("
          + "adjustment|change|correction|defect|detail|difference|edit|error|fault|flaw|glitch|"
          + "improvement|inconsistency|issue|modification|point|problem|tweak|update|version"
          + ")))\\b";

  /** In the service's own words any mention counts. */
  private static final Pattern CHILDREN = Pattern.compile(YOUNG, Pattern.CASE_INSENSITIVE);

  /**
   * The model may speak of a children's book or of child-friendly colours: its words must say that
   * somebody appears.
   */
  private static final Pattern SHOWS_CHILDREN =
      Pattern.compile(
          "\\b(appear(s|ed|ing)?|seem(s|ed)?|show(s|n|ed|ing)?|depict(s|ed|ing)?|contain(s|ed|ing)?"
              + "|includ(e|es|ed|ing)|featur(e|es|ed|ing)|there (is|are)|images? of|photos? of"
              + "|pictures? of)\\b.{0,60}"
              + YOUNG
              + "(?![-'\u2019])",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern THIRD_PARTY =
      Pattern.compile("third[- ]party (content|provider)", Pattern.CASE_INSENSITIVE);

  private HardStops() {}

  /** What locks the case; null if nothing does. */
  static @Nullable HardStop in(Reading reading, Kind kind, List<SupportCode> codes) {
    if (has(codes, SupportCode.Category.CHILD)
        || has(codes, SupportCode.Category.CELEBRITY_OR_CHILD)) {
      return HardStop.CHILD_SUPPORT_CODE;
    }
    if (ratings(reading).anyMatch(r -> r.overwrittenThreshold() != null)) {
      return HardStop.OVERWRITTEN_THRESHOLD;
    }
    if (messages(reading).anyMatch(m -> CHILDREN.matcher(m).find())
        || texts(reading).anyMatch(t -> SHOWS_CHILDREN.matcher(t).find())) {
      return HardStop.MESSAGE_NAMES_CHILDREN;
    }
    if (has(codes, SupportCode.Category.PROHIBITED)) {
      return HardStop.PROHIBITED_SUPPORT_CODE;
    }
    boolean fixedPolicy = kind == Kind.FIXED_POLICY || namesFixedPolicy(reading);
    return fixedPolicy ? HardStop.FIXED_POLICY : null;
  }

  /**
   * Whether the prompt or any candidate was stopped by the fixed policy. What is said of one does
   * not excuse another: only a reason whose own message names the interests of others is a matter
   * of rights.
   */
  static boolean namesFixedPolicy(Reading reading) {
    PromptFeedback feedback = reading.feedback();
    boolean prompt =
        feedback != null
            && isFixedPolicy(feedback.blockReason(), r -> BlockReason.of(r).ruling())
            && !namesThirdParty(feedback.blockReasonMessage());
    return prompt || reading.candidatesOrNone().stream().anyMatch(HardStops::namesFixedPolicy);
  }

  private static boolean namesFixedPolicy(Candidate candidate) {
    return isFixedPolicy(candidate.finishReason(), r -> FinishReason.of(r).ruling())
        && !namesThirdParty(candidate.finishMessage());
  }

  private static boolean isFixedPolicy(@Nullable String reason, Function<String, Ruling> rulings) {
    return reason != null && rulings.apply(reason).kind() == Kind.FIXED_POLICY;
  }

  private static boolean namesThirdParty(@Nullable String message) {
    return message != null && THIRD_PARTY.matcher(message).find();
  }

  /** The support codes in all of the service's messages, each once. */
  static List<SupportCode> codes(Reading reading) {
    return messages(reading)
        .flatMap(message -> SupportCode.in(message).stream())
        .distinct()
        .toList();
  }

  private static boolean has(List<SupportCode> codes, SupportCode.Category category) {
    return codes.stream().anyMatch(code -> code.category() == category);
  }

  private static Stream<SafetyRating> ratings(Reading reading) {
    Stream<SafetyRating> ofOutput =
        reading.candidatesOrNone().stream().flatMap(c -> c.ratings().stream());
    return reading.feedback() == null
        ? ofOutput
        : Stream.concat(ofOutput, reading.feedback().ratings().stream());
  }

  private static Stream<String> messages(Reading reading) {
    Stream.Builder<String> all = Stream.builder();
    for (Candidate candidate : reading.candidatesOrNone()) {
      addIfPresent(all, candidate.finishMessage());
    }
    addIfPresent(all, reading.feedback() == null ? null : reading.feedback().blockReasonMessage());
    addIfPresent(all, reading.error() == null ? null : reading.error().message());
    return all.build();
  }

  private static void addIfPresent(Stream.Builder<String> all, @Nullable String message) {
    if (message != null) {
      all.add(message);
    }
  }

  private static Stream<String> texts(Reading reading) {
    return reading.candidatesOrNone().stream()
        .flatMap(c -> c.parts().stream())
        .filter(Part.Text.class::isInstance)
        .map(part -> ((Part.Text) part).text());
  }
}
