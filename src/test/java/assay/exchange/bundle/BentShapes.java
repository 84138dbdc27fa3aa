package assay.exchange.bundle;

import assay.exchange.bundle.file.BundleRefused.Reason;
import assay.exchange.bundle.file.MemberNames;
import assay.exchange.bundle.file.RawZip;
import java.util.Arrays;
import java.util.stream.Stream;

/** Bundles whose file is bent. */
final class BentShapes {
  private BentShapes() {}

  static Stream<BentBundle> all() {
    return Stream.of(names(), shape(), sizes(), members()).flatMap(bent -> bent);
  }

  private static Stream<BentBundle> names() {
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
                BentBundle.zip(
                    "a member named " + name.substring(0, Math.min(20, name.length())),
                    Reason.STRANGE_NAME,
                    zip -> zip.beside(name, RawZip.utf8("x"))));
  }

  private static Stream<BentBundle> shape() {
    String seal = MemberNames.SEAL;
    return Stream.of(
        BentBundle.bytes("an empty file", Reason.NO_ZIP, all -> new byte[0]),
        BentBundle.bytes("a text", Reason.NO_ZIP, all -> RawZip.utf8("x".repeat(400))),
        BentBundle.bytes(
            "one that breaks off", Reason.NO_ZIP, all -> Arrays.copyOf(all, all.length - 9)),
        BentBundle.bytes(
            "one without its beginning",
            Reason.CONTRADICTORY,
            all -> Arrays.copyOfRange(all, 9, all.length)),
        BentBundle.zip("bytes behind the end", Reason.NO_ZIP, zip -> zip.behind = new byte[30]),
        BentBundle.zip(
            "a comment at the end", Reason.NO_ZIP, zip -> zip.comment = RawZip.utf8("hello")),
        BentBundle.zip(
            "bytes before the directory", Reason.CONTRADICTORY, zip -> zip.between = new byte[5]),
        BentBundle.zip(
            "bytes before the first member",
            Reason.CONTRADICTORY,
            zip -> zip.bend(MemberNames.SESSIONS, e -> e.before = new byte[4])),
        BentBundle.zip(
            "bytes between members",
            Reason.CONTRADICTORY,
            zip -> zip.bend(seal, e -> e.before = new byte[4])),
        BentBundle.zip("several disks", Reason.CONTRADICTORY, zip -> zip.disks = 1),
        BentBundle.zip(
            "more entries than there are", Reason.CONTRADICTORY, zip -> zip.moreEntries = 1),
        BentBundle.zip(
            "fewer entries than there are", Reason.CONTRADICTORY, zip -> zip.moreEntries = -1),
        BentBundle.zip(
            "a compressed member", Reason.NOT_STORED, zip -> zip.bend(seal, e -> e.method = 8)),
        BentBundle.zip(
            "an encrypted member", Reason.NOT_STORED, zip -> zip.bend(seal, e -> e.flags = 1)),
        BentBundle.zip(
            "sizes behind the data", Reason.NOT_STORED, zip -> zip.bend(seal, e -> e.flags = 8)),
        BentBundle.zip(
            "a symbolic link",
            Reason.NO_FILE,
            zip -> zip.bend(seal, e -> e.attributes = 0120777 << 16)),
        BentBundle.zip(
            "a folder", Reason.NO_FILE, zip -> zip.bend(seal, e -> e.attributes = 0040755 << 16)),
        BentBundle.zip(
            "a device", Reason.NO_FILE, zip -> zip.bend(seal, e -> e.attributes = 0020666 << 16)),
        BentBundle.zip(
            "a member with a comment",
            Reason.CONTRADICTORY,
            zip -> zip.bend(seal, e -> e.comment = new byte[3])),
        BentBundle.zip(
            "a member on another disk",
            Reason.CONTRADICTORY,
            zip -> zip.bend(seal, e -> e.disk = 2)),
        BentBundle.zip(
            "overlapping members", Reason.CONTRADICTORY, zip -> zip.bend(seal, e -> e.offset = 0L)),
        BentBundle.zip(
            "another name in the local header",
            Reason.CONTRADICTORY,
            zip -> zip.bend(seal, e -> e.localName = "seal.jsox")),
        BentBundle.zip(
            "another sum in the local header",
            Reason.CONTRADICTORY,
            zip -> zip.bend(seal, e -> e.localCrc = 1)),
        BentBundle.zip(
            "another size in the local header",
            Reason.CONTRADICTORY,
            zip -> zip.bend(seal, e -> e.localSize = 1L)),
        BentBundle.zip(
            "an unknown extra field",
            Reason.CONTRADICTORY,
            zip -> zip.bend(seal, e -> e.localExtra = new byte[20])));
  }

  private static Stream<BentBundle> sizes() {
    String seal = MemberNames.SEAL;
    return Stream.of(
        BentBundle.zip(
            "a size of 2^62", Reason.TOO_LARGE, zip -> zip.bend(seal, e -> e.size = 1L << 62)),
        BentBundle.zip(
            "a negative size", Reason.CONTRADICTORY, zip -> zip.bend(seal, e -> e.size = -5L)),
        BentBundle.zip(
            "a member that ends behind the file",
            Reason.CONTRADICTORY,
            zip -> zip.bend(seal, e -> e.size = 500_000L)),
        BentBundle.zip(
            "a text over the limit",
            Reason.TOO_LARGE,
            zip -> zip.with(MemberNames.REVIEWS, new byte[2 << 20])),
        BentBundle.zip(
            "an image over the limit",
            Reason.TOO_LARGE,
            zip -> zip.with(BentBundle.blob(new byte[2 << 20]), new byte[2 << 20])),
        BentBundle.text(
            MemberNames.REVIEWS,
            "a line over the limit",
            Reason.TOO_LARGE,
            "\"" + "a".repeat(70_000) + "\"\n"),
        BentBundle.zip(
            "too many members",
            Reason.TOO_LARGE,
            zip -> {
              for (int i = 0; i < 50; i++) {
                zip.beside("extra/a" + i + ".json", new byte[0]);
              }
            }));
  }

  private static Stream<BentBundle> members() {
    return Stream.of(
        BentBundle.zip("no manifest", Reason.MEMBER_MISSING, zip -> zip.manifest = ""),
        BentBundle.zip("no seal", Reason.MEMBER_MISSING, zip -> zip.seal = ""),
        BentBundle.zip(
            "no sessions", Reason.MEMBER_MISSING, zip -> zip.without(MemberNames.SESSIONS)),
        BentBundle.zip(
            "no attempts", Reason.MEMBER_MISSING, zip -> zip.without(MemberNames.ATTEMPTS)),
        BentBundle.zip(
            "no reviews", Reason.MEMBER_MISSING, zip -> zip.without(MemberNames.REVIEWS)),
        BentBundle.zip("no locks", Reason.MEMBER_MISSING, zip -> zip.without(MemberNames.LOCKS)),
        BentBundle.zip(
            "a member that the manifest does not name",
            Reason.MEMBER_UNNAMED,
            zip -> zip.beside("extra/a.json", RawZip.utf8("{}"))),
        BentBundle.zip(
            "a manifest that names what is not there",
            Reason.MEMBER_MISSING,
            zip -> {
              zip.with("extra/a.json", RawZip.utf8("{}"));
              zip.manifest = zip.manifestText();
              zip.without("extra/a.json");
            }),
        BentBundle.zip(
            "one name twice",
            Reason.NAMED_TWICE,
            zip -> zip.beside(MemberNames.LOCKS, new byte[0])),
        BentBundle.zip(
            "names that differ in letter case",
            Reason.NAMED_TWICE,
            zip -> zip.beside("Locks.jsonl", new byte[0])),
        BentBundle.zip(
            "another text than was sealed",
            Reason.SEAL_BROKEN,
            zip -> {
              zip.manifest = zip.manifestText();
              zip.with(MemberNames.REVIEWS, RawZip.utf8("\n"));
            }),
        BentBundle.zip(
            "the same size and another text",
            Reason.SEAL_BROKEN,
            zip -> {
              zip.manifest = zip.manifestText();
              zip.with(
                  MemberNames.SESSIONS, RawZip.utf8(BentBundle.SESSIONS.replace("\"S\"", "\"T\"")));
            }),
        BentBundle.zip(
            "a wrong sum",
            Reason.SEAL_BROKEN,
            zip -> zip.bend(MemberNames.SESSIONS, e -> e.crc = 1)));
  }
}
