package assay.ui.workbench.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import assay.attempt.Answers;
import assay.attempt.Case;
import assay.attempt.ReferenceImage;
import assay.exchange.ReferenceFiles;
import assay.run.FakeImageService;
import assay.run.StoreFailure;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.Drawn;
import assay.ui.workbench.FakeBench;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeLocksTest extends ComposeBench {
  @Test
  void refusesALockedCaseInASentence() {
    FakeBench bench = bench(FakeImageService.hanging());
    bench.log.lock(lockOf(Case.ofPrompt(PROMPT)));
    model.promptProperty().set("a RED mug!");
    controller(bench).onSubmit();
    screen.runUntil(() -> !model.problemProperty().get().isEmpty());
    assertNothingSent(bench, "conduct.locked");
    assertFalse(model.runningProperty().get());
  }

  @Test
  void aHardStopTakesTheImagesOfItsCaseAway() {
    FakeBench bench = bench(FakeImageService.answering(Attempts.HARD_STOP));
    ComposeController controller = controller(bench);
    model.promptProperty().set(PROMPT);
    paste(controller, 1);
    controller.onSubmit();
    ReferenceImage locked = model.images().getFirst();
    paste(controller, 2);
    screen.runUntil(() -> !bench.dialogs.said.isEmpty());
    assertEquals(List.of("WARNING " + bench.words("conduct.hard-stop")), bench.dialogs.said);
    assertFalse(model.images().contains(locked));
    assertEquals(1, model.images().size());
  }

  @Test
  void aLockedImageIsNotShownAgain(@TempDir Path folder) {
    FakeBench bench = bench(FakeImageService.hanging());
    Path file = Drawn.file(folder, "mug.png", 1);
    ReferenceFiles.Result result = new ReferenceFiles(bench.blobs).take(file);
    ReferenceImage image = ((ReferenceFiles.Result.Taken) result).image();
    bench.log.lock(lockOf(new Case("another prompt", List.of(image))));
    controller(bench).references().onAddFiles(List.of(file));
    screen.runAll();
    assertEquals(List.of(), model.images());
    assertEquals(List.of("WARNING " + bench.words("conduct.locked")), bench.dialogs.said);
  }

  @Test
  void aCaseThatIsLockedMeanwhileLosesItsImages() {
    FakeBench bench = bench(FakeImageService.hanging());
    ComposeController controller = controller(bench);
    model.promptProperty().set(PROMPT);
    paste(controller, 1);
    bench.log.lock(lockOf(model.tested()));
    controller.onSubmit();
    screen.runUntil(() -> !model.problemProperty().get().isEmpty());
    assertEquals(List.of(), model.images());
    assertEquals(bench.words("conduct.locked"), model.problemProperty().get());
    assertEquals(0, bench.log.begun());
  }

  @Test
  void saysWhatStopsTheAccount() {
    FakeBench bench =
        bench(
            FakeImageService.answering(
                Answers.ok(Answers.candidates(Answers.candidate("PUP_LIMITED_DISABLED", null)))));
    ComposeController controller = controller(bench);
    model.promptProperty().set(PROMPT);
    controller.onSubmit();
    screen.runUntil(() -> !bench.dialogs.said.isEmpty());
    assertEquals(List.of("ERROR " + bench.words("run.account-stopped")), bench.dialogs.said);
  }

  @ParameterizedTest
  @CsvSource({"lockOf", "openRun", "begin", "complete"})
  void aWorkspaceThatFailsEndsInOneFailure(String method) {
    FakeBench bench = bench(FakeImageService.answering(Attempts.SHOWN));
    bench.log.failOn(method);
    model.promptProperty().set(PROMPT);
    controller(bench).onSubmit();
    screen.runUntil(() -> !bench.failures.isEmpty() && !model.runningProperty().get());
    screen.runAll();
    assertEquals(1, bench.failures.size());
    assertEquals(StoreFailure.class, bench.failures.getFirst().getClass());
  }
}
