package assay.ui.sweep.draft;

import assay.attempt.HarmCategory;
import assay.attempt.ImageModel;
import assay.attempt.ImageModels;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.Threshold;
import assay.run.design.Axis;
import assay.run.sweep.SweepPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The sweep that is being planned. Changes on the screen's thread only. */
public final class PlanModel {
  private final Map<HarmCategory, LevelChoice<Optional<Threshold>>> thresholds =
      new EnumMap<>(HarmCategory.class);
  private final LevelChoice<String> models;
  private final LevelChoice<Optional<AspectRatio>> ratios = notSent(AspectRatio.values());
  private final LevelChoice<Optional<Size>> sizes = notSent(Size.values());
  private final LevelChoice<Manner> manners =
      new LevelChoice<>(List.of(Manner.values()), Manner.EDIT);
  private final ObjectProperty<List<HarmCategory>> categories;
  private final ObjectProperty<PlanDesign> design =
      new SimpleObjectProperty<>(PlanDesign.EVERY_COMBINATION);
  private final ObjectProperty<HarmCategory> edge =
      new SimpleObjectProperty<>(HarmCategory.DANGEROUS_CONTENT);
  private final StringProperty name = new SimpleStringProperty("");
  private final IntegerProperty repeats = new SimpleIntegerProperty(10);
  private final ObjectProperty<StopRule> stopping =
      new SimpleObjectProperty<>(StopRule.NEVER_EARLY);
  private final IntegerProperty margin = new SimpleIntegerProperty(15);
  private final ObjectProperty<List<Axis>> further = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Optional<SweepPlan>> opened =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty kept = new SimpleStringProperty("");
  private final Confirmation confirmation = new Confirmation();
  private final BooleanProperty editing = new SimpleBooleanProperty();
  private final LimitsModel limits = new LimitsModel();
  private final ObjectProperty<ShownForecast> forecast =
      new SimpleObjectProperty<>(ShownForecast.NOTHING);
  private final StringProperty problem = new SimpleStringProperty("");
  private final BooleanProperty starting = new SimpleBooleanProperty();

  /**
   * Nothing varies yet.
   *
   * @param categories those that the endpoint in hand takes
   * @param model the id that is asked there
   */
  public PlanModel(List<HarmCategory> categories, String model) {
    this.categories = new SimpleObjectProperty<>(List.copyOf(categories));
    for (HarmCategory category : HarmCategory.values()) {
      thresholds.put(category, notSent(Threshold.values()));
    }
    models = new LevelChoice<>(offered(model), model);
  }

  private static <T> LevelChoice<Optional<T>> notSent(T[] values) {
    List<Optional<T>> offered =
        Stream.concat(Stream.of(Optional.<T>empty()), Arrays.stream(values).map(Optional::of))
            .toList();
    return new LevelChoice<>(offered, Optional.empty());
  }

  /** The model in hand, and the others that are known. */
  private static List<String> offered(String model) {
    List<String> all = new ArrayList<>(ImageModels.all().stream().map(ImageModel::id).toList());
    all.remove(model);
    all.addFirst(model);
    return all;
  }

  /** Another endpoint is in hand. */
  public void showTarget(List<HarmCategory> taken, String model) {
    categories.set(List.copyOf(taken));
    boolean usual = !models.varies();
    models.offer(offered(model), model);
    if (usual) {
      models.choose(List.of(model));
    }
    if (!taken.contains(edge.get()) && !taken.isEmpty()) {
      edge.set(taken.getFirst());
    }
  }

  /** The categories that have a threshold. */
  public ObjectProperty<List<HarmCategory>> categoriesProperty() {
    return categories;
  }

  /** The thresholds of a category. */
  public LevelChoice<Optional<Threshold>> thresholds(HarmCategory category) {
    return Objects.requireNonNull(thresholds.get(category));
  }

  /** The ids of models. */
  public LevelChoice<String> models() {
    return models;
  }

  /** The aspect ratios; empty is not sent. */
  public LevelChoice<Optional<AspectRatio>> ratios() {
    return ratios;
  }

  /** The tiers of resolution; empty is not sent. */
  public LevelChoice<Optional<Size>> sizes() {
    return sizes;
  }

  /** With reference images or without. */
  public LevelChoice<Manner> manners() {
    return manners;
  }

  /** Which combinations become cells. */
  public ObjectProperty<PlanDesign> designProperty() {
    return design;
  }

  /** The category whose edge is looked for. */
  public ObjectProperty<HarmCategory> edgeProperty() {
    return edge;
  }

  /** What it is called; empty for the usual name. */
  public StringProperty nameProperty() {
    return name;
  }

  /** How often each cell is sent at most. */
  public IntegerProperty repeatsProperty() {
    return repeats;
  }

  /** When a cell has had enough before that. */
  public ObjectProperty<StopRule> stoppingProperty() {
    return stopping;
  }

  /** Half of the width of the interval that is wanted, in points from 1 to 99. */
  public IntegerProperty marginProperty() {
    return margin;
  }

  /** How fast, and what ends it. */
  public LimitsModel limits() {
    return limits;
  }

  /** The axes for which the table has no place, in the order in which they were added. */
  public ObjectProperty<List<Axis>> furtherProperty() {
    return further;
  }

  /** For which cases the words of the axes were confirmed. */
  public Confirmation confirmation() {
    return confirmation;
  }

  /** Whether an axis is being made or changed that is not part of the plan yet. */
  public BooleanProperty editingProperty() {
    return editing;
  }

  /** The plan that was opened, of which all stays that has no field here; empty if none was. */
  public ObjectProperty<Optional<SweepPlan>> openedProperty() {
    return opened;
  }

  /** What stays of it, in words; empty if nothing does. */
  public StringProperty keptProperty() {
    return kept;
  }

  /** What it will take. */
  public ObjectProperty<ShownForecast> forecastProperty() {
    return forecast;
  }

  /** Why it cannot be started, as a sentence; empty if nothing is known to be wrong. */
  public StringProperty problemProperty() {
    return problem;
  }

  /** Whether it is just being started. */
  public BooleanProperty startingProperty() {
    return starting;
  }

  /** Calls this after every change of what would be sent. */
  public void onChange(Runnable action) {
    thresholds.values().forEach(choice -> choice.chosenProperty().subscribe(action));
    List<Observable> all = new ArrayList<>(limits.all());
    all.addAll(
        List.of(
            models.chosenProperty(),
            ratios.chosenProperty(),
            sizes.chosenProperty(),
            manners.chosenProperty(),
            categories,
            further,
            opened,
            design,
            edge,
            repeats,
            stopping,
            margin));
    all.forEach(one -> one.subscribe(action));
  }
}
