package assay.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Outcome.AnswerImage;
import assay.attempt.Outcome.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Large pictures through a small heap, from one process to the other. */
@Timeout(180)
class SmallMachineJourneyTest {
  private static final long SMALL = 5_000_000;
  private static final long LARGE = 25_000_000;

  /** Far less than the difference between the pictures, or than one of them. */
  private static final long ALLOWED_MEGABYTES = 4;

  @TempDir Path folder;

  @Test
  void theHeapDoesNotGrowWithThePicture() throws IOException, InterruptedException {
    long small = peakOfTaking("1K", SMALL);
    long large = peakOfTaking("4K", LARGE);
    assertTrue(
        large < small + ALLOWED_MEGABYTES,
        large + " for the large one, " + small + " for the small");
  }

  private long peakOfTaking(String size, long bytes) throws IOException, InterruptedException {
    Path workspace = folder.resolve(String.valueOf(bytes));
    try (Program simulator =
            Program.start(
                "simulate", "--port", "0", "--pace", "0", "--image-bytes", String.valueOf(bytes));
        Program run =
            Program.start(
                "run",
                "--workspace",
                workspace.toString(),
                "--endpoint",
                "simulator",
                "--base-url",
                simulator.await("(http://127[0-9.]+:[0-9]+)"),
                "--image-size",
                size,
                "--prompt",
                "A mountain lake at dawn")) {
      assertEquals(0, run.end(), () -> run.said().toString());
      assertCame(bytes, workspace);
      return run.peakHeap();
    }
  }

  private static void assertCame(long bytes, Path workspace) throws IOException {
    try (Workplace workplace = new Workplace(workspace)) {
      List<Attempt> attempts = workplace.attempts();
      assertEquals(1, attempts.size());
      assertEquals(Kind.IMAGE, attempts.getFirst().outcome().orElseThrow().kind());
      AnswerImage image = attempts.getFirst().outcome().orElseThrow().finalImage().orElseThrow();
      assertEquals(bytes, image.bytes());
      BlobFolder.assertWhole(workspace);
    }
  }
}
