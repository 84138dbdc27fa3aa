package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {
  private static final String MARKER = "MARKERmarker0123456789MARKER";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Google API key|said AIza{m} twice",
        "newer Google API key|said AQ.{m}-x_ and went on",
        "access token|ya29.{m}.{m}",
        "gateway's key|sk-{m}",
        "gateway's key of a project|sk-proj-{m}",
        "bearer|Authorization: Bearer {m}",
        "bearer in lower case|authorization: bearer {m}",
        "bearer in an object|{\"Authorization\": \"Bearer {m}\"}",
        "bearer as a map shows it|{Authorization=[Bearer {m}]}",
        "short bearer|Authorization: Bearer abc{m}",
        "bearer alone|Bearer {m}",
        "basic|Authorization: Basic {m}",
        "Google's header|x-goog-api-key: {m}",
        "Google's header in an object|\"x-goog-api-key\":\"{m}\"",
        "Google's header as a map shows it|{x-goog-api-key=[{m}]}",
        "gateway's header|api-key: {m}",
        "parameter|https://a.example/v1/models?key={m}",
        "later parameter|https://a.example/?alt=sse&key={m}&x=1",
        "parameter alone|with key={m} in hand",
        "token as a parameter|https://a.example/?access_token={m}#top",
        "cookie|Set-Cookie: {m}",
        "secret in a credentials' file|\"client_secret\" : \"{m}\"",
        "private key|-----BEGIN PRIVATE KEY-----\\n{m}\\n-----END PRIVATE KEY-----",
        "private key without an end|-----BEGIN RSA PRIVATE KEY----- {m}",
      })
  void masksWhatLooksLikeAKey(String what, String text) {
    String masked = new Redactor().masked(text.replace("{m}", MARKER));

    assertFalse(masked.contains(MARKER), what + ": " + masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the key=red piece of the puzzle",
        "a bearer of news",
        "basic colours",
        "ask-me-anything",
        "https://generativelanguage.googleapis.com/v1beta/models?pageSize=50",
      })
  void leavesOtherWordsAsTheyAre(String text) {
    assertEquals(text, new Redactor().masked(text));
  }

  @Test
  void keepsTheWordsAroundAKey() {
    assertEquals(
        "GET https://a.example/?key=[key]&alt=sse",
        new Redactor().masked("GET https://a.example/?key=abc&alt=sse"));
  }

  /** A key of no known form is found however it is spelled. */
  @Property
  void masksAKeyInUseInEverySpelling(
      @ForAll @CharRange(from = '!', to = '~') @StringLength(min = 12, max = 60) String key,
      @ForAll @IntRange(max = 5) int before) {
    Redactor redactor = new Redactor();
    redactor.hide(key);
    String text = "x".repeat(before) + key + "tail";
    String address = URLEncoder.encode(key, StandardCharsets.UTF_8);
    String json = key.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
    String base64 = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    String escaped = escaped(key);

    for (String spelled : new String[] {text, address, json, escaped}) {
      assertFalse(redactor.masked("< " + spelled + " >").contains(spelled), spelled);
    }
    assertFalse(redactor.masked(base64).contains(base64.substring(8, base64.length() - 10)));
    assertFalse(redactor.masked(text).contains(key));
  }

  @Test
  void passesOverAWordThatIsTooShortToBeAKey() {
    Redactor redactor = new Redactor();
    redactor.hide("image");

    assertEquals("an image", redactor.masked("an image"));
  }

  private static String escaped(String key) {
    StringBuilder escaped = new StringBuilder();
    key.chars().forEach(c -> escaped.append("\\u%04X".formatted(c)));
    return escaped.toString();
  }
}
