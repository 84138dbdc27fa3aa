package assay.ui.workbench.redecode;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.attempt.OutcomeChange;
import assay.attempt.Session;
import assay.run.Cancellation;
import assay.run.Desk;
import assay.run.Redecode;
import assay.run.Redecode.Change;
import assay.run.Redecode.Summary;
import assay.text.OutcomeWords;
import assay.ui.ScreenTools;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Starts and stops decoding again. On the screen's thread; the decoding runs beside it and hops
 * back with what it finds.
 */
final class RedecodeController {
  /** More than this nobody reads on screen; all are counted. */
  private static final int MOST_SHOWN = 500;

  private final Desk desk;
  private final ScreenTools tools;
  private final RedecodeModel model;
  private final Executor screen;
  private @Nullable Cancellation underWay;

  RedecodeController(Desk desk, ScreenTools tools, RedecodeModel model, Executor screen) {
    this.desk = desk;
    this.tools = tools;
    this.model = model;
    this.screen = screen;
  }

  /** Decodes all answers of the session in hand again. */
  void onStart() {
    Session session = tools.workspace().session();
    if (session == null || underWay != null) {
      return;
    }
    Cancellation cancellation = new Cancellation();
    underWay = cancellation;
    model.changes().clear();
    model.fractionProperty().set(0);
    model.wordsProperty().set(tools.texts().of("redecode.started", session.name()));
    model.runningProperty().set(true);
    model.openProperty().set(true);
    tools.background().run(() -> redecode(session, cancellation), this::ended, this::failed);
  }

  /** Stops it; what was found stays in sight. */
  void onCancel() {
    if (underWay != null) {
      underWay.cancel();
    }
  }

  /** Takes the result out of sight. */
  void onClose() {
    onCancel();
    model.openProperty().set(false);
  }

  private Summary redecode(Session session, Cancellation cancellation) {
    int all = desk.log().counts(session.id()).values().stream().mapToInt(n -> n).sum();
    return new Redecode(desk.log(), desk.submit()::lockFor)
        .run(List.of(session.id()), new Hops(all), cancellation);
  }

  private void ended(Summary summary) {
    over();
    String key =
        summary.cancelled()
            ? "redecode.cancelled"
            : summary.changed() == 0 ? "redecode.same" : "redecode.changed";
    model
        .wordsProperty()
        .set(tools.texts().of(key, summary.changed(), summary.judged(), Outcome.DECODER_VERSION));
  }

  private void failed(Throwable failure) {
    over();
    model.openProperty().set(false);
    tools.background().fail(failure);
  }

  private void over() {
    underWay = null;
    model.runningProperty().set(false);
  }

  /** Its pictures leave the screen. */
  private void locked() {
    tools.notices().warning(tools.texts().of("redecode.locked"));
    tools.workspace().touch();
  }

  private ChangeRow row(Change change) {
    OutcomeWords words = new OutcomeWords(tools.texts());
    Attempt.Place place = change.attempt().place();
    String title =
        tools
            .texts()
            .of(
                "redecode.row",
                place.runNumber(),
                place.repeat(),
                words.title(change.before()),
                words.title(change.after()));
    return new ChangeRow(
        change.attempt(), title, change.differences().stream().map(this::difference).toList());
  }

  private String difference(OutcomeChange change) {
    return tools
        .texts()
        .of("redecode.field", change.field(), said(change.before()), said(change.after()));
  }

  private static String said(String value) {
    return value.isEmpty() ? "–" : value;
  }

  /** What the decoding tells from its own thread. */
  private final class Hops implements Redecode.Listener {
    private final int all;

    Hops(int all) {
      this.all = all;
    }

    @Override
    public void judged(int count) {
      screen.execute(
          () -> {
            model.fractionProperty().set(all == 0 ? 0 : Math.min(1, (double) count / all));
            if (model.runningProperty().get()) {
              model.wordsProperty().set(tools.texts().of("redecode.running", count, all));
            }
          });
    }

    @Override
    public void changed(Change change) {
      ChangeRow row = row(change);
      if (change.isNewHardStop()) {
        screen.execute(RedecodeController.this::locked);
      }
      screen.execute(
          () -> {
            if (model.changes().size() < MOST_SHOWN) {
              model.changes().add(row);
            }
          });
    }
  }
}
