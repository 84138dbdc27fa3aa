package assay.journey;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.endpoint.HttpImageService;
import assay.endpoint.ProtocolReader;
import assay.endpoint.Timeouts;
import assay.run.AttemptLog;
import assay.run.Order;
import assay.run.RetryPolicy;
import assay.run.RunHandle;
import assay.run.RunListener;
import assay.run.Settings;
import assay.run.Submit;
import assay.run.TimedPauses;
import assay.store.WorkspaceFolder;
import assay.store.WorkspaceFolder.Access;
import assay.store.keys.SystemKeys;
import assay.store.sql.SqliteAttemptLog;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Takes up the newest run of a workspace, or starts one where nothing is left, and so on until it
 * is killed. Says a line after each thing that the store has acknowledged.
 *
 * <p>Arguments: the workspace, where the simulator is, and {@code finish}, to end with what is
 * left, or {@code rehearse}, to end with a whole run, or a moment of {@link CrashMoment} and how
 * often it is passed by before the program stands still in it.
 */
public final class CrashProgram {
  static final int REPEATS = 24;
  private static final int AT_ONCE = 4;

  private final Submit submit;
  private final AttemptLog log;
  private final Configuration configuration;

  private CrashProgram(Submit submit, AttemptLog log, String simulator) {
    this.submit = submit;
    this.log = log;
    this.configuration = Workplace.simulator(simulator);
  }

  public static void main(String[] arguments) {
    boolean once = arguments.length == 3;
    boolean finish = arguments[2].equals("finish");
    CrashHooks hooks =
        once
            ? new CrashHooks(CrashMoment.AT_ANY, 0)
            : new CrashHooks(CrashMoment.valueOf(arguments[2]), Integer.parseInt(arguments[3]));
    Clock clock = Clock.systemUTC();
    WorkspaceFolder folder = WorkspaceFolder.open(Path.of(arguments[0]), Access.READ_WRITE);
    SqliteAttemptLog log = folder.log(clock, ProtocolReader::readStored, "Crash");
    SystemKeys keys = new SystemKeys(Map.of("ASSAY_NO_KEYCHAIN", "1"), () -> Settings.FIRST);
    HttpImageService service =
        new HttpImageService(Timeouts.USUAL, keys, hooks.around(folder.blobs()));
    AttemptLog hooked = hooks.around(log);
    Submit submit =
        new Submit(
            hooks.around(service),
            hooked,
            RetryPolicy.usual(new Random(1)),
            new TimedPauses(),
            clock);
    CrashProgram program = new CrashProgram(submit, hooked, arguments[1]);
    hooks.say("open");
    do {
      program.once(finish);
    } while (!once);
    submit.close();
    service.close();
    folder.close();
  }

  /** Takes up what is left; else starts another run, unless it shall only finish. */
  private void once(boolean finish) {
    UUID session = log.sessions().getFirst().id();
    List<Attempt> newest = log.page(new AttemptLog.Query(session, null, "", null, 1)).attempts();
    Optional<RunHandle> resumed =
        newest.stream()
            .findFirst()
            .flatMap(
                attempt ->
                    submit.resume(
                        attempt.place().run(), UnaryOperator.identity(), new RunListener() {}));
    if (resumed.isPresent() || !finish) {
      resumed.orElseGet(() -> start(session)).await();
    }
  }

  private RunHandle start(UUID session) {
    Case tested = Case.ofPrompt("A bowl of pears, still life");
    return submit.start(
        new Order(session, tested, configuration, REPEATS, AT_ONCE), new RunListener() {});
  }
}
