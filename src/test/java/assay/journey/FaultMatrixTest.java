package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.Outcome.AnswerImage;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.Kind;
import assay.endpoint.Timeouts;
import assay.journey.FaultMatrix.Row;
import assay.run.RunEnd;
import assay.run.RunHandle;
import assay.simulator.Script;
import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
import assay.simulator.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every outcome and every fault of {@code docs/fault-matrix.md} reaches the log as what it is. */
@Timeout(180)
class FaultMatrixTest {
  private static final Timeouts IMPATIENT =
      new Timeouts(Duration.ofSeconds(20), Duration.ofMillis(600), Duration.ofSeconds(1));

  @TempDir static Path folder;

  private static Simulator simulator;
  private static Workplace usual;
  private static Workplace impatient;

  @BeforeAll
  static void open() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
    usual = new Workplace(folder.resolve("usual"));
    impatient = new Workplace(folder.resolve("impatient"), IMPATIENT);
  }

  @AfterAll
  static void close() {
    usual.close();
    impatient.close();
    simulator.close();
  }

  static Stream<Row> rows() throws IOException {
    return FaultMatrix.read().rows().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void reachesTheLogAsWhatItIs(Row row) throws Exception {
    int served = simulator.served().size();
    simulator.play(script(row));
    Attempt attempt =
        switch (row.how()) {
          case "", "then a picture" -> sent(usual, row);
          case "impatient" -> sent(impatient, row);
          case "cancelled" -> cancelled(row, served);
          case "killed" -> killed(row, served);
          default -> throw new AssertionError("Nobody knows how: " + row.how());
        };
    Outcome outcome = attempt.outcome().orElseThrow();
    assertEquals(row.outcome(), FaultMatrix.words(outcome), outcome.toString());
    Await.until(() -> simulator.served().size() == served + row.tries());
    assertEquals(row.step().name(), simulator.served().get(served).said().step());
    if (outcome.kind().bearsVerdict()) {
      assertEquals(outcome.kind() == Kind.IMAGE, outcome.finalImage().isPresent());
    }
  }

  private static Script script(Row row) {
    if (row.how().equals("then a picture")) {
      return Script.of(row.step().times(1), Step.image());
    }
    return new Script(Collections.nCopies(row.tries(), row.step().times(1)));
  }

  /** Sends it, and looks into the log and at the pictures. */
  private static Attempt sent(Workplace workplace, Row row) {
    RunEnd end = workplace.run(Workplace.simulator(simulator.baseUrl()), prompt(row), 1);
    Attempt attempt = workplace.stored(end.attempts().getFirst());
    assertEquals(end.attempts().getFirst(), attempt);
    assertEquals(row.tries(), workplace.log.raw(attempt.id()).orElseThrow().tries().size());
    for (AnswerImage image : attempt.outcome().orElseThrow().images()) {
      assertEquals(image.bytes(), workplace.blobs().size(image.sha256()).orElseThrow());
    }
    assertLocked(workplace, row, attempt);
    return attempt;
  }

  /** A hard stop locks its case: it is not sent a second time. */
  private static void assertLocked(Workplace workplace, Row row, Attempt attempt) {
    if (attempt.outcome().orElseThrow().isHardStop()) {
      int served = simulator.served().size();
      RunEnd again = workplace.run(Workplace.simulator(simulator.baseUrl()), prompt(row), 1);
      assertEquals(List.of(), again.attempts());
      assertEquals(served, simulator.served().size());
    }
  }

  private static Attempt cancelled(Row row, int served) {
    RunHandle run = usual.start(Workplace.simulator(simulator.baseUrl()), prompt(row), 1, 1);
    Await.until(() -> simulator.served().size() > served);
    run.cancel();
    return usual.stored(run.await().attempts().getFirst());
  }

  /** In a Java machine of its own, for only that can be killed. */
  private static Attempt killed(Row row, int served) throws Exception {
    Path workspace = folder.resolve("killed");
    try (Program program =
        Program.start(
            "run",
            "--workspace",
            workspace.toString(),
            "--endpoint",
            "simulator",
            "--base-url",
            simulator.baseUrl(),
            "--prompt",
            prompt(row))) {
      Await.until(() -> simulator.served().size() > served);
      program.kill();
    }
    try (Workplace again = new Workplace(workspace)) {
      assertEquals(1, again.log.interruptedAtOpening().size());
      return again.attempts().getFirst();
    }
  }

  /** Another case for each row, as a hard stop locks its own. */
  private static String prompt(Row row) {
    boolean isFree = row.step().when().prompt() == null;
    return (isFree ? "A ceramic mug, line " : "Policy test card, line ") + row.line();
  }

  @Test
  void everyStepOfTheScenariosHasARow() throws IOException {
    Set<String> named = rows().map(row -> row.step().name()).collect(Collectors.toSet());
    List<String> lacking =
        FaultMatrix.steps().values().stream()
            .map(Step::name)
            .filter(name -> !named.contains(name))
            .toList();
    assertEquals(List.of(), lacking);
  }

  @Test
  void everyOutcomeAndEveryHardStopHasARow() throws IOException {
    Set<Kind> kinds =
        rows()
            .map(row -> Kind.valueOf(row.outcome().split(" ", 2)[0]))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    assertEquals(EnumSet.allOf(Kind.class), kinds);
    String all = rows().map(Row::outcome).collect(Collectors.joining("\n"));
    Set<HardStop> byPeople = EnumSet.of(HardStop.DECLARED_MINOR, HardStop.USER_FLAG);
    for (HardStop trigger : EnumSet.complementOf(EnumSet.copyOf(byPeople))) {
      assertTrue(all.contains(" " + trigger.name().toLowerCase(Locale.ROOT)));
    }
  }

  @ParameterizedTest
  @CsvSource({"RetryInfo, 2000", "the header, 2000", "the message, 1500"})
  void neverAsksAgainBeforeTheServicesWord(String where, long millis) {
    Step step = FaultMatrix.steps().get("retry/slow down, says " + where);
    simulator.play(Script.of(step, Step.image()));
    usual.run(Workplace.simulator(simulator.baseUrl()), "A ceramic mug after " + where, 1);
    Duration waited = usual.pauses.asked().getLast();
    assertTrue(waited.toMillis() >= millis, waited.toString());
  }
}
