package assay.exchange.bundle;

import assay.attempt.Sha256;
import assay.exchange.bundle.file.BundleRefused.Reason;
import assay.exchange.bundle.file.MemberNames;
import java.util.UUID;
import java.util.stream.Stream;

/** Bundles whose texts are bent. */
final class BentContents {
  private BentContents() {}

  static Stream<BentBundle> all() {
    return Stream.of(manifests(), contents()).flatMap(bent -> bent);
  }

  private static Stream<BentBundle> manifests() {
    String hash = Sha256.of(new byte[0]).hex();
    return Stream.of(
        BentBundle.zip("another format", Reason.OTHER_FORMAT, zip -> zip.format = 2),
        BentBundle.zip("no JSON", Reason.NO_SENSE, zip -> zip.manifest = "manifest"),
        BentBundle.zip("a list", Reason.NO_SENSE, zip -> zip.manifest = "[]"),
        BentBundle.zip(
            "a format that is a text",
            Reason.OTHER_FORMAT,
            zip -> zip.manifest = "{\"format\":\"1\"}"),
        BentBundle.zip(
            "a manifest without members", Reason.NO_SENSE, zip -> zip.manifest = "{\"format\":1}"),
        BentBundle.zip("deep JSON", Reason.NO_SENSE, zip -> zip.manifest = "[".repeat(100_000)),
        BentBundle.zip(
            "a key twice", Reason.NO_SENSE, zip -> zip.manifest = "{\"format\":1,\"format\":1}"),
        BentBundle.zip(
            "a number of ten thousand digits",
            Reason.NO_SENSE,
            zip -> zip.manifest = "{\"format\":" + "1".repeat(10_000) + "}"),
        BentBundle.zip(
            "a seal of another manifest",
            Reason.SEAL_BROKEN,
            zip -> zip.seal = "{\"manifest\":\"" + hash + "\"}"),
        BentBundle.zip("a seal that is no JSON", Reason.NO_SENSE, zip -> zip.seal = "seal"),
        BentBundle.zip(
            "a signature of another algorithm",
            Reason.SEAL_BROKEN,
            zip ->
                zip.seal =
                    "{\"manifest\":\"MANIFEST\",\"algorithm\":\"RSA\",\"publicKey\":\"AA==\",\"signature\":\"AA==\"}"),
        BentBundle.zip(
            "a wrong signature",
            Reason.SEAL_BROKEN,
            zip ->
                zip.seal =
                    "{\"manifest\":\"MANIFEST\",\"algorithm\":\"Ed25519\",\"publicKey\":\"MCowBQYDK2VwAyEAnTDMGok7si8ZHXqGSyEyXCby1L/4XsnOngVA4a44qG0=\",\"signature\":\"AA==\"}"),
        BentBundle.zip(
            "half a signature",
            Reason.SEAL_BROKEN,
            zip -> zip.seal = "{\"manifest\":\"MANIFEST\",\"algorithm\":\"Ed25519\"}"));
  }

  private static Stream<BentBundle> contents() {
    return Stream.of(
        BentBundle.text(
            MemberNames.SESSIONS, "no session", Reason.NO_SENSE, "{\"sessions\":[],\"runs\":[]}"),
        BentBundle.text(MemberNames.SESSIONS, "sessions that are no JSON", Reason.NO_SENSE, "{"),
        BentBundle.text(
            MemberNames.SESSIONS,
            "a run without a session",
            Reason.NO_SENSE,
            BentBundle.SESSIONS.replace(
                "\"session\":\"" + BentBundle.RUN.session(), "\"session\":\"" + new UUID(9, 9))),
        BentBundle.text(
            MemberNames.SESSIONS,
            "a run of no repeats",
            Reason.NO_SENSE,
            BentBundle.SESSIONS.replace("\"repeats\":4", "\"repeats\":0")),
        BentBundle.attempts(
            "an attempt without its run",
            BentBundle.LINE.replace(BentBundle.RUN.id().toString(), new UUID(9, 9).toString())
                + "\n"),
        BentBundle.attempts("an attempt twice", BentBundle.LINE + "\n" + BentBundle.LINE + "\n"),
        BentBundle.attempts("a list in place of an attempt", "[]\n"),
        BentBundle.attempts(
            "an attempt without a case",
            BentBundle.LINE.replace("\"tested\"", "\"tasted\"") + "\n"),
        BentBundle.attempts(
            "a kind that does not exist",
            BentBundle.LINE.replace("\"IMAGE\"", "\"PICTURE\"") + "\n"),
        BentBundle.attempts(
            "a time that is none",
            BentBundle.LINE.replaceFirst("\"begunAt\":\"[^\"]*", "\"begunAt\":\"yesterday") + "\n"),
        BentBundle.attempts(
            "an id that is none",
            BentBundle.LINE.replace(BentBundle.ATTEMPT.id().toString(), "x") + "\n"),
        BentBundle.attempts("an attempt in deep brackets", "[".repeat(30_000) + "\n"),
        BentBundle.zip(
            "a text that is no UTF-8",
            Reason.NO_SENSE,
            zip -> zip.with(MemberNames.ATTEMPTS, new byte[] {(byte) 0xff, '\n'})),
        BentBundle.text(
            MemberNames.REVIEWS,
            "a review of nothing",
            Reason.NO_SENSE,
            "{\"attempt\":\""
                + new UUID(9, 9)
                + "\",\"verdict\":\"MISSED\",\"note\":\"\",\"at\":\"2026-11-22T08:30:00Z\",\"author\":\"\"}\n"),
        BentBundle.text(
            MemberNames.LOCKS,
            "a lock without a cause",
            Reason.NO_SENSE,
            "{\"keys\":[],\"attempt\":null,\"cause\":null,\"at\":\"2026-11-22T08:30:00Z\"}\n"));
  }
}
