package assay.bench;

import assay.attempt.Answer;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.OutputOptions;
import assay.attempt.Thresholds;
import assay.endpoint.FailsafeAllowances;
import assay.endpoint.HttpImageService;
import assay.endpoint.ProtocolReader;
import assay.endpoint.Timeouts;
import assay.figures.Costs;
import assay.figures.PriceTable;
import assay.run.Cancellation;
import assay.run.Desk;
import assay.run.ImageService.Prepared;
import assay.run.Keys;
import assay.run.Order;
import assay.run.RetryPolicy;
import assay.run.RunEnd;
import assay.run.RunListener;
import assay.run.Settings;
import assay.run.Submit;
import assay.run.TimedPauses;
import assay.run.sweep.work.Sweeps;
import assay.store.WorkspaceFolder;
import assay.store.keys.SystemKeys;
import assay.store.sql.SqliteAttemptLog;
import assay.ui.FakePorts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** The program's own parts over a workspace, wired as the program wires them, without a window. */
final class Ours implements AutoCloseable {
  private static final Case TESTED = Case.ofPrompt("A mountain lake at dawn, in soft light");

  private final WorkspaceFolder folder;
  private final SqliteAttemptLog log;
  private final HttpImageService service;
  private final Submit submit;
  private final Keys keys;
  private final UUID session;
  private final Configuration configuration;

  /**
   * @param base the address of the server; empty if nothing is sent
   * @param model what the server shall answer
   */
  Ours(Path workspace, String base, String model) {
    folder = WorkspaceFolder.open(workspace, WorkspaceFolder.Access.READ_WRITE);
    log = folder.log(Clock.systemUTC(), ProtocolReader::readStored, "Bench");
    keys = new SystemKeys(Map.of("ASSAY_NO_KEYCHAIN", "1"), () -> Settings.FIRST);
    service = new HttpImageService(Timeouts.USUAL, keys, folder.blobs());
    RetryPolicy retry = RetryPolicy.usual(new Random(1));
    submit = new Submit(service, log, retry, new TimedPauses(), Clock.systemUTC());
    session = log.sessions().getFirst().id();
    configuration =
        new Configuration(
            new Endpoint(Endpoint.Kind.SIMULATOR, base),
            model,
            Thresholds.NOT_SENT,
            OutputOptions.NOT_SENT);
  }

  /** The address of the server. */
  String base() {
    return configuration.endpoint().baseUrl();
  }

  /** The session that everything goes into. */
  UUID session() {
    return session;
  }

  Configuration configuration() {
    return configuration;
  }

  /** Sweeps over the same parts, as the program wires them. */
  Sweeps sweeps() {
    return new Sweeps(
        new Sweeps.Ports(
            submit, log, log.sweeps(), new FailsafeAllowances(), service.batches(), log.sweeps()),
        () -> new Costs(PriceTable.shipped()),
        new TimedPauses(),
        Clock.systemUTC());
  }

  /** The same parts as a window knows them. */
  Desk desk() {
    return new Desk(
        log, folder.blobs(), submit, keys, new FakePorts.FakeSimulation(), Clock.systemUTC());
  }

  SqliteAttemptLog log() {
    return log;
  }

  WorkspaceFolder folder() {
    return folder;
  }

  /** Sends that many attempts by Submit, and returns when all are stored. */
  void attempts(int count, int atOnce) {
    for (int left = count; left > 0; left -= Order.MOST_REPEATS) {
      Order order =
          new Order(session, TESTED, configuration, Math.min(left, Order.MOST_REPEATS), atOnce);
      RunEnd end = submit.start(order, new RunListener() {}).await();
      if (end.attempts().size() != order.repeats()) {
        throw new IllegalStateException("Not all were sent: " + end);
      }
    }
  }

  /** Sends one request by the client layer alone, with nothing written to the log. */
  void answer() {
    Prepared prepared = service.prepare(TESTED, configuration);
    Answer answer = service.send(prepared, configuration, bytes -> {}, new Cancellation());
    if (!(answer instanceof Answer.Received received) || received.http().status() != 200) {
      throw new IllegalStateException("No answer: " + answer);
    }
  }

  /** The body that is sent, so that a floor sends the same. */
  String body() {
    return service.prepare(TESTED, configuration).body();
  }

  @Override
  public void close() {
    submit.close();
    service.close();
    folder.close();
  }
}
