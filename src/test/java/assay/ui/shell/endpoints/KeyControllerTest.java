package assay.ui.shell.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Endpoint;
import assay.attempt.Endpoint.Auth;
import assay.attempt.Endpoint.Kind;
import assay.run.EndpointProfile;
import assay.run.Keys.Source;
import assay.ui.WaitingExecutor;
import org.junit.jupiter.api.Test;

class KeyControllerTest {
  private static final Endpoint GEMINI_API = EndpointProfile.GEMINI_API.endpoint();

  private final EndpointsBench bench = new EndpointsBench();
  private final KeyModel key = bench.model.key();

  private void lookAtGeminiApi() {
    bench.controller.onOpened();
    bench.keys.onWindowOpened();
    bench.controller.onSelect(1);
  }

  private String words() {
    return key.stateProperty().get().words();
  }

  @Test
  void saysWhereTheKeyIs() {
    lookAtGeminiApi();
    assertEquals("No key yet: GEMINI_API_KEY is not set", words());
    assertTrue(key.stateProperty().get().isMissing());
    assertTrue(bench.keys.onKey("a-key"));
    assertEquals(bench.texts.of("endpoints.key.THIS_SESSION"), words());
    assertFalse(key.stateProperty().get().isMissing());
    bench.keys.onForget();
    assertTrue(key.stateProperty().get().isMissing());
  }

  @Test
  void namesTheVariableThatIsSet() {
    bench.ports.keys.inEnvironment = true;
    lookAtGeminiApi();
    assertEquals("GEMINI_API_KEY is set", words());
    assertFalse(key.stateProperty().get().isForgettable());
  }

  @Test
  void saysThatGooglesVariableIsWithheldFromAnotherHost() {
    lookAtGeminiApi();
    bench.type(Field.BASE_URL, "https://gateway.example");
    bench.controller.onTaken();
    assertEquals("No key yet: GEMINI_API_KEY goes to Google’s addresses only", words());
  }

  @Test
  void anotherNameAtAnotherHostTakesNoKeyAlong() {
    lookAtGeminiApi();
    bench.keys.onKey("a-key");
    bench.type(Field.BASE_URL, "https://gateway.example");
    bench.type(Field.NAME, "moved");
    bench.controller.onTaken();
    Endpoint moved = bench.ports.settings.written.getLast().find("moved").orElseThrow().endpoint();
    assertEquals(Source.NONE, bench.ports.keys.sourceOf(moved));
  }

  @Test
  void theSimulatorTakesNone() {
    lookAtGeminiApi();
    assertTrue(key.typableProperty().get());
    bench.controller.onSelect(0);
    assertFalse(key.typableProperty().get());
    assertEquals(bench.texts.of("endpoints.key.NOT_NEEDED"), words());
  }

  @Test
  void credentialsAreFoundOrNot() {
    lookAtGeminiApi();
    bench.controller.onKind(Kind.VERTEX_AI);
    bench.type(Field.PROJECT, "catalogue-1");
    bench.controller.onTaken();
    assertEquals(bench.texts.of("endpoints.key.no-credentials"), words());
    assertFalse(key.typableProperty().get());
    bench.ports.keys.credentials = "adc.json";
    bench.keys.onAllChanged();
    assertEquals(bench.texts.of("endpoints.key.credentials"), words());
    assertTrue(key.stateProperty().get().more().contains("adc.json"));
    bench.controller.onAuth(Auth.API_KEY);
    assertTrue(key.typableProperty().get());
  }

  @Test
  void keepsAKeyInTheKeychainWhereThereIsOneAndItIsWanted() {
    bench.ports.keys.keychain = true;
    lookAtGeminiApi();
    assertTrue(key.keychainProperty().get());
    key.keptProperty().set(true);
    bench.keys.onKey("a-key");
    assertEquals(Source.KEYCHAIN, bench.ports.keys.sourceOf(GEMINI_API));
    assertEquals("", key.problemProperty().get());
    assertTrue(key.stateProperty().get().isForgettable());
  }

  @Test
  void usesAKeyForThisSessionWhereTheKeychainDoesNotTakeIt() {
    lookAtGeminiApi();
    key.keptProperty().set(true);
    bench.keys.onKey("a-key");
    assertEquals(Source.THIS_SESSION, bench.ports.keys.sourceOf(GEMINI_API));
    assertEquals(bench.texts.of("endpoints.key.not-kept"), key.problemProperty().get());
    bench.keys.onTyped();
    assertEquals("", key.problemProperty().get());
  }

  @Test
  void takesNothingThatCanBeNoKey() {
    lookAtGeminiApi();
    assertFalse(bench.keys.onKey("two words"));
    assertEquals(bench.texts.of("endpoints.key.form"), key.problemProperty().get());
    assertEquals(Source.NONE, bench.ports.keys.sourceOf(GEMINI_API));
  }

  @Test
  void neverKeepsOrShowsAKey() {
    lookAtGeminiApi();
    bench.keys.onKey("a-secret-key");
    bench.type(Field.MODEL, "gemini-3.1-flash-image");
    bench.controller.onTaken();
    assertFalse(bench.ports.settings.written.isEmpty());
    assertFalse(bench.ports.settings.written.toString().contains("a-secret-key"));
    assertFalse(bench.model.entries().toString().contains("a-secret-key"));
  }

  @Test
  void theNewestAnswerHoldsWhicheverComesLast() {
    WaitingExecutor workers = new WaitingExecutor();
    EndpointsBench slow = new EndpointsBench(workers);
    slow.controller.onOpened();
    slow.controller.onSelect(1);
    slow.ports.keys.inEnvironment = true;
    slow.keys.onAllChanged();
    workers.runLast();
    slow.ports.keys.inEnvironment = false;
    workers.runAll();
    assertEquals("GEMINI_API_KEY is set", slow.model.key().stateProperty().get().words());
  }
}
