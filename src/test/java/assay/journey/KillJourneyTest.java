package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Outcome.Kind;
import assay.attempt.Sha256;
import assay.endpoint.HttpBytes;
import assay.endpoint.LoopbackServer;
import assay.endpoint.LoopbackServer.Conversation;
import assay.simulator.Script;
import assay.simulator.Simulator;
import assay.simulator.SimulatorOptions;
import assay.simulator.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed while one request waits for its answer, one is in the middle of its JSON
 * and one in the middle of its image. A fourth of the same run has just been finished.
 */
@Timeout(120)
class KillJourneyTest {
  private static final byte[] FINISHED = HttpBytes.image(60_000);
  private static final String HALF = HttpBytes.json(HttpBytes.image(3_000_000));
  private static final int HALF_LENGTH = 1_500_000;

  @TempDir Path workspace;

  @Test
  void whatWasUnderWayIsInterruptedAndNothingElseIsLost() throws Exception {
    List<Attempt> before = earlierAttempts();
    Set<String> images = new HashSet<>(BlobFolder.assertWhole(workspace));
    killWhileThreeAreUnderWay();
    List<UUID> interrupted = new ArrayList<>();
    try (Workplace again = new Workplace(workspace)) {
      interrupted.addAll(again.log.interruptedAtOpening());
      List<Attempt> after = again.attempts();
      assertEquals(before, after.stream().filter(before::contains).toList());
      assertEquals(before.size() + 4, after.size());
      assertEquals(
          List.of(Kind.IMAGE, Kind.INTERRUPTED, Kind.INTERRUPTED, Kind.INTERRUPTED),
          after.stream()
              .filter(attempt -> !before.contains(attempt))
              .map(KillJourneyTest::kind)
              .sorted()
              .toList());
      assertEquals(new HashSet<>(interrupted), idsOf(after, Kind.INTERRUPTED));
      interrupted.forEach(id -> assertRequestIsKept(again, id));
    }
    assertEquals(3, interrupted.size());
    images.add(Sha256.of(FINISHED).hex());
    assertEquals(images, BlobFolder.assertWhole(workspace));
    assertNothingIsLeftOver();
  }

  /** Two with pictures and one without. */
  private List<Attempt> earlierAttempts() throws IOException {
    try (Simulator simulator =
            Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
        Workplace workplace = new Workplace(workspace)) {
      simulator.play(Script.of(Step.image(), Step.finish("IMAGE_SAFETY", null), Step.drafts(1)));
      workplace.run(Workplace.simulator(simulator.baseUrl()), "A wooden chair", 3);
      assertEquals(3, workplace.attempts().size());
      return workplace.attempts();
    }
  }

  private void killWhileThreeAreUnderWay() throws Exception {
    try (LoopbackServer server = LoopbackServer.answering(KillJourneyTest::answer);
        Program program =
            Program.start(
                "run",
                "--json",
                "--workspace",
                workspace.toString(),
                "--endpoint",
                "simulator",
                "--base-url",
                server.baseUrl(),
                "--repeats",
                "4",
                "--at-once",
                "4",
                "--prompt",
                "A red mug")) {
      program.await("(\"kind\" *: *\"IMAGE\")");
      Await.until(() -> server.requests().size() == 4);
      Await.until(() -> growing() > HALF_LENGTH / 2);
      program.kill();
      assertTrue(growing() > 0, "It was killed too late");
    }
  }

  private static void answer(Conversation conversation) throws IOException {
    switch (conversation.number()) {
      case 1 -> {
        String json = HttpBytes.json(FINISHED);
        conversation.say(HttpBytes.declaring("", json.length()));
        conversation.say(json);
      }
      case 2 -> {
        conversation.say(HttpBytes.declaring("", HALF.length()));
        conversation.say(HALF.substring(0, HALF_LENGTH));
        conversation.holdUntilClientLeaves();
      }
      case 3 -> {
        conversation.say(HttpBytes.declaring("", HALF.length()));
        conversation.say(HALF.substring(0, 20));
        conversation.holdUntilClientLeaves();
      }
      default -> conversation.holdUntilClientLeaves();
    }
  }

  /** How many bytes of images are there that have no name yet. */
  private long growing() {
    try (Stream<Path> files = Files.list(workspace.resolve("blobs").resolve("tmp"))) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      return 0;
    }
  }

  private static Kind kind(Attempt attempt) {
    return attempt.outcome().orElseThrow().kind();
  }

  private static Set<UUID> idsOf(List<Attempt> attempts, Kind kind) {
    Set<UUID> ids = new HashSet<>();
    attempts.stream().filter(a -> kind(a) == kind).forEach(a -> ids.add(a.id()));
    return ids;
  }

  private static void assertRequestIsKept(Workplace workplace, UUID attempt) {
    Attempt.Raw raw = workplace.log.raw(attempt).orElseThrow();
    assertTrue(raw.requestBody().contains("A red mug"), raw.requestBody());
  }

  /** A second opening finds nothing to mend, and no file is there that is only half of one. */
  private void assertNothingIsLeftOver() throws IOException {
    try (Workplace again = new Workplace(workspace)) {
      assertEquals(List.of(), again.log.interruptedAtOpening());
      assertEquals(7, again.attempts().size());
    }
    for (Path file : BlobFolder.files(workspace)) {
      assertFalse(file.getFileName().toString().endsWith(".part"), file.toString());
    }
  }
}
