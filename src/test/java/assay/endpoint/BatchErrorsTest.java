package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import assay.attempt.Answer.Received;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.run.sweep.BatchService.Ended;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line that failed is judged like the same error alone, now and when it is read again. */
@Timeout(60)
class BatchErrorsTest {
  @ParameterizedTest
  @CsvSource({
    "'{\"code\":1,\"message\":\"The operation was cancelled.\"}', 499, CANCELLED",
    "'{\"code\":2,\"message\":\"\"}', 500, SERVICE",
    "'{\"code\":3,\"message\":\"Bad aspect ratio\"}', 400, INVALID_REQUEST",
    "'{\"code\":3,\"message\":\"API key not valid.\"}', 400, ACCESS",
    "'{\"code\":4,\"message\":\"Deadline\"}', 504, SERVICE",
    "'{\"code\":5,\"message\":\"No model\"}', 404, INVALID_REQUEST",
    "'{\"code\":6,\"message\":\"There\"}', 409, INVALID_REQUEST",
    "'{\"code\":7,\"message\":\"Denied\"}', 403, ACCESS",
    "'{\"code\":8,\"message\":\"Quota exceeded\"}', 429, QUOTA",
    "'{\"code\":9,\"message\":\"User location is not supported for the API use.\"}', 400, ACCESS",
    "'{\"code\":9,\"message\":\"Odd\"}', 400, INVALID_REQUEST",
    "'{\"code\":10,\"message\":\"\"}', 409, INVALID_REQUEST",
    "'{\"code\":11,\"message\":\"\"}', 400, INVALID_REQUEST",
    "'{\"code\":12,\"message\":\"\"}', 501, SERVICE",
    "'{\"code\":13,\"message\":\"Internal\"}', 500, SERVICE",
    "'{\"code\":14,\"message\":\"The model is overloaded.\",\"details\":[]}', 503, SERVICE",
    "'{\"code\":15,\"message\":\"\"}', 500, SERVICE",
    "'{\"code\":16,\"message\":\"Who are you?\"}', 401, ACCESS",
    "'{ \"status\" : \"UNAVAILABLE\" }', 503, SERVICE",
    "'{\"code\":429,\"message\":\"a gateway\"}', 429, QUOTA",
    "'{\"code\":\"14\",\"message\":\"as text\"}', 503, SERVICE",
    "'{\"code\":0}', 500, SERVICE",
    "'{\"code\":-3}', 500, SERVICE",
    "'{}', 500, SERVICE",
    "'\"broken\"', 500, SERVICE",
    "'[1]', 500, SERVICE"
  })
  void aCodeIsTheHttpStatusOfItsName(String error, int status, Kind kind) throws IOException {
    try (Batched batched = Batched.saying(Batched.batch("SUCCEEDED", Batched.failed(1, error)))) {
      Ended ended = assertInstanceOf(Ended.class, batched.look());
      Received line = assertInstanceOf(Received.class, Batched.answer(ended, 1));
      assertEquals("{\"error\":" + error + "}", line.body().text());
      assertEquals(status, line.http().status());
      assertEquals(kind, Outcome.of(line).kind());
      assertEquals(
          line.reading(),
          ProtocolReader.readStored(batched.endpoint(), line.http(), line.body(), line.images()));
    }
  }
}
