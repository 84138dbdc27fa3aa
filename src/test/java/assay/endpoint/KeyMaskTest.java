package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.attempt.Body;
import assay.attempt.Outcome;
import assay.attempt.Protocol;
import assay.run.ApiKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMaskTest {
  private static final String KEY = "MARKER-key-0123456789";
  private static final String SUSPENDED =
      "{\"error\":{\"code\":403,\"message\":\"Consumer 'api_key:"
          + KEY
          + "' has been suspended.\"}}";

  private static final ProtocolReader READER =
      new ProtocolReader(Protocol.GEMINI, Outcome.Evidence.NATIVE_RAW);

  private final KeyMask mask = new KeyMask(new ApiKey(KEY), READER);

  @Test
  void aKeyThatTheServiceRepeatsStandsNowhere() {
    Body body = Body.of(SUSPENDED);
    Http http = new Http(403, Map.of("x-echo", List.of("key=" + KEY)));
    Answer masked = mask.masked(new Received(http, body, List.of(), READER.read(body, List.of())));
    Received received = masked.received().orElseThrow();
    assertEquals(SUSPENDED.replace(KEY, "[key]"), received.body().text());
    assertEquals("key=[key]", received.http().header("x-echo").orElseThrow());
    assertEquals(
        "Consumer 'api_key:[key]' has been suspended.", Outcome.of(masked).signals().message());
  }

  @Test
  void aFaultsDetailAndWhatHadComeOfItAreMaskedToo() {
    Body body = Body.of(SUSPENDED);
    Received partial =
        new Received(new Http(403, Map.of()), body, List.of(), READER.read(body, List.of()));
    Answer.Failed masked =
        (Answer.Failed) mask.masked(new Answer.Failed(Fault.RESET, "at " + KEY, partial));
    assertEquals("at [key]", masked.detail());
    assertEquals(
        SUSPENDED.replace(KEY, "[key]"), Objects.requireNonNull(masked.partial()).body().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AIza/a+b=c&d_0123",
        "AIza\\/a+b=c&d_0123",
        "AIza/a+b\\u003dc\\u0026d_0123",
        "AIza/a+b\\u003Dc&d_0123",
        "AIza%2Fa%2Bb%3Dc%26d_0123",
        "AIza%2fa%2bb%3dc&d_0123",
        "QUl6YS9hK2I9YyZkXzAxMjM=",
        "QUl6YS9hK2I9YyZkXzAxMjM",
      })
  void aKeyStandsNowhereHoweverItIsSpelled(String spelled) {
    KeyMask other = new KeyMask(new ApiKey("AIza/a+b=c&d_0123"), READER);
    assertEquals("at [key], twice: [key]", other.masked("at " + spelled + ", twice: " + spelled));
  }

  @Test
  void whatHoldsNoKeyStaysByteForByte() {
    Body body = Body.of("{\"candidates\":[]}");
    Received clean =
        new Received(new Http(200, Map.of()), body, List.of(), READER.read(body, List.of()));
    assertSame(body, mask.masked(clean).received().orElseThrow().body());
  }

  @Test
  void aWordThatIsTooShortForAKeyIsNotSearchedFor() {
    Answer answer = new Answer.Failed(Fault.DNS, "abc", null);
    assertSame(answer, new KeyMask(new ApiKey("abc"), READER).masked(answer));
  }
}
