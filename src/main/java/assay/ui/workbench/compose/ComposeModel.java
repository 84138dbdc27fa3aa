package assay.ui.workbench.compose;

import assay.attempt.Case;
import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.exchange.picture.PictureMetadata;
import assay.ui.workbench.configure.ConfigureModel;
import assay.ui.workbench.configure.Target;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/** What is being composed. Changes on the screen's thread only. */
final class ComposeModel {
  private final ConfigureModel settings;
  private final ObservableList<ReferenceImage> images = FXCollections.observableArrayList();
  private final ObservableMap<Sha256, PictureMetadata> metadata = FXCollections.observableHashMap();
  private final BooleanProperty stripping = new SimpleBooleanProperty();
  private final StringProperty prompt = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Place> wanted = new SimpleObjectProperty<>();
  private final StringProperty estimate = new SimpleStringProperty("");
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Declaration> declaration =
      new ReadOnlyObjectWrapper<>(Declaration.NOT_STATED);
  private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
  private Declared declared = Declared.NOTHING;

  /** A place that something must be done at. */
  enum Place {
    PROMPT,
    MINORS,
    RIGHTS,
    UNFIT
  }

  /** Nothing is composed yet. */
  ComposeModel(Target target) {
    settings = new ConfigureModel(target);
    prompt.subscribe(this::showDeclaration);
    images.subscribe(this::showDeclaration);
  }

  /** The settings under which it would be sent. */
  ConfigureModel settings() {
    return settings;
  }

  /** The reference images, in the order in which they are sent. */
  ObservableList<ReferenceImage> images() {
    return images;
  }

  /** What the files of the images hold beside the pictures, by the files' hashes. */
  ObservableMap<Sha256, PictureMetadata> metadata() {
    return metadata;
  }

  /** Whether metadata is taken out of the images before they are sent. */
  BooleanProperty strippingProperty() {
    return stripping;
  }

  StringProperty promptProperty() {
    return prompt;
  }

  /** What a person has declared of the case as it stands. */
  ReadOnlyObjectProperty<Declaration> declarationProperty() {
    return declaration.getReadOnlyProperty();
  }

  /** Whether the answer that was given no longer holds, since the case has become another. */
  ReadOnlyBooleanProperty outdatedProperty() {
    return outdated.getReadOnlyProperty();
  }

  /** Why it cannot be submitted, as a sentence; empty if nothing is known to be wrong. */
  StringProperty problemProperty() {
    return problem;
  }

  /** Where the focus shall go; null for nowhere else. */
  ObjectProperty<@Nullable Place> wantedProperty() {
    return wanted;
  }

  /** What submitting costs at most, as a sentence. */
  StringProperty estimateProperty() {
    return estimate;
  }

  /** Whether a run of this window is under way. */
  BooleanProperty runningProperty() {
    return running;
  }

  /** The case as it stands. */
  Case tested() {
    return new Case(prompt.get(), images, declaration.get());
  }

  /** Takes a whole case in. */
  void take(Case tested) {
    images.setAll(tested.images());
    prompt.set(tested.prompt());
    declare(Declared.of(tested));
  }

  /** Takes the answer about minors. */
  void answer(Minors answer) {
    declare(declared.answering(tested(), answer));
  }

  /** Takes whether the pictures may be used. */
  void allow(boolean may) {
    declare(declared.allowing(tested(), may));
  }

  private void declare(Declared said) {
    declared = said;
    showDeclaration();
  }

  private void showDeclaration() {
    Case bare = new Case(prompt.get(), List.copyOf(images));
    declaration.set(declared.about(bare));
    outdated.set(declared.isOutdatedFor(bare));
  }
}
