package assay.ui.shell.endpoints;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** All endpoints in their order, and which of them is looked at. */
final class EndpointsModel {
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private final ObservableList<Entry> view = FXCollections.unmodifiableObservableList(entries);
  private final IntegerProperty selected = new SimpleIntegerProperty(-1);
  private final FormModel form = new FormModel();
  private final KeyModel key = new KeyModel();
  private final ProbeModel probe = new ProbeModel();
  private final BooleanProperty removable = new SimpleBooleanProperty();
  private boolean editing;

  /** The endpoints as the list shows them. */
  ObservableList<Entry> entries() {
    return view;
  }

  /** Changes the endpoints; a list that loses its selection by it has not been clicked. */
  void edit(Consumer<List<Entry>> change) {
    boolean outermost = !editing;
    editing = true;
    change.accept(entries);
    editing = !outermost;
  }

  /** Whether the endpoints are just being changed. */
  boolean isEditing() {
    return editing;
  }

  /** The place of the one that is looked at; -1 before there is one. */
  ReadOnlyIntegerProperty selectedProperty() {
    return selected;
  }

  void select(int index) {
    selected.set(index);
  }

  /** The one that is looked at. */
  Entry inSight() {
    return entries.get(selected.get());
  }

  /** Whether the one that is looked at may go: the last in force may not. */
  BooleanProperty removableProperty() {
    return removable;
  }

  FormModel form() {
    return form;
  }

  KeyModel key() {
    return key;
  }

  ProbeModel probe() {
    return probe;
  }
}
