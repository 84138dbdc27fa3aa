package assay.ui.sweep.extend;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a sweep shall get more of. Changes on the screen's thread only. */
final class ExtendModel {
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final IntegerProperty repeats = new SimpleIntegerProperty(1);
  private final IntegerProperty least = new SimpleIntegerProperty(1);
  private final BooleanProperty repeated = new SimpleBooleanProperty(true);
  private final StringProperty dollars = new SimpleStringProperty("");
  private final ObjectProperty<List<Offer>> offers = new SimpleObjectProperty<>(List.of());
  private final StringProperty problem = new SimpleStringProperty("");

  /** Whether somebody is about to extend a sweep. */
  BooleanProperty openProperty() {
    return open;
  }

  /** Of each cell, those until now included. */
  IntegerProperty repeatsProperty() {
    return repeats;
  }

  /** How many there are until now. */
  IntegerProperty leastProperty() {
    return least;
  }

  /** Whether repeats are a choice; a search for the edge has its own. */
  BooleanProperty repeatedProperty() {
    return repeated;
  }

  /** The budget in US dollars for all of it, as it was typed; empty for none. */
  StringProperty dollarsProperty() {
    return dollars;
  }

  /** Levels and cases. */
  ObjectProperty<List<Offer>> offersProperty() {
    return offers;
  }

  /** Why it cannot go on, as a sentence; empty if nothing is known to be wrong. */
  StringProperty problemProperty() {
    return problem;
  }
}
