package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OtherCommandsTest {
  private final FakeOpening opening = new FakeOpening();
  private final Terminal terminal = new Terminal(opening);

  @TempDir Path folder;

  @Test
  void listsTheNewestAttemptsLast() {
    fill("First", 3);
    assertEquals(0, terminal.run("list", "--limit", "2", "--workspace", folder.toString()));
    assertEquals(folder + " READ", opening.opened.getLast());
    List<String> runs =
        terminal.lines().stream()
            .filter(l -> l.matches("[0-9]+\\.1 .*"))
            .map(l -> l.substring(0, 3))
            .toList();
    assertEquals(List.of("2.1", "3.1"), runs);
    assertTrue(terminal.out().contains("There are more."), terminal.out());
  }

  @Test
  void listsTheSessionsWhenThereAreSeveral() {
    fill("First", 1);
    fill("Second", 2);
    assertEquals(0, terminal.run("list"));
    assertTrue(terminal.out().contains("Second"), terminal.out());
    assertTrue(terminal.lines().stream().anyMatch(l -> l.matches("First .* 1")), terminal.out());
    Terminal one = new Terminal(opening);
    assertEquals(0, one.run("list", "--session", "First"));
    assertEquals("Session \"First\"", one.lines().getFirst());
  }

  @Test
  void listsAsJsonOldestFirst() {
    fill("First", 3);
    assertEquals(0, terminal.run("list", "--json", "--limit", "2"));
    assertEquals(List.of(2, 3), terminal.json().stream().map(a -> a.get("run").asInt()).toList());
  }

  @Test
  void searchesAndSaysWhenNothingIsFound() {
    fill("First", 1);
    terminal.run("list", "--search", "walnut");
    assertTrue(terminal.out().contains("No attempt holds these words."), terminal.out());
  }

  @Test
  void saysWhatToDoInAnEmptyWorkspaceAndNamesTheSessionsOfAnUnknownOne() {
    assertEquals(0, terminal.run("list"));
    assertTrue(terminal.out().contains("No attempts yet."), terminal.out());
    assertEquals(2, terminal.run("list", "--session", "Nowhere"));
    assertTrue(terminal.err().contains("Sessions: First"), terminal.err());
  }

  @Test
  void explainsAnAnswerInWords() throws IOException {
    Path file = Files.writeString(folder.resolve("answer.json"), "IMAGE_SAFETY");
    assertEquals(0, terminal.run("decode", file.toString()));
    for (String part :
        List.of(
            "OUTPUT_BLOCKED",
            "Output filter",
            "finishReason",
            "IMAGE_SAFETY",
            "in 264 · thought 293 · out – · total 1,684",
            "- candidates[0].finishReason = IMAGE_SAFETY")) {
      assertTrue(terminal.out().contains(part), part + " in\n" + terminal.out());
    }
    assertFalse(terminal.out().contains("cli."), terminal.out());
    assertTrue(opening.opened.isEmpty(), "no workspace is opened");
    assertEquals(0, opening.blobs.count());
  }

  /** A folder would otherwise be told as an answer that broke off. */
  @Test
  void aFolderIsNoAnswer() {
    assertEquals(2, terminal.run("decode", folder.toString()));
    assertTrue(terminal.err().contains(folder.toString()), terminal.err());
    assertEquals("", terminal.out());
  }

  @Test
  void decodesAPipedAnswerAsJsonWithTheHashOfItsImage() {
    terminal.in = "STOP";
    assertEquals(0, terminal.run("decode", "--json", "-"));
    JsonNode node = terminal.json().getFirst();
    assertEquals("IMAGE", node.get("kind").asString());
    assertEquals(
        Sha256.of("STOP!".getBytes(StandardCharsets.UTF_8)).hex(),
        node.get("images").get(0).get("sha256").asString());
    assertEquals(5, node.get("images").get(0).get("bytes").asInt());
  }

  @Test
  void passesStatusAndHeadersOnToTheReader() {
    terminal.in = "Slow down";
    int code =
        terminal.run("decode", "--http-status", "429", "--header", "Retry-After: 7", "--json", "-");
    assertEquals(0, code);
    JsonNode node = terminal.json().getFirst();
    assertEquals("QUOTA", node.get("kind").asString());
    assertEquals(7000, node.get("retryAfterMillis").asLong());
    assertEquals("Slow down", node.get("message").asString());
  }

  @Test
  void marksAnAnswerWhoseHeaderSaysThatItIsSimulated() {
    terminal.in = "Slow down";
    terminal.run(
        "decode", "--http-status", "429", "--header", "X-Assay-Simulated: true", "--json", "-");
    assertTrue(terminal.json().getLast().get("simulated").asBoolean());
    terminal.run("decode", "--json", "-");
    assertFalse(terminal.json().getLast().get("simulated").asBoolean());
    terminal.run("decode", "--http-status", "429", "--header", "X-Assay-Simulated: true", "-");
    assertTrue(terminal.out().contains("SIMULATED"), terminal.out());
  }

  @ParameterizedTest
  @CsvSource({
    "gemini, GEMINI NATIVE_RAW",
    "vertex, VERTEX NATIVE_RAW",
    "openai, OPENAI GATEWAY_SUMMARY"
  })
  void readsAnAnswerInTheProtocolThatIsNamed(String protocol, String read) {
    terminal.in = "STOP";
    assertEquals(0, terminal.run("decode", "--protocol", protocol, "-"));
    assertEquals(List.of(read), opening.read);
  }

  @Test
  void refusesAProtocolThatThereIsNone() {
    assertEquals(2, terminal.run("decode", "--protocol", "imagen", "-"));
    assertTrue(terminal.err().contains("imagen"), terminal.err());
  }

  @Test
  void refusesAFileThatCannotBeRead() {
    assertEquals(2, terminal.run("decode", folder.resolve("gone").toString()));
    assertEquals(2, terminal.run("decode", folder.toString()));
    assertEquals(2, terminal.err().lines().count(), terminal.err());
  }

  @Test
  void servesTheSimulatorUntilItIsStopped() {
    terminal.interrupts =
        action -> {
          action.run();
          return () -> {};
        };
    int code =
        terminal.run(
            "simulate", "--port", "4711", "--seed", "9", "--pace", "0", "--image-bytes", "25MB");
    assertEquals(0, code);
    assertEquals(new SimulatorHost.Options(4711, 9, 0, 25_000_000), opening.host.asked);
    assertEquals(1, opening.host.closed);
    assertEquals(
        List.of(
            "2026-11-22T14:02:18Z  POST /v1beta/models/m:generateContent  200"
                + "  output IMAGE_SAFETY  12 ms",
            "The simulator answers at http://127.0.0.1:4711 (SIMULATED; stop with Ctrl+C)",
            "Stopped."),
        terminal.lines());
  }

  @Test
  void saysWhenThePortIsTaken() {
    opening.host.portIsTaken = true;
    assertEquals(1, terminal.run("simulate", "--port", "80"));
    assertTrue(terminal.err().startsWith("Port 80 cannot be had"), terminal.err());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "12, 12",
    "3k, 3000",
    "25MB, 25000000",
    "25m, 25000000",
    "7B, 7",
    "200M, 200000000"
  })
  void readsSizes(String text, long bytes) {
    assertEquals(bytes, SimulateCommand.size(text).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"''", "-1", "1.5M", "25MiB", "201M", "M"})
  void refusesWhatIsNoSize(String text) {
    assertTrue(SimulateCommand.size(text).isEmpty());
  }

  private void fill(String session, int runs) {
    for (int i = 0; i < runs; i++) {
      assertEquals(
          0, new Terminal(opening).run("run", "--prompt", "an apple", "--session", session));
    }
  }
}
