package assay.journey;

import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Declaration;
import assay.attempt.Endpoint;
import assay.attempt.OutputOptions;
import assay.attempt.Thresholds;
import assay.endpoint.FailsafeAllowances;
import assay.endpoint.HttpImageService;
import assay.endpoint.ProtocolReader;
import assay.endpoint.Timeouts;
import assay.figures.Costs;
import assay.figures.PriceTable;
import assay.run.ApiKey;
import assay.run.AttemptLog;
import assay.run.Blobs;
import assay.run.EndpointProfile;
import assay.run.FakeClock;
import assay.run.FakePauses;
import assay.run.Order;
import assay.run.RetryPolicy;
import assay.run.RunEnd;
import assay.run.RunHandle;
import assay.run.RunListener;
import assay.run.Settings;
import assay.run.Submit;
import assay.run.sweep.work.Sweeps;
import assay.store.WorkspaceFolder;
import assay.store.WorkspaceFolder.Access;
import assay.store.keys.SystemKeys;
import assay.store.sql.SqliteAttemptLog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * An open workspace with the program's own parts, joined as the program joins them. Only the clock
 * and the waiting between tries are the test's.
 */
final class Workplace implements AutoCloseable {
  final FakeClock clock = new FakeClock(Instant.parse("2026-11-22T09:00:00Z"));
  final FakePauses pauses = new FakePauses(clock);
  final SystemKeys keys = new SystemKeys(Map.of("ASSAY_NO_KEYCHAIN", "1"), () -> Settings.FIRST);
  final SqliteAttemptLog log;
  final Submit submit;
  private final WorkspaceFolder folder;
  private final HttpImageService service;

  Workplace(Path path) {
    this(path, Timeouts.USUAL);
  }

  /** Waits only so long for answers. */
  Workplace(Path path, Timeouts timeouts) {
    this.folder = WorkspaceFolder.open(path, Access.READ_WRITE);
    this.log = folder.log(clock, ProtocolReader::readStored, "Journey");
    this.service = new HttpImageService(timeouts, keys, folder.blobs());
    this.submit = new Submit(service, log, RetryPolicy.usual(new Random(1)), pauses, clock);
  }

  /** Sweeps as the program makes them. */
  Sweeps sweeps() {
    return new Sweeps(
        new Sweeps.Ports(
            submit, log, log.sweeps(), new FailsafeAllowances(), service.batches(), log.sweeps()),
        () -> new Costs(PriceTable.shipped()),
        pauses,
        clock);
  }

  Blobs blobs() {
    return folder.blobs();
  }

  /** Uses this key for the Gemini API, at the hosts where the journeys look for it. */
  void useKey(String key) {
    Endpoint usual = EndpointProfile.GEMINI_API.endpoint();
    for (String url : List.of(usual.baseUrl(), "http://127.0.0.1", "nonsense")) {
      keys.useForThisSession(usual.at(url), new ApiKey(key));
    }
  }

  /** Sends one after the other and waits for the end. */
  RunEnd run(Configuration configuration, String prompt, int repeats) {
    return start(configuration, prompt, repeats, 1).await();
  }

  RunHandle start(Configuration configuration, String prompt, int repeats, int atOnce) {
    return submit.start(
        new Order(
            log.sessions().getFirst().id(),
            Case.ofPrompt(prompt).declared(Declaration.HARMLESS),
            configuration,
            repeats,
            atOnce),
        new RunListener() {});
  }

  /** The attempt as the log has it. */
  Attempt stored(Attempt attempt) {
    return log.find(attempt.id()).orElseThrow();
  }

  /** All attempts of the newest session, newest first, at most 100. */
  List<Attempt> attempts() {
    UUID session = log.sessions().getFirst().id();
    return log.page(new AttemptLog.Query(session, null, "", null, 100)).attempts();
  }

  /** The simulator at this address. */
  static Configuration simulator(String baseUrl) {
    return to(Endpoint.Kind.SIMULATOR, baseUrl);
  }

  /** The Gemini API at this address. */
  static Configuration gemini(String baseUrl) {
    return to(Endpoint.Kind.GEMINI_API, baseUrl);
  }

  /** Asks for the smallest picture there is, for drawing takes most of a test's time. */
  private static Configuration to(Endpoint.Kind kind, String baseUrl) {
    return new Configuration(
        new Endpoint(kind, baseUrl),
        "gemini-3.1-flash-image",
        Thresholds.NOT_SENT,
        new OutputOptions(null, OutputOptions.Size.S512, null, null));
  }

  @Override
  public void close() {
    submit.close();
    service.close();
    folder.close();
  }
}
