package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text goes out with what looks like a key in it. */
class SecretsTest {
  private static final String SECRET = "MARKER0123456789abcdefghij0123456789";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AIza%s",
        "AQ.%s",
        "ya29.%s",
        "sk-%s",
        "sk-proj-%s",
        "https://example.com/v1/models?key=%s&alt=sse",
        "https://example.com/?a=b&access_token=%s",
        "Authorization: Bearer %s",
        "authorization=%s",
        "x-goog-api-key: %s",
        "{\"x-goog-api-key\": [\"%s\"]}",
        "{\"api-key\":\"%s\",\"a\":1}",
        "Cookie: %s",
        "\"private_key\": \"%s\"",
        "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\n%s"
      })
  void whatLooksLikeAKeyIsMasked(String form) {
    String masked = Secrets.masked("before " + form.formatted(SECRET) + " after");
    assertFalse(masked.contains("MARKER"), masked);
    assertTrue(masked.startsWith("before "), masked);
    assertTrue(masked.contains(Secrets.MASK), masked);
    assertEquals(masked, Secrets.masked(masked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A key of brass on a desk",
        "The authorization was given by the museum",
        "promptTokenCount: 277",
        "https://example.com/monkey=1",
        "skate-park",
        "sha256:219ef69f98fd306ac36de41b567866a37c2942174f83ad234a2c260318bd942e"
      })
  void everydayWordsStay(String text) {
    assertEquals(text, Secrets.masked(text));
  }

  @Property
  void aMarkerNeverGetsThrough(@ForAll("planted") String text) {
    assertFalse(Secrets.masked(text).contains("MARKER"), text);
  }

  @Provide
  Arbitrary<String> planted() {
    Arbitrary<String> around =
        Arbitraries.strings().ofMaxLength(40).alpha().numeric().withChars(" {}[]\":,\n");
    Arbitrary<String> form =
        Arbitraries.of(
            List.of(" AIza", " ya29.", " sk-", "?key=", "&key=", "Bearer ", "x-goog-api-key: "));
    return around.flatMap(
        before ->
            form.flatMap(key -> around.map(after -> before + " " + key + SECRET + " " + after)));
  }

  @Test
  void anEmptyTextStays() {
    assertEquals("", Secrets.masked(""));
  }
}
