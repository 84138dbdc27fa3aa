package assay.simulator.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.protocol.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScratchTest {
  private static final byte[] TEN = "0123456789".getBytes(StandardCharsets.UTF_8);

  @Test
  void givesBackWhatWasWrittenToAnyNumberOfReaders() throws Exception {
    try (Scratch scratch = Scratch.open(new Room())) {
      scratch.append(TEN, 2, 5);
      InputStream first = scratch.read();
      assertEquals('2', first.read());
      scratch.append(TEN, 0, 10);
      assertEquals("34560123456789", text(first));
      assertEquals("234560123456789", text(scratch.read()));
      assertEquals(15, scratch.size());
    }
  }

  @Test
  void leavesNothingBehind() throws Exception {
    Set<Path> before = files();
    Scratch scratch = Scratch.open(new Room());
    scratch.append(TEN, 0, 10);
    scratch.close();
    scratch.close();
    assertThrows(IOException.class, () -> scratch.read().read());
    Set<Path> left = new HashSet<>(files());
    left.removeAll(before);
    left.removeIf(file -> !Files.exists(file));
    assertEquals(Set.of(), left);
  }

  @Test
  void takesNoMoreThanThereIsRoomForAndGivesItBack() throws Exception {
    Room room = new Room(25);
    Scratch first = Scratch.open(room);
    try (Scratch second = Scratch.open(room)) {
      first.append(TEN, 0, 10);
      second.append(TEN, 0, 10);
      Refusal refusal = assertThrows(Refusal.class, () -> second.append(TEN, 0, 10));
      assertEquals(429, refusal.problem().code());
      assertEquals("0123456789", text(second.read()));
      first.close();
      second.append(TEN, 0, 10);
      assertEquals(20, second.size());
    }
  }

  @Test
  void tellsTheClientOfAnInternalErrorWhereItCannotWrite() throws Exception {
    Room room = new Room(25);
    Scratch scratch = Scratch.open(room);
    scratch.close();
    Refusal refusal = assertThrows(Refusal.class, () -> scratch.append(TEN, 0, 10));
    assertEquals(500, refusal.problem().code());
    try (Scratch other = Scratch.open(room)) {
      other.append(new byte[25], 0, 25);
      assertEquals(25, other.size());
    }
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Set<Path> files() throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    assertTrue(Files.isDirectory(folder));
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().startsWith("assay-simulator"))
          .collect(Collectors.toSet());
    }
  }
}
