package assay.ui.sweep.watch;

import assay.attempt.Attempt;
import assay.run.Desk;
import assay.run.sweep.CellResult;
import assay.run.sweep.Sweep;
import assay.ui.ScreenTools;
import assay.ui.sweep.grid.CellEntry;
import assay.ui.sweep.grid.CellLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the attempts of the cell that is looked into. On the screen's thread. */
final class CellController {
  private final ScreenTools tools;
  private final Desk desk;
  private final WatchModel model;
  private final WatchWords words;
  private @Nullable Watched shown;

  CellController(ScreenTools tools, Desk desk, WatchModel model) {
    this.tools = tools;
    this.desk = desk;
    this.model = model;
    this.words = new WatchWords(tools.texts());
    model.grid().selectedProperty().subscribe(this::onCell);
  }

  /** Another sweep is looked at, or the same as it stands now; null for none. */
  void look(@Nullable Watched watched) {
    shown = watched;
  }

  /** Reads the attempts again. */
  void reload() {
    onCell(model.grid().selectedProperty().get());
  }

  private void onCell(@Nullable CellEntry entry) {
    if (entry == null || shown == null) {
      model.clearAttempts();
      return;
    }
    CellLine.Place place = entry.line().place();
    String levels = String.join(" · ", place.levels());
    model.cellProperty().set(tools.texts().of("sweep.cell.title", place.number(), levels));
    load(shown, place.number());
  }

  /** Cells have changed: if the one in hand is among them, it has an attempt more. */
  void onChanged(List<CellResult> changed) {
    CellEntry inHand = model.grid().selectedProperty().get();
    if (inHand != null && shown != null) {
      int cell = inHand.line().number();
      if (changed.stream().anyMatch(result -> result.cell().number() == cell)) {
        load(shown, cell);
      }
    }
  }

  private void load(Watched watched, int cell) {
    tools
        .background()
        .run(() -> attempts(watched.sweep(), cell), found -> show(watched, cell, found));
  }

  /** Repeat by repeat, and step by step. Blocks. */
  private List<AttemptLine> attempts(Sweep sweep, int cell) {
    boolean staged =
        sweep.cells().stream().anyMatch(c -> c.number() == cell && c.setting().steps() > 1);
    List<Placed> found = new ArrayList<>();
    for (Sweep.CellRun run : sweep.runs()) {
      if (run.cell() == cell) {
        for (Attempt attempt : desk.log().ofRun(run.run().id())) {
          found.add(new Placed(run.offset() + attempt.place().repeat(), run.step(), attempt));
        }
      }
    }
    found.sort(Comparator.comparingInt(Placed::repeat).thenComparingInt(Placed::step));
    return found.stream().map(placed -> line(placed, staged)).toList();
  }

  /** An attempt and where it stands in its cell. */
  private record Placed(int repeat, int step, Attempt attempt) {}

  private AttemptLine line(Placed placed, boolean staged) {
    String repeat = String.valueOf(placed.repeat());
    String place = staged ? tools.texts().of("sweep.attempts.step", repeat, placed.step()) : repeat;
    return words.attempt(placed.attempt(), place);
  }

  private void show(Watched watched, int cell, List<AttemptLine> found) {
    CellEntry inHand = model.grid().selectedProperty().get();
    boolean still = inHand != null && inHand.line().number() == cell && watched.equals(shown);
    if (still && !found.equals(List.copyOf(model.attempts()))) {
      model.attempts().setAll(found);
    }
  }

  /** Opens an attempt in the workbench. */
  void onOpen(AttemptLine attempt) {
    tools.workspace().want(attempt.id());
  }
}
