package assay.attempt;

import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what locks a case. It looks at every message and rating of an answer, also where the answer
 * holds a picture or breaks off: a hard stop is never weakened by what stands beside it.
 */
final class HardStops {
  /** Which of several is told. */
  private static final List<HardStop> ORDER =
      List.of(
          HardStop.CHILD_SUPPORT_CODE,
          HardStop.OVERWRITTEN_THRESHOLD,
          HardStop.MESSAGE_NAMES_CHILDREN,
          HardStop.PROHIBITED_SUPPORT_CODE,
          HardStop.FIXED_POLICY);

  private HardStops() {}

  /** What locks the case; null if nothing does. */
  static @Nullable HardStop in(Reading reading, Kind kind) {
    return ORDER.stream()
        .filter(stop -> !HardStopClues.of(stop, reading).isEmpty())
        .findFirst()
        .orElse(kind == Kind.FIXED_POLICY ? HardStop.FIXED_POLICY : null);
  }

  /** Whether the prompt, any candidate or a gateway's message names the fixed policy. */
  static boolean namesFixedPolicy(Reading reading) {
    return !HardStopClues.of(HardStop.FIXED_POLICY, reading).isEmpty();
  }

  /** The support codes in all of the service's messages, and in a page, each once. */
  static List<SupportCode> codes(Reading reading) {
    return HardStopClues.withCodes(reading)
        .flatMap(said -> SupportCode.in(said.text()).stream())
        .distinct()
        .toList();
  }
}
