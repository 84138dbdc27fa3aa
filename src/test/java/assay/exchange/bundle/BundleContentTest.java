package assay.exchange.bundle;

import static assay.exchange.bundle.BundledWorkspace.PROMPT;
import static assay.exchange.bundle.BundledWorkspace.all;
import static assay.exchange.bundle.BundledWorkspace.everything;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Review;
import assay.attempt.Review.Verdict;
import assay.conduct.CaseKeys;
import assay.exchange.bundle.BundleWriter.Wishes;
import assay.exchange.bundle.BundleWriter.Written;
import assay.run.AttemptLog.Run;
import assay.run.Cancellation;
import assay.run.bundle.Taken;
import assay.store.Facts;
import assay.store.WorkspaceDoctor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a workspace to a bundle, and from the bundle to the screen and to another workspace(). */
class BundleContentTest {
  private static final Wishes PLAIN = new Wishes(false, null);

  @TempDir Path temp;
  private @org.jspecify.annotations.Nullable BundledWorkspace opened;

  @BeforeEach
  void fill() throws Exception {
    opened = new BundledWorkspace(temp.resolve("from"));
    workspace().fill();
  }

  private BundledWorkspace workspace() {
    return java.util.Objects.requireNonNull(opened);
  }

  @AfterEach
  void close() {
    workspace().close();
  }

  private Written write(Wishes wishes) throws IOException {
    return write(wishes, everything(workspace().log()));
  }

  private Written write(Wishes wishes, Picked picked) throws IOException {
    return workspace()
        .writer()
        .write(picked, temp.resolve("out.assay"), wishes, bytes -> {}, new Cancellation());
  }

  private OpenBundle open() throws Exception {
    return OpenBundle.open(
        temp.resolve("out.assay"), BundledWorkspace.tools(temp.resolve("reviews")));
  }

  private static Taken take(OpenBundle bundle, BundledWorkspace into) throws Exception {
    return into.importer().take(bundle, attempts -> {}, new Cancellation());
  }

  @Test
  void thePreviewSaysWhatTheBundleWillHold() throws Exception {
    BundlePreview preview =
        workspace()
            .writer()
            .preview(everything(workspace().log()), attempts -> {}, new Cancellation());
    Written written = write(PLAIN);
    assertEquals(8, preview.counts().attempts());
    assertEquals(0, preview.counts().underWay());
    assertEquals(2, preview.counts().sessions());
    assertEquals(3, preview.counts().prompts());
    assertEquals(1, preview.images().get(ImageKind.REFERENCE));
    assertEquals(1, preview.images().get(ImageKind.FINAL));
    assertEquals(1, written.manifest().count("images.final"));
    long actual = Files.size(written.file());
    assertTrue(
        Math.abs(actual - preview.bytes()) < actual / 2, actual + " against " + preview.bytes());
  }

  @Test
  void anAttemptUnderWayIsShownAndNotTaken() throws Exception {
    Run run = workspace().run(workspace().session(), 1);
    Attempt left = workspace().begin(run, 1, Case.ofPrompt("under way"));
    write(PLAIN);
    try (OpenBundle bundle = open();
        BundledWorkspace fresh = new BundledWorkspace(temp.resolve("fresh"))) {
      assertEquals(left, bundle.log().find(left.id()).orElseThrow());
      take(bundle, fresh);
      assertTrue(fresh.log().find(left.id()).isEmpty());
    }
  }

  @Test
  void aPictureOfALockedCaseStaysOutAndItsLockGoesIn() throws Exception {
    var secret = workspace().picture(9, 9);
    Case locked = new Case("A case that gets locked", List.of(workspace().reference(secret)));
    Run run = workspace().run(workspace().session(), 1);
    Attempt stopped =
        workspace()
            .complete(
                workspace().begin(run, 1, locked),
                Facts.answer(200, "PROHIBITED_CONTENT", null, null));
    Written written = write(PLAIN);
    assertEquals(1, written.manifest().redactions().pictures());
    try (OpenBundle bundle = open();
        BundledWorkspace fresh = new BundledWorkspace(temp.resolve("fresh"))) {
      assertTrue(bundle.blobs().size(secret.sha256()).isEmpty());
      assertEquals(stopped, bundle.log().find(stopped.id()).orElseThrow());
      assertTrue(bundle.log().lockOf(CaseKeys.of(locked)).isPresent());
      assertEquals(1, take(bundle, fresh).locks());
      assertTrue(fresh.log().lockOf(CaseKeys.of(locked)).isPresent());
      assertTrue(fresh.blobs().size(secret.sha256()).isEmpty());
    }
    assertTrue(
        new WorkspaceDoctor(temp.resolve("fresh"), Facts.CLOCK)
            .examine(false, new Cancellation())
            .isClean(),
        "a picture that was withheld is not missed");
  }

  @Test
  void redactedPromptsStandNowhereInTheFileAndTheSamePromptIsTheSamePlaceholder() throws Exception {
    Attempt first = all(workspace().log()).getFirst().attempt();
    workspace()
        .log()
        .review(new Review(first.id(), Verdict.MISSED, "He wrote " + PROMPT, Facts.NOW, "Ann"));
    write(new Wishes(true, null));
    String file = Files.readString(temp.resolve("out.assay"), StandardCharsets.ISO_8859_1);
    assertFalse(file.contains(PROMPT));
    assertFalse(file.contains("Another prompt of the second"));
    try (OpenBundle bundle = open()) {
      assertTrue(bundle.manifest().redactions().prompts());
      List<String> prompts =
          all(bundle.log()).stream().map(w -> w.attempt().tested().prompt()).toList();
      assertEquals(Redaction.placeholder(PROMPT), prompts.getFirst());
      assertEquals(3, prompts.stream().distinct().count());
      assertEquals(
          all(workspace().log()).stream()
              .map(w -> w.attempt().outcome().map(o -> o.judgement()))
              .toList(),
          all(bundle.log()).stream()
              .map(w -> w.attempt().outcome().map(o -> o.judgement()))
              .toList());
    }
  }

  @Test
  void aLockedCaseStaysLockedUnderItsPlaceholder() throws Exception {
    Case locked = Case.ofPrompt("A case that gets locked");
    workspace()
        .complete(
            workspace().begin(workspace().run(workspace().session(), 1), 1, locked),
            Facts.answer(200, "PROHIBITED_CONTENT", null, null));
    write(new Wishes(true, null));
    try (OpenBundle bundle = open()) {
      Case shown = Case.ofPrompt(Redaction.placeholder(locked.prompt()));
      assertTrue(bundle.log().lockOf(CaseKeys.of(shown)).isPresent());
      assertTrue(bundle.log().lockOf(CaseKeys.of(locked)).isPresent());
    }
  }

  @Test
  void anImageThatIsDamagedStaysOut() throws Exception {
    var image = workspace().picture(31, 7);
    Case tested = new Case("damaged", List.of(workspace().reference(image)));
    Run run = workspace().run(workspace().session(), 1);
    workspace()
        .complete(workspace().begin(run, 1, tested), Facts.answer(200, "SAFETY", null, null));
    String hash = image.sha256().hex();
    Path file = temp.resolve("from/blobs").resolve(hash.substring(0, 2)).resolve(hash);
    Files.write(file, new byte[] {1, 2, 3});
    write(PLAIN);
    try (OpenBundle bundle = open()) {
      assertTrue(bundle.blobs().size(image.sha256()).isEmpty());
    }
  }

  @Test
  void whatIsCancelledLeavesNothingBehind() throws Exception {
    Cancellation cancelled = new Cancellation();
    cancelled.cancel();
    Picked all = everything(workspace().log());
    assertThrows(
        CancellationException.class,
        () ->
            workspace()
                .writer()
                .write(all, temp.resolve("x/out.assay"), PLAIN, b -> {}, cancelled));
    Files.createDirectories(temp.resolve("y"));
    Cancellation later = new Cancellation();
    assertThrows(
        CancellationException.class,
        () ->
            workspace()
                .writer()
                .write(all, temp.resolve("y/out.assay"), PLAIN, b -> later.cancel(), later));
    try (Stream<Path> left = Files.list(temp.resolve("y"))) {
      assertEquals(List.of(), left.toList());
    }
  }
}
