package assay.ui.shell.endpoints;

import assay.attempt.Endpoint.Auth;
import assay.attempt.Endpoint.Kind;
import assay.attempt.SimulatedPart;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The form of the endpoint that is looked at: what is typed, and why it cannot be taken. */
final class FormModel {
  private final ReadOnlyObjectWrapper<Draft> draft =
      new ReadOnlyObjectWrapper<>(Draft.fresh(Kind.SIMULATOR, ""));
  private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
  private final Map<Field, StringProperty> problems = new EnumMap<>(Field.class);
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.SIMULATOR);
  private final ObjectProperty<SimulatedPart> part =
      new SimpleObjectProperty<>(SimulatedPart.GEMINI_API);
  private final ObjectProperty<Auth> auth = new SimpleObjectProperty<>(Auth.API_KEY);
  private boolean showing;

  FormModel() {
    for (Field field : Field.values()) {
      texts.put(field, new SimpleStringProperty(""));
      problems.put(field, new SimpleStringProperty(""));
    }
  }

  /** As it stands there now. */
  Draft draft() {
    return draft.get();
  }

  /** As it stands there now; which fields there are follows from it. */
  ReadOnlyObjectProperty<Draft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /** What is typed into a field. */
  StringProperty textProperty(Field field) {
    return of(texts, field);
  }

  /** Why what is typed cannot be taken; empty if it can. */
  StringProperty problemProperty(Field field) {
    return of(problems, field);
  }

  /** Whether the endpoint has a field. */
  ObservableValue<Boolean> shownProperty(Field field) {
    return draft.map(now -> now.fields().contains(field));
  }

  ObjectProperty<Kind> kindProperty() {
    return kind;
  }

  ObjectProperty<SimulatedPart> partProperty() {
    return part;
  }

  ObjectProperty<Auth> authProperty() {
    return auth;
  }

  /** Whether the fields are just being filled, so that their changes are no one's typing. */
  boolean isShowing() {
    return showing;
  }

  /** Fills the fields. */
  void show(Draft shown) {
    boolean outermost = !showing;
    showing = true;
    draft.set(shown);
    texts.forEach((field, text) -> fill(text, shown.typed().getOrDefault(field, "")));
    kind.set(shown.kind());
    part.set(shown.part());
    auth.set(shown.auth());
    showing = !outermost;
  }

  /** What differs alone, so that a caret stays where it is. */
  private static void fill(StringProperty text, String now) {
    if (!text.get().equals(now)) {
      text.set(now);
    }
  }

  private static StringProperty of(Map<Field, StringProperty> all, Field field) {
    StringProperty property = all.get(field);
    if (property == null) {
      throw new IllegalStateException("Every field has its property");
    }
    return property;
  }
}
