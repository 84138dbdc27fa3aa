package assay.ui.audit;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The entries and what they are filtered by. Changes on the screen's thread only. */
final class AuditModel {
  private final ObservableList<AuditRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<List<AuditRow>> all = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<@Nullable String> event = new SimpleObjectProperty<>();
  private final ReadOnlyIntegerWrapper older = new ReadOnlyIntegerWrapper();

  AuditModel() {
    event.subscribe(this::filter);
  }

  /** Those that pass the filter, newest first. */
  ObservableList<AuditRow> rows() {
    return rows;
  }

  /** All that were read, newest first. */
  ReadOnlyObjectProperty<List<AuditRow>> allProperty() {
    return all.getReadOnlyProperty();
  }

  /** The word of the only event that is shown; null for all. */
  ObjectProperty<@Nullable String> eventProperty() {
    return event;
  }

  /** How many older entries there are that are not shown. */
  ReadOnlyIntegerProperty olderProperty() {
    return older.getReadOnlyProperty();
  }

  /** Takes what was read. */
  void show(List<AuditRow> read, int notShown) {
    all.set(List.copyOf(read));
    older.set(notShown);
    filter();
  }

  private void filter() {
    String only = event.get();
    rows.setAll(
        all.get().stream()
            .filter(row -> only == null || Objects.equals(row.word(), only))
            .toList());
  }
}
