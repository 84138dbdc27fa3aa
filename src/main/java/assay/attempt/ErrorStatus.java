package assay.attempt;

import assay.attempt.Reading.ServiceError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an error amounts to as one HTTP status. Source of the names: google.rpc.Code. A gateway's
 * status gives way to an error of the service that its message holds.
 */
final class ErrorStatus {
  private static final int NOT_FOUND = 404;
  private static final int FAILED = 500;
  private static final Set<Integer> ABOUT_THE_ACCOUNT = Set.of(401, 402, 403, 429);

  private static final Map<String, Integer> BY_STATUS =
      Map.ofEntries(
          Map.entry("INVALID_ARGUMENT", 400),
          Map.entry("FAILED_PRECONDITION", 400),
          Map.entry("OUT_OF_RANGE", 400),
          Map.entry("UNAUTHENTICATED", 401),
          Map.entry("PERMISSION_DENIED", 403),
          Map.entry("NOT_FOUND", NOT_FOUND),
          Map.entry("RESOURCE_EXHAUSTED", 429),
          Map.entry("CANCELLED", 499),
          Map.entry("UNKNOWN", FAILED),
          Map.entry("INTERNAL", FAILED),
          Map.entry("UNAVAILABLE", 503),
          Map.entry("DEADLINE_EXCEEDED", 504));

  /** google.rpc.Code as an HTTP status, where a body carries the small number instead. */
  private static final Map<Integer, Integer> BY_RPC_CODE =
      Map.of(1, 499, 2, 500, 3, 400, 4, 504, 5, 404, 7, 403, 8, 429, 13, 500, 14, 503, 16, 401);

  private ErrorStatus() {}

  static int of(int http, @Nullable ServiceError error) {
    if (error == null) {
      return http;
    }
    if (error.gateway().wrapping() != null) {
      return inBody(error).orElse(http);
    }
    if (http >= 200 && http <= 299) {
      return inBody(error).orElse(FAILED);
    }
    return ofGateway(http, error.gateway());
  }

  /**
   * No request causes a channel to fail, and a model that nobody offers is not found. A 400 gives
   * way to a word about the account, be it the key, the credit or the rate.
   */
  private static int ofGateway(int http, GatewayError gateway) {
    int said = GatewayCodes.status(gateway).orElse(http);
    if (said == NOT_FOUND || (http == 400 && ABOUT_THE_ACCOUNT.contains(said))) {
      return said;
    }
    return http == 400 && GatewayCodes.isChannel(gateway) ? FAILED : http;
  }

  private static Optional<Integer> inBody(ServiceError error) {
    if (error.code() >= 400 && error.code() <= 599) {
      return Optional.of(error.code());
    }
    return Optional.ofNullable(BY_STATUS.get(error.status()))
        .or(() -> Optional.ofNullable(BY_RPC_CODE.get(error.code())))
        .or(() -> GatewayCodes.status(error.gateway()));
  }

  /** Adds what the error says of itself to the fields that a judgement rests on. */
  static void addTo(List<String> because, int http, @Nullable ServiceError error) {
    because.add("HTTP status = " + http);
    if (error == null) {
      return;
    }
    GatewayError gateway = error.gateway();
    if (gateway.wrapping() != null) {
      because.add("error.message holds an error of the service");
    }
    if (error.code() != 0 || !error.status().isEmpty() || !gateway.isSaid()) {
      because.add("error.code = " + error.code() + named(", error.status = ", error.status()));
    }
    add(because, "error.code = ", gateway.code());
    add(because, "error.type = ", gateway.type());
    add(because, "error.moderation_details.moderation_stage = ", gateway.stage());
    gateway.categories().forEach(c -> add(because, "error.moderation_details.categories = ", c));
    error.details().reasons().forEach(reason -> because.add("error.details.reason = " + reason));
    error.details().quotaIds().forEach(id -> because.add("error.details.quotaId = " + id));
  }

  private static void add(List<String> because, String field, String value) {
    if (!value.isEmpty()) {
      because.add(field + value);
    }
  }

  private static String named(String field, String value) {
    return value.isEmpty() ? "" : field + value;
  }
}
