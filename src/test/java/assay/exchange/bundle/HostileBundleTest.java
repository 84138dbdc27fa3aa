package assay.exchange.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.Sha256;
import assay.attempt.tree.RecordTree;
import assay.exchange.bundle.file.BundleRefused;
import assay.exchange.bundle.file.BundleRefused.Reason;
import assay.exchange.bundle.file.Limits;
import assay.exchange.bundle.file.MemberNames;
import assay.exchange.bundle.file.RawZip;
import assay.exchange.bundle.file.TreeJson;
import assay.run.AttemptLog.Run;
import assay.run.Cancellation;
import assay.run.StoreFailure;
import assay.run.bundle.RunFacts;
import assay.run.bundle.Whole;
import assay.store.Facts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bundles that somebody has bent: each is refused for its reason before anything is decoded. */
class HostileBundleTest {
  private static final Run RUN = new Run(new UUID(7, 7), new UUID(3, 3), 1, 4);
  private static final Attempt ATTEMPT =
      Facts.attempt(RUN, 1, "A red vase").completed(Facts.shown());
  private static final String SESSIONS =
      "{\"sessions\":[{\"id\":\""
          + RUN.session()
          + "\",\"name\":\"S\",\"createdAt\":\"2026-11-22T08:30:00Z\"}],"
          + "\"runs\":["
          + TreeJson.print(
              RecordTree.ofRecord(new RunFacts(RUN.id(), RUN.session(), 1, 4, Facts.NOW, null)))
          + "]}";
  private static final String LINE =
      TreeJson.print(
          AttemptLine.of(new Whole(ATTEMPT, new Attempt.Raw(Facts.URL, "{}", List.of()))).tree());

  private static final Limits SMALL =
      new Limits(40, 1 << 20, 1 << 20, 60_000, 1 << 20, 3000, 4_000_000);

  @TempDir Path temp;

  /**
   * A bundle that somebody has bent.
   *
   * @param name what is wrong with it
   */
  record Bent(String name, Reason reason, Consumer<RawZip> zip, UnaryOperator<byte[]> bytes) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static RawZip whole() {
    return new RawZip(SESSIONS, LINE + "\n", "", "");
  }

  private static Bent zip(String name, Reason reason, Consumer<RawZip> bend) {
    return new Bent(name, reason, bend, UnaryOperator.identity());
  }

  private static Bent bytes(String name, Reason reason, UnaryOperator<byte[]> bend) {
    return new Bent(name, reason, zip -> {}, bend);
  }

  private static Bent text(String member, String name, Reason reason, String text) {
    return zip(name, reason, zip -> zip.with(member, RawZip.utf8(text)));
  }

  private static Bent attempts(String name, String lines) {
    return text(MemberNames.ATTEMPTS, name, Reason.NO_SENSE, lines);
  }

  static Stream<Bent> all() {
    return Stream.of(names(), shape(), sizes(), members(), manifests(), contents())
        .flatMap(bent -> bent);
  }

  private static Stream<Bent> names() {
    return Stream.of(
            "../evil",
            "/etc/passwd",
            "C:\\evil",
            "blobs/../../evil",
            "blobs\\x",
            "blobs/",
            "a\0.json",
            "x".repeat(300),
            "ätt.json",
            "blobs/" + "A".repeat(64),
            "extra/..json",
            "extra/a/b.json",
            "index.html")
        .map(
            name ->
                zip(
                    "a member named " + name.substring(0, Math.min(20, name.length())),
                    Reason.STRANGE_NAME,
                    zip -> zip.beside(name, RawZip.utf8("x"))));
  }

  private static Stream<Bent> shape() {
    String seal = MemberNames.SEAL;
    return Stream.of(
        bytes("an empty file", Reason.NO_ZIP, all -> new byte[0]),
        bytes("a text", Reason.NO_ZIP, all -> RawZip.utf8("x".repeat(400))),
        bytes("one that breaks off", Reason.NO_ZIP, all -> Arrays.copyOf(all, all.length - 9)),
        bytes(
            "one without its beginning",
            Reason.CONTRADICTORY,
            all -> Arrays.copyOfRange(all, 9, all.length)),
        zip("bytes behind the end", Reason.NO_ZIP, zip -> zip.behind = new byte[30]),
        zip("a comment at the end", Reason.NO_ZIP, zip -> zip.comment = RawZip.utf8("hello")),
        zip("bytes before the directory", Reason.CONTRADICTORY, zip -> zip.between = new byte[5]),
        zip(
            "bytes before the first member",
            Reason.CONTRADICTORY,
            zip -> zip.bend(MemberNames.SESSIONS, e -> e.before = new byte[4])),
        zip(
            "bytes between members",
            Reason.CONTRADICTORY,
            zip -> zip.bend(seal, e -> e.before = new byte[4])),
        zip("several disks", Reason.CONTRADICTORY, zip -> zip.disks = 1),
        zip("more entries than there are", Reason.CONTRADICTORY, zip -> zip.moreEntries = 1),
        zip("fewer entries than there are", Reason.CONTRADICTORY, zip -> zip.moreEntries = -1),
        zip("a compressed member", Reason.NOT_STORED, zip -> zip.bend(seal, e -> e.method = 8)),
        zip("an encrypted member", Reason.NOT_STORED, zip -> zip.bend(seal, e -> e.flags = 1)),
        zip("sizes behind the data", Reason.NOT_STORED, zip -> zip.bend(seal, e -> e.flags = 8)),
        zip(
            "a symbolic link",
            Reason.NO_FILE,
            zip -> zip.bend(seal, e -> e.attributes = 0120777 << 16)),
        zip("a folder", Reason.NO_FILE, zip -> zip.bend(seal, e -> e.attributes = 0040755 << 16)),
        zip("a device", Reason.NO_FILE, zip -> zip.bend(seal, e -> e.attributes = 0020666 << 16)),
        zip(
            "a member with a comment",
            Reason.CONTRADICTORY,
            zip -> zip.bend(seal, e -> e.comment = new byte[3])),
        zip(
            "a member on another disk",
            Reason.CONTRADICTORY,
            zip -> zip.bend(seal, e -> e.disk = 2)),
        zip("overlapping members", Reason.CONTRADICTORY, zip -> zip.bend(seal, e -> e.offset = 0L)),
        zip(
            "another name in the local header",
            Reason.CONTRADICTORY,
            zip -> zip.bend(seal, e -> e.localName = "seal.jsox")),
        zip(
            "another sum in the local header",
            Reason.CONTRADICTORY,
            zip -> zip.bend(seal, e -> e.localCrc = 1)),
        zip(
            "another size in the local header",
            Reason.CONTRADICTORY,
            zip -> zip.bend(seal, e -> e.localSize = 1L)),
        zip(
            "an unknown extra field",
            Reason.CONTRADICTORY,
            zip -> zip.bend(seal, e -> e.localExtra = new byte[20])));
  }

  private static Stream<Bent> sizes() {
    String seal = MemberNames.SEAL;
    return Stream.of(
        zip("a size of 2^62", Reason.TOO_LARGE, zip -> zip.bend(seal, e -> e.size = 1L << 62)),
        zip("a negative size", Reason.CONTRADICTORY, zip -> zip.bend(seal, e -> e.size = -5L)),
        zip(
            "a member that ends behind the file",
            Reason.CONTRADICTORY,
            zip -> zip.bend(seal, e -> e.size = 500_000L)),
        zip(
            "a text over the limit",
            Reason.TOO_LARGE,
            zip -> zip.with(MemberNames.REVIEWS, new byte[2 << 20])),
        zip(
            "an image over the limit",
            Reason.TOO_LARGE,
            zip -> zip.with(blob(new byte[2 << 20]), new byte[2 << 20])),
        text(
            MemberNames.REVIEWS,
            "a line over the limit",
            Reason.TOO_LARGE,
            "\"" + "a".repeat(70_000) + "\"\n"),
        zip(
            "too many members",
            Reason.TOO_LARGE,
            zip -> {
              for (int i = 0; i < 50; i++) {
                zip.beside("extra/a" + i + ".json", new byte[0]);
              }
            }));
  }

  private static Stream<Bent> members() {
    return Stream.of(
        zip("no manifest", Reason.MEMBER_MISSING, zip -> zip.manifest = ""),
        zip("no seal", Reason.MEMBER_MISSING, zip -> zip.seal = ""),
        zip("no sessions", Reason.MEMBER_MISSING, zip -> zip.without(MemberNames.SESSIONS)),
        zip("no attempts", Reason.MEMBER_MISSING, zip -> zip.without(MemberNames.ATTEMPTS)),
        zip("no reviews", Reason.MEMBER_MISSING, zip -> zip.without(MemberNames.REVIEWS)),
        zip("no locks", Reason.MEMBER_MISSING, zip -> zip.without(MemberNames.LOCKS)),
        zip(
            "a member that the manifest does not name",
            Reason.MEMBER_UNNAMED,
            zip -> zip.beside("extra/a.json", RawZip.utf8("{}"))),
        zip(
            "a manifest that names what is not there",
            Reason.MEMBER_MISSING,
            zip -> {
              zip.with("extra/a.json", RawZip.utf8("{}"));
              zip.manifest = zip.manifestText();
              zip.without("extra/a.json");
            }),
        zip(
            "one name twice",
            Reason.NAMED_TWICE,
            zip -> zip.beside(MemberNames.LOCKS, new byte[0])),
        zip(
            "names that differ in letter case",
            Reason.NAMED_TWICE,
            zip -> zip.beside("Locks.jsonl", new byte[0])),
        zip(
            "another text than was sealed",
            Reason.SEAL_BROKEN,
            zip -> {
              zip.manifest = zip.manifestText();
              zip.with(MemberNames.REVIEWS, RawZip.utf8("\n"));
            }),
        zip(
            "the same size and another text",
            Reason.SEAL_BROKEN,
            zip -> {
              zip.manifest = zip.manifestText();
              zip.with(MemberNames.SESSIONS, RawZip.utf8(SESSIONS.replace("\"S\"", "\"T\"")));
            }),
        zip(
            "a wrong sum",
            Reason.SEAL_BROKEN,
            zip -> zip.bend(MemberNames.SESSIONS, e -> e.crc = 1)));
  }

  private static Stream<Bent> manifests() {
    String hash = Sha256.of(new byte[0]).hex();
    return Stream.of(
        zip("another format", Reason.OTHER_FORMAT, zip -> zip.format = 2),
        zip("no JSON", Reason.NO_SENSE, zip -> zip.manifest = "manifest"),
        zip("a list", Reason.NO_SENSE, zip -> zip.manifest = "[]"),
        zip(
            "a format that is a text",
            Reason.OTHER_FORMAT,
            zip -> zip.manifest = "{\"format\":\"1\"}"),
        zip("a manifest without members", Reason.NO_SENSE, zip -> zip.manifest = "{\"format\":1}"),
        zip("deep JSON", Reason.NO_SENSE, zip -> zip.manifest = "[".repeat(100_000)),
        zip("a key twice", Reason.NO_SENSE, zip -> zip.manifest = "{\"format\":1,\"format\":1}"),
        zip(
            "a number of ten thousand digits",
            Reason.NO_SENSE,
            zip -> zip.manifest = "{\"format\":" + "1".repeat(10_000) + "}"),
        zip(
            "a seal of another manifest",
            Reason.SEAL_BROKEN,
            zip -> zip.seal = "{\"manifest\":\"" + hash + "\"}"),
        zip("a seal that is no JSON", Reason.NO_SENSE, zip -> zip.seal = "seal"),
        zip(
            "a signature of another algorithm",
            Reason.SEAL_BROKEN,
            zip ->
                zip.seal =
                    "{\"manifest\":\"MANIFEST\",\"algorithm\":\"RSA\",\"publicKey\":\"AA==\",\"signature\":\"AA==\"}"),
        zip(
            "a wrong signature",
            Reason.SEAL_BROKEN,
            zip ->
                zip.seal =
                    "{\"manifest\":\"MANIFEST\",\"algorithm\":\"Ed25519\",\"publicKey\":\"MCowBQYDK2VwAyEAnTDMGok7si8ZHXqGSyEyXCby1L/4XsnOngVA4a44qG0=\",\"signature\":\"AA==\"}"),
        zip(
            "half a signature",
            Reason.SEAL_BROKEN,
            zip -> zip.seal = "{\"manifest\":\"MANIFEST\",\"algorithm\":\"Ed25519\"}"));
  }

  private static Stream<Bent> contents() {
    return Stream.of(
        text(MemberNames.SESSIONS, "no session", Reason.NO_SENSE, "{\"sessions\":[],\"runs\":[]}"),
        text(MemberNames.SESSIONS, "sessions that are no JSON", Reason.NO_SENSE, "{"),
        text(
            MemberNames.SESSIONS,
            "a run without a session",
            Reason.NO_SENSE,
            SESSIONS.replace("\"session\":\"" + RUN.session(), "\"session\":\"" + new UUID(9, 9))),
        text(
            MemberNames.SESSIONS,
            "a run of no repeats",
            Reason.NO_SENSE,
            SESSIONS.replace("\"repeats\":4", "\"repeats\":0")),
        attempts(
            "an attempt without its run",
            LINE.replace(RUN.id().toString(), new UUID(9, 9).toString()) + "\n"),
        attempts("an attempt twice", LINE + "\n" + LINE + "\n"),
        attempts("a list in place of an attempt", "[]\n"),
        attempts("an attempt without a case", LINE.replace("\"tested\"", "\"tasted\"") + "\n"),
        attempts("a kind that does not exist", LINE.replace("\"IMAGE\"", "\"PICTURE\"") + "\n"),
        attempts(
            "a time that is none",
            LINE.replaceFirst("\"begunAt\":\"[^\"]*", "\"begunAt\":\"yesterday") + "\n"),
        attempts("an id that is none", LINE.replace(ATTEMPT.id().toString(), "x") + "\n"),
        attempts("an attempt in deep brackets", "[".repeat(30_000) + "\n"),
        zip(
            "a text that is no UTF-8",
            Reason.NO_SENSE,
            zip -> zip.with(MemberNames.ATTEMPTS, new byte[] {(byte) 0xff, '\n'})),
        text(
            MemberNames.REVIEWS,
            "a review of nothing",
            Reason.NO_SENSE,
            "{\"attempt\":\""
                + new UUID(9, 9)
                + "\",\"verdict\":\"MISSED\",\"note\":\"\",\"at\":\"2026-11-22T08:30:00Z\",\"author\":\"\"}\n"),
        text(
            MemberNames.LOCKS,
            "a lock without a cause",
            Reason.NO_SENSE,
            "{\"keys\":[],\"attempt\":null,\"cause\":null,\"at\":\"2026-11-22T08:30:00Z\"}\n"));
  }

  private static String blob(byte[] bytes) {
    return MemberNames.ofBlob(Sha256.of(bytes));
  }

  private Path write(byte[] bytes) throws Exception {
    return Files.write(temp.resolve("bent.assay"), bytes);
  }

  private OpenBundle open(byte[] bytes) throws Exception {
    return OpenBundle.open(write(bytes), BundledWorkspace.tools(temp.resolve("reviews")), SMALL);
  }

  @ParameterizedTest
  @MethodSource("all")
  void isRefusedForItsReasonAndNothingIsWritten(Bent bent) throws Exception {
    RawZip zip = whole();
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
    assertEquals(all().count(), all().map(Bent::name).distinct().count());
  }

  @Test
  void whatNobodyHasBentIsOpened() throws Exception {
    byte[] png = assay.store.Pictures.png(5, 5);
    RawZip zip = whole().with(blob(png), png).with("extra/desk.json", RawZip.utf8("{}"));
    try (OpenBundle bundle = open(zip.bytes())) {
      assertEquals(ATTEMPT, bundle.log().find(ATTEMPT.id()).orElseThrow());
      assertTrue(bundle.check(read -> {}, new Cancellation()).isWhole());
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
    notTaken(whole().with(blob(bytes), bytes), Sha256.of(bytes));
  }

  @Test
  void aPictureWithAnotherHashIsNeverHandedOutAndKeepsTheBundleOut() throws Exception {
    byte[] png = assay.store.Pictures.png(5, 5);
    RawZip zip = whole().with(blob(png), png);
    zip.bend(
        blob(png),
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
    byte[] bytes = whole().with(blob(png), png).bytes();
    Random random = new Random(20261126);
    for (int i = 0; i < 2000; i++) {
      byte[] changed = changed(bytes, random);
      try (OpenBundle bundle = open(changed)) {
        assertEquals(ATTEMPT, bundle.log().find(ATTEMPT.id()).orElseThrow(), "change " + i);
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
