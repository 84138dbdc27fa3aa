package assay.attempt;

import assay.attempt.FinishReason.Ruling;
import assay.attempt.Outcome.Adjustable;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Layer;
import assay.attempt.Outcome.QuotaScope;
import assay.attempt.Outcome.Repeat;
import assay.attempt.Reading.ServiceError;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a used-up quota says of itself: in {@code quotaId} and {@code quotaMetric} of its details,
 * else in its message.
 */
final class Quotas {
  private static final Pattern PER_DAY =
      Pattern.compile("per[ _-]?day|\\brpd\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern PER_MINUTE =
      Pattern.compile("per[ _-]?min|\\b[rt]pm\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern NOTHING_ALLOWED =
      Pattern.compile("limit: ?0\\b(?!\\.[0-9])|prepay|prepaid", Pattern.CASE_INSENSITIVE);

  private Quotas() {}

  /** Whose quota an outcome of this kind is about. */
  static QuotaScope scope(@Nullable ServiceError error, Kind kind) {
    return kind == Kind.QUOTA ? scope(error) : QuotaScope.NONE;
  }

  private static QuotaScope scope(@Nullable ServiceError error) {
    if (words(error).anyMatch(words -> PER_DAY.matcher(words).find())) {
      return QuotaScope.DAY;
    }
    return words(error).anyMatch(words -> PER_MINUTE.matcher(words).find())
        ? QuotaScope.MINUTE
        : QuotaScope.UNKNOWN;
  }

  static Ruling ruling(@Nullable ServiceError error) {
    boolean shut = error != null && neverOpens(error);
    boolean pointless = shut || scope(error) == QuotaScope.DAY;
    NextStep wait = pointless ? NextStep.WAIT_FOR_DAILY_RESET : NextStep.WAIT_AND_REPEAT;
    return new Ruling(
        Kind.QUOTA,
        Layer.ACCOUNT,
        Adjustable.NO,
        pointless ? Repeat.POINTLESS : Repeat.WORTHWHILE,
        List.of(shut ? NextStep.CHECK_BILLING : wait));
  }

  /** A limit of 0, an empty prepayment and a used-up credit do not open by waiting. */
  static boolean neverOpens(ServiceError error) {
    return NOTHING_ALLOWED.matcher(error.message()).find()
        || GatewayCodes.isCredit(error.gateway())
        || said(error, "quotaValue").anyMatch("0"::equals);
  }

  private static Stream<String> words(@Nullable ServiceError error) {
    return error == null
        ? Stream.empty()
        : Stream.of(
                error.details().quotaIds().stream(),
                said(error, "quotaMetric"),
                said(error, "subject"),
                said(error, "description"),
                Stream.of(error.message()))
            .flatMap(stream -> stream);
  }

  private static Stream<String> said(ServiceError error, String member) {
    return error.details().said().stream()
        .filter(said -> said.field().startsWith("QuotaFailure"))
        .filter(said -> said.field().endsWith("." + member))
        .map(Said::text);
  }
}
