package assay.ui.workbench;

import assay.attempt.Session;
import assay.figures.Costs;
import assay.figures.PriceTable;
import assay.run.AttemptLog;
import assay.run.Blobs;
import assay.run.Desk;
import assay.run.FakeAttemptLog;
import assay.run.FakeClock;
import assay.run.FakeImageService;
import assay.run.FakeKeys;
import assay.run.FakePauses;
import assay.run.MemoryBlobs;
import assay.run.RetryPolicy;
import assay.run.Settings;
import assay.run.Submit;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.Background;
import assay.ui.FakeDialogs;
import assay.ui.FakePorts;
import assay.ui.FakeQuestions;
import assay.ui.PaneDividers;
import assay.ui.ProgressModel;
import assay.ui.ScreenTools;
import assay.ui.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;

/** All that the workbench is given, made of fakes. Its session is in hand. */
public final class FakeBench {
  public static final Session SESSION = FakeAttemptLog.FIRST;

  /** The prices that ship. */
  public static final Costs COSTS = new Costs(PriceTable.shipped());

  public final FakeAttemptLog log = new FakeAttemptLog();
  public final MemoryBlobs blobs = new MemoryBlobs();
  public final FakeKeys keys = new FakeKeys();
  public final FakeClock clock = new FakeClock(Instant.parse("2026-11-22T10:00:00Z"));
  public final Texts texts;
  public final FakeQuestions questions = new FakeQuestions();
  public final FakeDialogs dialogs = new FakeDialogs();
  public final Workspace workspace = new Workspace(Settings.FIRST);
  public final ProgressModel progress = new ProgressModel();
  public final List<Throwable> failures = new ArrayList<>();
  public final FakeImageService service;
  public final ScreenTools tools;

  /** Everything at once, on the thread that asks; only what is sent has threads of its own. */
  public FakeBench(FakeImageService service) {
    this(service, Language.ENGLISH);
  }

  /** The same in another language. */
  public FakeBench(FakeImageService service, Language language) {
    this(service, language, Runnable::run, Runnable::run);
  }

  /** With these for what blocks and for the screen. */
  public FakeBench(FakeImageService service, Executor workers, Executor screen) {
    this(service, Language.ENGLISH, workers, screen);
  }

  private FakeBench(
      FakeImageService service, Language language, Executor workers, Executor screen) {
    this.service = service;
    this.texts = new Texts(language);
    this.tools =
        new ScreenTools(
            texts,
            workspace,
            progress,
            new PaneDividers(0.3, 0.7),
            new Background(workers, screen, failures::add),
            new ScreenTools.Dialogs(dialogs, questions, dialogs));
    workspace.showSessions(List.of(SESSION), SESSION);
  }

  /** The desk over these fakes. */
  public Desk desk() {
    return desk(log, blobs);
  }

  /** The desk over a log and blobs that stand before these fakes. */
  public Desk desk(AttemptLog attempts, Blobs images) {
    RetryPolicy retry = RetryPolicy.usual(new Random(1));
    Submit submit = new Submit(service, attempts, retry, new FakePauses(clock), clock);
    return new Desk(attempts, images, submit, keys, new FakePorts.FakeSimulation(), clock);
  }

  /** The same tools before the sessions are read. */
  public ScreenTools withoutSession() {
    return new ScreenTools(
        texts,
        new Workspace(Settings.FIRST),
        progress,
        tools.dividers(),
        tools.background(),
        tools.dialogs());
  }

  /** The sentence of a key. */
  public String words(String key, Object... arguments) {
    return texts.of(key, arguments);
  }
}
