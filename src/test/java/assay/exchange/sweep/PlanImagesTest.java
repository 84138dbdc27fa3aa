package assay.exchange.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.attempt.ReferenceImage;
import assay.exchange.ReferenceFiles;
import assay.exchange.ReferenceFiles.Result.Taken;
import assay.run.MemoryBlobs;
import assay.run.StoreFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Images that are only known by their hash, put beside a plan. */
class PlanImagesTest {
  private static final Path LAKE = Path.of("assets/samples/mountain-lake.png");
  private static final Path KNIFE = Path.of("assets/samples/chef-knife.png");

  @TempDir Path folder;
  private final MemoryBlobs blobs = new MemoryBlobs();
  private PlanImages images;

  @BeforeEach
  void open() {
    images = new PlanImages(blobs, folder.resolve("new"));
  }

  private ReferenceImage image(String name, Path file) throws IOException {
    return ((Taken) new ReferenceFiles(blobs).take(name, Files.readAllBytes(file))).image();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("new/images"))) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void putsAnImageThereOnceAsItIsSent() throws IOException {
    ReferenceImage lake = image("lake.png", LAKE);
    assertEquals("images/lake.png", images.pathOf(lake));
    assertEquals("images/lake.png", images.pathOf(lake));
    PlanImages again = new PlanImages(blobs, folder.resolve("new"));
    assertEquals("images/lake.png", again.pathOf(lake));
    assertEquals(List.of("lake.png"), files());
    assertEquals(-1, Files.mismatch(LAKE, folder.resolve("new/images/lake.png")));
  }

  @Test
  void leavesAnotherFileOfThatNameAsItIs() throws IOException {
    ReferenceImage lake = image("same.png", LAKE);
    ReferenceImage knife = image("same.png", KNIFE);
    assertEquals("images/same.png", images.pathOf(lake));
    String own = knife.sha256().hex().substring(0, 12) + "-same.png";
    assertEquals("images/" + own, images.pathOf(knife));
    assertEquals(2, files().size());
    Files.writeString(folder.resolve("new/images/" + own), "another");
    PlanImages third = new PlanImages(blobs, folder.resolve("new"));
    assertThrows(IOException.class, () -> third.pathOf(knife));
  }

  @ParameterizedTest
  @CsvSource({
    "../../out.png,_.._out.png",
    "C:\\out.png,C__out.png",
    "a/b.png,a_b.png",
    "con.png,image.png",
    "...,image.png",
    "中 文.png,中 文.png"
  })
  void givesNoNameThatLeadsElsewhere(String name, String safe) throws IOException {
    assertEquals("images/" + safe, images.pathOf(image(name, LAKE)));
    assertEquals(List.of(safe), files());
  }

  @Test
  void saysThatAnImageIsGone() throws IOException {
    ReferenceImage lake = image("lake.png", LAKE);
    PlanImages none = new PlanImages(new MemoryBlobs(), folder);
    assertThrows(StoreFailure.class, () -> none.pathOf(lake));
    assertEquals(List.of(), Stream.of(folder.resolve("images").toFile().list()).toList());
  }
}
