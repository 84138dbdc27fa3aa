package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Outcome.Kind;
import assay.run.AttemptLog;
import assay.run.Cancellation;
import assay.run.Doctor.Report;
import assay.run.Finding;
import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
import assay.store.ChildProgram;
import assay.store.WorkspaceDoctor;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that sends repeats to the simulator is killed at fifty moments, one after the other, in
 * one workspace; each takes up what the one before has left. The simulator and the test outlive it.
 *
 * <p>The moments are drawn from a seed, which a failure says. {@code -Dassay.crash.seed} draws
 * others.
 */
@Timeout(300)
class CrashJourneyTest {
  private static final int KILLS = 50;
  private static final long SEED = Long.getLong("assay.crash.seed", 20261126L);
  private static final int LONGEST_MILLIS = 250;
  private static final CrashMoment[] MOMENTS = CrashMoment.values();

  @TempDir Path workspace;
  private final Random random = new Random(SEED);
  private final Set<UUID> begun = new HashSet<>();
  private final Map<UUID, String> done = new HashMap<>();

  @Test
  void nothingIsLostAndNothingIsSentTwice() throws Exception {
    SimulatorOptions quick = SimulatorOptions.DEFAULT.withPace(0);
    try (Simulator simulator = Simulator.start(quick, Clock.systemUTC());
        Wiretap tap = new Wiretap(simulator.baseUrl(), CrashHooks.HEADER)) {
      for (int kill = 1; kill <= KILLS; kill++) {
        CrashMoment moment = MOMENTS[kill % MOMENTS.length];
        String at = "kill " + kill + " " + moment + ", seed " + SEED;
        kill(moment, tap.baseUrl(), at);
        assertDoctorIsContent(at);
        if (random.nextInt(3) > 0) {
          assertNothingIsLost(at);
        }
      }
      finish(tap.baseUrl());
      assertDoctorIsContent("the end, seed " + SEED);
      assertNothingIsLost("the end, seed " + SEED);
      assertNothingWasSentTwice(tap.heard(), simulator);
    }
  }

  /** Lets it come to its moment, or to any, and kills it there. */
  private void kill(CrashMoment moment, String simulator, String at) throws Exception {
    String passes = String.valueOf(random.nextInt(10));
    int millis = random.nextInt(LONGEST_MILLIS);
    String signal = moment == CrashMoment.AT_ANY ? random.nextInt(4) == 0 ? "open" : "begun" : "stands";
    try (ChildProgram child =
            ChildProgram.start(
                CrashProgram.class, workspace.toString(), simulator, moment.name(), passes);
        BufferedReader output = child.output()) {
      boolean signalled = false;
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        note(line.split(" ", -1));
        if (!signalled && line.startsWith(signal)) {
          signalled = true;
          killAfter(moment == CrashMoment.AT_ANY ? millis : 0, child);
        }
      }
      assertTrue(signalled, "it ended by itself: " + at);
    }
  }

  /** Beside the reading, so that the program does not stand still because nobody listens. */
  private static void killAfter(int millis, ChildProgram child) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                TimeUnit.MILLISECONDS.sleep(millis);
                child.kill();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
  }

  /** A line that was cut by the kill has no full stop. */
  private void note(String[] words) {
    if (!words[words.length - 1].equals(".")) {
      return;
    }
    if (words[0].equals("begun")) {
      begun.add(UUID.fromString(words[1]));
    } else if (words[0].equals("done")) {
      done.put(UUID.fromString(words[1]), words[2]);
    }
  }

  private void assertDoctorIsContent(String at) {
    Report report =
        new WorkspaceDoctor(workspace, Clock.systemUTC()).examine(false, new Cancellation());
    assertTrue(report.isClean(), at + report.findings());
    assertEquals(
        List.of(),
        report.findings().stream()
            .filter(f -> f.kind() != Finding.Kind.ORPHANS && f.kind() != Finding.Kind.LEFTOVER)
            .toList(),
        at);
  }

  /** What was acknowledged is as it was; all else that began is INTERRUPTED or was not heard. */
  private void assertNothingIsLost(String at) throws Exception {
    try (Workplace again = new Workplace(workspace)) {
      for (UUID id : begun) {
        Attempt attempt = again.log.find(id).orElseThrow(() -> new AssertionError(at + ": " + id));
        Attempt.Completion completion = Objects.requireNonNull(attempt.completion(), at);
        @Nullable String acknowledged = done.get(id);
        if (acknowledged != null) {
          assertEquals(acknowledged, CrashHooks.words(completion), at);
        }
      }
      for (UUID id : again.log.interruptedAtOpening()) {
        Attempt attempt = again.log.find(id).orElseThrow();
        assertEquals(Kind.INTERRUPTED, attempt.outcome().orElseThrow().kind(), at);
        assertTrue(!done.containsKey(id), at);
      }
    }
  }

  private void finish(String simulator) throws Exception {
    try (ChildProgram child =
            ChildProgram.start(CrashProgram.class, workspace.toString(), simulator, "finish");
        BufferedReader output = child.output()) {
      output.lines().forEach(line -> note(line.split(" ", -1)));
      assertEquals(0, child.exitCode());
    }
  }

  /** Each run has exactly its repeats in the end, and each was on the wire once at most. */
  private void assertNothingWasSentTwice(List<String> heard, Simulator simulator) {
    assertEquals(Set.copyOf(heard).size(), heard.size(), "a request was sent twice, seed " + SEED);
    assertTrue(simulator.served().size() <= heard.size());
    try (Workplace again = new Workplace(workspace)) {
      List<Attempt> all = all(again.log);
      Map<UUID, List<Integer>> repeats =
          all.stream()
              .collect(
                  Collectors.groupingBy(
                      attempt -> attempt.place().run(),
                      Collectors.mapping(
                          attempt -> attempt.place().repeat(),
                          Collectors.collectingAndThen(
                              Collectors.toList(), list -> list.stream().sorted().toList()))));
      List<Integer> whole = IntStream.rangeClosed(1, CrashProgram.REPEATS).boxed().toList();
      repeats.forEach((run, found) -> assertEquals(whole, found, "seed " + SEED));
      Set<String> wire = Set.copyOf(heard);
      for (Attempt attempt : all) {
        boolean complete = attempt.outcome().orElseThrow().kind() != Kind.INTERRUPTED;
        assertTrue(!complete || wire.contains(attempt.id().toString()), attempt::toString);
      }
      assertEquals(Set.of(), unknown(wire, all), "seed " + SEED);
      System.err.println(repeats.size() + " runs, " + all.size() + " " + new TreeMap<>(all.stream().collect(Collectors.groupingBy(a -> a.outcome().orElseThrow().kind(), Collectors.counting()))));
    }
  }

  /** What was on the wire and is not in the log. */
  private static Set<String> unknown(Set<String> wire, List<Attempt> all) {
    Set<String> left = new HashSet<>(wire);
    all.forEach(attempt -> left.remove(attempt.id().toString()));
    return left;
  }

  private static List<Attempt> all(AttemptLog log) {
    List<Attempt> all = new ArrayList<>();
    UUID session = log.sessions().getFirst().id();
    @Nullable String next = null;
    do {
      AttemptLog.Page page = log.page(new AttemptLog.Query(session, null, "", next, 200));
      all.addAll(page.attempts());
      next = page.next();
    } while (next != null);
    assertNotNull(all);
    return all;
  }
}
