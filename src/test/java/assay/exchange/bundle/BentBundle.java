package assay.exchange.bundle;

import assay.attempt.Attempt;
import assay.attempt.Sha256;
import assay.attempt.tree.RecordTree;
import assay.exchange.bundle.file.BundleRefused.Reason;
import assay.exchange.bundle.file.MemberNames;
import assay.exchange.bundle.file.RawZip;
import assay.exchange.bundle.file.TreeJson;
import assay.run.AttemptLog.Run;
import assay.run.bundle.RunFacts;
import assay.run.bundle.Whole;
import assay.store.Facts;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A bundle that somebody has bent.
 *
 * @param name what is wrong with it
 */
record BentBundle(String name, Reason reason, Consumer<RawZip> zip, UnaryOperator<byte[]> bytes) {
  @Override
  public String toString() {
    return name;
  }

  static final Run RUN = new Run(new UUID(7, 7), new UUID(3, 3), 1, 4);
  static final Attempt ATTEMPT = Facts.attempt(RUN, 1, "A red vase").completed(Facts.shown());
  static final String SESSIONS =
      "{\"sessions\":[{\"id\":\""
          + RUN.session()
          + "\",\"name\":\"S\",\"createdAt\":\"2026-11-22T08:30:00Z\"}],"
          + "\"runs\":["
          + TreeJson.print(
              RecordTree.ofRecord(new RunFacts(RUN.id(), RUN.session(), 1, 4, Facts.NOW, null)))
          + "]}";
  static final String LINE =
      TreeJson.print(
          AttemptLine.of(new Whole(ATTEMPT, new Attempt.Raw(Facts.URL, "{}", List.of()))).tree());

  static RawZip whole() {
    return new RawZip(SESSIONS, LINE + "\n", "", "");
  }

  static BentBundle zip(String name, Reason reason, Consumer<RawZip> bend) {
    return new BentBundle(name, reason, bend, UnaryOperator.identity());
  }

  static BentBundle bytes(String name, Reason reason, UnaryOperator<byte[]> bend) {
    return new BentBundle(name, reason, zip -> {}, bend);
  }

  static BentBundle text(String member, String name, Reason reason, String text) {
    return zip(name, reason, zip -> zip.with(member, RawZip.utf8(text)));
  }

  static BentBundle attempts(String name, String lines) {
    return text(MemberNames.ATTEMPTS, name, Reason.NO_SENSE, lines);
  }

  static String blob(byte[] bytes) {
    return MemberNames.ofBlob(Sha256.of(bytes));
  }
}
