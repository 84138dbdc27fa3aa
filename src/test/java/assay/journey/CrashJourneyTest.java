package assay.journey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Outcome.Kind;
import assay.simulator.Script;
import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
import assay.simulator.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that sends repeats to the simulator is killed at fifty moments, in two workspaces side
 * by side; each start takes up what the one before has left. The simulator outlives them all.
 *
 * <p>The moments are drawn from a seed, which a failure says; {@code -Dassay.crash.seed=N} draws
 * others.
 */
@Timeout(300)
class CrashJourneyTest {
  private static final int LANES = 2;
  private static final int KILLS_EACH = 25;
  private static final long SEED = Long.getLong("assay.crash.seed", 20261126L);
  private static final int ANSWERS = 1500;

  @TempDir Path folder;

  @Test
  void nothingIsLostAndNothingIsSentTwice() throws Exception {
    SimulatorOptions quick =
        SimulatorOptions.DEFAULT.withPace(0).withScript(new Script(pictures()));
    try (Simulator simulator = Simulator.start(quick, Clock.systemUTC());
        Wiretap tap = new Wiretap(simulator.baseUrl(), CrashHooks.HEADER);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Path rehearsal = Files.createDirectory(folder.resolve("rehearsal"));
      QuickStart program =
          QuickStart.of(
              folder, CrashProgram.class, rehearsal.toString(), tap.baseUrl(), "rehearse");
      List<CrashLane> lanes =
          IntStream.range(0, LANES)
              .mapToObj(
                  lane ->
                      new CrashLane(
                          folder.resolve("lane" + lane), tap.baseUrl(), program, SEED + lane))
              .toList();
      for (Future<?> lane : threads.invokeAll(lanes.stream().map(this::ofLane).toList())) {
        lane.get();
      }
      List<Attempt> all = lanes.stream().flatMap(lane -> lane.all().stream()).toList();
      assertEachRunIsWhole(all);
      assertNothingWasSentTwice(tap.heard(), all);
    }
  }

  private Callable<Boolean> ofLane(CrashLane lane) {
    return () -> {
      lane.run(KILLS_EACH);
      return true;
    };
  }

  /** Each run has exactly its repeats in the end. */
  private static void assertEachRunIsWhole(List<Attempt> all) {
    Set<Integer> whole =
        new TreeSet<>(IntStream.rangeClosed(1, CrashProgram.REPEATS).boxed().toList());
    Map<UUID, Set<Integer>> repeats =
        all.stream()
            .collect(
                groupingBy(
                    attempt -> attempt.place().run(),
                    mapping(
                        attempt -> attempt.place().repeat(), toCollection(TreeSet<Integer>::new))));
    repeats.forEach((run, found) -> assertEquals(whole, found, "seed " + SEED));
    assertEquals(repeats.size() * CrashProgram.REPEATS, all.size(), "seed " + SEED);
    assertTrue(repeats.size() >= LANES, "no run came to its end");
  }

  /** Each was on the wire once at most, and what has an answer exactly once. */
  private static void assertNothingWasSentTwice(List<String> heard, List<Attempt> all) {
    Set<String> wire = Set.copyOf(heard);
    assertEquals(wire.size(), heard.size(), "a request was sent twice, seed " + SEED);
    Set<String> answered = new HashSet<>();
    for (Attempt attempt : all) {
      if (attempt.outcome().orElseThrow().kind() != Kind.INTERRUPTED) {
        assertEquals(Kind.IMAGE, attempt.outcome().orElseThrow().kind(), attempt::toString);
        answered.add(attempt.id().toString());
      }
    }
    assertTrue(wire.containsAll(answered), "seed " + SEED);
    assertTrue(answered.size() > KILLS_EACH, "hardly anything was answered");
  }

  /** Answers with a picture of its own each, for drawing them would take most of the time. */
  private static List<Step> pictures() {
    Random random = new Random(SEED);
    return IntStream.range(0, ANSWERS)
        .mapToObj(i -> Step.raw(200, Map.of(), answer(random, i % 10 == 0 ? 300_000 : 6_000)))
        .toList();
  }

  private static String answer(Random random, int bytes) {
    byte[] picture = new byte[bytes];
    random.nextBytes(picture);
    return """
        {"candidates": [{"content": {"role": "model", "parts": [{"inlineData":
          {"mimeType": "image/png", "data": "%s"}}]}, "finishReason": "STOP"}],
          "usageMetadata": {"promptTokenCount": 5, "totalTokenCount": %d}}
        """
        .formatted(Base64.getEncoder().encodeToString(picture), bytes);
  }
}
