package assay.exchange.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.exchange.bundle.ImportStep.Phase;
import assay.run.Cancellation;
import assay.run.bundle.Taken;
import assay.store.Facts;
import assay.store.WorkspaceDoctor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import says how far it is, and stops wherever that is wished. */
class ImportStopTest {
  private static final int ATTEMPTS = 8;

  @TempDir Path temp;
  private final List<ImportStep> steps = new ArrayList<>();

  @BeforeEach
  void write() throws Exception {
    try (BundledWorkspace from = new BundledWorkspace(temp.resolve("from"))) {
      from.fill();
      from.write(temp.resolve("out.assay"));
    }
  }

  private Taken take(BundledWorkspace into, Phase phase, long stopAt) throws Exception {
    Cancellation cancellation = new Cancellation();
    try (OpenBundle bundle =
        OpenBundle.open(
            temp.resolve("out.assay"), BundledWorkspace.tools(temp.resolve("reviews")))) {
      return into.importer()
          .take(
              bundle,
              step -> {
                steps.add(step);
                if (step.phase() == phase && step.done() >= stopAt) {
                  cancellation.cancel();
                }
              },
              cancellation);
    }
  }

  @Test
  void itTellsEveryByteThatIsComparedAndEveryAttemptThatIsTaken() throws Exception {
    try (BundledWorkspace into = new BundledWorkspace(temp.resolve("into"))) {
      take(into, Phase.TAKING, Long.MAX_VALUE);
    }
    List<ImportStep> compared =
        steps.stream().filter(step -> step.phase() == Phase.COMPARING).toList();
    assertEquals(compared.getLast().of(), compared.getLast().done());
    List<Long> taken =
        steps.stream().filter(step -> step.phase() == Phase.TAKING).map(ImportStep::done).toList();
    assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L), taken);
    assertEquals(new ImportStep(Phase.TAKING, ATTEMPTS, ATTEMPTS), steps.getLast());
    assertEquals(1.0, steps.getLast().fraction());
  }

  @Test
  void stoppedWhileItComparesItHasTakenNothing() throws Exception {
    try (BundledWorkspace into = new BundledWorkspace(temp.resolve("into"))) {
      assertThrows(CancellationException.class, () -> take(into, Phase.COMPARING, 1));
      assertEquals(0, BundledWorkspace.all(into.log()).size());
      assertEquals(1, into.log().sessions().size());
    }
  }

  @Test
  void stoppedWhileItTakesItKeepsWhatCameAndGoesOnTheNextTime() throws Exception {
    try (BundledWorkspace into = new BundledWorkspace(temp.resolve("into"))) {
      assertThrows(CancellationException.class, () -> take(into, Phase.TAKING, 3));
      assertEquals(3, BundledWorkspace.all(into.log()).size());
      Taken rest = take(into, Phase.TAKING, Long.MAX_VALUE);
      assertEquals(List.of(5, 3), List.of(rest.attempts(), rest.known()));
      assertEquals(ATTEMPTS, BundledWorkspace.all(into.log()).size());
    }
    assertEquals(
        List.of(),
        new WorkspaceDoctor(temp.resolve("into"), Facts.CLOCK)
            .examine(false, new Cancellation())
            .findings());
  }
}
