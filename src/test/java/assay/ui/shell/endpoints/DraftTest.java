package assay.ui.shell.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.CloudPlace;
import assay.attempt.Endpoint;
import assay.attempt.Endpoint.Auth;
import assay.attempt.Endpoint.Kind;
import assay.attempt.Protocol;
import assay.attempt.SimulatedPart;
import assay.run.EndpointProfile;
import assay.run.Settings;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DraftTest {
  private static final Draft VERTEX =
      Draft.fresh(Kind.VERTEX_AI, "v").typing(Field.PROJECT, "catalogue-1");

  @Test
  void aProfileComesOutOfItsFormAsItWentIn() {
    for (EndpointProfile profile : Settings.FIRST.profiles()) {
      assertEquals(profile, Draft.of(profile).profile());
    }
    assertEquals(VERTEX.profile(), Draft.of(VERTEX.profile()).profile());
  }

  @ParameterizedTest
  @EnumSource(SimulatedPart.class)
  void theSimulatorKeepsThePartItPlays(SimulatedPart part) {
    EndpointProfile profile = Draft.fresh(Kind.SIMULATOR, "s").playing(part).profile();
    assertEquals(part, Draft.of(profile).part());
    assertEquals(part.path(), profile.endpoint().baseUrl());
    assertTrue(profile.endpoint().isSimulated());
  }

  @ParameterizedTest
  @CsvSource({
    "SIMULATOR,      NAME MODEL",
    "GEMINI_API,     NAME BASE_URL MODEL VARIABLE",
    "VERTEX_AI,      NAME PROJECT LOCATION BASE_URL MODEL",
    "NATIVE_GATEWAY, NAME BASE_URL MODEL VARIABLE",
    "OPENAI_GATEWAY, NAME BASE_URL MODEL VARIABLE"
  })
  void hasTheFieldsOfItsKind(Kind kind, String fields) {
    Set<Field> wanted = EnumSet.noneOf(Field.class);
    List.of(fields.split(" ", -1)).forEach(name -> wanted.add(Field.valueOf(name)));
    assertEquals(wanted, Draft.fresh(kind, "x").fields());
  }

  @Test
  void vertexFollowsItsLocationUntilAnotherAddressIsTyped() {
    Draft europe = VERTEX.typing(Field.LOCATION, "europe-west4");
    assertEquals("https://europe-west4-aiplatform.googleapis.com", europe.text(Field.BASE_URL));
    Draft proxied = europe.typing(Field.BASE_URL, "https://proxy.example");
    assertEquals(
        "https://proxy.example", proxied.typing(Field.LOCATION, "eu").text(Field.BASE_URL));
  }

  @Test
  void vertexSpeaksItsOwnProtocolInItsPlace() {
    Endpoint endpoint = VERTEX.typing(Field.LOCATION, "eu").profile().endpoint();
    assertEquals(Protocol.VERTEX, endpoint.access().protocol());
    assertEquals(new CloudPlace("catalogue-1", "eu"), endpoint.access().place());
  }

  @Test
  void expressModeHasAKeyAndNoPlace() {
    Draft express = VERTEX.typing(Field.LOCATION, "eu").openedBy(Auth.API_KEY);
    assertEquals("https://aiplatform.googleapis.com", express.text(Field.BASE_URL));
    assertTrue(express.fields().contains(Field.VARIABLE));
    assertNull(express.profile().endpoint().access().place());
    assertEquals(Auth.API_KEY, express.profile().endpoint().access().auth());
    assertEquals(
        "https://aiplatform.eu.rep.googleapis.com",
        express.openedBy(Auth.GOOGLE_CREDENTIALS).text(Field.BASE_URL));
  }

  @Test
  void whatIsUsualForOneKindBecomesWhatIsForAnother() {
    Draft gateway = Draft.fresh(Kind.GEMINI_API, "g").as(Kind.NATIVE_GATEWAY);
    assertEquals("", gateway.text(Field.BASE_URL));
    assertEquals("", gateway.text(Field.VARIABLE));
    assertEquals(Auth.BEARER, gateway.auth());
    assertEquals(Endpoint.GEMINI_API_URL, gateway.as(Kind.GEMINI_API).text(Field.BASE_URL));
  }

  @Test
  void whatWasTypedStaysWhenTheKindChanges() {
    Draft typed =
        Draft.fresh(Kind.NATIVE_GATEWAY, "g")
            .typing(Field.BASE_URL, "https://gateway.example")
            .as(Kind.SIMULATOR)
            .as(Kind.OPENAI_GATEWAY);
    assertEquals("https://gateway.example", typed.text(Field.BASE_URL));
  }

  @ParameterizedTest
  @CsvSource({
    "NAME,     '',                    endpoints.field.name.blank",
    "NAME,     GEMINI-API,            endpoints.field.name.taken",
    "PROJECT,  '',                    endpoints.field.project.blank",
    "PROJECT,  My Project,            endpoints.field.project.form",
    "LOCATION, '',                    endpoints.field.location.form",
    "LOCATION, eu/x,                  endpoints.field.location.form",
    "BASE_URL, http://proxy.example,  settings.url.plain-http",
    "BASE_URL, https://a:b@c.example, settings.url.user-info",
    "BASE_URL, https://c.example?k=1, settings.url.query",
    "MODEL,    two words,             settings.model.form",
    "MODEL,    '',                    settings.model.blank"
  })
  void saysWhatIsWrongWithAField(Field field, String text, String key) {
    assertEquals(
        Map.of(field, key), DraftCheck.problems(VERTEX.typing(field, text), List.of("gemini-api")));
  }

  @ParameterizedTest
  @CsvSource({"AIzaSyExampleOfAKey123", "sk-live-0123456789", "my_key", "1KEY"})
  void takesNoKeyForAVariablesName(String text) {
    Draft draft = Draft.fresh(Kind.GEMINI_API, "g").typing(Field.VARIABLE, text);
    assertEquals(
        Map.of(Field.VARIABLE, "endpoints.field.variable.form"),
        DraftCheck.problems(draft, List.of()));
  }

  @Test
  void findsNothingWrongWithWhatIsUsual() {
    for (Kind kind : List.of(Kind.SIMULATOR, Kind.GEMINI_API)) {
      assertEquals(Map.of(), DraftCheck.problems(Draft.fresh(kind, "x"), List.of("y")));
    }
    assertEquals(Map.of(), DraftCheck.problems(VERTEX, List.of()));
  }

  @Test
  void looksOnlyAtFieldsThatTheKindHas() {
    Draft draft = Draft.fresh(Kind.SIMULATOR, "s").typing(Field.BASE_URL, "nonsense");
    assertEquals(Map.of(), DraftCheck.problems(draft, List.of()));
  }

  @Test
  void countsUpAFreeName() {
    assertEquals("vertex-ai", ProfileList.freeName("vertex-ai", List.of("gemini-api")));
    assertEquals("a-3", ProfileList.freeName("a", List.of("A", "a-2")));
    assertEquals("a-3", ProfileList.freeName("a-2", List.of("a", "a-2")));
  }
}
