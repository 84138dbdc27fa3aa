package assay.text;

import assay.attempt.Answer.Fault;
import assay.attempt.FinishReason;
import assay.attempt.GatewayCodes;
import assay.attempt.NextStep;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.attempt.RetiredModel;
import java.util.Optional;

/**
 * Why the service did not judge, told finer than {@link Kind} does, for the words alone. Each is
 * told by a status, a reason or a phrase of the answer (google.rpc.ErrorInfo; ai.google.dev
 * "generate-content/api-errors" and captured answers). Its words have the keys {@code
 * cause.NAME.title} and {@code .text}.
 */
enum Cause {
  NO_KEY,
  BAD_KEY,
  EXPIRED_KEY,
  RESTRICTED_KEY,
  LEAKED_KEY,
  SUSPENDED,
  API_DISABLED,
  REGION,
  BILLING,
  CREDIT,
  IAM,
  PERMISSION,
  GATEWAY_CREDIT,
  QUOTA_MINUTE,
  QUOTA_DAY,
  QUOTA_ZERO,
  PREPAYMENT,
  QUOTA_UNKNOWN,
  MODEL_RETIRED,
  MODEL_NOT_FOUND,
  WRONG_ADDRESS,
  TOO_LARGE,
  BAD_REQUEST,
  OVERLOADED,
  TOO_SLOW,
  GATEWAY,
  GATEWAY_CHANNEL,
  GATEWAY_WRITE,
  SERVICE_FAULT,
  TIMED_OUT_THERE,
  FOREIGN_BODY,
  UNUSABLE_STATUS,
  CANCELLED_THERE;

  /**
   * Where the words of an outcome that bears no verdict begin, such as {@code fault.DNS} or {@code
   * cause.NO_KEY}; empty if the kind alone says it.
   */
  static Optional<String> keyOf(Outcome outcome) {
    Optional<Fault> fault = Fault.of(outcome);
    if (fault.isPresent()) {
      return fault.map(f -> "fault." + f);
    }
    if (Clues.has(outcome, "body = CUT_OFF")) {
      return Optional.of("fault." + Fault.CUT_OFF);
    }
    return of(outcome).map(cause -> "cause." + cause);
  }

  /** The text of a key, with the models that it speaks of. */
  static String text(Texts texts, String key, Outcome outcome) {
    String message = outcome.signals().message();
    Optional<RetiredModel> retired = RetiredModel.in(message == null ? "" : message);
    return key.equals("cause." + MODEL_RETIRED) && retired.isPresent()
        ? texts.of(key + ".text", retired.get().id(), retired.get().successor())
        : texts.of(key + ".text");
  }

  private static Optional<Cause> of(Outcome outcome) {
    return switch (outcome.kind()) {
      case ACCESS -> Optional.of(outcome).filter(Cause::isAnError).map(Cause::access);
      case QUOTA -> Optional.of(quota(outcome));
      case INVALID_REQUEST -> Optional.of(request(outcome));
      case SERVICE -> Optional.of(service(outcome));
      case TRANSPORT -> Optional.of(transport(outcome));
      case CANCELLED -> Optional.of(CANCELLED_THERE).filter(c -> Clues.status(outcome) > 0);
      default -> Optional.empty();
    };
  }

  /** An account may also be limited by a finish reason, which has words of its own. */
  private static boolean isAnError(Outcome outcome) {
    return outcome.signals().finishReason() != FinishReason.Known.PUP_LIMITED_DISABLED;
  }

  private static Cause access(Outcome outcome) {
    int status = Clues.status(outcome);
    if (status == 402) {
      return CREDIT;
    }
    if (Clues.words(outcome).anyMatch(GatewayCodes::isCredit)) {
      return GATEWAY_CREDIT;
    }
    Cause key = key(outcome);
    Cause known = key == PERMISSION ? project(outcome) : key;
    return known == PERMISSION && status == 401 ? BAD_KEY : known;
  }

  /** What is wrong with the key; {@link #PERMISSION} if nothing is said of it. */
  private static Cause key(Outcome outcome) {
    if (hasReason(outcome, "API_KEY_EXPIRED") || Clues.says(outcome, "api key expired")) {
      return EXPIRED_KEY;
    }
    if (hasReason(outcome, "API_KEY_INVALID") || Clues.says(outcome, "api key not valid")) {
      return BAD_KEY;
    }
    if (Clues.says(outcome, "unregistered callers")) {
      return NO_KEY;
    }
    if (Clues.says(outcome, "leaked")) {
      return LEAKED_KEY;
    }
    if (hasReason(outcome, "CONSUMER_SUSPENDED") || Clues.says(outcome, "has been suspended")) {
      return SUSPENDED;
    }
    return hasReason(outcome, "API_KEY_") ? RESTRICTED_KEY : PERMISSION;
  }

  /** What is wrong with the project; {@link #PERMISSION} if nothing is said of it. */
  private static Cause project(Outcome outcome) {
    if (hasReason(outcome, "SERVICE_DISABLED")) {
      return API_DISABLED;
    }
    if (Clues.says(outcome, "location")) {
      return REGION;
    }
    if (hasReason(outcome, "BILLING_DISABLED") || Clues.says(outcome, "billing")) {
      return BILLING;
    }
    return hasReason(outcome, "IAM_") || Clues.says(outcome, "permission '") ? IAM : PERMISSION;
  }

  private static boolean hasReason(Outcome outcome, String start) {
    return Clues.reasons(outcome).anyMatch(reason -> reason.startsWith(start));
  }

  private static Cause quota(Outcome outcome) {
    if (Clues.words(outcome).anyMatch(GatewayCodes::isCredit)) {
      return GATEWAY_CREDIT;
    }
    if (Clues.says(outcome, "prepa")) {
      return PREPAYMENT;
    }
    if (Clues.saysThatTheLimitIsNothing(outcome)) {
      return QUOTA_ZERO;
    }
    return switch (outcome.limits().quota()) {
      case MINUTE -> QUOTA_MINUTE;
      case DAY -> QUOTA_DAY;
      case NONE, UNKNOWN -> QUOTA_UNKNOWN;
    };
  }

  private static Cause request(Outcome outcome) {
    if (outcome.judgement().nextSteps().contains(NextStep.USE_SUCCESSOR)) {
      return MODEL_RETIRED;
    }
    return switch (Clues.status(outcome)) {
      case 404 -> Clues.hasError(outcome) ? MODEL_NOT_FOUND : WRONG_ADDRESS;
      case 413 -> TOO_LARGE;
      default -> BAD_REQUEST;
    };
  }

  private static Cause service(Outcome outcome) {
    if (Clues.words(outcome).anyMatch(GatewayCodes::isLostAnswer)) {
      return GATEWAY_WRITE;
    }
    if (Clues.words(outcome).anyMatch(GatewayCodes::isChannel)) {
      return GATEWAY_CHANNEL;
    }
    return switch (Clues.status(outcome)) {
      case 502 -> GATEWAY;
      case 503 -> OVERLOADED;
      case 504 -> TOO_SLOW;
      default -> SERVICE_FAULT;
    };
  }

  private static Cause transport(Outcome outcome) {
    if (Clues.status(outcome) == 408) {
      return TIMED_OUT_THERE;
    }
    return Clues.has(outcome, "body = FOREIGN") ? FOREIGN_BODY : UNUSABLE_STATUS;
  }
}
