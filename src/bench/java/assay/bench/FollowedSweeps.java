package assay.bench;

import assay.figures.Costs;
import assay.figures.PriceTable;
import assay.run.Desk;
import assay.run.Settings;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.FakePorts;
import assay.ui.FxThread;
import assay.ui.Layout;
import assay.ui.Pictures;
import assay.ui.shell.Shell;
import assay.ui.shell.endpoints.EndpointPorts;
import assay.ui.sweep.asking.Asking;
import assay.ui.sweep.cases.CaseChoice;
import assay.ui.sweep.cases.CasesAtHand;
import assay.ui.sweep.watch.Watching;
import assay.ui.workbench.WorkbenchScreen;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * P2b: 20,000 small answers, sixteen at once, sent by a sweep of the running window with the
 * timeline of its session in front. A frame is the time from one pulse of the toolkit to the next.
 */
final class FollowedSweeps {
  private static final int COUNT = 20_000;

  private FollowedSweeps() {}

  /** Runs it. */
  public static void main(String[] none) throws Exception {
    try (Child server = AnswerServer.start();
        Scratch scratch = Scratch.make();
        Ours ours = new Ours(scratch.path().resolve("ours"), server.line(), "small");
        Sweeping sweeping = new Sweeping(ours);
        SweepFloor floor = new SweepFloor(ours.base(), "small", scratch.path(), ours.body())) {
      Platform.startup(() -> {});
      Watching watching = RunningWindow.on(() -> open(ours.desk(), sweeping, scratch.path()));
      Frames frames = new Frames();
      Map<String, Turns.Cost> costs =
          new Turns("attempt", COUNT)
              .with("durable floor", () -> floor.run(COUNT))
              .with(
                  "Assay's sweep, followed",
                  () -> {
                    RunningWindow.on(frames::begin);
                    sweeping.run(
                        COUNT, plan -> watching.start(ours.session(), plan, "name: bench"));
                    RunningWindow.on(frames::end);
                  })
              .run();
      costs.forEach(
          (name, cost) ->
              System.out.println(
                  String.format(
                      Locale.ROOT, "%-28s %7.0f a second", name, 1000 / cost.wallMillis())));
      Platform.exit();
    }
    Runtime.getRuntime().halt(0);
  }

  private static Watching open(Desk desk, Sweeping sweeping, Path folder) {
    Costs costs = new Costs(PriceTable.shipped());
    Executor workers = Executors.newVirtualThreadPerTaskExecutor();
    Shell shell =
        new Shell(
            new Shell.Ports(
                desk.log(),
                EndpointPorts.of(desk),
                new FakePorts.MemoryKeep<>(Settings.FIRST),
                new FakePorts.MemoryKeep<>(Layout.FIRST),
                folder),
            new Texts(Language.ENGLISH),
            workers);
    FxThread screen = new FxThread();
    CaseChoice choice =
        new CaseChoice(shell.tools(), desk, new Pictures(desk.blobs(), shell.tools().background()));
    Asking asking =
        new Asking(shell.tools(), sweeping.sweeps(), asked -> Optional.empty(), told -> {});
    CasesAtHand cases = new CasesAtHand(choice, asking);
    Watching watching = new Watching(shell.tools(), desk, sweeping.sweeps(), costs, cases, screen);
    shell.show(new Stage(), List.of(WorkbenchScreen.build(shell.tools(), desk, costs, screen)));
    return watching;
  }

  /** Looks how long frames take. On the screen's thread. */
  private static final class Frames extends AnimationTimer {
    private static final double SLOW_MILLIS = 100;

    private long last;
    private double longest;
    private int frames;
    private int slow;

    boolean begin() {
      last = 0;
      longest = 0;
      frames = 0;
      slow = 0;
      start();
      return true;
    }

    @Override
    public void handle(long now) {
      long time = System.nanoTime();
      if (last > 0) {
        double millis = (time - last) / 1e6;
        longest = Math.max(longest, millis);
        frames++;
        slow += millis > SLOW_MILLIS ? 1 : 0;
      }
      last = time;
    }

    boolean end() {
      stop();
      System.out.println(
          String.format(
              Locale.ROOT,
              "%d frames, the longest %.0f ms, %d over 100 ms",
              frames,
              longest,
              slow));
      return true;
    }
  }
}
