package assay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import assay.attempt.Endpoint;
import assay.run.ApiKey;
import assay.run.EndpointProfile;
import assay.run.Keys;
import assay.run.Keys.Source;
import assay.run.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvironmentKeysTest {
  private static final Endpoint SIMULATOR = EndpointProfile.SIMULATOR.endpoint();
  private static final Endpoint GEMINI_API = EndpointProfile.GEMINI_API.endpoint();

  private final Keys none = new EnvironmentKeys(Map.of(), () -> Settings.FIRST);
  private final Keys keys =
      new EnvironmentKeys(Map.of("GEMINI_API_KEY", " from-outside\n"), () -> Settings.FIRST);

  @Test
  void theSimulatorNeedsNone() {
    keys.useForThisSession(SIMULATOR, new ApiKey("x"));
    assertEquals(Source.NOT_NEEDED, keys.sourceOf(SIMULATOR));
    assertEquals(Optional.empty(), keys.of(SIMULATOR));
  }

  @Test
  void comesFromTheEnvironment() {
    assertEquals(Source.ENVIRONMENT, keys.sourceOf(GEMINI_API));
    assertEquals(Optional.of("from-outside"), keys.of(GEMINI_API).map(ApiKey::reveal));
  }

  @Test
  void thereIsNoneWithoutAVariableOrWithABlankOne() {
    for (Keys empty :
        new Keys[] {
          none, new EnvironmentKeys(Map.of("GEMINI_API_KEY", " "), () -> Settings.FIRST)
        }) {
      assertEquals(Source.NONE, empty.sourceOf(GEMINI_API));
      assertEquals(Optional.empty(), empty.of(GEMINI_API));
    }
  }

  @Test
  void aTypedOneGoesFirstUntilItIsTakenBack() {
    keys.useForThisSession(GEMINI_API, new ApiKey("typed"));
    assertEquals(Source.THIS_SESSION, keys.sourceOf(GEMINI_API));
    assertEquals(Optional.of("typed"), keys.of(GEMINI_API).map(ApiKey::reveal));
    keys.useForThisSession(GEMINI_API, new ApiKey("  "));
    assertEquals(Source.ENVIRONMENT, keys.sourceOf(GEMINI_API));
  }

  @Test
  void showsItselfToNobody() {
    assertFalse(String.valueOf(keys.of(GEMINI_API)).contains("outside"));
    assertFalse(keys.toString().contains("outside"));
  }
}
