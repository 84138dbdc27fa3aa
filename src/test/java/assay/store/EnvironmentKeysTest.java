package assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import assay.attempt.Endpoint.Kind;
import assay.run.ApiKey;
import assay.run.Keys;
import assay.run.Keys.Source;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvironmentKeysTest {
  private final Keys none = new EnvironmentKeys(Map.of());
  private final Keys keys = new EnvironmentKeys(Map.of("GEMINI_API_KEY", " from-outside\n"));

  @Test
  void theSimulatorNeedsNone() {
    keys.useForThisSession(Kind.SIMULATOR, new ApiKey("x"));
    assertEquals(Source.NOT_NEEDED, keys.sourceOf(Kind.SIMULATOR));
    assertEquals(Optional.empty(), keys.of(Kind.SIMULATOR));
  }

  @Test
  void comesFromTheEnvironment() {
    assertEquals(Source.ENVIRONMENT, keys.sourceOf(Kind.GEMINI_API));
    assertEquals(Optional.of("from-outside"), keys.of(Kind.GEMINI_API).map(ApiKey::reveal));
  }

  @Test
  void thereIsNoneWithoutAVariableOrWithABlankOne() {
    for (Keys empty : new Keys[] {none, new EnvironmentKeys(Map.of("GEMINI_API_KEY", " "))}) {
      assertEquals(Source.NONE, empty.sourceOf(Kind.GEMINI_API));
      assertEquals(Optional.empty(), empty.of(Kind.GEMINI_API));
    }
  }

  @Test
  void aTypedOneGoesFirstUntilItIsTakenBack() {
    keys.useForThisSession(Kind.GEMINI_API, new ApiKey("typed"));
    assertEquals(Source.THIS_SESSION, keys.sourceOf(Kind.GEMINI_API));
    assertEquals(Optional.of("typed"), keys.of(Kind.GEMINI_API).map(ApiKey::reveal));
    keys.useForThisSession(Kind.GEMINI_API, new ApiKey("  "));
    assertEquals(Source.ENVIRONMENT, keys.sourceOf(Kind.GEMINI_API));
  }

  @Test
  void showsItselfToNobody() {
    assertFalse(String.valueOf(keys.of(Kind.GEMINI_API)).contains("outside"));
    assertFalse(keys.toString().contains("outside"));
  }
}
