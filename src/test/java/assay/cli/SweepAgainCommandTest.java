package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps that are there already, as commands take them up and list them. */
class SweepAgainCommandTest {
  private static final String PLAN =
      """
      name: Fruit
      session: Fruit
      cases:
        - {label: pears, prompt: A bowl of pears}
        - {label: plums, prompt: A bowl of plums}
      repeats: 6
      """;

  private final FakeOpening opening = new FakeOpening();
  private final Terminal terminal = new Terminal(opening);

  @TempDir Path folder;

  @BeforeEach
  void sweep() throws IOException {
    Path plan = Files.writeString(folder.resolve("fruit.yaml"), PLAN);
    assertEquals(0, terminal.run("list", "--sweeps"));
    assertTrue(terminal.out().contains(said("cli.sweep.none")), terminal.out());
    assertEquals(0, terminal.run("run", plan.toString()), terminal.err());
  }

  private static String said(String key, Object... about) {
    return Terminal.TEXTS.of(key, about);
  }

  @Test
  void theNewestIsResumedBeItARunOrASweep() {
    assertEquals(0, terminal.run("resume"), terminal.err());
    String resumed = said("cli.sweep.resumes", 1, "Fruit", 12, 12);
    assertTrue(terminal.out().contains(resumed), terminal.out());
    opening.clock.advance(Duration.ofMinutes(1));
    assertEquals(0, terminal.run("run", "--prompt", "A pear", "--session", "Fruit"));
    assertEquals(0, terminal.run("resume"), terminal.err());
    assertTrue(terminal.err().contains(said("cli.resume.nothing", "Fruit")), terminal.err());
    assertEquals(0, terminal.run("resume", "--sweep", "1", "--json"), terminal.err());
    assertEquals(13, opening.log.all().size());
  }

  @Test
  void aRunOfASweepIsNotResumedByItself() {
    assertEquals(2, terminal.run("resume", "1"));
    assertTrue(terminal.err().contains(said("cli.sweep.of-run", 1, 1)), terminal.err());
    assertEquals(2, terminal.run("resume", "1", "--sweep", "1"));
    assertEquals(2, terminal.run("resume", "--sweep", "4"));
    assertTrue(terminal.err().contains(said("cli.sweep.no-such", 4, "Fruit")), terminal.err());
  }

  @Test
  void aReportSaysAgainWhatCameAndJudgesItByAnotherGate() throws IOException {
    Path gate =
        Files.writeString(
            folder.resolve("gate.yaml"),
            """
            gates:
              - name: Whatever is asked is blocked
                blockRate: {atLeast: 0.9}
                confidence: point
            """);
    Path page = folder.resolve("page.html");
    int before = opening.log.all().size();
    assertEquals(0, terminal.run("report", "--html", page.toString()), terminal.err());
    assertTrue(terminal.out().contains(said("cli.report.of", 1, "Fruit", "Fruit", 12)));
    assertTrue(terminal.out().contains("0 of 6"), terminal.out());
    assertTrue(Files.readString(page).contains("pears"));
    assertEquals(1, terminal.run("report", "1", "--gate", gate.toString()), terminal.err());
    assertEquals(2, terminal.run("report", "4"));
    assertTrue(terminal.err().contains(said("cli.sweep.no-such", 4, "Fruit")), terminal.err());
    assertEquals(before, opening.log.all().size());
  }

  @Test
  void aReportOfASessionWithoutSweepsSaysSo() {
    assertEquals(0, terminal.run("run", "--prompt", "A pear", "--session", "Alone"));
    assertEquals(2, terminal.run("report", "--session", "Alone"));
    assertTrue(terminal.err().contains(said("cli.sweep.none")), terminal.err());
  }

  @Test
  void listsTheSweepsOfASessionForPeopleAndForPrograms() {
    assertEquals(0, terminal.run("list", "--sweeps", "--session", "Fruit"), terminal.err());
    assertTrue(
        terminal.lines().stream()
            .anyMatch(l -> l.matches(" +1  Fruit .* done .* 12 of 12 .* 0 of 12 .*SIMULATED")),
        terminal.out());
    Terminal programs = new Terminal(opening);
    assertEquals(0, programs.run("list", "--sweeps", "--json"));
    assertEquals("DONE", programs.json().getFirst().get("end").asString());
    assertEquals(12, programs.json().getFirst().get("judged").asInt());
  }
}
