package assay.ui.sweep.cases;

import assay.run.design.PlannedCase;
import assay.ui.sweep.asking.Answered;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The cases to choose from, and those that are chosen. Changes on the screen's thread only. */
public final class CasesModel {
  private final ObservableList<CaseRow> rows =
      FXCollections.observableArrayList(
          row ->
              new Observable[] {row.chosenProperty(), row.plannedProperty(), row.lockedProperty()});
  private final FilteredList<CaseRow> shown = new FilteredList<>(rows);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<PlannedCase>> chosen =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper older = new ReadOnlyBooleanWrapper();

  /** Nothing is known yet. */
  public CasesModel() {
    filter.subscribe(words -> shown.setPredicate(row -> row.matches(words)));
    rows.addListener((javafx.collections.ListChangeListener<CaseRow>) change -> showChosen());
  }

  /** Those that the words let through. */
  ObservableList<CaseRow> shown() {
    return shown;
  }

  /** The words that they are filtered by. */
  StringProperty filterProperty() {
    return filter;
  }

  /** Whether the session has older attempts whose cases are not offered. */
  ReadOnlyBooleanProperty olderProperty() {
    return older.getReadOnlyProperty();
  }

  /** What the sweep would try, in the order in which it is shown. */
  public ReadOnlyObjectProperty<List<PlannedCase>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Takes what there is to choose from; what was chosen and is still there stays so. */
  void show(List<CaseRow> all, boolean hasOlder) {
    List<PlannedCase> before = chosen.get();
    List<CaseRow> kept =
        rows.stream().filter(row -> row.source() != CaseRow.Source.SESSION).toList();
    List<CaseRow> merged = new ArrayList<>(kept.isEmpty() ? List.of() : kept);
    merged.addAll(0, all);
    all.forEach(row -> before.stream().filter(row::isOf).findFirst().ifPresent(row::keep));
    rows.setAll(merged);
    older.set(hasOlder);
  }

  /** Adds rows: all samples, or the cases of a plan file, which are then chosen. */
  void add(List<CaseRow> more) {
    rows.addAll(more);
  }

  /** Takes the place of what an earlier plan file brought, with all its cases chosen. */
  void showPlan(List<CaseRow> ofPlan) {
    rows.forEach(row -> row.chosenProperty().set(false));
    rows.removeIf(row -> row.source() == CaseRow.Source.PLAN);
    ofPlan.forEach(row -> row.chosenProperty().set(!row.isLocked()));
    rows.addAll(0, ofPlan);
  }

  /** The labels that are taken. */
  List<String> labels() {
    return rows.stream().map(CaseRow::label).toList();
  }

  /** All rows. */
  List<CaseRow> all() {
    return List.copyOf(rows);
  }

  /** Chooses those that pass and are not locked, and no other. */
  public void choose(Predicate<CaseRow> which) {
    List.copyOf(rows).forEach(row -> row.chosenProperty().set(which.test(row) && !row.isLocked()));
  }

  /** A person has answered for cases: each has its answer from now on, and its place. */
  public void answer(List<Answered> answers) {
    for (CaseRow row : List.copyOf(rows)) {
      answers.stream().filter(row::isAt).findFirst().ifPresent(row::take);
    }
  }

  private void showChosen() {
    List<PlannedCase> now =
        rows.stream()
            .filter(row -> row.chosenProperty().get() && !row.isLocked())
            .map(row -> row.plannedProperty().get())
            .filter(Objects::nonNull)
            .toList();
    if (!now.equals(chosen.get())) {
      chosen.set(now);
    }
  }
}
