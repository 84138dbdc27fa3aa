package assay.exchange.bundle.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Sha256;
import assay.exchange.bundle.file.ZipForm.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bundles beyond what a ZIP could be before ZIP64: 4 GiB, and 65,535 members. */
@Timeout(120)
class LargeZipTest {
  private static final long FIVE_GIB = 5L << 30;
  private static final byte[] BEHIND = "behind four gigabytes".getBytes(UTF_8);
  private static final int MEMBERS = 65_600;

  @TempDir Path temp;

  @Test
  void aMemberOfFiveGibAndOneBehindItAreFoundByThisReaderAndByAnother() throws Exception {
    Path file = temp.resolve("large.assay");
    holed(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Map<String, ZipDirectory.Member> members = ZipDirectory.of(channel, Limits.USUAL);
      assertEquals(FIVE_GIB, member(members, MemberNames.ATTEMPTS).bytes());
      ZipDirectory.Member behind = member(members, MemberNames.REVIEWS);
      assertTrue(behind.data() > FIVE_GIB);
      try (InputStream in = new Slice(channel, behind.data(), behind.bytes())) {
        assertArrayEquals(BEHIND, in.readAllBytes());
      }
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertEquals(FIVE_GIB, zip.getEntry(MemberNames.ATTEMPTS).getSize());
      try (InputStream in = zip.getInputStream(zip.getEntry(MemberNames.REVIEWS))) {
        assertArrayEquals(BEHIND, in.readAllBytes());
      }
    }
  }

  private static ZipDirectory.Member member(Map<String, ZipDirectory.Member> members, String name) {
    return Objects.requireNonNull(members.get(name), name);
  }

  /** As a bundle is written, but for the bytes of the first member: they are a hole. */
  private static void holed(Path file) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(BEHIND);
    Entry large = new Entry(MemberNames.ATTEMPTS, FIVE_GIB, 0, 0);
    byte[] header = ZipForm.local(large);
    Entry behind =
        new Entry(
            MemberNames.REVIEWS, BEHIND.length, (int) crc.getValue(), header.length + FIVE_GIB);
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      long position = write(out, 0, header) + FIVE_GIB;
      position = write(out, position, ZipForm.local(behind));
      long directory = write(out, position, BEHIND);
      position = write(out, directory, ZipForm.central(large));
      position = write(out, position, ZipForm.central(behind));
      write(out, position, ZipForm.end(2, directory, position - directory));
    }
  }

  private static long write(FileChannel out, long position, byte[] bytes) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      out.write(left, position + left.position());
    }
    return position + bytes.length;
  }

  @Test
  void moreMembersThanOldZipsCanCountAreWrittenAndReadByThisReaderAndByAnother() throws Exception {
    Path file = temp.resolve("many.assay");
    List<byte[]> blobs = new ArrayList<>();
    for (int i = 0; i < MEMBERS; i++) {
      blobs.add(("image " + i).getBytes(UTF_8));
    }
    write(file, blobs);
    byte[] last = blobs.getLast();
    try (BundleFile bundle = BundleFile.open(file, Limits.USUAL)) {
      assertEquals(MEMBERS, bundle.blobs().size());
      assertArrayEquals(last, bundle.part(MemberNames.ofBlob(Sha256.of(last)), 0, last.length));
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertEquals(MEMBERS + MemberNames.ALWAYS.size(), zip.size());
      ZipEntry entry = zip.getEntry(MemberNames.ofBlob(Sha256.of(last)));
      try (InputStream in = zip.getInputStream(entry)) {
        assertArrayEquals(last, in.readAllBytes());
      }
    }
  }

  private static void write(Path file, List<byte[]> blobs) throws IOException {
    try (BundleOutput out = BundleOutput.create(file)) {
      for (String name : MemberNames.ALWAYS) {
        if (!name.equals(MemberNames.MANIFEST) && !name.equals(MemberNames.SEAL)) {
          out.member(name).close();
        }
      }
      for (byte[] blob : blobs) {
        try (OutputStream to = out.member(MemberNames.ofBlob(Sha256.of(blob)))) {
          to.write(blob);
        }
      }
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT,
              "0.0-test",
              Instant.EPOCH,
              Map.of(),
              new Manifest.Redactions(false, 0),
              List.of());
      out.finish(manifest, null);
    }
  }
}
