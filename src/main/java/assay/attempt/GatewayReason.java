package assay.attempt;

import assay.attempt.SupportCode.Side;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reason of the Gemini API that stands inside a gateway's message, such as {@code Gemini image
 * generation blocked [IMAGE_SAFETY]: …} (captured in jeffstric/ZJT#494).
 *
 * @param wireName of the reason
 * @param side on which side the message says that it stopped
 */
record GatewayReason(String wireName, Side side) {
  /** Words of plain English: only between brackets or after "reason" they are a reason. */
  private static final Set<String> PLAIN_WORDS =
      Set.of("OTHER", "LANGUAGE", "CONTINUATION", "ESCALATION");

  private static final String ALL =
      Stream.concat(
              Arrays.stream(FinishReason.Known.values()).map(FinishReason::wireName),
              Arrays.stream(BlockReason.Known.values()).map(BlockReason::wireName))
          .distinct()
          .filter(name -> !name.equals("STOP"))
          .sorted((a, b) -> b.length() - a.length())
          .collect(Collectors.joining("|"));

  private static final Pattern BARE =
      Pattern.compile("(?<![A-Za-z0-9_])(" + ALL + ")(?![A-Za-z0-9_])");

  private static final Pattern MARKED =
      Pattern.compile("(?:\\[|(?i:reason)\\W{1,4}(?:(?i:is) )?)\"?(" + ALL + ")(?![A-Za-z0-9_])");

  private static final Pattern PROMPT_SIDE =
      Pattern.compile(
          "\\bprompt( was| is|) (blocked|rejected|filtered)|block_?reason|prompt_?feedback"
              + "|\\binput (image|prompt|content)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OUTPUT_SIDE =
      Pattern.compile(
          "\\bgenerated image|image generation|finish_?reason|\\boutput\\b|\\bcandidate",
          Pattern.CASE_INSENSITIVE);

  /**
   * The first reason in these messages, but a marked one, or one of the fixed policy, before any
   * other.
   */
  static Optional<GatewayReason> in(List<String> messages) {
    return fixed(messages)
        .or(() -> first(messages, MARKED))
        .or(() -> first(messages, BARE).filter(r -> !PLAIN_WORDS.contains(r.wireName())));
  }

  /** Where reasons may stand in a message, those of the fixed policy first. */
  static Stream<MatchResult> places(String message) {
    return BARE.matcher(message)
        .results()
        .sorted(Comparator.comparing(found -> !of(found.group(1), message).isFixedPolicy()));
  }

  private static Optional<GatewayReason> fixed(List<String> messages) {
    return messages.stream()
        .flatMap(m -> BARE.matcher(m).results().map(found -> of(found.group(1), m)))
        .filter(GatewayReason::isFixedPolicy)
        .findFirst();
  }

  /** Whether it names the fixed policy, which locks the case. */
  boolean isFixedPolicy() {
    return FinishReason.of(wireName).ruling().isHardStop()
        || BlockReason.of(wireName).ruling().isHardStop();
  }

  private static Optional<GatewayReason> first(List<String> messages, Pattern pattern) {
    for (String message : messages) {
      Matcher matcher = pattern.matcher(message);
      if (matcher.find()) {
        return Optional.of(of(matcher.group(1), message));
      }
    }
    return Optional.empty();
  }

  private static GatewayReason of(String wireName, String message) {
    boolean finish = FinishReason.of(wireName) instanceof FinishReason.Known;
    boolean block = BlockReason.of(wireName) instanceof BlockReason.Known;
    if (!finish || (block && PROMPT_SIDE.matcher(message).find())) {
      return new GatewayReason(wireName, Side.PROMPT);
    }
    boolean output = !block || OUTPUT_SIDE.matcher(message).find();
    return new GatewayReason(wireName, output ? Side.IMAGE : Side.UNKNOWN);
  }
}
