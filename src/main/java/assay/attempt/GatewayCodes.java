package assay.attempt;

import assay.attempt.SupportCode.Side;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words by which OpenAI-compatible gateways name what went wrong, in {@code error.code} or
 * {@code error.type}. Sources: captured answers, the OpenAI API's error codes, QuantumNous/new-api
 * and docs.apiyi.com "Troubleshooting Image API Connection Drops".
 *
 * <p>{@code channel_error} alone says that the way to the service failed, not that anything was
 * moderated.
 */
public final class GatewayCodes {
  /** What a filter stopped, and on which side as far as the word says it. */
  private static final Map<String, Side> MODERATION =
      Map.ofEntries(
          Map.entry("moderation_blocked", Side.UNKNOWN),
          Map.entry("content_policy_violation", Side.UNKNOWN),
          Map.entry("content_filter", Side.UNKNOWN),
          Map.entry("contentfilter", Side.UNKNOWN),
          Map.entry("responsibleaipolicyviolation", Side.UNKNOWN),
          Map.entry("invalid_prompt", Side.PROMPT),
          Map.entry("sensitive_words_detected", Side.PROMPT),
          Map.entry("inputtextsensitivecontentdetected", Side.PROMPT),
          Map.entry("inputimagesensitivecontentdetected", Side.PROMPT),
          Map.entry("outputtextsensitivecontentdetected", Side.IMAGE),
          Map.entry("outputimagesensitivecontentdetected", Side.IMAGE));

  /** What the word says as an HTTP status. */
  private static final Map<String, Integer> STATUS =
      Map.ofEntries(
          Map.entry("invalid_request_error", 400),
          Map.entry("image_generation_user_error", 400),
          Map.entry("invalid_api_key", 401),
          Map.entry("invalid_token", 401),
          Map.entry("authentication_error", 401),
          Map.entry("permission_error", 403),
          Map.entry("model_not_found", 404),
          Map.entry("not_found_error", 404),
          Map.entry("rate_limit_exceeded", 429),
          Map.entry("rate_limit_error", 429),
          Map.entry("insufficient_quota", 429),
          Map.entry("insufficient_user_quota", 429),
          Map.entry("billing_hard_limit_reached", 429),
          Map.entry("server_error", 500),
          Map.entry("shell_api_error", 500),
          Map.entry("channel_error", 500),
          Map.entry("write_response_body_failed", 500));

  private static final Set<String> CREDIT =
      Set.of("insufficient_quota", "insufficient_user_quota", "billing_hard_limit_reached");

  private GatewayCodes() {}

  /** On which side a filter stopped it; empty if the words name no filter. */
  static Optional<Side> moderation(GatewayError error) {
    return find(MODERATION, error).map(side -> staged(error.stage(), side));
  }

  private static Side staged(String stage, Side otherwise) {
    return switch (stage) {
      case "input" -> Side.PROMPT;
      case "output" -> Side.IMAGE;
      default -> otherwise;
    };
  }

  /** The HTTP status that the words stand for; empty if they stand for none. */
  static Optional<Integer> status(GatewayError error) {
    return find(STATUS, error);
  }

  /** Whether the way to the service failed, which no request causes. */
  static boolean isChannel(GatewayError error) {
    return isChannel(error.code()) || isChannel(error.type());
  }

  /** Whether a code or type says that the way to the service failed. */
  public static boolean isChannel(String said) {
    return word(said).equals("channel_error") || word(said).startsWith("channel:");
  }

  /** Whether it is the credit that is used up, which no waiting changes. */
  static boolean isCredit(GatewayError error) {
    return isCredit(error.code()) || isCredit(error.type());
  }

  /** Whether a code or type says that the credit is used up. */
  public static boolean isCredit(String said) {
    return CREDIT.contains(word(said));
  }

  /** Whether a code or type says that an answer was there and could not be handed over. */
  public static boolean isLostAnswer(String said) {
    return word(said).equals("write_response_body_failed");
  }

  private static <T> Optional<T> find(Map<String, T> table, GatewayError error) {
    return Optional.ofNullable(table.get(word(error.code())))
        .or(() -> Optional.ofNullable(table.get(word(error.type()))));
  }

  /** Without letter case, and without what some vendors add after a dot. */
  private static String word(String said) {
    int dot = said.indexOf('.');
    return (dot < 0 ? said : said.substring(0, dot)).toLowerCase(java.util.Locale.ROOT);
  }
}
