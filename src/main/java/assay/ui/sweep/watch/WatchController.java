package assay.ui.sweep.watch;

import assay.attempt.Session;
import assay.exchange.report.Sentences;
import assay.run.Desk;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepResults;
import assay.run.sweep.work.SweepHandle;
import assay.run.sweep.work.Sweeps;
import assay.ui.ScreenTools;
import assay.ui.sweep.extend.Extension;
import assay.ui.sweep.grid.CellLine;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows sweeps as they stand. On the screen's thread; what blocks goes beside it. */
final class WatchController {
  private final ScreenTools tools;
  private final Desk desk;
  private final Sweeps sweeps;
  private final WatchModel model;
  private final WatchWords words;
  private final WatchProgress progress;
  private final CellController cells;
  private final Extension extension;
  private final Map<UUID, Watched> underWay = new LinkedHashMap<>();
  private @Nullable Watched shown;
  private @Nullable Lines lines;
  private int reading;

  WatchController(
      ScreenTools tools,
      Desk desk,
      Sweeps sweeps,
      WatchModel model,
      CellController cells,
      Extension extension) {
    this.cells = cells;
    this.extension = extension;
    this.tools = tools;
    this.desk = desk;
    this.sweeps = sweeps;
    this.model = model;
    this.words = new WatchWords(tools.texts());
    this.progress = new WatchProgress(tools, model, this::onCancelAll);
    tools.workspace().sessionProperty().subscribe((before, now) -> onSession());
    tools.workspace().revisionProperty().subscribe((before, now) -> onReload());
  }

  private void onSession() {
    look(null);
    onReload();
  }

  /** Looks at another, of which nothing is known yet; null for none. */
  private void look(@Nullable UUID sweep) {
    shown = null;
    cells.look(null);
    extension.close();
    model.look(sweep);
  }

  /** Reads which sweeps there are, and how the one in sight stands if it is not under way here. */
  void onReload() {
    Session session = tools.workspace().session();
    if (session != null) {
      int now = ++reading;
      tools
          .background()
          .run(() -> sweeps.log().ofSession(session.id()), found -> showChoices(now, found));
    }
  }

  private void showChoices(int number, List<Sweep> found) {
    if (number != reading) {
      return;
    }
    model
        .choices()
        .setAll(
            found.stream()
                .map(
                    sweep ->
                        new SweepChoice(
                            sweep.head().id(),
                            sweep.head().number(),
                            sweep.head().name(),
                            words.choice(sweep, underWay.containsKey(sweep.head().id()))))
                .toList());
    UUID wanted = model.shownProperty().get();
    if (wanted == null && !model.choices().isEmpty()) {
      onChoose(model.choices().getFirst().id());
    } else if (wanted != null && !underWay.containsKey(wanted)) {
      read(wanted);
    }
  }

  /** Looks at a sweep. */
  void onChoose(UUID sweep) {
    if (!sweep.equals(model.shownProperty().get())) {
      look(sweep);
      Watched running = underWay.get(sweep);
      if (running != null) {
        show(running);
      } else {
        read(sweep);
      }
    }
  }

  private void read(UUID sweep) {
    tools.background().run(() -> sweeps.resultsOf(sweep), found -> found.ifPresent(this::showRead));
  }

  private void showRead(SweepResults results) {
    UUID id = results.sweep().head().id();
    if (id.equals(model.shownProperty().get()) && !underWay.containsKey(id)) {
      show(new Watched(results, null, desk.clock().instant()));
    }
  }

  /** A sweep has been started here. */
  void onBegun(SweepHandle handle, Slot slot) {
    Instant now = desk.clock().instant();
    tools
        .background()
        .run(handle::results, results -> begun(new Watched(results, handle, now), slot));
  }

  private void begun(Watched watched, Slot slot) {
    underWay.put(watched.id(), watched);
    look(watched.id());
    show(watched);
    slot.fill(watched);
    progress.show(underWay.values());
    onReload();
  }

  private void show(Watched watched) {
    UUID selected = shown == null ? null : shown.id();
    shown = watched;
    cells.look(watched);
    Lines now = new Lines(tools.texts(), watched.sweep().head().layout());
    lines = now;
    List<CellLine> all = watched.standings().all().stream().map(now::line).toList();
    if (watched.id().equals(selected) && all.size() == model.grid().size()) {
      model.grid().update(all);
      cells.reload();
    } else {
      model.grid().show(now.names(), all);
    }
    showCourse(watched);
    if (!watched.isRunning() && watched.standings().complete() > 0) {
      find(watched);
    }
  }

  /** What can be said once it stands still: the drawing behind it takes a while. */
  private void find(Watched watched) {
    SweepResults results = watched.results();
    tools
        .background()
        .run(
            () -> Sentences.of(results, tools.texts()),
            found -> {
              if (watched.equals(shown)) {
                model.findings().setAll(found);
              }
            });
  }

  private void showCourse(Watched watched) {
    Instant now = desk.clock().instant();
    model
        .headProperty()
        .set(words.head(watched.sweep(), watched.standing(), watched.remaining(now)));
    model.simulatedProperty().set(watched.isSimulated());
    model.lanes().setAll(watched.lanes());
    model.outsideProperty().set(watched.isRunning() ? words.outside(watched.outside(), now) : "");
    model
        .spentProperty()
        .set(
            words.spent(
                watched.spent(),
                watched.sweep().course().terms().budget(),
                watched.standings().counts()));
  }

  /** A sweep has told something, once in a frame at most. */
  void onGathered(Watched watched, LiveSweep.Gathered gathered) {
    watched.take(gathered);
    Lines inWords = lines;
    if (watched.equals(shown) && inWords != null) {
      model.grid().update(gathered.changed().stream().map(inWords::line).toList());
      showCourse(watched);
      cells.onChanged(gathered.changed());
    }
    SweepEnd end = gathered.end();
    if (end != null) {
      ended(watched, end);
    } else if (gathered.locks()) {
      tools.workspace().touch();
    } else {
      tools.workspace().grown(watched.sweep().head().session());
    }
    progress.show(underWay.values());
  }

  private void ended(Watched watched, SweepEnd end) {
    underWay.remove(watched.id());
    find(watched);
    String sentence = words.sentence(end);
    String whole = tools.texts().of("sweep.ended", watched.sweep().head().number(), sentence);
    switch (end) {
      case DONE -> tools.notices().info(whole);
      case PAUSED, CANCELLED -> {}
      case HARD_STOPS,
          BUDGET_SPENT,
          REQUESTS_SPENT,
          TIME_SPENT,
          BLOCKED_TODAY,
          DAILY_QUOTA,
          UNREACHABLE,
          INCOMPLETE ->
          tools.notices().warning(whole);
      case ACCOUNT_STOPPED, NOT_STORED, BROKEN -> tools.notices().error(whole);
    }
    tools.workspace().touch();
  }

  /** What is looked at; empty if nothing is. */
  Optional<Watched> inSight() {
    return Optional.ofNullable(shown);
  }

  /** Begins to extend the sweep in sight, if it stands still. */
  void onExtend() {
    if (!tools.workspace().isClosed()) {
      inSight()
          .filter(watched -> !watched.isRunning())
          .ifPresent(watched -> extension.open(watched.sweep()));
    }
  }

  /** Sends nothing more, and lets in what is under way. */
  void onPause() {
    stop(SweepHandle::pause);
  }

  /** Cuts what is under way, and sends nothing more. */
  void onCancel() {
    stop(SweepHandle::cancel);
  }

  private void stop(java.util.function.Consumer<SweepHandle> how) {
    Watched watched = shown;
    if (watched != null) {
      watched.handle().ifPresent(handle -> stop(watched, () -> how.accept(handle)));
    }
  }

  private void stop(Watched watched, Runnable how) {
    watched.stops();
    if (Objects.equals(watched, shown)) {
      showCourse(watched);
    }
    tools.background().run(how);
  }

  private void onCancelAll() {
    for (Watched watched : List.copyOf(underWay.values())) {
      watched.handle().ifPresent(handle -> stop(watched, handle::cancel));
    }
  }
}
