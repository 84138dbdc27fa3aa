package assay.attempt;

import assay.attempt.FinishReason.Ruling;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.Kind;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.Part;
import assay.attempt.Reading.PromptFeedback;
import assay.attempt.Reading.ServiceError;
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
      "\\b(child|children|csam|minors|underage|under-age|a minor(?!\\s+("
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

  private HardStops() {}

  /** What locks the case; null if nothing does. */
  static @Nullable HardStop in(Reading reading, Kind kind, List<SupportCode> codes) {
    if (codes.stream().anyMatch(code -> code.category().concernsChildren())) {
      return HardStop.CHILD_SUPPORT_CODE;
    }
    if (ratings(reading).anyMatch(r -> r.overwrittenThreshold() != null)) {
      return HardStop.OVERWRITTEN_THRESHOLD;
    }
    if (Spoken.texts(reading).stream().anyMatch(m -> CHILDREN.matcher(m).find())
        || texts(reading).anyMatch(t -> SHOWS_CHILDREN.matcher(t).find())) {
      return HardStop.MESSAGE_NAMES_CHILDREN;
    }
    if (codes.stream().anyMatch(code -> code.category().locks())) {
      return HardStop.PROHIBITED_SUPPORT_CODE;
    }
    boolean fixedPolicy = kind == Kind.FIXED_POLICY || namesFixedPolicy(reading);
    return fixedPolicy ? HardStop.FIXED_POLICY : null;
  }

  /**
   * Whether the prompt, any candidate or a gateway's message names the fixed policy. What is said
   * of one does not excuse another: only a reason whose own message names the interests of others
   * is a matter of rights.
   */
  static boolean namesFixedPolicy(Reading reading) {
    PromptFeedback feedback = reading.feedback();
    boolean prompt =
        feedback != null
            && isFixedPolicy(feedback.blockReason(), r -> BlockReason.of(r).ruling())
            && !namesThirdParty(feedback.blockReasonMessage());
    return prompt
        || pageNamesFixedPolicy(reading)
        || gatewayNamesFixedPolicy(reading)
        || reading.candidatesOrNone().stream().anyMatch(HardStops::namesFixedPolicy);
  }

  /** Each passage of a page stands for itself. */
  private static boolean pageNamesFixedPolicy(Reading reading) {
    return PageWords.of(reading).stream()
        .filter(words -> !namesThirdParty(words))
        .anyMatch(
            words ->
                GatewayReason.in(List.of(words)).filter(GatewayReason::isFixedPolicy).isPresent());
  }

  /** Only the error's own words excuse what they name. */
  private static boolean gatewayNamesFixedPolicy(Reading reading) {
    ServiceError error = reading.error();
    return error != null
        && Reasons.fromGateway(reading).filter(GatewayReason::isFixedPolicy).isPresent()
        && !namesThirdParty(error.message())
        && !namesThirdParty(error.gateway().wrapping());
  }

  private static boolean namesFixedPolicy(Candidate candidate) {
    return isFixedPolicy(candidate.finishReason(), r -> FinishReason.of(r).ruling())
        && !namesThirdParty(candidate.finishMessage());
  }

  private static boolean isFixedPolicy(@Nullable String reason, Function<String, Ruling> rulings) {
    return reason != null && rulings.apply(reason).kind() == Kind.FIXED_POLICY;
  }

  private static boolean namesThirdParty(@Nullable String message) {
    return message != null && Phrase.THIRD_PARTY.isIn(message);
  }

  /**
   * The support codes in all of the service's messages, and in what came in place of an answer,
   * each once. Of children a web page may speak for reasons of its own: its words are not searched
   * for them.
   */
  static List<SupportCode> codes(Reading reading) {
    return Stream.concat(Spoken.texts(reading).stream(), PageWords.of(reading).stream())
        .flatMap(message -> SupportCode.in(message).stream())
        .distinct()
        .toList();
  }

  private static Stream<SafetyRating> ratings(Reading reading) {
    Stream<SafetyRating> ofOutput =
        reading.candidatesOrNone().stream().flatMap(c -> c.ratings().stream());
    return reading.feedback() == null
        ? ofOutput
        : Stream.concat(ofOutput, reading.feedback().ratings().stream());
  }

  private static Stream<String> texts(Reading reading) {
    return reading.parts().stream()
        .filter(Part.Text.class::isInstance)
        .map(part -> ((Part.Text) part).text());
  }
}
