package assay.ui.sweep.draft;

import assay.figures.BillingAssumption;
import assay.run.design.Pace;
import assay.run.sweep.Caps;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * How fast a sweep is sent and what ends it, as it was typed; empty is no limit. Changes on the
 * screen's thread only.
 */
public final class LimitsModel {
  private final IntegerProperty atOnce = new SimpleIntegerProperty(Pace.USUAL.atOnce());
  private final StringProperty perMinute = new SimpleStringProperty("");
  private final StringProperty tokens = new SimpleStringProperty("");
  private final StringProperty dollars = new SimpleStringProperty("");
  private final StringProperty requests = new SimpleStringProperty("");
  private final StringProperty minutes = new SimpleStringProperty("");
  private final StringProperty perCase =
      new SimpleStringProperty(String.valueOf(Caps.USUAL.blockedPerCase()));
  private final StringProperty perDay =
      new SimpleStringProperty(String.valueOf(Caps.USUAL.blockedPerDay()));
  private final ObjectProperty<BillingAssumption> assumption =
      new SimpleObjectProperty<>(BillingAssumption.FULL_IMAGE);
  private final BooleanProperty batch = new SimpleBooleanProperty();

  /** How many may be under way at the same time. */
  public IntegerProperty atOnceProperty() {
    return atOnce;
  }

  /** How many requests may begin within a minute. */
  public StringProperty perMinuteProperty() {
    return perMinute;
  }

  /** How many tokens may be used within a minute. */
  public StringProperty tokensProperty() {
    return tokens;
  }

  /** The budget in US dollars. */
  public StringProperty dollarsProperty() {
    return dollars;
  }

  /** How many requests at most. */
  public StringProperty requestsProperty() {
    return requests;
  }

  /** How many minutes at most. */
  public StringProperty minutesProperty() {
    return minutes;
  }

  /** How many blocked attempts of one case are enough. */
  public StringProperty perCaseProperty() {
    return perCase;
  }

  /** How many blocked attempts in a day are enough. */
  public StringProperty perDayProperty() {
    return perDay;
  }

  /** What a blocked attempt is taken to cost. */
  public ObjectProperty<BillingAssumption> assumptionProperty() {
    return assumption;
  }

  /** Whether it is sent as batches. */
  public BooleanProperty batchProperty() {
    return batch;
  }

  /** All of it, to be told of changes. */
  public List<Observable> all() {
    return List.of(
        atOnce, perMinute, tokens, dollars, requests, minutes, perCase, perDay, assumption, batch);
  }
}
