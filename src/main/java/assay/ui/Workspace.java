package assay.ui;

import assay.attempt.Endpoint;
import assay.attempt.Session;
import assay.run.Settings;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What the screens share: the session in hand, the endpoint, the words searched for. It changes on
 * the screen's thread only and through commands of {@link ShellController} and of the settings.
 */
public final class Workspace {
  private final ObservableList<Session> sessions = FXCollections.observableArrayList();
  private final ObservableList<Session> sessionsView =
      FXCollections.unmodifiableObservableList(sessions);
  private final ReadOnlyObjectWrapper<@Nullable Session> session = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Endpoint.Kind> endpointKind = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper model = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper simulated = new ReadOnlyBooleanWrapper();
  private final StringProperty search = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable UUID> wanted = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper growth = new ReadOnlyLongWrapper();
  private final ReadOnlyStringWrapper closed = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper reviewsClosed = new ReadOnlyStringWrapper("");
  private final StringProperty reviewer = new SimpleStringProperty("");
  private final ReadOnlyLongWrapper reviewed = new ReadOnlyLongWrapper();

  /** A workspace whose sessions are not known yet. */
  public Workspace(Settings first) {
    showSettings(first);
  }

  /** All sessions, the one with the newest work first; empty until they are read. */
  public ObservableList<Session> sessions() {
    return sessionsView;
  }

  /** The session in hand; null until the sessions are read. */
  public ReadOnlyObjectProperty<@Nullable Session> sessionProperty() {
    return session.getReadOnlyProperty();
  }

  /** The session in hand; null until the sessions are read. */
  public @Nullable Session session() {
    return session.get();
  }

  /** What the user has chosen for all sessions. */
  public ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /** What the user has chosen for all sessions. */
  public Settings settings() {
    return settings.get();
  }

  /** Where requests go. */
  public ReadOnlyObjectProperty<Endpoint.Kind> endpointKindProperty() {
    return endpointKind.getReadOnlyProperty();
  }

  /** The model's id. */
  public ReadOnlyStringProperty modelProperty() {
    return model.getReadOnlyProperty();
  }

  /** Whether answers are made up by this program and must be marked so. */
  public ReadOnlyBooleanProperty simulatedProperty() {
    return simulated.getReadOnlyProperty();
  }

  /** The words that attempts are searched for, some time after the last key; empty for all. */
  public StringProperty searchProperty() {
    return search;
  }

  /** Why nothing can be written, as a sentence; empty if it can. */
  public ReadOnlyStringProperty closedProperty() {
    return closed.getReadOnlyProperty();
  }

  /** Whether it is open for reading only. */
  public boolean isClosed() {
    return !closed.get().isEmpty();
  }

  /** Says why nothing can be written. */
  public void close(String why) {
    closed.set(why);
    reviewsClosed.set(why);
  }

  /** Says why nothing but verdicts can be written. */
  public void closeButReviews(String why) {
    closed.set(why);
  }

  /** Why no verdict can be given, as a sentence; empty if it can. */
  public ReadOnlyStringProperty reviewsClosedProperty() {
    return reviewsClosed.getReadOnlyProperty();
  }

  /** Under which name verdicts are given; empty for whoever works in the workspace. */
  public StringProperty reviewerProperty() {
    return reviewer;
  }

  /** Rises when a verdict was given and is kept. */
  public ReadOnlyLongProperty reviewedProperty() {
    return reviewed.getReadOnlyProperty();
  }

  /** Says that a verdict is kept. */
  public void reviewed() {
    reviewed.set(reviewed.get() + 1);
  }

  /** Rises when something outside a screen has changed the session's attempts: read them again. */
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** Says that the attempts in hand must be read again. */
  public void touch() {
    revision.set(revision.get() + 1);
  }

  /**
   * Rises while something adds attempts to the session in hand, as often as the screen is ready for
   * it: what is read of them may follow at its own pace.
   */
  public ReadOnlyLongProperty growthProperty() {
    return growth.getReadOnlyProperty();
  }

  /** Says that a session has more attempts, or that more is known of them. */
  public void grown(UUID of) {
    Session inHand = session.get();
    if (inHand != null && inHand.id().equals(of)) {
      growth.set(growth.get() + 1);
    }
  }

  /** The attempt that a screen has wanted last to be looked into; null for none. */
  public ReadOnlyObjectProperty<@Nullable UUID> wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /** Asks for an attempt to be looked into, which brings the first screen to the front. */
  public void want(UUID attempt) {
    wanted.set(null);
    wanted.set(attempt);
  }

  /** Takes the sessions as they were read and the one that shall be in hand, which is of them. */
  public void showSessions(List<Session> all, Session inHand) {
    sessions.setAll(all);
    session.set(inHand);
  }

  /** Takes settings as chosen. The shell keeps them. */
  public void showSettings(Settings chosen) {
    settings.set(chosen);
    endpointKind.set(chosen.inHand().endpoint().kind());
    model.set(chosen.model());
    simulated.set(chosen.inHand().endpoint().isSimulated());
  }
}
