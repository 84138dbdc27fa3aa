package assay.ui.workbench.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Declaration.Minors;
import assay.attempt.MetadataKind;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.conduct.Lock;
import assay.exchange.picture.SamplePictures;
import assay.exchange.picture.TiffBlock;
import assay.run.FakeImageService;
import assay.ui.workbench.FakeBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The choice about the metadata of reference images. */
class StrippingTest extends ComposeBench {
  private static final byte[] FILE =
      SamplePictures.jpegWith(SamplePictures.exifSegment(TiffBlock.ofTelephone()));

  private final FakeBench bench = bench(FakeImageService.hanging());
  private final ComposeController controller = controller(bench);

  @TempDir private Path folder;

  private void load(String name, byte[] bytes) {
    try {
      Path file = Files.write(folder.resolve(name), bytes);
      controller.references().onAddFiles(List.of(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    screen.runAll();
  }

  private void choose(boolean strip) {
    controller.references().stripping().onChoose(strip);
    screen.runAll();
  }

  private ReferenceImage image() {
    return model.images().getFirst();
  }

  @Test
  void changesNothingUnasked() {
    load("a.jpg", FILE);
    assertFalse(model.strippingProperty().get());
    assertEquals(Sha256.of(FILE), image().sha256());
    assertTrue(model.metadata().values().iterator().next().hasPlace());
  }

  @Test
  void stripsWhatIsThereAndWhatComesAndKeepsTheChoice() {
    load("a.jpg", FILE);
    choose(true);
    load("b.jpg", SamplePictures.jpegWith(SamplePictures.segment(0xfe, "other")));
    load("c.png", SamplePictures.pngWith(SamplePictures.chunk("tEXt", "a\0b")));
    assertEquals(Sha256.of(SamplePictures.jpeg()), image().sha256());
    assertEquals(List.of("a.jpg", "c.png"), names(), "b.jpg is the same picture as a.jpg");
    assertEquals(List.of(MetadataKind.TEXT), model.images().getLast().origin().stripped());
    assertTrue(bench.workspace.settings().stripMetadata());
    choose(false);
    assertEquals(Sha256.of(FILE), image().sha256());
    assertFalse(bench.workspace.settings().stripMetadata());
  }

  @Test
  void startsWithTheChoiceThatWasKept() {
    bench.workspace.showSettings(bench.workspace.settings().withStripping(true));
    ComposeController again = controller(bench);
    assertTrue(model.strippingProperty().get());
    assertFalse(again.references().stripping().problem().isPresent());
  }

  @Test
  void keepsTheAnswersSinceThePictureIsTheSame() {
    load("a.jpg", FILE);
    model.promptProperty().set(PROMPT);
    model.answer(Minors.NO);
    model.allow(true);
    choose(true);
    assertEquals(Minors.NO, model.declarationProperty().get().minors());
    assertTrue(model.declarationProperty().get().rightsConfirmed());
  }

  @Test
  void stripsNoneWhereOneCannotBeStripped() {
    load("a.jpg", FILE);
    load("b.heic", SamplePictures.latin1("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"));
    choose(true);
    assertFalse(model.strippingProperty().get());
    assertFalse(bench.workspace.settings().stripMetadata());
    assertEquals(Sha256.of(FILE), image().sha256());
    assertEquals(
        List.of("ERROR " + bench.words("exchange.reference.not-strippable", "b.heic", "HEIC")),
        bench.dialogs.said);
  }

  @Test
  void submitsNothingWhileMetadataIsStillBeingTakenOut() {
    load("a.jpg", FILE);
    model.promptProperty().set(PROMPT);
    controller.references().stripping().onChoose(true);
    controller.onSubmit();
    assertNothingSent(bench, "compose.problem.stripping");
    screen.runAll();
    assertEquals(Sha256.of(SamplePictures.jpeg()), image().sha256());
    controller.onSubmit();
    assertEquals("", model.problemProperty().get());
  }

  /** The tick may come while a picture is still being read. */
  @Test
  void stripsAPictureThatWasUnderWayWhenTheChoiceCame() throws IOException {
    Path file = Files.write(folder.resolve("a.jpg"), FILE);
    controller.references().onAddFiles(List.of(file));
    controller.references().stripping().onChoose(true);
    screen.runAll();
    assertTrue(image().origin().isStripped());
  }

  @Test
  void aLockOnTheWholePictureTakesTheStrippedOneAway() {
    load("a.jpg", FILE);
    assay.attempt.Case whole = model.tested();
    choose(true);
    controller.references().takeAway(Lock.declared(whole, Instant.EPOCH));
    assertEquals(List.of(), names());
  }
}
