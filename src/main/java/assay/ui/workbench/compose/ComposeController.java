package assay.ui.workbench.compose;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.attempt.Session;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.conduct.Lock;
import assay.exchange.ReferenceFiles;
import assay.exchange.SampleCase;
import assay.run.Desk;
import assay.run.Keys;
import assay.run.Order;
import assay.run.RunEnd;
import assay.run.RunListener;
import assay.run.Settings;
import assay.ui.ScreenTools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The commands of composing. On the screen's thread; what blocks goes beside it. */
final class ComposeController {
  private final Desk desk;
  private final ScreenTools tools;
  private final ComposeModel model;
  private final ReferenceFiles references;
  private final Supplier<RunListener> listeners;
  private final List<LiveRun> running = new ArrayList<>();

  ComposeController(
      Desk desk, ScreenTools tools, ComposeModel model, Supplier<RunListener> listeners) {
    this.desk = desk;
    this.tools = tools;
    this.model = model;
    this.references = new ReferenceFiles(desk.blobs());
    this.listeners = listeners;
    List.of(model.promptProperty(), model.seedProperty(), model.temperatureProperty())
        .forEach(typed -> typed.subscribe(() -> model.problemProperty().set("")));
    model.images().subscribe(() -> model.problemProperty().set(""));
  }

  /** Loads pictures from files, in their order. */
  void onAddFiles(List<Path> files) {
    if (!files.isEmpty()) {
      List<Path> rest = files.subList(1, files.size());
      take(() -> references.take(files.getFirst()), () -> onAddFiles(rest));
    }
  }

  /** Asks for files and loads them. */
  void onBrowse() {
    onAddFiles(tools.files().openImages());
  }

  /** Loads a picture that was pasted; it is written as a PNG beside the screen's thread. */
  void onPaste(Supplier<byte[]> png) {
    String name = tools.texts().of("compose.reference.pasted") + ".png";
    take(() -> references.take(name, png.get()), () -> {});
  }

  void onRemove(ReferenceImage image) {
    model.images().remove(image);
  }

  /** Sets the threshold of one category; null is not sent. */
  void onThreshold(HarmCategory category, @Nullable Threshold threshold) {
    model.thresholdsProperty().set(model.thresholdsProperty().get().with(category, threshold));
  }

  void onPreset(Preset preset) {
    model.thresholdsProperty().set(preset.applied(model.thresholdsProperty().get(), categories()));
  }

  /** Takes a sample case in hand. */
  void onSample(SampleCase sample) {
    tools
        .background()
        .run(
            () -> sample.take(references),
            tested -> {
              model.take(tested, sample.suggested());
              onLocksChanged();
            });
  }

  /** Pictures that a lock holds leave the screen. */
  void onLocksChanged() {
    List<ReferenceImage> shown = List.copyOf(model.images());
    if (!shown.isEmpty()) {
      tools
          .background()
          .run(() -> shown.stream().filter(this::isLocked).toList(), model.images()::removeAll);
    }
  }

  /** Checks, asks the conduct rules, and starts the run. */
  void onSubmit() {
    model.problemProperty().set("");
    Session session = tools.workspace().session();
    Optional<String> problem = problem();
    if (problem.isPresent()) {
      model.problemProperty().set(tools.texts().of(problem.get()));
    } else if (session != null) {
      submit(session);
    }
  }

  /** Stops every run of this window. */
  void onCancel() {
    List.copyOf(running).forEach(LiveRun::cancel);
  }

  /** The categories that the endpoint in hand takes. */
  List<HarmCategory> categories() {
    return tools.workspace().settings().inHand().endpoint().categories();
  }

  /**
   * The configuration as it would be sent, for reckoning with; the simulator need not run for it.
   */
  Configuration sketch(Settings settings) {
    Endpoint endpoint = settings.inHand().endpoint();
    return new Configuration(
        endpoint, settings.model(), model.thresholdsProperty().get(), ComposeCheck.options(model));
  }

  private Optional<String> problem() {
    return ComposeCheck.problemOf(model.tested())
        .or(
            () ->
                ComposeCheck.problemOf(
                    model.seedProperty().get(), model.temperatureProperty().get()))
        .or(this::keyProblem);
  }

  private Optional<String> keyProblem() {
    Endpoint endpoint = tools.workspace().settings().inHand().endpoint();
    return desk.keys().sourceOf(endpoint) == Keys.Source.NONE
        ? Optional.of("compose.problem.no-key")
        : Optional.empty();
  }

  private void submit(Session session) {
    Settings settings = tools.workspace().settings();
    Case tested = model.tested();
    Thresholds thresholds = model.thresholdsProperty().get();
    OutputOptions output = ComposeCheck.options(model);
    int repeats = model.repeatsProperty().get();
    begin(
        () ->
            new Order(
                session.id(),
                tested,
                new Configuration(
                    desk.endpointOf(settings.inHand()), settings.model(), thresholds, output),
                repeats,
                Order.USUALLY_AT_ONCE));
  }

  private void begin(Supplier<Order> order) {
    LiveRun live =
        new LiveRun(listeners.get(), run -> tools.background().run(() -> run, this::ended));
    running.add(live);
    model.runningProperty().set(true);
    tools
        .background()
        .run(
            () -> start(order.get(), live),
            lock -> lock.ifPresent(l -> refused(live, l)),
            failure -> failed(live, failure));
  }

  private Optional<Lock> start(Order order, LiveRun live) {
    Optional<Lock> lock = desk.submit().lockOf(order.tested());
    if (lock.isEmpty()) {
      live.started(desk.submit().start(order, live));
    }
    return lock;
  }

  private void refused(LiveRun live, Lock lock) {
    forget(live);
    takeAway(lock);
    model.problemProperty().set(tools.texts().of("conduct.locked"));
  }

  private void takeAway(Lock lock) {
    model.images().removeIf(image -> lock.keys().contains(image.sha256()));
  }

  private void failed(LiveRun live, Throwable failure) {
    forget(live);
    tools.background().fail(failure);
  }

  private void ended(LiveRun live) {
    forget(live);
    live.end().ifPresent(this::say);
  }

  private void forget(LiveRun live) {
    running.remove(live);
    model.runningProperty().set(!running.isEmpty());
  }

  private void say(RunEnd end) {
    switch (end.cause()) {
      case DONE, CANCELLED, BROKEN, REFUSED -> {}
      case REPEAT_FORBIDDEN -> tools.notices().warning(tools.texts().of("run.repeat-forbidden"));
      case LOCKED -> {
        Optional.ofNullable(end.lock()).ifPresent(this::takeAway);
        tools.notices().warning(tools.texts().of("conduct.hard-stop"));
      }
      case ACCOUNT_STOPPED -> tools.notices().error(tools.texts().of("run.account-stopped"));
      case NOT_STORED -> {
        if (end.failure() != null) {
          tools.background().fail(end.failure());
        }
      }
    }
  }

  private void take(Supplier<ReferenceFiles.Result> work, Runnable then) {
    tools
        .background()
        .run(
            () -> taken(work.get()),
            taken -> {
              taken.run();
              then.run();
            });
  }

  /** What follows on the screen from what was taken. A locked picture is not shown again. */
  private Runnable taken(ReferenceFiles.Result result) {
    return switch (result) {
      case ReferenceFiles.Result.Taken taken ->
          isLocked(taken.image())
              ? () -> tools.notices().warning(tools.texts().of("conduct.locked"))
              : () -> add(taken.image());
      case ReferenceFiles.Result.Refused refused ->
          () -> tools.notices().error(refused.words(tools.texts()));
    };
  }

  private boolean isLocked(ReferenceImage image) {
    return desk.submit().lockOf(new Case("", List.of(image))).isPresent();
  }

  private void add(ReferenceImage image) {
    boolean there = model.images().stream().anyMatch(i -> i.sha256().equals(image.sha256()));
    if (there) {
      tools.notices().info(tools.texts().of("compose.reference.twice", image.name()));
    } else if (model.images().size() >= ReferenceImage.MOST_PER_PROMPT) {
      tools.notices().error(tools.texts().of("compose.problem.too-many-images"));
    } else {
      model.images().add(image);
    }
  }
}
