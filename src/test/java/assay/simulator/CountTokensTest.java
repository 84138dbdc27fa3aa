package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountTokensTest {
  private static final String CONTENTS = "\"contents\":[{\"parts\":[{\"text\":\"A red apple\"}]}]";
  private static final String MODEL = "/models/" + Caller.FLASH + ":countTokens";

  private static final String INSTRUCTION =
      ",\"systemInstruction\":{\"parts\":[{\"text\":\"Be kind\"}]}";

  private Simulator simulator;

  @BeforeAll
  void start() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'{%s}'",
    "'{\"generateContentRequest\":{\"model\":\"models/gemini-3.1-flash-image\",%s}}'"
  })
  void countsWhatTheAnswerWouldCount(String body) throws IOException {
    JsonNode counted = count(body.formatted(CONTENTS)).json();
    Caller.Said answer = new Caller(simulator).ask("A red apple");
    assertEquals(answer.json().at("/usageMetadata/promptTokenCount"), counted.path("totalTokens"));
    assertEquals("TEXT", counted.at("/promptTokensDetails/0/modality").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "'{%1$s,\"generateContentRequest\":{%1$s}}', must not both be set",
    "'{}', contents is not specified",
    "'{%1$s,\"bogus\":1}', Unknown name \"bogus\"",
    "'{\"generateContentRequest\":{\"model\":\"models/other\",%1$s}}', is not models/"
  })
  void refusesBothAndNeither(String body, String expected) throws IOException {
    Caller.Said said = count(body.formatted(CONTENTS));
    assertEquals(400, said.status());
    assertTrue(said.message().contains(expected), said.message());
  }

  @Test
  void takesNoStepOfAScript() throws IOException {
    simulator.play(Script.of(Step.overloaded()));
    assertEquals(200, count("{" + CONTENTS + "}").status());
    assertEquals(503, new Caller(simulator).ask("A red apple").status());
  }

  @Test
  void countsCharactersOnVertexWhereTheRequestStandsByItself() throws IOException {
    Caller caller = new Caller(simulator).withToken("a-token");
    String place = "/v1/projects/p/locations/global/publishers/google";
    JsonNode counted =
        caller.call("POST", place + MODEL, "{" + CONTENTS + INSTRUCTION + "}").json();
    assertEquals(15, counted.path("totalBillableCharacters").asInt());
    String nested = "{\"generateContentRequest\":{" + CONTENTS + "}}";
    assertEquals(400, caller.call("POST", place + MODEL, nested).status());
  }

  private Caller.Said count(String body) throws IOException {
    return new Caller(simulator).call("POST", "/v1beta" + MODEL, body);
  }
}
