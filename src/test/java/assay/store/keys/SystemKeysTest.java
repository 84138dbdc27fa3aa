package assay.store.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.CloudPlace;
import assay.attempt.Endpoint;
import assay.attempt.Protocol;
import assay.run.ApiKey;
import assay.run.EndpointProfile;
import assay.run.Keys;
import assay.run.Keys.Source;
import assay.run.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemKeysTest {
  private static final Endpoint SIMULATOR = EndpointProfile.SIMULATOR.endpoint();
  private static final Endpoint GEMINI_API = EndpointProfile.GEMINI_API.endpoint();
  private static final String ACCOUNT = "gemini-api@generativelanguage.googleapis.com";
  private static final Endpoint MOVED = GEMINI_API.at("https://gateway.example/v1");
  private static final Endpoint VERTEX =
      new Endpoint(
          Endpoint.Kind.VERTEX_AI,
          "vertex-ai",
          CloudPlace.urlOf("eu"),
          new Endpoint.Access(
              Protocol.VERTEX, Endpoint.Auth.GOOGLE_CREDENTIALS, new CloudPlace("p", "eu")));

  private final FakeKeychain keychain = new FakeKeychain();
  private final AtomicInteger opened = new AtomicInteger();
  private final Keys keys = keys(Map.of());
  private final Keys fromOutside = keys(Map.of("GEMINI_API_KEY", " from-outside\n"));

  private Keys keys(Map<String, String> environment) {
    return new SystemKeys(
        environment,
        () -> Settings.FIRST,
        () -> {
          opened.incrementAndGet();
          return Optional.of(keychain);
        });
  }

  private static Keys without(Map<String, String> environment) {
    return new SystemKeys(environment, () -> Settings.FIRST, Optional::empty);
  }

  @Test
  void theSimulatorNeedsNone() {
    keys.useForThisSession(SIMULATOR, new ApiKey("x"));
    assertEquals(Source.NOT_NEEDED, keys.sourceOf(SIMULATOR));
    assertEquals(Optional.empty(), keys.of(SIMULATOR));
  }

  @Test
  void credentialsTakeThePlaceOfAKey() {
    keys.useForThisSession(VERTEX, new ApiKey("x"));
    assertEquals(Source.GOOGLE_CREDENTIALS, keys.sourceOf(VERTEX));
    assertEquals(Optional.empty(), keys.of(VERTEX));
  }

  @Test
  void comesFromTheEnvironment() {
    assertEquals(Source.ENVIRONMENT, fromOutside.sourceOf(GEMINI_API));
    assertEquals(Optional.of("from-outside"), revealed(fromOutside));
  }

  @Test
  void thereIsNoneWithoutAVariableOrWithABlankOne() {
    for (Keys empty : List.of(without(Map.of()), without(Map.of("GEMINI_API_KEY", " ")))) {
      assertEquals(Source.NONE, empty.sourceOf(GEMINI_API));
      assertEquals(Optional.empty(), empty.of(GEMINI_API));
    }
  }

  @Test
  void aTypedOneGoesFirstThenTheEnvironmentThenTheKeychain() {
    keychain.keys.put(ACCOUNT, new ApiKey("kept"));
    fromOutside.useForThisSession(GEMINI_API, new ApiKey("typed"));
    assertEquals(Source.THIS_SESSION, fromOutside.sourceOf(GEMINI_API));
    assertEquals(Optional.of("typed"), revealed(fromOutside));
    fromOutside.useForThisSession(GEMINI_API, new ApiKey("  "));
    assertEquals(Source.ENVIRONMENT, fromOutside.sourceOf(GEMINI_API));
    assertEquals(Source.KEYCHAIN, keys.sourceOf(GEMINI_API));
    assertEquals(Optional.of("kept"), revealed(keys));
  }

  @Test
  void touchesNoKeychainBeforeItIsNeeded() {
    fromOutside.of(GEMINI_API);
    fromOutside.sourceOf(GEMINI_API);
    fromOutside.sourceOf(SIMULATOR);
    fromOutside.sourceOf(VERTEX);
    assertEquals(0, opened.get());
    fromOutside.hasKeychain();
    fromOutside.hasKeychain();
    assertEquals(1, opened.get());
  }

  @Test
  void asksTheKeychainOnceForAKeyThatItGave() {
    keychain.keys.put(ACCOUNT, new ApiKey("kept"));
    keys.of(GEMINI_API);
    keys.of(GEMINI_API);
    assertEquals(List.of("read " + ACCOUNT), keychain.asked);
  }

  @Test
  void keepsAKeyUnderTheEndpointsNameAndHostAndForgetsItThere() {
    keys.useForThisSession(GEMINI_API, new ApiKey("older"));
    assertTrue(keys.keepInKeychain(GEMINI_API, new ApiKey("kept")));
    assertEquals(Set.of(ACCOUNT), keychain.keys.keySet());
    assertEquals(Optional.of("kept"), revealed(keys));
    assertEquals(Source.KEYCHAIN, keys.sourceOf(GEMINI_API));
    keys.forget(GEMINI_API);
    assertEquals(Source.NONE, keys.sourceOf(GEMINI_API));
    assertTrue(keychain.keys.isEmpty());
  }

  @Test
  void neverKeepsABlankKey() {
    assertFalse(keys.keepInKeychain(GEMINI_API, new ApiKey(" ")));
    assertTrue(keychain.keys.isEmpty());
  }

  @Test
  void aKeychainThatRefusesHasNothingAndTakesNothing() {
    keychain.refuses = true;
    assertEquals(Source.NONE, keys.sourceOf(GEMINI_API));
    assertFalse(keys.keepInKeychain(GEMINI_API, new ApiKey("a-key")));
    keys.forget(GEMINI_API);
    assertEquals(Optional.empty(), keys.of(GEMINI_API));
  }

  @Test
  void aKeychainThatThrowsHasNothingAndTakesNothing() {
    keychain.breaks = new IllegalStateException("planted");
    assertEquals(Source.NONE, keys.sourceOf(GEMINI_API));
    assertFalse(keys.keepInKeychain(GEMINI_API, new ApiKey("a-key")));
    keys.forget(GEMINI_API);
    assertEquals(Optional.empty(), keys.of(GEMINI_API));
  }

  @Test
  void aTypedKeyStaysWhereTheKeychainDoesNotTakeIt() {
    keychain.refuses = true;
    keys.useForThisSession(GEMINI_API, new ApiKey("typed"));
    keys.keepInKeychain(GEMINI_API, new ApiKey("typed"));
    assertEquals(Source.THIS_SESSION, keys.sourceOf(GEMINI_API));
  }

  @Test
  void aKeychainThatCannotBeOpenedIsNone() {
    Keys broken =
        new SystemKeys(
            Map.of(),
            () -> Settings.FIRST,
            () -> {
              throw new UnsatisfiedLinkError("planted");
            });
    assertFalse(broken.hasKeychain());
    assertEquals(Source.NONE, broken.sourceOf(GEMINI_API));
  }

  @Test
  void anotherHostInheritsNoKey() {
    keys.useForThisSession(GEMINI_API, new ApiKey("typed"));
    assertEquals(Source.NONE, keys.sourceOf(MOVED));
    keychain.keys.put(ACCOUNT, new ApiKey("kept"));
    assertEquals(Optional.empty(), keys.of(MOVED));
    keys.useForThisSession(MOVED, new ApiKey("anew"));
    assertEquals(Optional.of("typed"), revealed(keys));
  }

  @ParameterizedTest
  @CsvSource({
    "GEMINI_API_KEY, https://gateway.example, false",
    "GOOGLE_API_KEY, https://gateway.example, false",
    "gemini_api_key, https://gateway.example, false",
    "GEMINI_API_KEY, https://googleapis.com.gateway.example, false",
    "MY_PROXY_KEY, https://gateway.example, true",
    "GOOGLE_API_KEY, https://aiplatform.googleapis.com, true",
    "GEMINI_API_KEY, http://127.0.0.1:8080, true"
  })
  void googlesVariablesOpenGooglesHostsAndThisMachineAlone(
      String variable, String url, boolean opens) {
    Endpoint endpoint = GEMINI_API.at(url);
    Settings handedOver =
        Settings.FIRST.with(new EndpointProfile(endpoint, variable, "gemini-3-pro-image"));
    Keys strict =
        new SystemKeys(Map.of(variable, "from-outside"), () -> handedOver, Optional::empty);
    assertEquals(opens, strict.of(endpoint).isPresent());
    assertEquals(opens ? Source.ENVIRONMENT : Source.NONE, strict.sourceOf(endpoint));
  }

  @Test
  void canBeToldToLeaveTheKeychainAlone() {
    assertFalse(
        new SystemKeys(Map.of("ASSAY_NO_KEYCHAIN", "1"), () -> Settings.FIRST).hasKeychain());
  }

  @Test
  void showsItselfToNobody() {
    assertFalse(String.valueOf(fromOutside.of(GEMINI_API)).contains("outside"));
    assertFalse(fromOutside.toString().contains("outside"));
    assertFalse(new Keychain.Failure().toString().contains("key-"));
  }

  private static Optional<String> revealed(Keys keys) {
    return keys.of(GEMINI_API).map(ApiKey::reveal);
  }
}
