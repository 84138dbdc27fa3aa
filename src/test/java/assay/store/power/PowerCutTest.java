package assay.store.power;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Sha256;
import assay.run.Blobs;
import assay.run.Settings;
import assay.store.blobs.FolderBlobs;
import assay.store.files.DurableFiles;
import assay.store.json.JsonKeep;
import assay.store.power.AfterTheCut.Luck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The power goes after each single step of what the store does with files. A row is written when
 * the image has been promised, so a promised image is there whole, whatever the disk has lost.
 */
class PowerCutTest {
  @TempDir Path temp;
  private RecordingDisk disk;
  private int cuts;

  @BeforeEach
  void recordIt() throws IOException {
    disk = new RecordingDisk(Files.createDirectory(temp.resolve("disk")));
  }

  @ParameterizedTest
  @EnumSource(Luck.class)
  void aPromisedImageIsThereWhole(Luck luck) throws IOException {
    FolderBlobs blobs = new FolderBlobs(disk.root(), true);
    for (int size : new int[] {0, 1, 70_000, 70_000, 200_000}) {
      disk.promised(put(blobs, new byte[size]).hex());
    }
    atEachCut(luck, this::assertPromisedImagesAreWhole);
    assertTrue(cuts > 30, "few steps were seen: " + cuts);
  }

  private static Sha256 put(Blobs blobs, byte[] image) throws IOException {
    try (Blobs.Sink sink = blobs.open()) {
      sink.write(image, 0, image.length / 2);
      sink.write(image, image.length / 2, image.length - image.length / 2);
      return sink.keep().sha256();
    }
  }

  private void assertPromisedImagesAreWhole(List<Step> before, Path after) throws IOException {
    Set<String> there = new TreeSet<>();
    for (Path file : files(after.resolve("blobs"))) {
      if (!file.startsWith(after.resolve("blobs").resolve("tmp"))) {
        String name = file.getFileName().toString();
        assertEquals(name, Sha256.of(Files.readAllBytes(file)).hex());
        there.add(name);
      }
    }
    for (Step step : before) {
      if (step instanceof Step.Promised promised) {
        assertTrue(there.contains(promised.what()), promised + " is lost");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Luck.class)
  void anImageInAFolderThatSomebodyElseHasJustMadeIsThereWhole(Luck luck) throws IOException {
    FolderBlobs blobs = new FolderBlobs(disk.root(), true);
    byte[] image = {1, 2, 3};
    String name = Sha256.of(image).hex();
    Files.createDirectory(disk.root().resolve("blobs").resolve(name.substring(0, 2)));
    disk.promised(put(blobs, image).hex());
    atEachCut(luck, this::assertPromisedImagesAreWhole);
  }

  @ParameterizedTest
  @EnumSource(Luck.class)
  void settingsAreTheOldOnesOrTheNewOnes(Luck luck) throws IOException {
    JsonKeep<Settings> keep =
        new JsonKeep<>(disk.root().resolve("settings.json"), Settings.class, Settings.FIRST, true);
    List<Settings> values = new ArrayList<>(List.of(Settings.FIRST));
    for (double pace : new double[] {0.5, 2, 0}) {
      values.add(Settings.FIRST.withPace(pace));
      keep.set(values.getLast());
      disk.promised(String.valueOf(values.size() - 1));
    }
    atEachCut(
        luck,
        (before, after) -> {
          int promised = lastPromise(before);
          Settings found =
              new JsonKeep<>(after.resolve("settings.json"), Settings.class, Settings.FIRST, true)
                  .get();
          assertTrue(
              values.subList(promised, Math.min(promised + 2, values.size())).contains(found));
          assertFalse(Files.exists(after.resolve("settings.json.broken-1")));
        });
  }

  @ParameterizedTest
  @EnumSource(Luck.class)
  void aReplacedFileIsTheOldOneOrTheNewOne(Luck luck) throws IOException {
    Path file = disk.root().resolve("file");
    for (int version = 1; version <= 3; version++) {
      DurableFiles.replace(file, content(version));
      disk.promised(String.valueOf(version));
    }
    atEachCut(
        luck,
        (before, after) -> {
          int promised = lastPromise(before);
          Path found = after.resolve("file");
          if (!Files.exists(found)) {
            assertEquals(0, promised);
          } else {
            byte[] bytes = Files.readAllBytes(found);
            boolean isOld = promised > 0 && java.util.Arrays.equals(content(promised), bytes);
            if (!isOld) {
              assertArrayEquals(content(promised + 1), bytes);
            }
          }
        });
  }

  /** What the test would say of a store that forgets to sync. */
  @Test
  void aFileThatIsOnlyRenamedIsLost() throws IOException {
    Path file = disk.root().resolve("careless");
    try (var out =
        java.nio.channels.FileChannel.open(
            file,
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.WRITE)) {
      out.write(java.nio.ByteBuffer.wrap(content(1)));
    }
    AfterTheCut.build(disk.steps(), Luck.LOSES_ALL, temp.resolve("lost"));
    AfterTheCut.build(disk.steps(), Luck.KEEPS_NAMES, temp.resolve("empty"));
    assertFalse(Files.exists(temp.resolve("lost").resolve("careless")));
    assertEquals(0, Files.size(temp.resolve("empty").resolve("careless")));
  }

  private static byte[] content(int version) {
    return "version %d ".formatted(version).repeat(1000).getBytes(StandardCharsets.UTF_8);
  }

  private static int lastPromise(List<Step> steps) {
    return steps.stream()
        .filter(Step.Promised.class::isInstance)
        .mapToInt(step -> Integer.parseInt(((Step.Promised) step).what()))
        .max()
        .orElse(0);
  }

  private void atEachCut(Luck luck, Look look) throws IOException {
    List<Step> steps = disk.steps();
    for (int cut = 0; cut <= steps.size(); cut++) {
      Path after = temp.resolve("cut-" + cut);
      AfterTheCut.build(steps.subList(0, cut), luck, after);
      look.at(steps.subList(0, cut), after);
      cuts++;
    }
  }

  private interface Look {
    void at(List<Step> before, Path after) throws IOException;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
