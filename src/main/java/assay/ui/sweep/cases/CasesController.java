package assay.ui.sweep.cases;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Session;
import assay.exchange.ReferenceFiles;
import assay.exchange.SampleCase;
import assay.exchange.SampleCases;
import assay.run.AttemptLog.Page;
import assay.run.AttemptLog.Query;
import assay.run.Desk;
import assay.run.design.PlannedCase;
import assay.ui.ScreenTools;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the cases and chooses them. On the screen's thread; what blocks goes beside it. */
final class CasesController {
  /** The newest; older ones come from a plan file. */
  static final int MOST_ATTEMPTS = 2000;

  private static final int PAGE = 200;

  private final ScreenTools tools;
  private final Desk desk;
  private final CasesModel model;
  private int reading;

  CasesController(ScreenTools tools, Desk desk, CasesModel model) {
    this.tools = tools;
    this.desk = desk;
    this.model = model;
    List<CaseRow> samples = new ArrayList<>();
    for (SampleCase sample : SampleCases.all()) {
      samples.add(CaseRow.of(sample, sample.id()));
    }
    model.add(samples);
    tools.workspace().sessionProperty().subscribe(this::onReload);
    tools.workspace().revisionProperty().subscribe(this::onReload);
  }

  /** Reads the cases of the session in hand. */
  void onReload() {
    Session session = tools.workspace().session();
    if (session != null) {
      int now = ++reading;
      List<String> taken =
          model.all().stream()
              .filter(row -> row.source() != CaseRow.Source.SESSION)
              .map(CaseRow::label)
              .toList();
      tools.background().run(() -> read(session, taken), found -> show(now, found));
    }
  }

  private record Found(List<CaseRow> rows, boolean older) {}

  private void show(int number, Found found) {
    if (number == reading) {
      model.show(found.rows(), found.older());
    }
  }

  /** Blocks. */
  private Found read(Session session, List<String> taken) {
    Map<Object, Case> distinct = new LinkedHashMap<>();
    @Nullable String after = null;
    int seen = 0;
    do {
      Page page = desk.log().page(new Query(session.id(), null, "", after, PAGE));
      for (Attempt attempt : page.attempts()) {
        Case tested = attempt.tested();
        distinct.putIfAbsent(List.of(tested.prompt(), tested.images()), tested);
      }
      seen += page.attempts().size();
      after = page.next();
    } while (after != null && seen < MOST_ATTEMPTS);
    return new Found(rows(distinct.values().stream().toList(), taken), after != null);
  }

  private List<CaseRow> rows(List<Case> cases, List<String> taken) {
    Labels labels = new Labels(taken);
    List<CaseRow> rows = new ArrayList<>();
    for (Case tested : cases) {
      boolean locked = desk.submit().lockOf(tested).isPresent();
      PlannedCase planned = new PlannedCase(labels.of(tested.prompt()), tested);
      rows.add(CaseRow.of(CaseRow.Source.SESSION, planned, locked));
    }
    return rows;
  }

  /** Takes a case in, or leaves it out. A locked one stays out. */
  void onChoose(CaseRow row, boolean chosen) {
    if (row.isLocked()) {
      return;
    }
    row.chosenProperty().set(chosen);
    if (chosen && row.plannedProperty().get() == null && !tools.workspace().isClosed()) {
      row.sample().ifPresent(sample -> take(row, sample));
    }
  }

  /** Takes in what is shown, or leaves all of it out if it is in already. */
  void onChooseShown() {
    List<CaseRow> open = model.shown().stream().filter(row -> !row.isLocked()).toList();
    boolean all = open.stream().allMatch(row -> row.chosenProperty().get());
    List.copyOf(open).forEach(row -> onChoose(row, !all));
  }

  private void take(CaseRow row, SampleCase sample) {
    ReferenceFiles files = new ReferenceFiles(desk.blobs());
    tools.background().run(() -> taken(sample, files), tested -> show(row, tested));
  }

  /** The case of a sample; empty where its picture or its words are locked. */
  private java.util.Optional<Case> taken(SampleCase sample, ReferenceFiles files) {
    Case tested = sample.take(files);
    return desk.submit().lockOf(tested).isPresent()
        ? java.util.Optional.empty()
        : java.util.Optional.of(tested);
  }

  private void show(CaseRow row, java.util.Optional<Case> tested) {
    tested.ifPresentOrElse(
        row::show,
        () -> {
          row.chosenProperty().set(false);
          tools.notices().warning(tools.texts().of("conduct.locked"));
        });
  }

  /** Takes the cases of a plan file in, each locked one marked so. */
  void onPlan(List<PlannedCase> cases) {
    tools
        .background()
        .run(
            () ->
                cases.stream()
                    .map(
                        one ->
                            CaseRow.of(
                                CaseRow.Source.PLAN,
                                one,
                                desk.submit().lockOf(one.tested()).isPresent()))
                    .toList(),
            this::showPlan);
  }

  private void showPlan(List<CaseRow> rows) {
    model.showPlan(rows);
    onReload();
  }
}
