package assay.attempt;

import assay.attempt.FinishReason.Ruling;
import assay.attempt.Outcome.Adjustable;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Layer;
import assay.attempt.Outcome.Repeat;
import assay.attempt.Reading.ServiceError;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an error, be it by the HTTP status or in the body of a 200. Source of the
 * statuses: google.rpc.Status and ai.google.dev "generate-content/api-errors". A bad key is a 400
 * with the reason API_KEY_INVALID.
 */
final class ErrorRulings {
  /** In google.rpc.Code: the lines of a batch have the number without the word. */
  private static final int FAILED_PRECONDITION = 9;

  private ErrorRulings() {}

  /**
   * The ruling of a status.
   *
   * @param status what the error amounts to
   * @param error null if the body has none
   */
  static Ruling of(int status, @Nullable ServiceError error) {
    if (status == 400 && error != null && isPrecondition(error)) {
      return ofPrecondition(error);
    }
    if (status == 400 && isAboutKey(error)) {
      return access(NextStep.CHECK_KEY);
    }
    return switch (status) {
      case 401, 403 -> ofDenied(error);
      case 402 ->
          new Ruling(
              Kind.ACCESS,
              Layer.ACCOUNT,
              Adjustable.NO,
              Repeat.NEVER,
              List.of(NextStep.CHECK_BILLING));
      case 404 -> ofNotFound(error);
      case 408 -> ofWay(Kind.TRANSPORT);
      case 429 -> Quotas.ruling(error);
      case 499 ->
          new Ruling(
              Kind.CANCELLED,
              Layer.TRANSPORT,
              Adjustable.NO,
              Repeat.POINTLESS,
              List.of(NextStep.READ_MESSAGE));
      case 504 -> service(NextStep.WAIT_AND_REPEAT, NextStep.ALLOW_MORE_TIME);
      default -> byClass(status);
    };
  }

  private static Ruling service(NextStep... steps) {
    return new Ruling(
        Kind.SERVICE, Layer.SERVICE, Adjustable.NO, Repeat.WORTHWHILE, List.of(steps));
  }

  private static Ruling byClass(int status) {
    if (status >= 500 && status <= 599) {
      return service(NextStep.WAIT_AND_REPEAT);
    }
    if (status >= 400 && status <= 499) {
      return request(NextStep.FIX_REQUEST, NextStep.READ_MESSAGE);
    }
    return TransportRulings.of(Answer.Fault.BAD_URL);
  }

  private static Ruling ofDenied(@Nullable ServiceError error) {
    if (error != null && error.details().reasons().contains("SERVICE_DISABLED")) {
      return access(NextStep.ENABLE_API, NextStep.READ_MESSAGE);
    }
    boolean billing =
        error != null && (isAboutBilling(error) || GatewayCodes.isCredit(error.gateway()));
    return billing
        ? access(NextStep.CHECK_BILLING, NextStep.READ_MESSAGE)
        : access(NextStep.CHECK_KEY, NextStep.READ_MESSAGE);
  }

  private static Ruling ofNotFound(@Nullable ServiceError error) {
    boolean replaced = error != null && RetiredModel.in(error.message()).isPresent();
    return replaced
        ? request(NextStep.USE_SUCCESSOR, NextStep.CHECK_MODEL)
        : request(NextStep.CHECK_MODEL, NextStep.CHECK_ADDRESS);
  }

  private static Ruling ofWay(Kind kind) {
    return new Ruling(
        kind,
        Layer.TRANSPORT,
        Adjustable.NO,
        Repeat.WORTHWHILE,
        List.of(NextStep.REPEAT_UNCHANGED));
  }

  private static Ruling access(NextStep... steps) {
    return new Ruling(Kind.ACCESS, Layer.ACCOUNT, Adjustable.NO, Repeat.POINTLESS, List.of(steps));
  }

  private static Ruling request(NextStep... steps) {
    return new Ruling(
        Kind.INVALID_REQUEST, Layer.REQUEST, Adjustable.NO, Repeat.POINTLESS, List.of(steps));
  }

  private static boolean isAboutKey(@Nullable ServiceError error) {
    if (error == null) {
      return false;
    }
    String message = words(error);
    return error.details().reasons().stream().anyMatch(reason -> reason.startsWith("API_KEY_"))
        || message.contains("api key not valid")
        || message.contains("api key expired");
  }

  /** The account is not ready: a country is not served, or there is no billing. */
  private static boolean isPrecondition(ServiceError error) {
    boolean failed =
        error.status().equals("FAILED_PRECONDITION") || error.code() == FAILED_PRECONDITION;
    return failed && (isAboutBilling(error) || words(error).contains("location"));
  }

  /** A country may be served once billing is on; a key has no part in either. */
  private static Ruling ofPrecondition(ServiceError error) {
    return isAboutBilling(error)
        ? access(NextStep.CHECK_BILLING, NextStep.READ_MESSAGE)
        : access(NextStep.READ_MESSAGE);
  }

  private static boolean isAboutBilling(ServiceError error) {
    return error.details().reasons().contains("BILLING_DISABLED")
        || words(error).contains("billing");
  }

  private static String words(ServiceError error) {
    return error.message().toLowerCase(Locale.ROOT);
  }
}
