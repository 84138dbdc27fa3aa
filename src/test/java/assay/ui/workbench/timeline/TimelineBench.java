package assay.ui.workbench.timeline;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import assay.attempt.Attempt;
import assay.attempt.Session;
import assay.run.FakeImageService;
import assay.ui.WaitingExecutor;
import assay.ui.workbench.Attempts;
import assay.ui.workbench.FakeBench;
import assay.ui.workbench.timeline.TimelineRow.Entry;
import assay.ui.workbench.timeline.TimelineRow.Header;
import assay.ui.workbench.timeline.TimelineRow.Live;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the timeline controller share. */
abstract class TimelineBench {
  final WaitingExecutor screen = new WaitingExecutor();
  final FakeBench bench = new FakeBench(FakeImageService.hanging(), Runnable::run, screen);
  final TimelineModel model = new TimelineModel();
  final WaitingExecutor rest = new WaitingExecutor();
  final TimelineController controller =
      new TimelineController(bench.desk(), bench.tools, model, rest);

  @BeforeEach
  void followTheWorkspaceAsTheTimelineDoes() {
    bench.workspace.revisionProperty().subscribe((before, now) -> controller.onReload());
    screen.hold(false);
  }

  Session another() {
    Session other = bench.log.createSession("Other");
    bench.workspace.showSessions(bench.log.sessions(), other);
    return other;
  }

  Attempt begin(int run, int repeat, int repeats) {
    Attempt begun = Attempts.underWay(run, repeat, repeats);
    Attempts.stored(bench.log, begun);
    controller.onBegun(begun);
    return begun;
  }

  void finish(Attempt begun, assay.attempt.Answer answer) {
    Attempt complete = Attempts.complete(begun, answer);
    Attempts.finish(bench.log, complete);
    controller.onCompleted(complete);
  }

  static Attempt complete(Session session, int run, assay.attempt.Answer answer) {
    return Attempts.complete(Attempts.underWay(session, run, 1, 1), answer);
  }

  Live live() {
    assertInstanceOf(Header.class, model.rows().getFirst());
    Live live = assertInstanceOf(Entry.class, model.rows().get(1)).live();
    return assertInstanceOf(Live.class, live);
  }

  List<String> rows() {
    return TimelineModelTest.names(model.rows().stream());
  }
}
