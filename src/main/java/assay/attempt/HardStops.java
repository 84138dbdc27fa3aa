package assay.attempt;

import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.Kind;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.Part;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what locks a case. It looks at every message and rating of an answer, also where the answer
 * holds a picture or breaks off: a hard stop is never weakened by what stands beside it.
 */
final class HardStops {
  private static final Pattern CHILDREN =
      Pattern.compile(
          "\\b(child|children|minors|a minor|underage|under-age)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern SHOWS_CHILDREN =
      Pattern.compile(
          "\\b(appears?|appeared|seems?|seemed)\\b.{0,60}\\b(child|children|minors?|underage)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern THIRD_PARTY =
      Pattern.compile("third[- ]party (content|provider)", Pattern.CASE_INSENSITIVE);

  private HardStops() {}

  /** What locks the case; null if nothing does. */
  static @Nullable HardStop in(
      Reading reading, Kind kind, @Nullable String message, List<SupportCode> codes) {
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
    boolean fixedPolicy =
        kind == Kind.FIXED_POLICY || (hasFixedPolicyReason(reading) && !namesThirdParty(message));
    return fixedPolicy ? HardStop.FIXED_POLICY : null;
  }

  /** Whether a message names the interests of others, which is a matter of rights. */
  static boolean namesThirdParty(@Nullable String message) {
    return message != null && THIRD_PARTY.matcher(message).find();
  }

  private static boolean hasFixedPolicyReason(Reading reading) {
    Stream<Kind> finished =
        reading.candidatesOrNone().stream()
            .map(Candidate::finishReason)
            .filter(java.util.Objects::nonNull)
            .map(reason -> FinishReason.of(reason).ruling().kind());
    Stream<Kind> blocked =
        reading.blockReason().stream().map(reason -> BlockReason.of(reason).ruling().kind());
    return Stream.concat(finished, blocked).anyMatch(kind -> kind == Kind.FIXED_POLICY);
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
