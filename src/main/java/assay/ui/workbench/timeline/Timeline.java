package assay.ui.workbench.timeline;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.figures.Costs;
import assay.run.AttemptLog;
import assay.run.Desk;
import assay.run.RunEnd;
import assay.run.RunListener;
import assay.run.Wait;
import assay.ui.Frames;
import assay.ui.Pictures;
import assay.ui.ScreenTools;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * The timeline as the workbench sees it. What runs may tell it from any thread; it hops to the
 * screen's thread once. All else on the screen's thread.
 */
public final class Timeline implements RunListener {
  /** Between two readings while a sweep goes on: seldom enough to cost next to nothing. */
  private static final Duration REST = Duration.ofSeconds(1);

  private final TimelineModel model = new TimelineModel();
  private final TimelineController controller;
  private final TimelineView view;
  private final Executor screen;
  private final ObservableValue<String> closed;

  /**
   * Builds model, controller and view.
   *
   * @param screen the screen's thread
   */
  public Timeline(ScreenTools tools, Desk desk, Costs costs, Pictures pictures, Executor screen) {
    this.screen = screen;
    this.closed = tools.workspace().closedProperty();
    this.controller = new TimelineController(desk, tools, model, new Frames(screen, REST));
    this.view = new TimelineView(model, controller, tools.texts(), costs, pictures, desk.clock());
    model.countsProperty().subscribe(counts -> summarise(tools, counts));
    tools.workspace().sessionProperty().subscribe(session -> controller.onSession());
    tools.workspace().searchProperty().subscribe(words -> controller.onSearch());
    tools.workspace().revisionProperty().subscribe(revision -> controller.onReload());
    tools.workspace().growthProperty().subscribe((before, now) -> controller.onGrown());
  }

  private static void summarise(ScreenTools tools, Map<Outcome.Group, Integer> counts) {
    int complete = counts.values().stream().mapToInt(Integer::intValue).sum();
    tools.progress().summaryProperty().set(tools.texts().of("timeline.stored", complete));
  }

  /** What is shown. */
  public Node root() {
    return view;
  }

  /** The attempt in hand; null for none. */
  public ReadOnlyObjectProperty<@Nullable Attempt> selectedProperty() {
    return model.selectedProperty();
  }

  /** What is shown of the session in hand, from its newest on; null while none is in hand. */
  public AttemptLog.@Nullable Query query() {
    return controller.shown();
  }

  /** Takes an attempt in hand, whether or not its row is loaded. */
  public void select(Attempt attempt) {
    controller.onSelect(attempt);
  }

  /** Adds a command that may write to the menu beside the filters. */
  public void addCommand(String words, Runnable action) {
    view.addCommand(words, action, closed);
  }

  /** Adds a command that only reads, and so is there where nothing can be written, too. */
  public void addReadingCommand(String words, Runnable action) {
    view.addCommand(words, action, new SimpleStringProperty(""));
  }

  /** A run ended although not everything of it could be stored. Any thread. */
  public void lost(UUID run) {
    screen.execute(() -> controller.onLost(run));
  }

  /** The screen came to the front. */
  public void onShown() {
    controller.onFront(true);
    view.onShown();
  }

  /** The screen went to the back. */
  public void onHidden() {
    controller.onFront(false);
    view.onHidden();
  }

  @Override
  public void begun(Attempt attempt) {
    screen.execute(() -> controller.onBegun(attempt));
  }

  @Override
  public void receiving(UUID attempt, long bytes) {
    screen.execute(() -> controller.onReceiving(attempt, bytes));
  }

  @Override
  public void waiting(UUID attempt, Wait wait) {
    screen.execute(() -> controller.onWaiting(attempt, wait.time(), wait.nextTry()));
  }

  @Override
  public void completed(Attempt attempt) {
    screen.execute(() -> controller.onCompleted(attempt));
  }

  @Override
  public void ended(RunEnd end) {}
}
