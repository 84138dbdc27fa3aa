package assay.exchange.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Sha256;
import assay.exchange.bundle.file.BundleRefused;
import assay.exchange.bundle.file.BundleRefused.Reason;
import assay.exchange.bundle.file.Limits;
import assay.exchange.bundle.file.RawZip;
import assay.run.Cancellation;
import assay.run.StoreFailure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bundles that somebody has bent: each is refused for its reason before anything is decoded. */
class HostileBundleTest {
  private static final Limits SMALL =
      new Limits(40, 1 << 20, 1 << 20, 60_000, new Limits.Picture(1 << 20, 3000, 4_000_000));

  @TempDir Path temp;

  private Path write(byte[] bytes) throws Exception {
    return Files.write(temp.resolve("bent.assay"), bytes);
  }

  private OpenBundle open(byte[] bytes) throws Exception {
    return OpenBundle.open(write(bytes), BundledWorkspace.tools(temp.resolve("reviews")), SMALL);
  }

  static Stream<BentBundle> all() {
    return Stream.of(BentShapes.all(), BentContents.all(), BentSweeps.all()).flatMap(bent -> bent);
  }

  @ParameterizedTest
  @MethodSource("all")
  void isRefusedForItsReasonAndNothingIsWritten(BentBundle bent) throws Exception {
    RawZip zip = BentBundle.whole();
    bent.zip().accept(zip);
    byte[] bytes = bent.bytes().apply(zip.bytes());
    BundleRefused refused = assertThrows(BundleRefused.class, () -> open(bytes).close());
    assertEquals(bent.reason(), refused.reason(), refused.getMessage());
    try (Stream<Path> left = Files.list(temp)) {
      assertEquals(List.of("bent.assay"), left.map(p -> p.getFileName().toString()).toList());
    }
  }

  @Test
  void thereAreEnoughOfThem() {
    assertTrue(all().count() >= 40, "at least forty");
    assertEquals(all().count(), all().map(BentBundle::name).distinct().count());
  }

  @Test
  void whatNobodyHasBentIsOpened() throws Exception {
    byte[] png = assay.store.Pictures.png(5, 5);
    RawZip zip =
        BentBundle.whole()
            .with(BentBundle.blob(png), png)
            .with("extra/desk.json", RawZip.utf8("{}"));
    try (OpenBundle bundle = open(zip.bytes())) {
      assertEquals(BentBundle.ATTEMPT, bundle.log().find(BentBundle.ATTEMPT.id()).orElseThrow());
      assertTrue(bundle.check(read -> {}, new Cancellation()).isWhole());
    }
  }

  @Test
  void aSweepThatNobodyHasBentIsOpened() throws Exception {
    try (OpenBundle bundle = open(BentSweeps.whole().bytes())) {
      assertEquals(1, bundle.sweeps().ofSession(BentBundle.RUN.session()).size());
    }
  }

  static Stream<byte[]> noPictures() throws Exception {
    byte[] huge = assay.store.Pictures.png(5, 5);
    ByteBuffer.wrap(huge).putInt(16, 100_000).putInt(20, 100_000);
    return Stream.of(
        "<html></html>".getBytes(StandardCharsets.UTF_8),
        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
        "\u0089PNG\r\n\u001a\nbut no more".getBytes(StandardCharsets.ISO_8859_1),
        huge);
  }

  @ParameterizedTest
  @MethodSource("noPictures")
  void whatIsNoPictureIsNeverHandedOutAndKeepsTheBundleOut(byte[] bytes) throws Exception {
    notTaken(BentBundle.whole().with(BentBundle.blob(bytes), bytes), Sha256.of(bytes));
  }

  @Test
  void aPictureWithAnotherHashIsNeverHandedOutAndKeepsTheBundleOut() throws Exception {
    byte[] png = assay.store.Pictures.png(5, 5);
    RawZip zip = BentBundle.whole().with(BentBundle.blob(png), png);
    zip.bend(
        BentBundle.blob(png),
        entry -> {
          entry.data = png.clone();
          entry.data[png.length - 3] ^= 1;
        });
    notTaken(zip, Sha256.of(png));
  }

  private void notTaken(RawZip zip, Sha256 image) throws Exception {
    try (OpenBundle bundle = open(zip.bytes());
        BundledWorkspace workspace = new BundledWorkspace(temp.resolve("workspace"))) {
      assertThrows(StoreFailure.class, () -> bundle.blobs().read(image).close());
      assertTrue(bundle.blobs().size(image).isEmpty() || bundle.seal().broken().size() == 1);
      BundleRefused refused =
          assertThrows(
              BundleRefused.class,
              () -> workspace.importer().take(bundle, n -> {}, new Cancellation()));
      assertEquals(Reason.SEAL_BROKEN, refused.reason());
      assertEquals(List.of(), BundledWorkspace.all(workspace.log()));
      assertFalse(bundle.seal().isWhole());
    }
  }

  /** Whatever is changed by chance is refused, or changes nothing. */
  @Test
  void chanceNeverGetsThrough() throws Exception {
    byte[] png = assay.store.Pictures.png(20, 20);
    byte[] bytes = BentBundle.whole().with(BentBundle.blob(png), png).bytes();
    Random random = new Random(20261126);
    for (int i = 0; i < 2000; i++) {
      byte[] changed = changed(bytes, random);
      try (OpenBundle bundle = open(changed)) {
        assertEquals(
            BentBundle.ATTEMPT,
            bundle.log().find(BentBundle.ATTEMPT.id()).orElseThrow(),
            "change " + i);
      } catch (BundleRefused refused) {
        assertFalse(refused.where().isEmpty());
      }
    }
  }

  private static byte[] changed(byte[] bytes, Random random) {
    byte[] copy = bytes.clone();
    int at = random.nextInt(copy.length);
    return switch (random.nextInt(4)) {
      case 0 -> {
        copy[at] ^= (byte) (1 << random.nextInt(8));
        yield copy;
      }
      case 1 -> Arrays.copyOf(copy, at);
      case 2 -> {
        int length = Math.min(random.nextInt(64), copy.length - at);
        System.arraycopy(copy, random.nextInt(copy.length - length), copy, at, length);
        yield copy;
      }
      default -> {
        byte[] longer = new byte[copy.length + 1];
        System.arraycopy(copy, 0, longer, 0, at);
        System.arraycopy(copy, at, longer, at + 1, copy.length - at);
        yield longer;
      }
    };
  }
}
