package assay.ui.shell.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Endpoint;
import assay.attempt.Endpoint.Auth;
import assay.attempt.Endpoint.Kind;
import assay.attempt.SimulatedPart;
import assay.run.ApiKey;
import assay.run.EndpointProfile;
import assay.run.Keys.Source;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndpointsControllerTest {
  private static final Endpoint GEMINI_API = EndpointProfile.GEMINI_API.endpoint();

  private final EndpointsBench bench = new EndpointsBench();
  private final EndpointsModel model = bench.model;
  private final EndpointsController controller = bench.controller;

  @BeforeEach
  void open() {
    controller.onOpened();
  }

  @Test
  void changesNothingByOpeningAndLookingAround() {
    controller.onSelect(1);
    controller.onSelect(0);
    assertTrue(controller.onClosing());
    assertTrue(bench.ports.settings.written.isEmpty());
  }

  @Test
  void beginsWithTheOneInHand() {
    bench.settings.take(bench.workspace.settings().choosing("gemini-api"));
    controller.onOpened();
    assertEquals("gemini-api", model.inSight().savedName());
    assertTrue(model.inSight().isInHand());
    assertEquals(Endpoint.GEMINI_API_URL, model.form().textProperty(Field.BASE_URL).get());
  }

  @Test
  void sendsToAnotherFromNowOn() {
    controller.onUse("gemini-api");
    assertEquals("gemini-api", bench.ports.settings.get().profile());
    assertFalse(bench.workspace.simulatedProperty().get());
    assertEquals(List.of(false, true), model.entries().stream().map(Entry::isInHand).toList());
  }

  @Test
  void takesWhatIsTypedAndKeepsIt() {
    controller.onSelect(1);
    bench.type(Field.BASE_URL, " https://proxy.example ");
    controller.onTaken();
    assertEquals("https://proxy.example", saved("gemini-api").endpoint().baseUrl());
  }

  @Test
  void leavesWhatCannotBeTakenInItsFieldWithTheReason() {
    controller.onSelect(1);
    bench.type(Field.BASE_URL, "http://proxy.example");
    controller.onTaken();
    assertEquals(
        bench.texts.of("settings.url.plain-http"),
        model.form().problemProperty(Field.BASE_URL).get());
    assertEquals(Endpoint.GEMINI_API_URL, saved("gemini-api").endpoint().baseUrl());
    controller.onSelect(0);
    controller.onSelect(1);
    assertEquals("http://proxy.example", model.form().textProperty(Field.BASE_URL).get());
    assertFalse(model.inSight().isWhole());
    assertTrue(bench.ports.settings.written.isEmpty());
  }

  @Test
  void asksBeforeWhatCannotBeTakenIsLost() {
    controller.onSelect(1);
    bench.type(Field.BASE_URL, "nonsense");
    assertFalse(controller.onClosing());
    bench.questions.agrees = true;
    assertTrue(controller.onClosing());
  }

  @Test
  void saysAtOnceWhatIsWrongWhileItIsTyped() {
    bench.type(Field.MODEL, "two words");
    assertEquals(
        bench.texts.of("settings.model.form"), model.form().problemProperty(Field.MODEL).get());
    bench.type(Field.MODEL, "two-words");
    assertEquals("", model.form().problemProperty(Field.MODEL).get());
    assertTrue(bench.ports.settings.written.isEmpty());
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SIMULATOR", "GEMINI_API"})
  void keepsANewOneAtOnceIfNothingIsWrongWithIt(Kind kind) {
    controller.onAdd(kind);
    assertEquals(kind.word() + "-2", model.inSight().savedName());
    assertEquals(kind, saved(kind.word() + "-2").endpoint().kind());
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"VERTEX_AI", "NATIVE_GATEWAY", "OPENAI_GATEWAY"})
  void keepsANewOneWhenItIsComplete(Kind kind) {
    controller.onAdd(kind);
    assertNull(model.inSight().savedName());
    assertTrue(bench.ports.settings.written.isEmpty());
    bench.type(Field.PROJECT, "catalogue-1");
    bench.type(Field.BASE_URL, "https://gateway.example");
    controller.onTaken();
    assertEquals(kind, saved(kind.word()).endpoint().kind());
    assertEquals(3, bench.workspace.settings().profiles().size());
  }

  @Test
  void duplicatesAllButTheNameAndTheKey() {
    bench.ports.keys.useForThisSession(GEMINI_API, new ApiKey("a-key"));
    controller.onSelect(1);
    controller.onDuplicate();
    EndpointProfile copy = saved("gemini-api-2");
    assertEquals(EndpointProfile.GEMINI_API.variable(), copy.variable());
    assertEquals(Source.NONE, bench.ports.keys.sourceOf(copy.endpoint()));
  }

  @Test
  void removesOneAndItsKeyWhenTheUserAgrees() {
    bench.ports.keys.useForThisSession(GEMINI_API, new ApiKey("a-key"));
    controller.onUse("gemini-api");
    controller.onSelect(1);
    controller.onRemove();
    assertEquals(2, bench.workspace.settings().profiles().size());
    bench.questions.agrees = true;
    controller.onRemove();
    assertEquals(1, bench.workspace.settings().profiles().size());
    assertEquals("simulator", bench.workspace.settings().profile());
    assertEquals(Source.NONE, bench.ports.keys.sourceOf(GEMINI_API));
    assertTrue(model.inSight().isInHand());
  }

  @Test
  void neverRemovesTheLast() {
    bench.questions.agrees = true;
    controller.onRemove();
    controller.onRemove();
    assertEquals(1, bench.workspace.settings().profiles().size());
    assertEquals(1, model.entries().size());
  }

  @Test
  void neverRemovesTheLastInForceForOneThatIsNotComplete() {
    bench.questions.agrees = true;
    controller.onRemove();
    controller.onAdd(Kind.NATIVE_GATEWAY);
    controller.onSelect(0);
    controller.onRemove();
    assertEquals(2, model.entries().size());
    controller.onSelect(1);
    controller.onRemove();
    assertEquals(1, model.entries().size());
  }

  @Test
  void takesTheKeyAndThePlaceInHandAlongToAnotherName() {
    bench.ports.keys.useForThisSession(GEMINI_API, new ApiKey("a-key"));
    controller.onUse("gemini-api");
    controller.onSelect(1);
    bench.type(Field.NAME, "House");
    controller.onTaken();
    assertEquals("House", bench.workspace.settings().profile());
    assertEquals(
        List.of("simulator", "House"),
        bench.workspace.settings().profiles().stream().map(EndpointProfile::name).toList());
    assertEquals("a-key", bench.ports.keys.of(saved("House").endpoint()).orElseThrow().reveal());
    assertEquals(Source.NONE, bench.ports.keys.sourceOf(GEMINI_API));
  }

  @Test
  void refusesANameThatAnotherHas() {
    controller.onSelect(1);
    bench.type(Field.NAME, "Simulator");
    controller.onTaken();
    assertEquals(
        bench.texts.of("endpoints.field.name.taken"),
        model.form().problemProperty(Field.NAME).get());
    assertEquals("gemini-api", model.inSight().savedName());
  }

  @Test
  void waitsForTheFieldsOfAnotherKind() {
    controller.onSelect(1);
    controller.onKind(Kind.VERTEX_AI);
    assertEquals(Kind.GEMINI_API, saved("gemini-api").endpoint().kind());
    bench.type(Field.PROJECT, "catalogue-1");
    controller.onTaken();
    assertEquals(Kind.VERTEX_AI, saved("gemini-api").endpoint().kind());
  }

  @Test
  void takesChoicesAtOnce() {
    controller.onPart(SimulatedPart.DROPS_REASON);
    assertEquals("/gateway/drops-reason", saved("simulator").endpoint().baseUrl());
    controller.onSelect(1);
    controller.onKind(Kind.NATIVE_GATEWAY);
    bench.type(Field.BASE_URL, "https://gateway.example");
    controller.onAuth(Auth.API_KEY);
    assertEquals(Auth.API_KEY, saved("gemini-api").endpoint().access().auth());
    controller.onModel("gemini-3.1-flash-image");
    assertEquals("gemini-3.1-flash-image", saved("gemini-api").model());
  }

  private EndpointProfile saved(String name) {
    return bench.workspace.settings().find(name).orElseThrow();
  }
}
