package assay.attempt;

import assay.attempt.FinishReason.Ruling;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.Part;
import assay.attempt.Reading.PromptFeedback;
import assay.attempt.Reading.ServiceError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields that call for a hard stop and names each as an outcome lists it among what it
 * rests on. What names nothing locks nothing, and what locks is always named.
 */
final class HardStopClues {
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
          "\\b(?:appear(?:s|ed|ing)?|seem(?:s|ed)?|show(?:s|n|ed|ing)?|depict(?:s|ed|ing)?"
              + "|contain(?:s|ed|ing)?|includ(?:e|es|ed|ing)|featur(?:e|es|ed|ing)|there (?:is|are)"
              + "|images? of|photos? of|pictures? of)\\b.{0,60}"
              + YOUNG
              + "(?![-'\u2019])",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private HardStopClues() {}

  /** The fields that call for this stop, each as "field = value" or in words; none if none does. */
  static List<String> of(HardStop stop, Reading reading) {
    return switch (stop) {
      case CHILD_SUPPORT_CODE -> codes(reading, SupportCode.Category::concernsChildren);
      case PROHIBITED_SUPPORT_CODE -> codes(reading, SupportCode.Category::locks);
      case OVERWRITTEN_THRESHOLD -> overwritten(reading);
      case MESSAGE_NAMES_CHILDREN -> children(reading);
      case FIXED_POLICY -> fixedPolicy(reading);
      case DECLARED_MINOR, USER_FLAG -> List.of();
    };
  }

  /**
   * The service's words in which a support code may stand, and what came in place of an answer. Of
   * children a web page may speak for reasons of its own: its words are not searched for them.
   */
  static Stream<Said> withCodes(Reading reading) {
    return Stream.concat(
        Spoken.places(reading).stream(),
        PageWords.of(reading).stream().map(words -> new Said(PageWords.FIELD, words)));
  }

  private static List<String> codes(Reading reading, Predicate<SupportCode.Category> wanted) {
    return withCodes(reading)
        .flatMap(
            said ->
                SupportCode.in(said.text()).stream()
                    .filter(code -> wanted.test(code.category()))
                    .map(code -> said.field() + " names support code " + code.code()))
        .distinct()
        .toList();
  }

  private static List<String> overwritten(Reading reading) {
    List<String> clues = new ArrayList<>();
    PromptFeedback feedback = reading.feedback();
    if (feedback != null) {
      addOverwritten(clues, "promptFeedback", feedback.ratings());
    }
    List<Candidate> candidates = reading.candidatesOrNone();
    for (int i = 0; i < candidates.size(); i++) {
      addOverwritten(clues, "candidates[" + i + "]", candidates.get(i).ratings());
    }
    return clues;
  }

  private static void addOverwritten(
      List<String> clues, String holder, List<SafetyRating> ratings) {
    for (int i = 0; i < ratings.size(); i++) {
      String threshold = ratings.get(i).overwrittenThreshold();
      if (threshold != null) {
        clues.add(holder + ".safetyRatings[" + i + "].overwrittenThreshold = " + threshold);
      }
    }
  }

  private static List<String> children(Reading reading) {
    return Stream.concat(
            Spoken.places(reading).stream().flatMap(said -> naming(said, CHILDREN)),
            modelsWords(reading).flatMap(said -> naming(said, SHOWS_CHILDREN)))
        .distinct()
        .toList();
  }

  private static Stream<String> naming(Said said, Pattern pattern) {
    Matcher found = pattern.matcher(said.text());
    return found.find()
        ? Stream.of(said.field() + " says \"" + found.group(1) + "\"")
        : Stream.empty();
  }

  private static Stream<Said> modelsWords(Reading reading) {
    List<Candidate> candidates = reading.candidatesOrNone();
    return IntStream.range(0, candidates.size())
        .boxed()
        .flatMap(i -> words("candidates[" + i + "].content.parts", candidates.get(i).parts()));
  }

  private static Stream<Said> words(String field, List<Part> parts) {
    return IntStream.range(0, parts.size())
        .filter(i -> parts.get(i) instanceof Part.Text)
        .mapToObj(i -> new Said(field + "[" + i + "].text", ((Part.Text) parts.get(i)).text()));
  }

  /**
   * Where the prompt, any candidate or a gateway's message names the fixed policy. What is said of
   * one does not excuse another: only a reason whose own message names the interests of others is a
   * matter of rights.
   */
  private static List<String> fixedPolicy(Reading reading) {
    return Stream.of(ofPrompt(reading), ofPage(reading), ofGateway(reading), ofOutput(reading))
        .flatMap(clues -> clues)
        .distinct()
        .toList();
  }

  private static Stream<String> ofPrompt(Reading reading) {
    PromptFeedback feedback = reading.feedback();
    return feedback != null
            && isFixedPolicy(feedback.blockReason(), r -> BlockReason.of(r).ruling())
            && !namesThirdParty(feedback.blockReasonMessage())
        ? Stream.of("promptFeedback.blockReason = " + feedback.blockReason())
        : Stream.empty();
  }

  /** Each passage of a page stands for itself. */
  private static Stream<String> ofPage(Reading reading) {
    return PageWords.of(reading).stream()
        .filter(words -> !namesThirdParty(words))
        .flatMap(words -> GatewayReason.in(List.of(words)).stream())
        .filter(GatewayReason::isFixedPolicy)
        .map(reason -> PageWords.FIELD + " names " + reason.wireName());
  }

  /** Only the error's own words excuse what they name. */
  private static Stream<String> ofGateway(Reading reading) {
    ServiceError error = reading.error();
    boolean excused =
        error == null
            || namesThirdParty(error.message())
            || namesThirdParty(error.gateway().wrapping());
    return excused
        ? Stream.empty()
        : Reasons.fromGateway(reading).stream()
            .filter(GatewayReason::isFixedPolicy)
            .map(reason -> "error.message names " + reason.wireName());
  }

  private static Stream<String> ofOutput(Reading reading) {
    List<Candidate> candidates = reading.candidatesOrNone();
    return IntStream.range(0, candidates.size())
        .filter(i -> namesFixedPolicy(candidates.get(i)))
        .mapToObj(i -> Reasons.field(i) + " = " + candidates.get(i).finishReason());
  }

  private static boolean namesFixedPolicy(Candidate candidate) {
    return isFixedPolicy(candidate.finishReason(), r -> FinishReason.of(r).ruling())
        && !namesThirdParty(candidate.finishMessage());
  }

  private static boolean isFixedPolicy(@Nullable String reason, Function<String, Ruling> rulings) {
    return reason != null
        && Objects.equals(rulings.apply(reason).kind(), Outcome.Kind.FIXED_POLICY);
  }

  private static boolean namesThirdParty(@Nullable String message) {
    return message != null && Phrase.THIRD_PARTY.isIn(message);
  }
}
