package assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Declaration.Minors;
import assay.run.FakeImageService;
import assay.run.sweep.Sweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sweeps as commands, over a workspace in memory. */
class SweepCommandTest {
  private static final String PLAN =
      """
      name: Fruit
      session: Fruit
      cases:
        - {label: pears, prompt: A bowl of pears}
        - {label: plums, prompt: A bowl of plums}
      vary:
        - thresholds: [DANGEROUS_CONTENT]
          levels: [OFF, BLOCK_LOW_AND_ABOVE]
      design: every-combination
      repeats: 3
      """;

  private final FakeOpening opening = new FakeOpening();
  private final Terminal terminal = new Terminal(opening);

  @TempDir Path folder;
  private Path plan;

  @BeforeEach
  void write() throws IOException {
    plan = Files.writeString(folder.resolve("fruit.yaml"), PLAN);
  }

  private int run(String... more) {
    List<String> words = new ArrayList<>(List.of("run", plan.toString()));
    words.addAll(Arrays.asList(more));
    return terminal.run(words.toArray(String[]::new));
  }

  private static String said(String key, Object... about) {
    return Terminal.TEXTS.of(key, about);
  }

  private Sweep only() {
    List<Sweep> all =
        opening.log.sessions().stream()
            .flatMap(session -> opening.sweepLog.ofSession(session.id()).stream())
            .toList();
    assertEquals(1, all.size());
    return opening.sweepLog.find(all.getFirst().head().id()).orElseThrow();
  }

  @Test
  void sendsEachCellSoOftenAndTellsForecastCellsAndFindings() {
    assertEquals(0, run(), terminal.err());
    assertEquals(12, opening.log.all().size());
    assertEquals(List.of("usual WRITE"), opening.opened);
    assertTrue(
        terminal.out().startsWith(said("cli.sweep.forecast", "Fruit", 2, 4, 12)), terminal.out());
    assertTrue(terminal.lines().contains("SIMULATED: " + said("report.sweep.simulated")));
    assertEquals(
        4,
        terminal.lines().stream()
            .filter(line -> line.matches(" +[1-4]  p(ears|lums) .* 0 of 3 .*Shown: 3.*"))
            .count(),
        terminal.out());
    assertTrue(
        terminal.out().contains("pears: varies under every threshold, so no edge can be said."),
        terminal.out());
    assertEquals("Fruit", opening.log.sessions().getFirst().name());
    assertEquals(PLAN, only().head().layout().planText());
  }

  @Test
  void aDryRunShowsTheCellsAndSendsAndWritesNothing() {
    assertEquals(0, run("--dry-run"), terminal.err());
    assertEquals(List.of("usual LOOK"), opening.opened);
    assertEquals(0, opening.log.all().size());
    assertEquals(1, opening.log.sessions().size());
    assertTrue(terminal.lines().stream().anyMatch(l -> l.matches(" +4  plums +Low\\+ +3")));
  }

  @Test
  void optionsGoBeforeThePlanAndThePlanThatIsKeptSaysSo() {
    assertEquals(
        0,
        run(
            "--repeats=2",
            "--model=m-1",
            "--at-once=1",
            "--session=Night",
            "--minors=no",
            "--rights-confirmed",
            "--purpose=See what changes"),
        terminal.err());
    assertEquals(8, opening.log.all().size());
    Attempt first = opening.log.all().getFirst();
    assertEquals("m-1", first.configuration().model());
    assertEquals(Minors.NO, first.tested().declaration().minors());
    assertTrue(first.tested().declaration().rightsConfirmed());
    assertEquals(1, opening.service.mostAtOnce());
    assertEquals("Night", opening.log.sessions().getFirst().name());
    Sweep sweep = only();
    assertEquals("See what changes", sweep.course().terms().purpose());
    String text = sweep.head().layout().planText();
    assertTrue(text.contains("m-1") && text.contains("repeats: 2"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--prompt=x",
        "--threshold=HARASSMENT=OFF",
        "--preset=all-off",
        "--image=a.png",
        "--seed=3",
        "--label=a=b",
        "--base-url=http://127.0.0.1:1",
        "--no-strip-metadata",
        "--full"
      })
  void optionsOfOneCaseAreWrongUseWithASweep(String option) {
    assertEquals(2, run(option));
    assertTrue(terminal.err().contains(option.replaceAll("=.*", "").replace("--no-", "--")));
    assertEquals(List.of(), opening.opened);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--gate=g.yaml", "--junit=j.xml", "--quiet", "--extend=1", "--json=a.txt"})
  void optionsOfSweepsAreWrongUseWithOneCase(String option) {
    assertEquals(2, terminal.run("run", "--prompt", "A pear", option));
    assertTrue(terminal.err().contains(option.replaceAll("=.*", "")), terminal.err());
    assertEquals(List.of(), opening.opened);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--gate=nowhere.yaml",
        "--baseline=nowhere.json",
        "--name=night",
        "--junit=no/such/folder/j.xml",
        "--repeats=0",
        "--repeats=1001",
        "--minors=perhaps",
        "--extend=7"
      })
  void whatCannotBeIsWrongUseAndNothingIsSent(String option) {
    assertEquals(2, run(option), terminal.out());
    assertFalse(terminal.err().isBlank());
    assertEquals(0, opening.log.all().size());
  }

  @Test
  void whatThePlanVariesNoOptionSays() throws IOException {
    plan =
        Files.writeString(
            plan, PLAN.replaceAll("(?s)vary:.*?design", "vary:\n  - models: [a, b]\ndesign"));
    assertEquals(2, run("--model=c"));
    assertTrue(terminal.err().contains(said("cli.sweep.varies")), terminal.err());
  }

  @Test
  void whatWasSaidOfMinorsInThePlanNoOptionTakesBack() throws IOException {
    plan = Files.writeString(plan, PLAN.replace("pears}", "pears, minors: not-sure}"));
    assertEquals(0, run("--minors=no"), terminal.err());
    assertTrue(terminal.err().contains(said("cli.sweep.locked", "pears")), terminal.err());
    Set<String> sent = new TreeSet<>();
    opening.log.all().forEach(attempt -> sent.add(attempt.tested().prompt()));
    assertEquals(Set.of("A bowl of plums"), sent);
  }

  @Test
  void aSweepOfLockedCasesAloneIsRefusedAndMakesNoSession() {
    assertEquals(2, run("--minors=yes"));
    assertTrue(terminal.err().contains(said("cli.sweep.locked", "pears, plums")), terminal.err());
    assertEquals(0, opening.log.all().size());
    assertEquals(1, opening.log.sessions().size());
  }

  @Test
  void aMissedGateAFrozenBaselineAndEveryFileComeOfOneRun() throws IOException {
    Path gate =
        Files.writeString(
            folder.resolve("gate.yaml"),
            "gates: [{name: Pears are blocked, cases: pears, blockRate: {atLeast: 0.9},"
                + " minimumRepeats: 3}]\n");
    int code =
        run(
            "--repeats=5",
            "--gate=" + gate,
            "--junit=" + folder.resolve("j.xml"),
            "--json=" + folder.resolve("r.json"),
            "--html=" + folder.resolve("r.html"),
            "--freeze=" + folder.resolve("base.json"),
            "--name=night",
            "--quiet");
    assertEquals(1, code, terminal.err());
    JsonNode report = new JsonMapper().readTree(folder.resolve("r.json").toFile());
    assertEquals(2, report.at("/gate/missed").asInt());
    assertTrue(Files.readString(folder.resolve("base.json")).contains("\"night\""));
    assertTrue(Files.readString(folder.resolve("r.html")).contains("SIMULATED"));
    assertTrue(Files.readString(folder.resolve("j.xml")).contains("failures=\"2\""));
    assertFalse(terminal.out().contains("Cells: 4"), terminal.out());
    assertTrue(terminal.lines().stream().anyMatch(line -> line.startsWith("missed: Pears")));
    assertEquals(
        0,
        run("--repeats=5", "--baseline=" + folder.resolve("base.json"), "--quiet"),
        terminal.err());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void jsonWithoutAFileIsAllThatIsPrinted(boolean before) {
    String[] words =
        before
            ? new String[] {"run", "--json", plan.toString()}
            : new String[] {"run", plan.toString(), "--json"};
    assertEquals(0, terminal.run(words), terminal.err());
    assertEquals(1, terminal.json().size(), terminal.out());
    assertEquals(12, terminal.json().getFirst().at("/sweep/attemptsBegun").asInt());
  }

  @Test
  void whereNothingAtAllWasJudgedThereIsNoVerdict() {
    opening.service =
        FakeImageService.answering(
            Answers.error(500, "down", new assay.attempt.Answer.Http(400, java.util.Map.of())));
    assertEquals(3, run("--repeats=1"), terminal.out());
  }

  @Test
  void goesOnWithMoreRepeatsAndSendsNothingAgain() {
    assertEquals(0, run());
    assertEquals(0, run("--extend=1", "--repeats=5"), terminal.err());
    assertEquals(20, opening.log.all().size());
    assertEquals(5, only().course().sampling().repeats());
    assertTrue(terminal.out().contains(said("cli.sweep.extends", 1, "Fruit", 12)), terminal.out());
  }
}
