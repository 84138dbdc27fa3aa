package assay;

import assay.Wiring.OpenWorkspace;
import assay.figures.Costs;
import assay.run.Cancellation;
import assay.run.Desk;
import assay.run.Keep;
import assay.run.StoreFailure;
import assay.run.TimedPauses;
import assay.store.WorkspaceOwner;
import assay.text.Texts;
import assay.ui.FxThread;
import assay.ui.Layout;
import assay.ui.Rights;
import assay.ui.audit.AuditScreen;
import assay.ui.shell.Shell;
import assay.ui.shell.endpoints.EndpointPorts;
import assay.ui.workbench.WorkbenchScreen;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.stage.Stage;

/**
 * The window of a workspace. Where another program writes it, the window can only look: it says who
 * writes, follows what is written, and offers to write itself when the other has ended.
 */
final class WorkspaceWindow {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final OpenWorkspace open;
  private final Texts texts;
  private final FxThread screen = new FxThread();
  private final Cancellation closing = new Cancellation();
  private final Shell shell;

  WorkspaceWindow(OpenWorkspace open, Texts texts) {
    this.open = open;
    this.texts = texts;
    Keep<Layout> layout = open.folder().keep("layout.json", Layout.class, Layout.FIRST);
    boolean mayWrite = open.mayWrite();
    this.shell =
        new Shell(
            new Shell.Ports(
                open.desk().log(),
                EndpointPorts.of(open.desk()),
                mayWrite ? open.settings() : new MemoryKeep<>(open.settings().get()),
                mayWrite ? layout : new MemoryKeep<>(layout.get()),
                open.workspace()),
            mayWrite ? Rights.WRITE : Rights.READ,
            texts,
            Executors.newVirtualThreadPerTaskExecutor());
  }

  Shell shell() {
    return shell;
  }

  /**
   * Shows it.
   *
   * @param onWrite opens the workspace for writing in a window of its own, in place of this one
   */
  void show(Stage stage, Costs costs, Runnable onWrite) {
    Desk desk = open.desk();
    new BundleWindows(open.bundleTools(), open.settings(), costs, desk.clock())
        .offerIn(shell, open.bundles());
    if (!open.mayWrite()) {
      follow(onWrite);
    }
    shell.show(
        stage,
        List.of(
            WorkbenchScreen.build(shell.tools(), desk, open.bundles(), costs, screen),
            AuditScreen.build(shell.tools(), desk.log())));
  }

  private void follow(Runnable onWrite) {
    shell.onClose(closing::cancel);
    shell.say(words(WorkspaceOwner.of(open.workspace())));
    Thread.ofVirtual().name("follow-workspace").start(this::followLog);
    Thread.ofVirtual().name("watch-owner").start(() -> watchOwner(onWrite));
  }

  private void followLog() {
    try {
      open.log()
          .follow(
              () -> screen.execute(shell.controller()::onFollow), new TimedPauses(), closing);
    } catch (StoreFailure e) {
      if (!closing.isCancelled()) {
        shell.fail(e);
      }
    }
  }

  private void watchOwner(Runnable onWrite) {
    TimedPauses pauses = new TimedPauses();
    boolean free = false;
    while (!free && pauses.pause(BETWEEN_LOOKS, closing)) {
      free = WorkspaceOwner.of(open.workspace()).map(WorkspaceOwner::isGone).orElse(true);
    }
    if (free) {
      screen.execute(
          () ->
              shell.say(texts.of("window.read-only.free"), texts.of("window.read-only.write"), onWrite));
    }
  }

  private String words(Optional<WorkspaceOwner> owner) {
    return owner
        .map(
            known ->
                known.since() == null
                    ? texts.of("window.read-only.owner", plain(known.process()), known.host())
                    : texts.of(
                        "window.read-only.owner-since",
                        plain(known.process()),
                        known.host(),
                        time(known.since())))
        .orElseGet(() -> texts.of("window.read-only.unknown"));
  }

  /** The number of a process is a name, and has no separators. */
  private static String plain(long number) {
    return Long.toString(number);
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(texts.language().locale())
        .withZone(ZoneId.systemDefault())
        .format(instant);
  }
}
