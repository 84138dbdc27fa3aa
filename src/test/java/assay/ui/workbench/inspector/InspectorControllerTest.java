package assay.ui.workbench.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.Outcome.AnswerImage;
import assay.attempt.Review;
import assay.attempt.Review.Verdict;
import assay.attempt.Sha256;
import assay.run.FakeImageService;
import assay.run.StoreFailure;
import assay.ui.WaitingExecutor;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.Drawn;
import assay.ui.workbench.FakeBench;
import assay.ui.workbench.inspector.InspectorModel.Detail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectorControllerTest {
  private final WaitingExecutor screen = new WaitingExecutor();
  private final FakeBench bench = new FakeBench(FakeImageService.hanging(), Runnable::run, screen);
  private final InspectorModel model = new InspectorModel();
  private final InspectorController controller =
      new InspectorController(bench.desk(), bench.tools, model);
  private final Attempt first = stored(1, 1);
  private final Attempt second = stored(2, 1);

  @Test
  void readsWhatWasSentAndWhatCame() {
    controller.onShow(first);
    assertEquals(first, model.attemptProperty().get());
    assertNull(model.detailProperty().get());
    screen.runAll();
    Detail detail = Objects.requireNonNull(model.detailProperty().get());
    assertEquals(bench.log.raw(first.id()).orElseThrow(), detail.raw());
    assertFalse(detail.withheld());
    assertNull(model.reviewProperty().get());
  }

  @Test
  void letsGoOfAnAttempt() {
    controller.onShow(first);
    screen.runAll();
    controller.onShow(null);
    screen.runAll();
    assertNull(model.attemptProperty().get());
    assertNull(model.detailProperty().get());
  }

  @Test
  void dropsWhatWasReadOfAnotherAttempt() {
    bench.log.review(new Review(first.id(), Verdict.MISSED, "", bench.clock.instant()));
    controller.onShow(first);
    controller.onShow(second);
    screen.runLast();
    screen.runAll();
    assertEquals(second, model.attemptProperty().get());
    Detail detail = Objects.requireNonNull(model.detailProperty().get());
    assertEquals(bench.log.raw(second.id()).orElseThrow(), detail.raw());
    assertNull(model.reviewProperty().get());
  }

  /** It was read under way and again when it was complete, and the first reading comes last. */
  @Test
  void dropsAnOlderReadingOfTheSameAttempt() {
    Attempt begun = Attempts.stored(bench.log, Attempts.underWay(3, 1, 1));
    controller.onShow(begun);
    Attempt hardStop = Attempts.complete(begun, Attempts.HARD_STOP);
    Attempts.finish(bench.log, hardStop);
    controller.onShow(hardStop);
    screen.runLast();
    screen.runAll();
    assertTrue(Objects.requireNonNull(model.detailProperty().get()).withheld());
  }

  @Test
  void keepsTheDetailWhileTheSameAttemptIsReadAgain() {
    controller.onShow(first);
    screen.runAll();
    controller.onShow(first);
    assertNotNull(model.detailProperty().get());
  }

  @Test
  void withholdsThePicturesOfALockedCase() {
    Attempts.stored(bench.log, Attempts.complete(Attempts.underWay(1, 2, 2), Attempts.HARD_STOP));
    controller.onShow(first);
    screen.runAll();
    assertTrue(Objects.requireNonNull(model.detailProperty().get()).withheld());
  }

  @Test
  void readsTheAttemptInHandAgain() {
    controller.onShow(first);
    screen.runAll();
    Attempts.stored(bench.log, Attempts.complete(Attempts.underWay(1, 2, 2), Attempts.HARD_STOP));
    controller.onChanged();
    screen.runAll();
    assertTrue(Objects.requireNonNull(model.detailProperty().get()).withheld());
    controller.onShow(null);
    controller.onChanged();
    assertEquals(0, screen.size());
  }

  @Test
  void givesAVerdictAndReadsItAgain() {
    controller.onShow(first);
    screen.runAll();
    controller.onVerdict(Verdict.FALSE_POSITIVE, " a kitchen knife ");
    screen.runAll();
    Review given =
        new Review(first.id(), Verdict.FALSE_POSITIVE, "a kitchen knife", bench.clock.instant());
    assertEquals(given, model.reviewProperty().get());
    assertEquals(given, bench.log.reviewOf(first.id()).orElseThrow());
    controller.onShow(second);
    controller.onShow(first);
    screen.runAll();
    assertEquals(given, model.reviewProperty().get());
  }

  @Test
  void aVerdictOnNothingIsNone() {
    controller.onVerdict(Verdict.MISSED, "");
    screen.runAll();
    assertEquals(List.of(), bench.failures);
    assertNull(model.reviewProperty().get());
  }

  @Test
  void aVerdictStaysWithItsAttempt() {
    controller.onShow(first);
    screen.runAll();
    controller.onVerdict(Verdict.MISSED, "");
    controller.onShow(second);
    screen.runAll();
    assertNull(model.reviewProperty().get());
    assertEquals(Verdict.MISSED, bench.log.reviewOf(first.id()).orElseThrow().verdict());
  }

  /** The attempt was read before the verdict was given, and that comes after it. */
  @Test
  void aReadingDoesNotTakeAVerdictBack() {
    controller.onShow(first);
    controller.onVerdict(Verdict.UNSURE, "");
    screen.runLast();
    screen.runAll();
    assertEquals(Verdict.UNSURE, Objects.requireNonNull(model.reviewProperty().get()).verdict());
    assertNotNull(model.detailProperty().get());
  }

  @Test
  void aVerdictThatCannotBeKeptIsNotShown() {
    controller.onShow(first);
    screen.runAll();
    bench.log.failOn("review");
    controller.onVerdict(Verdict.UNSURE, "");
    screen.runAll();
    assertNull(model.reviewProperty().get());
    assertEquals(StoreFailure.class, bench.failures.getFirst().getClass());
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, png",
    "image/jpeg, jpg",
    "IMAGE/JPEG, jpg",
    "image/webp, webp",
    "image/unknown, png",
  })
  void savesAPictureUnderItsType(String mimeType, String extension, @TempDir Path folder)
      throws IOException {
    Sha256 sha256 = bench.blobs.put(Drawn.png(1));
    Path place = folder.resolve("picture");
    bench.dialogs.place = place;
    controller.onSave(new AnswerImage(sha256, mimeType, 1, AnswerImage.Role.FINAL));
    screen.runAll();
    assertEquals(
        List.of("assay-" + sha256.abbreviated() + "." + extension + " of [" + extension + "]"),
        bench.dialogs.suggested);
    assertEquals(sha256, Sha256.of(Files.readAllBytes(place)));
    assertEquals(
        List.of("INFO " + bench.words("inspector.image.saved", "picture")), bench.dialogs.said);
  }

  @Test
  void saysWhatCouldNotBeSavedAndWhatIsKept(@TempDir Path folder) {
    Sha256 sha256 = bench.blobs.put(Drawn.png(1));
    AnswerImage image = new AnswerImage(sha256, "image/png", 1, AnswerImage.Role.FINAL);
    controller.onSave(image);
    assertEquals(0, screen.size());
    bench.dialogs.place = folder.resolve("missing").resolve("picture.png");
    controller.onSave(image);
    screen.runAll();
    String said = bench.dialogs.said.getFirst();
    assertTrue(said.startsWith("ERROR picture.png could not be written"), said);
  }

  private Attempt stored(int run, int repeats) {
    Attempt attempt = Attempts.underWay(run, 1, repeats);
    return Attempts.stored(bench.log, Attempts.complete(attempt, Outcome.of(Attempts.SHOWN)));
  }
}
