package assay.endpoint;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The codes of an error that comes without an HTTP status of its own, as in a line of a batch, with
 * the HTTP status of each as its comment says (googleapis {@code google/rpc/code.proto}).
 */
enum RpcCode {
  CANCELLED(1, 499),
  UNKNOWN(2, 500),
  INVALID_ARGUMENT(3, 400),
  DEADLINE_EXCEEDED(4, 504),
  NOT_FOUND(5, 404),
  ALREADY_EXISTS(6, 409),
  PERMISSION_DENIED(7, 403),
  RESOURCE_EXHAUSTED(8, 429),
  FAILED_PRECONDITION(9, 400),
  ABORTED(10, 409),
  OUT_OF_RANGE(11, 400),
  UNIMPLEMENTED(12, 501),
  INTERNAL(13, 500),
  UNAVAILABLE(14, 503),
  DATA_LOSS(15, 500),
  UNAUTHENTICATED(16, 401);

  private final int number;
  private final int http;

  RpcCode(int number, int http) {
    this.number = number;
    this.http = http;
  }

  /**
   * The HTTP status that an error amounts to. A gateway may write an HTTP status in place of the
   * code; an error that says nothing of it is one of the service.
   *
   * @param error {@code google.rpc.Status}; null or of another kind if it is none
   */
  static int httpOf(@Nullable JsonNode error) {
    Integer code = Fields.number(error, "code");
    if (code != null && code >= 400 && code <= 599) {
      return code;
    }
    String status = Fields.textOrEmpty(error, "status");
    return of(code == null ? 0 : code, status).orElse(UNKNOWN).http;
  }

  private static Optional<RpcCode> of(int number, String name) {
    return Arrays.stream(values())
        .filter(code -> code.number == number)
        .findFirst()
        .or(() -> Arrays.stream(values()).filter(code -> code.name().equals(name)).findFirst());
  }
}
