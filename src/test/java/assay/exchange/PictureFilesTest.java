package assay.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.attempt.Sha256;
import assay.run.Blobs;
import assay.run.MemoryBlobs;
import assay.run.StoreFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFilesTest {
  private static final byte[] PICTURE = {1, 2, 3};

  private final MemoryBlobs blobs = new MemoryBlobs();
  private final Sha256 sha256 = blobs.put(PICTURE);

  @TempDir private Path folder;

  @Test
  void writesThePicture() throws IOException {
    Path file = folder.resolve("mug.png");
    assertEquals(Optional.empty(), PictureFiles.save(blobs, sha256, file));
    assertArrayEquals(PICTURE, Files.readAllBytes(file));
    assertEquals(List.of("mug.png"), names());
  }

  @Test
  void replacesWhatWasThere() throws IOException {
    Path file = Files.write(folder.resolve("mug.png"), new byte[100]);
    assertEquals(Optional.empty(), PictureFiles.save(blobs, sha256, file));
    assertArrayEquals(PICTURE, Files.readAllBytes(file));
    assertEquals(List.of("mug.png"), names());
  }

  @Test
  void saysWhyItCouldNotBeWritten() throws IOException {
    Path nowhere = folder.resolve("missing").resolve("mug.png");
    assertEquals(Optional.of("NoSuchFileException"), PictureFiles.save(blobs, sha256, nowhere));
    Path full = Files.createDirectories(folder.resolve("mug.png").resolve("inside")).getParent();
    assertEquals(Optional.of("DirectoryNotEmptyException"), PictureFiles.save(blobs, sha256, full));
    assertEquals(List.of("mug.png"), names());
  }

  @Test
  void leavesWhatWasThereWhereThePictureBreaksOff() throws IOException {
    Path file = Files.write(folder.resolve("mug.png"), new byte[] {9});
    assertEquals(Optional.of("IOException"), PictureFiles.save(new Breaking(), sha256, file));
    assertArrayEquals(new byte[] {9}, Files.readAllBytes(file));
    assertEquals(List.of("mug.png"), names());
  }

  @Test
  void aPictureThatIsMissingIsTheStoresFailure() throws IOException {
    Path file = folder.resolve("mug.png");
    Sha256 missing = Sha256.of(new byte[] {7});
    assertThrows(StoreFailure.class, () -> PictureFiles.save(blobs, missing, file));
    assertEquals(List.of(), names());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Every image breaks off after one byte. */
  private static final class Breaking implements Blobs {
    @Override
    public InputStream read(Sha256 sha256) {
      return new InputStream() {
        private boolean read;

        @Override
        public int read() throws IOException {
          if (read) {
            throw new IOException("broke off");
          }
          read = true;
          return 1;
        }
      };
    }

    @Override
    public Sink open() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Long> size(Sha256 sha256) {
      return Optional.empty();
    }

    @Override
    public Optional<byte[]> thumbnail(Sha256 sha256) {
      return Optional.empty();
    }
  }
}
