package assay.ui.sweep.watch;

import assay.text.Formats;
import assay.ui.ScreenTools;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Tells the status bar and the window's title how far the sweeps of this window are. */
final class WatchProgress {
  private final ScreenTools tools;
  private final WatchModel model;
  private final Runnable onCancel;
  private boolean shown;

  /**
   * @param onCancel what the cancel link does
   */
  WatchProgress(ScreenTools tools, WatchModel model, Runnable onCancel) {
    this.tools = tools;
    this.model = model;
    this.onCancel = onCancel;
  }

  /** Shows all that are under way; gives the bar back once none is. */
  void show(Collection<Watched> underWay) {
    List<Watched> running = underWay.stream().filter(Watched::isRunning).toList();
    if (running.isEmpty()) {
      clear();
      return;
    }
    int complete = running.stream().mapToInt(one -> one.standings().complete()).sum();
    int wanted = running.stream().mapToInt(one -> one.standings().wanted()).sum();
    double fraction = wanted == 0 ? 0 : (double) complete / wanted;
    String numbers =
        running.stream()
            .map(one -> String.valueOf(one.sweep().head().number()))
            .collect(Collectors.joining(", "));
    String label = tools.texts().of("sweep.title", numbers);
    tools.progress().show(label, detail(running, complete, wanted), fraction, onCancel);
    model
        .windowTitleProperty()
        .set(
            tools
                .texts()
                .of("sweep.window-title", label, new Formats(tools.texts()).percent(fraction)));
    shown = true;
  }

  private String detail(List<Watched> running, int complete, int wanted) {
    String attempts = tools.texts().of("sweep.facts.attempts", complete, wanted);
    if (running.size() > 1) {
      return attempts;
    }
    Watched one = running.getFirst();
    WatchWords words = new WatchWords(tools.texts());
    return attempts + " · " + words.dollars(one.spent(), one.sweep().course().terms().budget());
  }

  private void clear() {
    if (shown) {
      tools.progress().clear();
      model.windowTitleProperty().set("");
      shown = false;
    }
  }
}
