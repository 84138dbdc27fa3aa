package assay.exchange.bundle;

import assay.attempt.tree.RecordTree;
import assay.exchange.bundle.file.BundleRefused.Reason;
import assay.exchange.bundle.file.MemberNames;
import assay.exchange.bundle.file.RawZip;
import assay.exchange.bundle.file.TreeJson;
import assay.run.AttemptLog.Run;
import assay.run.bundle.Declared;
import assay.run.bundle.KeptSweep;
import assay.run.bundle.RunFacts;
import assay.run.design.Cell;
import assay.run.design.PlannedCase;
import assay.run.design.Setting;
import assay.run.sweep.Sampling;
import assay.run.sweep.Sweep;
import assay.run.sweep.Sweep.CellRun;
import assay.run.sweep.Terms;
import assay.store.Facts;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Bundles whose sweeps are bent. */
final class BentSweeps {
  private static final UUID ID = new UUID(5, 5);
  private static final UUID FAR = new UUID(9, 9);
  private static final Run SECOND = new Run(new UUID(8, 8), BentBundle.RUN.session(), 2, 4);
  private static final Sweep.Layout LAYOUT =
      new Sweep.Layout(List.of("model"), Sweep.DesignKind.ONE_AT_A_TIME, "# plan");
  private static final List<String> LINES =
      new SweepLines(KeyMasking.BY_FORM, false).of(kept()).map(TreeJson::print).toList();
  private static final String HEAD = LINES.get(0);
  private static final String FIRST = LINES.get(1);
  private static final String NEXT = LINES.get(2);

  /** Sessions with a second run for the second cell. */
  private static final String SESSIONS =
      BentBundle.SESSIONS.replace("\"runs\":[", "\"runs\":[" + run(SECOND) + ",");

  private BentSweeps() {}

  private static String run(Run run) {
    return TreeJson.print(
        RecordTree.ofRecord(
            new RunFacts(run.id(), run.session(), run.number(), run.repeats(), Facts.NOW, null)));
  }

  private static KeptSweep kept() {
    Sweep.Course course = new Sweep.Course(Sampling.USUAL, Terms.USUAL);
    Setting setting =
        new Setting(
            new PlannedCase("vase", BentBundle.ATTEMPT.tested()),
            BentBundle.ATTEMPT.configuration());
    Sweep sweep =
        new Sweep(
            new Sweep.Head(ID, BentBundle.RUN.session(), 1, "It", Facts.NOW, LAYOUT),
            course,
            List.of(new Cell(1, setting, List.of("a")), new Cell(2, setting, List.of("b"))),
            List.of(new CellRun(1, BentBundle.RUN, 0), new CellRun(2, SECOND, 0)),
            List.of(new Sweep.Note(Facts.NOW, null)));
    return new KeptSweep(sweep, List.of(new Declared(Facts.NOW, LAYOUT, course)), 1);
  }

  /** A whole bundle with that sweep. */
  static RawZip whole() {
    return with(BentBundle.whole(), HEAD, FIRST, NEXT);
  }

  private static RawZip with(RawZip zip, String... lines) {
    return zip.with(MemberNames.SESSIONS, RawZip.utf8(SESSIONS))
        .with(MemberNames.SWEEPS, RawZip.utf8(String.join("\n", lines) + "\n"));
  }

  private static BentBundle lines(String name, String... lines) {
    return BentBundle.zip(name, Reason.NO_SENSE, zip -> with(zip, lines));
  }

  private static BentBundle head(String name, String part, String other) {
    return lines(name, bent(HEAD, part, other), FIRST, NEXT);
  }

  private static BentBundle cell(String name, String part, String other) {
    return lines(name, HEAD, FIRST, bent(NEXT, part, other));
  }

  private static String bent(String line, String part, String other) {
    if (!line.contains(part)) {
      throw new IllegalArgumentException(line + " has no " + part);
    }
    return line.replace(part, other);
  }

  static Stream<BentBundle> all() {
    return Stream.of(heads(), cells(), together()).flatMap(bent -> bent);
  }

  private static Stream<BentBundle> heads() {
    String giant = "x".repeat(70_000);
    return Stream.of(
        BentBundle.zip(
            "ten thousand and one cells",
            Reason.TOO_LARGE,
            zip ->
                with(
                    zip,
                    bent(
                        bent(HEAD, "\"cells\":2,\"of\"", "\"cells\":10001,\"of\""),
                        "\"of\":{\"cells\":2",
                        "\"of\":{\"cells\":10001"),
                    FIRST,
                    NEXT)),
        BentBundle.zip(
            "a giant plan",
            Reason.TOO_LARGE,
            zip -> with(zip, bent(HEAD, "# plan", giant), FIRST, NEXT)),
        lines("sweeps that are no JSON", "{"),
        lines("a sweep in deep brackets", "[".repeat(30_000)),
        lines("a list in place of a sweep", "[]"),
        head("a sweep of another session", BentBundle.RUN.session().toString(), FAR.toString()),
        head("a sweep without a name", "\"It\"", "\" \""),
        head("a sweep of the number zero", "\"number\":1", "\"number\":0"),
        head("a sweep that declares nothing", "\"planText\"", "\"plainText\""),
        head("a design that does not exist", "ONE_AT_A_TIME", "ALL_AT_ONCE"),
        head("an edge of no category", "ONE_AT_A_TIME", "FIND_THE_EDGE"),
        head("no repeats", "\"repeats\":10", "\"repeats\":0"),
        head("a million repeats", "\"repeats\":10", "\"repeats\":1000000"),
        head("an edge that asks a million times", "\"most\":12", "\"most\":1000000"),
        head("an end that does not exist", "\"end\":null", "\"end\":\"WON\""),
        head("more cells than there were", "\"of\":{\"cells\":2", "\"of\":{\"cells\":1"),
        head("more attempts than there were", "\"attempts\":1", "\"attempts\":0"),
        head("more axes than levels", "[\"model\"]", "[\"model\",\"endpoint\"]"),
        head("a sweep that lacks a cell", "\"cells\":2", "\"cells\":3"),
        head("a sweep that has a cell too many", "\"cells\":2,\"of\"", "\"cells\":1,\"of\""));
  }

  private static Stream<BentBundle> cells() {
    String run = SECOND.id().toString();
    return Stream.of(
        cell("a cell that names a missing run", run, FAR.toString()),
        cell("a run in two cells", run, BentBundle.RUN.id().toString()),
        cell("a cell without a run", "\"runs\":[", "\"runs\":[],\"others\":["),
        cell("a number that is taken", "\"number\":2", "\"number\":1"),
        cell("a number that is none", "\"number\":2", "\"number\":0"),
        cell("a number beyond all cells", "\"number\":2", "\"number\":3"),
        cell("more levels than axes", "[\"b\"]", "[\"b\",\"c\"]"),
        cell("fewer levels than axes", "[\"b\"]", "[]"),
        cell("a cell without a case", "\"tested\"", "\"tasted\""),
        cell("a cell of another sweep", ID.toString(), FAR.toString()),
        cell("repeats that lie astray", "\"offset\":0", "\"offset\":3"),
        cell("a step that the cell does not have", "\"step\":1", "\"step\":2"),
        cell(
            "nine steps",
            "\"later\":[]",
            "\"later\":["
                + "{\"prompt\":\"x\",\"purpose\":\"x\"},".repeat(8)
                + "{\"prompt\":\"x\",\"purpose\":\"x\"}]"),
        cell("a step without a purpose", "\"later\":[]", "\"later\":[{\"prompt\":\"x\"}]"));
  }

  private static Stream<BentBundle> together() {
    return Stream.of(
        lines("a cell of no sweep", FIRST),
        lines("a sweep twice", HEAD, FIRST, NEXT, HEAD, FIRST, NEXT),
        lines(
            "a number of a sweep twice",
            HEAD,
            FIRST,
            NEXT,
            HEAD.replace(ID.toString(), FAR.toString())),
        lines("cells in another order", HEAD, NEXT, FIRST),
        lines(
            "a cell of the sweep before",
            HEAD,
            FIRST,
            bent(HEAD, ID.toString(), FAR.toString()).replace("\"number\":1", "\"number\":2"),
            NEXT),
        BentBundle.zip(
            "a run that is of another session",
            Reason.NO_SENSE,
            zip ->
                with(zip, HEAD, FIRST, NEXT)
                    .with(MemberNames.SESSIONS, RawZip.utf8(twoSessions()))));
  }

  /** The second run is in another session. */
  private static String twoSessions() {
    String other =
        "{\"id\":\"" + FAR + "\",\"name\":\"T\",\"createdAt\":\"2026-11-22T08:30:00Z\"},";
    return SESSIONS
        .replace("\"sessions\":[", "\"sessions\":[" + other)
        .replace(run(SECOND), run(new Run(SECOND.id(), FAR, 2, 4)));
  }
}
