package assay.ui.workbench.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.attempt.ReferenceImage;
import assay.run.FakeImageService;
import assay.run.RunListener;
import assay.ui.WaitingExecutor;
import assay.ui.workbench.Drawn;
import assay.ui.workbench.FakeBench;
import assay.ui.workbench.configure.ConfigureController;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How reference images come and go. */
class ComposeImagesTest {
  private final WaitingExecutor workers = new WaitingExecutor();
  private final FakeBench bench = new FakeBench(FakeImageService.hanging(), workers, Runnable::run);
  private final ComposeModel model =
      new ComposeModel(ConfigureController.targetOf(assay.run.Settings.FIRST));
  private final ComposeController controller =
      new ComposeController(bench.desk(), bench.tools, model, () -> new RunListener() {});

  @TempDir private Path folder;

  /** Each is read beside the screen's thread, and the last may be there first. */
  @Test
  void loadsFilesInTheirOrder() {
    controller.references().onAddFiles(files(1, 3));
    while (workers.size() > 0) {
      workers.runLast();
    }
    assertEquals(List.of("1.png", "2.png", "3.png"), names());
  }

  @Test
  void loadsWhatIsBrowsedFor() {
    bench.dialogs.images = files(1, 1);
    controller.references().onBrowse();
    workers.runAll();
    assertEquals(List.of("1.png"), names());
  }

  @Test
  void namesWhatIsPasted() {
    controller.references().onPaste(() -> Drawn.png(1));
    workers.runAll();
    assertEquals(List.of(bench.words("compose.reference.pasted") + ".png"), names());
  }

  @Test
  void takesAnImageOnceWhateverItIsCalled() {
    controller
        .references()
        .onAddFiles(List.of(Drawn.file(folder, "a.png", 1), Drawn.file(folder, "b.png", 1)));
    workers.runAll();
    assertEquals(List.of("a.png"), names());
    assertEquals(
        List.of("INFO " + bench.words("compose.reference.twice", "b.png")), bench.dialogs.said);
  }

  @Test
  void takesNoFifteenthImage() {
    controller.references().onAddFiles(files(1, ReferenceImage.MOST_PER_PROMPT + 1));
    workers.runAll();
    assertEquals(ReferenceImage.MOST_PER_PROMPT, model.images().size());
    assertEquals("14.png", names().getLast());
    assertEquals(
        List.of("ERROR " + bench.words("compose.problem.too-many-images")), bench.dialogs.said);
  }

  @Test
  void saysWhyAFileIsNoPictureAndTakesTheNext() {
    Path missing = folder.resolve("missing.png");
    controller.references().onAddFiles(List.of(missing, folder, Drawn.file(folder, "mug.png", 1)));
    workers.runAll();
    assertEquals(List.of("mug.png"), names());
    assertEquals(2, bench.dialogs.said.size());
    assertEquals(
        "ERROR " + bench.words("exchange.reference.no-file", "missing.png"),
        bench.dialogs.said.getFirst());
  }

  @Test
  void removesAnImage() {
    controller.references().onAddFiles(files(1, 2));
    workers.runAll();
    controller.references().onRemove(model.images().getFirst());
    assertEquals(List.of("2.png"), names());
  }

  private List<Path> files(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> Drawn.file(folder, i + ".png", i))
        .toList();
  }

  private List<String> names() {
    return model.images().stream().map(ReferenceImage::name).toList();
  }
}
