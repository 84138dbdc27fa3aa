package assay.attempt;

import assay.attempt.Answer.Received;
import assay.attempt.FinishReason.Ruling;
import assay.attempt.Outcome.Adjustable;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Layer;
import assay.attempt.Outcome.NextStep;
import assay.attempt.Outcome.QuotaScope;
import assay.attempt.Outcome.Repeat;
import assay.attempt.Reading.ErrorDetails;
import assay.attempt.Reading.ServiceError;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What follows from an error, be it by the HTTP status or in the body of a 200. Source of the
 * statuses: google.rpc.Status and ai.google.dev "generate-content/api-errors". A bad key is a 400
 * with the reason API_KEY_INVALID.
 */
final class ErrorRulings {
  private static final Map<String, Integer> BY_STATUS =
      Map.ofEntries(
          Map.entry("INVALID_ARGUMENT", 400),
          Map.entry("FAILED_PRECONDITION", 400),
          Map.entry("OUT_OF_RANGE", 400),
          Map.entry("UNAUTHENTICATED", 401),
          Map.entry("PERMISSION_DENIED", 403),
          Map.entry("NOT_FOUND", 404),
          Map.entry("RESOURCE_EXHAUSTED", 429),
          Map.entry("CANCELLED", 499),
          Map.entry("UNKNOWN", 500),
          Map.entry("INTERNAL", 500),
          Map.entry("UNAVAILABLE", 503),
          Map.entry("DEADLINE_EXCEEDED", 504));

  /** google.rpc.Code as an HTTP status, where a body carries the small number instead. */
  private static final Map<Integer, Integer> BY_RPC_CODE =
      Map.of(1, 499, 2, 500, 3, 400, 4, 504, 5, 404, 7, 403, 8, 429, 13, 500, 14, 503, 16, 401);

  private ErrorRulings() {}

  /** The ruling of an answer with an error status or an error in its body. */
  static Ruling of(Received received, List<String> because) {
    int http = received.http().status();
    ServiceError error = received.reading().error();
    int status = effectiveStatus(http, error);
    because.add("HTTP status = " + http);
    if (error != null) {
      because.add(
          "error.code = "
              + error.code()
              + (error.status().isEmpty() ? "" : ", error.status = " + error.status()));
      error.details().reasons().forEach(reason -> because.add("error.details.reason = " + reason));
      error.details().quotaIds().forEach(id -> because.add("error.details.quotaId = " + id));
    }
    return rulingOf(status, received);
  }

  private static Ruling rulingOf(int status, Received received) {
    if (status == 400 && isAboutAccess(received.reading().error())) {
      return access(NextStep.CHECK_KEY);
    }
    return switch (status) {
      case 401, 403 -> access(NextStep.CHECK_KEY, NextStep.READ_MESSAGE);
      case 402 ->
          new Ruling(
              Kind.ACCESS,
              Layer.ACCOUNT,
              Adjustable.NO,
              Repeat.NEVER,
              List.of(NextStep.CHECK_BILLING));
      case 404 -> request(NextStep.CHECK_MODEL, NextStep.CHECK_ADDRESS);
      case 408 ->
          new Ruling(
              Kind.TRANSPORT,
              Layer.TRANSPORT,
              Adjustable.NO,
              Repeat.WORTHWHILE,
              List.of(NextStep.REPEAT_UNCHANGED));
      case 429 -> quotaRuling(received);
      case 499 ->
          new Ruling(
              Kind.CANCELLED,
              Layer.TRANSPORT,
              Adjustable.NO,
              Repeat.WORTHWHILE,
              List.of(NextStep.REPEAT_UNCHANGED));
      default -> byClass(status);
    };
  }

  private static Ruling byClass(int status) {
    if (status >= 500 && status <= 599) {
      return new Ruling(
          Kind.SERVICE,
          Layer.SERVICE,
          Adjustable.NO,
          Repeat.WORTHWHILE,
          List.of(NextStep.WAIT_AND_REPEAT));
    }
    if (status >= 400 && status <= 499) {
      return request(NextStep.FIX_REQUEST, NextStep.READ_MESSAGE);
    }
    return TransportRulings.of(Answer.Fault.BAD_URL);
  }

  private static Ruling access(NextStep... steps) {
    return new Ruling(Kind.ACCESS, Layer.ACCOUNT, Adjustable.NO, Repeat.POINTLESS, List.of(steps));
  }

  private static Ruling request(NextStep... steps) {
    return new Ruling(
        Kind.INVALID_REQUEST, Layer.REQUEST, Adjustable.NO, Repeat.POINTLESS, List.of(steps));
  }

  private static Ruling quotaRuling(Received received) {
    boolean pointless = quotaOf(received) == QuotaScope.DAY || neverOpens(message(received));
    NextStep step = pointless ? NextStep.WAIT_FOR_DAILY_RESET : NextStep.WAIT_AND_REPEAT;
    NextStep used = neverOpens(message(received)) ? NextStep.CHECK_BILLING : step;
    return new Ruling(
        Kind.QUOTA,
        Layer.ACCOUNT,
        Adjustable.NO,
        pointless ? Repeat.POINTLESS : Repeat.WORTHWHILE,
        List.of(used));
  }

  /** Whose quota an outcome of this kind is about. */
  static QuotaScope quota(Received received, Kind kind) {
    return kind == Kind.QUOTA ? quotaOf(received) : QuotaScope.NONE;
  }

  private static QuotaScope quotaOf(Received received) {
    ServiceError error = received.reading().error();
    List<String> ids = error == null ? List.of() : error.details().quotaIds();
    if (ids.stream().anyMatch(id -> id.contains("PerDay"))) {
      return QuotaScope.DAY;
    }
    return ids.stream().anyMatch(id -> id.contains("PerMinute"))
        ? QuotaScope.MINUTE
        : QuotaScope.UNKNOWN;
  }

  /** A limit of 0 and an empty prepayment do not open by waiting. */
  private static boolean neverOpens(String message) {
    String lower = message.toLowerCase(Locale.ROOT);
    return lower.matches("(?s).*limit: 0\\b.*") || lower.contains("prepayment");
  }

  private static String message(Received received) {
    ServiceError error = received.reading().error();
    return error == null ? "" : error.message();
  }

  private static boolean isAboutAccess(@org.jspecify.annotations.Nullable ServiceError error) {
    if (error == null) {
      return false;
    }
    ErrorDetails details = error.details();
    String message = error.message().toLowerCase(Locale.ROOT);
    return details.reasons().stream().anyMatch(reason -> reason.startsWith("API_KEY_"))
        || message.contains("api key not valid")
        || message.contains("api key expired")
        || (error.status().equals("FAILED_PRECONDITION")
            && (message.contains("location") || message.contains("billing")));
  }

  private static int effectiveStatus(
      int http, @org.jspecify.annotations.Nullable ServiceError error) {
    if (http < 200 || http > 299 || error == null) {
      return http;
    }
    if (error.code() >= 400 && error.code() <= 599) {
      return error.code();
    }
    Integer byRpcCode = BY_RPC_CODE.get(error.code());
    return BY_STATUS.getOrDefault(error.status(), byRpcCode == null ? 500 : byRpcCode);
  }
}
