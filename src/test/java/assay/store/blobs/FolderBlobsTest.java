package assay.store.blobs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer.StoredImage;
import assay.attempt.Sha256;
import assay.run.Blobs;
import assay.run.StoreFailure;
import assay.run.StoreFailure.Kind;
import assay.store.BlobsContract;
import assay.store.Pictures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobsTest extends BlobsContract {
  @TempDir Path workspace;
  private @Nullable FolderBlobs blobs;

  @Override
  protected Blobs blobs() {
    if (blobs == null) {
      blobs = new FolderBlobs(workspace, true);
    }
    return blobs;
  }

  @Test
  void storesEqualImagesOnce() throws IOException {
    keep(BYTES);
    keep(BYTES);
    assertEquals(List.of(path(Sha256.of(BYTES))), files());
  }

  @Test
  void putsAnImageBelowTheFirstTwoDigitsOfItsHash() throws IOException {
    keep(BYTES);
    String hex = Sha256.of(BYTES).hex();
    assertEquals(
        workspace.resolve("blobs").resolve(hex.substring(0, 2)).resolve(hex), files().getFirst());
  }

  @Test
  void replacesAnImageThatIsNotWhole() throws IOException {
    StoredImage kept = keep(BYTES);
    Files.writeString(path(kept.sha256()), "half");
    keep(BYTES);
    assertArrayEquals(BYTES, read(kept.sha256()));
  }

  @Test
  void anImageThatHasChangedIsReportedAndNeitherReadNorMadeSmall() throws IOException {
    byte[] picture = Pictures.png(60, 40);
    Sha256 kept = keep(picture).sha256();
    picture[picture.length / 2] ^= 1;
    Files.write(path(kept), picture);
    Files.setLastModifiedTime(path(kept), FileTime.from(Instant.EPOCH));
    for (Blobs each : List.of(blobs(), new FolderBlobs(workspace, false))) {
      StoreFailure read = assertThrows(StoreFailure.class, () -> each.read(kept).close());
      assertEquals(Kind.CHANGED, read.kind());
      StoreFailure small = assertThrows(StoreFailure.class, () -> each.thumbnail(kept));
      assertEquals(Kind.CHANGED, small.kind());
    }
  }

  @Test
  void aDamagedImageOfTheSameLengthIsWholeAgainWhenItComesInAgain() throws IOException {
    Sha256 kept = keep(BYTES).sha256();
    Files.write(path(kept), new byte[BYTES.length]);
    Blobs later = new FolderBlobs(workspace, true);
    assertThrows(StoreFailure.class, () -> later.read(kept).close());
    try (Blobs.Sink sink = later.open()) {
      sink.write(BYTES);
      sink.keep();
    }
    try (InputStream in = later.read(kept)) {
      assertArrayEquals(BYTES, in.readAllBytes());
    }
  }

  @Test
  void aSmallPictureThatWasMadeOfTheWholeOneStays() throws IOException {
    Sha256 kept = keep(Pictures.png(60, 40)).sha256();
    byte[] small = blobs().thumbnail(kept).orElseThrow();
    Files.write(path(kept), new byte[9]);
    assertArrayEquals(small, new FolderBlobs(workspace, false).thumbnail(kept).orElseThrow());
  }

  @Test
  void manyThreadsMayKeepTheSameImage() throws Exception {
    List<Future<StoredImage>> kept = new ArrayList<>();
    blobs();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 64; i++) {
        byte[] bytes = {(byte) (i % 4)};
        kept.add(threads.submit(() -> keep(bytes)));
      }
    }
    for (Future<StoredImage> image : kept) {
      assertEquals(1, read(image.get().sha256()).length);
    }
    assertEquals(4, files().size());
  }

  @Test
  void removesWhatWasGrowingWhenTheProgramEnded() throws IOException {
    Blobs.Sink left = blobs().open();
    left.write(BYTES);
    assertEquals(1, files().size());
    new FolderBlobs(workspace, true);
    assertEquals(List.of(), files());
    left.close();
  }

  @Test
  void aReaderRemovesNothingAndTakesNothing() throws IOException {
    Blobs.Sink growing = blobs().open();
    growing.write(BYTES);
    FolderBlobs reader = new FolderBlobs(workspace, false);
    assertEquals(Kind.READ_ONLY, assertThrows(StoreFailure.class, reader::open).kind());
    assertEquals(Sha256.of(BYTES), growing.keep().sha256());
    assertEquals(BYTES.length, reader.size(Sha256.of(BYTES)).orElseThrow());
  }

  @Test
  void takesNothingAfterTheEnd() throws IOException {
    Blobs.Sink sink = blobs().open();
    sink.keep();
    assertThrows(IllegalStateException.class, () -> sink.write(1));
    assertThrows(IllegalStateException.class, sink::keep);
  }

  @Test
  void saysSoWhenTheDiskRefuses() throws IOException {
    blobs();
    Files.delete(workspace.resolve("blobs").resolve("tmp"));
    Files.writeString(workspace.resolve("blobs").resolve("tmp"), "a file in the folder's place");
    StoreFailure refused = assertThrows(StoreFailure.class, () -> blobs().open());
    assertEquals(Kind.UNREACHABLE, refused.kind());
  }

  @Test
  void leavesNothingBehindWhenItCannotBeKept() throws IOException {
    blobs();
    String hex = Sha256.of(BYTES).hex();
    Path inTheWay = workspace.resolve("blobs").resolve(hex.substring(0, 2));
    Files.writeString(inTheWay, "a file in the folder's place");
    assertThrows(StoreFailure.class, () -> keep(BYTES));
    assertEquals(List.of(inTheWay), files());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerMayReadAnImage() throws IOException {
    keep(BYTES);
    Path file = files().getFirst();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
  }

  @Test
  void makesAThumbnailOnceAndKeepsIt() throws IOException {
    Sha256 picture = keep(Pictures.png(600, 400)).sha256();
    byte[] made = blobs().thumbnail(picture).orElseThrow();
    Path kept = workspace.resolve("thumbs").resolve(picture.hex().substring(0, 2));
    assertArrayEquals(made, Files.readAllBytes(kept.resolve(picture.hex() + ".png")));
    Files.delete(path(picture));
    assertArrayEquals(made, blobs().thumbnail(picture).orElseThrow());
  }

  @Test
  void aReaderMakesAThumbnailAndKeepsNone() throws IOException {
    Sha256 picture = keep(Pictures.png(600, 400)).sha256();
    assertTrue(new FolderBlobs(workspace, false).thumbnail(picture).isPresent());
    try (Stream<Path> kept = Files.list(workspace.resolve("thumbs"))) {
      assertFalse(kept.findAny().isPresent());
    }
  }

  private Path path(Sha256 sha256) {
    return workspace.resolve("blobs").resolve(sha256.hex().substring(0, 2)).resolve(sha256.hex());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(workspace.resolve("blobs"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
