package assay.exchange.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Sha256;
import assay.exchange.bundle.file.BundleFile;
import assay.exchange.bundle.file.Limits;
import assay.exchange.bundle.file.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle is a plain ZIP: programs that never heard of Assay read all of it. */
class OtherZipReadersTest {
  @TempDir Path temp;

  @BeforeEach
  void write() throws Exception {
    try (BundledWorkspace workspace = new BundledWorkspace(temp.resolve("from"))) {
      workspace.fill();
      workspace.write(file());
    }
  }

  private Path file() {
    return temp.resolve("out.assay");
  }

  @Test
  void readEveryMemberThroughTheDirectory() throws Exception {
    compare(byDirectory());
  }

  @Test
  void readEveryMemberFromTheFirstByteToTheLast() throws Exception {
    compare(inOrder());
  }

  @Test
  void findTheSameMembersInTheSameOrder() throws Exception {
    assertEquals(byDirectory().keySet().stream().toList(), inOrder().keySet().stream().toList());
  }

  /** Every byte is as the bundle itself tells it, and as its manifest has sealed it. */
  private void compare(Map<String, byte[]> found) throws Exception {
    try (BundleFile bundle = BundleFile.open(file(), Limits.USUAL)) {
      for (Manifest.Member member : bundle.manifest().members()) {
        byte[] bytes = Objects.requireNonNull(found.get(member.name()), member.name());
        assertEquals(member.sha256(), Sha256.of(bytes), member.name());
      }
      for (Map.Entry<String, byte[]> each : found.entrySet()) {
        int size = Math.toIntExact(bundle.size(each.getKey()).orElseThrow());
        assertArrayEquals(bundle.part(each.getKey(), 0, size), each.getValue(), each.getKey());
      }
      assertEquals(bundle.manifest().members().size() + 2, found.size());
      assertTrue(bundle.blobs().size() > 1);
    }
  }

  private Map<String, byte[]> byDirectory() throws IOException {
    Map<String, byte[]> found = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file().toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          found.put(entry.getName(), checked(entry, in.readAllBytes()));
        }
      }
    }
    return found;
  }

  private Map<String, byte[]> inOrder() throws IOException {
    Map<String, byte[]> found = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        found.put(entry.getName(), checked(entry, zip.readAllBytes()));
      }
    }
    return found;
  }

  private static byte[] checked(ZipEntry entry, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    assertEquals(crc.getValue(), entry.getCrc(), entry.getName());
    assertEquals(bytes.length, entry.getSize(), entry.getName());
    assertEquals(ZipEntry.STORED, entry.getMethod(), entry.getName());
    return bytes;
  }
}
