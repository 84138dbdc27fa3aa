package assay.ui.sweep.watch;

import assay.ui.sweep.grid.GridModel;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The sweep that is looked at. Changes on the screen's thread only. */
final class WatchModel {
  private final ObservableList<SweepChoice> choices = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable UUID> shown = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Head> head = new SimpleObjectProperty<>(Head.NONE);
  private final BooleanProperty simulated = new SimpleBooleanProperty();
  private final ObservableList<Lane> lanes = FXCollections.observableArrayList();
  private final StringProperty outside = new SimpleStringProperty("");
  private final ObjectProperty<Spent> spent = new SimpleObjectProperty<>(Spent.NOTHING);
  private final ObservableList<String> findings = FXCollections.observableArrayList();
  private final ObservableList<AttemptLine> attempts = FXCollections.observableArrayList();
  private final StringProperty cell = new SimpleStringProperty("");
  private final StringProperty windowTitle = new SimpleStringProperty("");
  private final GridModel grid = new GridModel();

  /** The sweeps of the session in hand, the newest first. */
  ObservableList<SweepChoice> choices() {
    return choices;
  }

  /** Which one is looked at; null for none. */
  ReadOnlyObjectProperty<@Nullable UUID> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Looks at another, of which nothing is known yet. */
  void look(@Nullable UUID sweep) {
    shown.set(sweep);
    head.set(Head.NONE);
    simulated.set(false);
    lanes.clear();
    outside.set("");
    spent.set(Spent.NOTHING);
    findings.clear();
    clearAttempts();
    grid.show(List.of(), List.of());
  }

  ObjectProperty<Head> headProperty() {
    return head;
  }

  /** Whether results are made up by a simulator. */
  BooleanProperty simulatedProperty() {
    return simulated;
  }

  /** What is under way. */
  ObservableList<Lane> lanes() {
    return lanes;
  }

  /** What batches and the pace are doing, as a sentence; empty for nothing. */
  StringProperty outsideProperty() {
    return outside;
  }

  ObjectProperty<Spent> spentProperty() {
    return spent;
  }

  /** What can be said of the results, each as a sentence. */
  ObservableList<String> findings() {
    return findings;
  }

  /** The attempts of the cell that is looked into. */
  ObservableList<AttemptLine> attempts() {
    return attempts;
  }

  /** Which cell that is, in words; empty for none. */
  StringProperty cellProperty() {
    return cell;
  }

  void clearAttempts() {
    attempts.clear();
    cell.set("");
  }

  /** What the window's title says of a sweep that is under way; empty for nothing. */
  StringProperty windowTitleProperty() {
    return windowTitle;
  }

  /** The cells. */
  GridModel grid() {
    return grid;
  }
}
