package assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.exchange.BaseUrl.Problem;
import assay.text.Language;
import assay.text.Texts;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://generativelanguage.googleapis.com",
        "https://generativelanguage.googleapis.com/",
        "  https://proxy.example:8443 ",
        "https://proxy.example/gemini",
        "http://localhost:8080",
        "http://127.0.0.1:40123",
        "http://[::1]:40123",
        "HTTPS://proxy.example"
      })
  void takesHttpsToAnywhereAndHttpToThisComputer(String address) {
    assertEquals(Optional.empty(), BaseUrl.problemOf(address));
  }

  @ParameterizedTest
  @CsvSource({
    "'  ', BLANK",
    "proxy.example, SCHEME",
    "ftp://proxy.example, SCHEME",
    "javascript:alert(1), SCHEME",
    "https://, MALFORMED",
    "https:proxy.example, MALFORMED",
    "https://two words, MALFORMED",
    "https://proxy.example:70000, MALFORMED",
    "http://proxy.example, PLAIN_HTTP",
    "http://127.0.0.1.proxy.example, PLAIN_HTTP",
    "http://localhost.proxy.example, PLAIN_HTTP",
    "https://name:word@proxy.example, USER_INFO",
    "http://localhost@proxy.example, USER_INFO",
    "https://proxy.example?key=abc, QUERY",
    "https://proxy.example#part, QUERY",
    "https://proxy.example/v1beta, PROTOCOL_PATH",
    "https://proxy.example/v1beta/models, PROTOCOL_PATH"
  })
  void refusesWhatWouldLoseTheKeyOrReachNothing(String address, Problem problem) {
    assertEquals(Optional.of(problem), BaseUrl.problemOf(address));
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void hasASentenceForEachProblem(Problem problem) {
    assertTrue(new Texts(Language.ENGLISH).has(problem.textKey()), problem.textKey());
  }
}
