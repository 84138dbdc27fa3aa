package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Setting up endpoints on the command line. */
class EndpointSetCommandTest {
  private final FakeOpening opening = new FakeOpening();
  private final Terminal terminal = new Terminal(opening);

  /** Each part of the simulator speaks one protocol, which need not be said. */
  @ParameterizedTest
  @CsvSource({
    "'',               GEMINI",
    "/gateway/native,  GEMINI",
    "/gateway/honest,  OPENAI",
    "/gateway/data-uri/, OPENAI"
  })
  void aPartOfTheSimulatorSpeaksItsOwnProtocol(String path, Protocol protocol) {
    assertEquals(0, terminal.run("endpoint", "add", "part", "--kind", "simulator", "--url", path));
    assertEquals(
        protocol, opening.settings().find("part").orElseThrow().endpoint().access().protocol());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--kind simulator --url /gateway/bogus                      | /gateway/honest",
        "--kind simulator --url /gateway/honest --protocol gemini   | --protocol",
        "--kind native-gateway --url http://far.example             | for this computer only",
        "--kind native-gateway --url https://a.example/v1beta       | Leave out /v1beta",
        "--kind native-gateway --url https://a.example?key=1        | Leave out everything from ?",
        "--kind openai-gateway                                      | --url",
      })
  void refusesAnAddressThatCannotBeUsedAndSaysWhy(String options, String said) {
    assertEquals(2, terminal.run(("endpoint add part " + options).split(" ")));
    assertTrue(terminal.err().contains(said), terminal.err());
    assertTrue(opening.settings().find("part").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--model m-2                        | was changed: model: gemini-3-pro-image → m-2.",
        "--url https://b.example --auth api-key | url: https://a.example → https://b.example; auth: bearer → api-key.",
        "--variable GW_KEY                  | variable: – → GW_KEY.",
        "--url https://a.example            | is as it was"
      })
  void saysWhatAChangeChanged(String options, String said) {
    terminal.run("endpoint", "add", "gw", "--kind", "native-gateway", "--url", "https://a.example");
    assertEquals(0, terminal.run(("endpoint set gw " + options).split("\\s+")));
    assertTrue(terminal.lines().getLast().contains(said), terminal.out());
  }

  /** What was sent to a gateway is marked, and the mark explained. */
  @Test
  void marksThresholdsOfWhichNobodySaysThatTheyWereApplied() {
    terminal.run("endpoint", "add", "part", "--kind", "simulator", "--url", "/gateway/honest");
    terminal.run("run", "--prompt", "x", "--endpoint", "part", "--preset", "all-high");
    assertTrue(terminal.out().contains("SIMULATED *\n* Sent, not confirmed"), terminal.out());
    terminal.run("run", "--prompt", "x", "--endpoint", "simulator", "--preset", "all-high");
    assertTrue(terminal.out().lines().toList().getLast().endsWith("SIMULATED"), terminal.out());
  }
}
