package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Outcome.Kind;
import assay.run.AttemptLog;
import assay.run.Cancellation;
import assay.run.Doctor.Report;
import assay.run.Finding;
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
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A workspace in which one program after the other is killed, with what they have said. */
final class CrashLane {
  private static final int LONGEST_MILLIS = 250;
  private static final int MOST_PASSES = 6;

  private final Path workspace;
  private final String server;
  private final QuickStart program;
  private final long seed;
  private final Random random;
  private final Set<UUID> begun = new HashSet<>();
  private final Map<UUID, String> done = new HashMap<>();

  CrashLane(Path workspace, String server, QuickStart program, long seed) {
    this.workspace = workspace;
    this.server = server;
    this.program = program;
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** Kills so many, each at the next of all moments, and lets the last one finish. */
  void run(int kills) throws Exception {
    CrashMoment[] moments = CrashMoment.values();
    for (int kill = 1; kill <= kills; kill++) {
      CrashMoment moment = moments[kill % moments.length];
      String at = "kill " + kill + " " + moment + ", seed " + seed;
      kill(moment, at);
      assertDoctorIsContent(at);
      if (random.nextInt(3) > 0) {
        assertNothingIsLost(at);
      }
    }
    finish();
    assertDoctorIsContent("the end, seed " + seed);
    assertNothingIsLost("the end, seed " + seed);
  }

  /** Lets it come to its moment and kills it there, or some time after it is open or has begun. */
  private void kill(CrashMoment moment, String at) throws Exception {
    boolean any = moment == CrashMoment.AT_ANY;
    String signal = any ? List.of("open", "begun").get(random.nextInt(2)) : "stands";
    int millis = any ? random.nextInt(LONGEST_MILLIS) : 0;
    String passes = String.valueOf(random.nextInt(MOST_PASSES));
    try (ChildProgram child = program.start(workspace.toString(), server, moment.name(), passes);
        BufferedReader output = child.output()) {
      boolean signalled = false;
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        note(line.split(" ", -1));
        if (!signalled && line.startsWith(signal)) {
          signalled = true;
          killAfter(millis, child);
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
    assertTrue(report.isClean(), () -> at + report.findings());
    assertEquals(
        List.of(),
        report.findings().stream()
            .filter(f -> f.kind() != Finding.Kind.ORPHANS && f.kind() != Finding.Kind.LEFTOVER)
            .toList(),
        at);
  }

  /** What was acknowledged is as it was, and all else that began has ended, too. */
  private void assertNothingIsLost(String at) {
    try (Workplace again = new Workplace(workspace)) {
      for (UUID id : begun) {
        Attempt attempt = again.log.find(id).orElseThrow(() -> new AssertionError(at + ": " + id));
        Attempt.Completion completion = Objects.requireNonNull(attempt.completion(), at);
        assertEquals(
            done.getOrDefault(id, CrashHooks.words(completion)), CrashHooks.words(completion), at);
      }
      for (UUID id : again.log.interruptedAtOpening()) {
        Attempt attempt = again.log.find(id).orElseThrow();
        assertEquals(Kind.INTERRUPTED, attempt.outcome().orElseThrow().kind(), at);
        assertTrue(!done.containsKey(id), at);
      }
    }
  }

  private void finish() throws Exception {
    try (ChildProgram child = program.start(workspace.toString(), server, "finish");
        BufferedReader output = child.output()) {
      output.lines().forEach(line -> note(line.split(" ", -1)));
      assertEquals(0, child.exitCode());
    }
  }

  /** All that is stored in the end. */
  List<Attempt> all() {
    List<Attempt> all = new ArrayList<>();
    try (Workplace again = new Workplace(workspace)) {
      UUID session = again.log.sessions().getFirst().id();
      @Nullable String next = null;
      do {
        AttemptLog.Page page = again.log.page(new AttemptLog.Query(session, null, "", next, 200));
        all.addAll(page.attempts());
        next = page.next();
      } while (next != null);
    }
    return all;
  }
}
