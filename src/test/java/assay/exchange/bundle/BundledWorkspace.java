package assay.exchange.bundle;

import assay.attempt.Answer;
import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.attempt.Answer.StoredImage;
import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import assay.attempt.Attempt.Place;
import assay.attempt.Body;
import assay.attempt.Case;
import assay.attempt.ImageType;
import assay.attempt.Outcome;
import assay.attempt.Redactor;
import assay.attempt.ReferenceImage;
import assay.conduct.CaseKeys;
import assay.conduct.Lock;
import assay.run.AttemptLog;
import assay.run.AttemptLog.Run;
import assay.run.Blobs;
import assay.run.bundle.Archive;
import assay.run.bundle.Retention;
import assay.run.bundle.Whole;
import assay.store.Facts;
import assay.store.Pictures;
import assay.store.WorkspaceFolder;
import assay.store.WorkspaceFolder.Access;
import assay.store.blobs.FolderBlobs;
import assay.store.sql.SqliteAttemptLog;
import assay.store.sql.SqliteSweepLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workspace on disk with attempts of every kind, for tests of bundles. */
public final class BundledWorkspace implements AutoCloseable {
  public static final String PROMPT = "A red vase on a shelf beside a blue window";

  private final Redactor redactor = new Redactor();
  private final WorkspaceFolder folder;
  private final SqliteAttemptLog log;

  public BundledWorkspace(Path path) {
    this.folder = WorkspaceFolder.open(path, Access.READ_WRITE);
    this.log = folder.log(Facts.CLOCK, Facts::read, "First");
  }

  public AttemptLog log() {
    return log;
  }

  public Archive archive() {
    return log.archive();
  }

  /** The sweeps beside the attempts. */
  SqliteSweepLog sweeps() {
    return log.sweeps();
  }

  Retention retention() {
    return log.retention();
  }

  /** What guards all that goes out. */
  public Redactor redactor() {
    return redactor;
  }

  public Blobs blobs() {
    return folder.blobs();
  }

  public BundleSource source() {
    return new BundleSource(
        log,
        archive(),
        blobs(),
        tested -> log.lockOf(CaseKeys.of(tested)).isPresent(),
        redactor::maskedEvidence);
  }

  /** Its bundles, with the user's key there. */
  public BundleDesk desk(Path keys) {
    return new BundleDesk(
        source(),
        new BundleDesk.Surroundings(
            retention(),
            tools(keys.resolve("reviews")),
            keys,
            Facts.CLOCK,
            "0.0-test",
            sweep -> false));
  }

  /** Writes all of it into a bundle. */
  public void write(Path file) throws IOException {
    writer()
        .write(
            everything(log),
            file,
            new BundleWriter.Wishes(false, null),
            bytes -> {},
            new assay.run.Cancellation());
  }

  BundleWriter writer() {
    return new BundleWriter(source(), Facts.CLOCK, "0.0-test");
  }

  BundleImport importer() {
    return new BundleImport(archive(), blobs());
  }

  public static OpenBundle.Tools tools(Path reviews) {
    return new OpenBundle.Tools(Facts::read, FolderBlobs.thumbnailer(), reviews);
  }

  public UUID session() {
    return log.sessions().getFirst().id();
  }

  public Run run(UUID session, int repeats) {
    return log.openRun(session, repeats, "To see what \"OFF\" changes");
  }

  public StoredImage picture(int width, int height) throws IOException {
    return keep(Pictures.png(width, height));
  }

  public StoredImage keep(byte[] bytes) throws IOException {
    try (Blobs.Sink sink = folder.blobs().open()) {
      sink.write(bytes);
      return sink.keep();
    }
  }

  public ReferenceImage reference(StoredImage image) {
    return new ReferenceImage("Vase.png", image.sha256(), ImageType.PNG, image.bytes(), null);
  }

  public Attempt begin(Run run, int repeat, Case tested) {
    Attempt like = Facts.attempt(run, repeat, "x");
    Attempt attempt =
        new Attempt(
            like.id(),
            new Place(run.session(), run.id(), run.number(), repeat, run.repeats()),
            tested,
            like.configuration(),
            like.begunAt(),
            null);
    log.begin(attempt, Facts.URL, "{\"contents\":[{\"text\":\"" + tested.prompt() + "\"}]}");
    return attempt;
  }

  public Attempt complete(Attempt attempt, Answer answer) {
    Completion end = Facts.completion(answer);
    Outcome outcome = end.outcome();
    @Nullable Lock lock = Lock.from(attempt, outcome, Facts.NOW).orElse(null);
    log.complete(attempt.id(), end, List.of(Facts.aTry(1, answer)), lock);
    return attempt.completed(end);
  }

  /** Attempts of every kind in two sessions. */
  public void fill() throws IOException {
    Run run = run(session(), 8);
    StoredImage reference = picture(40, 30);
    Case tested = new Case(PROMPT, List.of(reference(reference)));
    StoredImage shown = picture(64, 64);
    complete(begin(run, 1, tested), Facts.answer(200, "STOP", null, shown.sha256()));
    complete(
        begin(run, 2, tested), Facts.answer(200, "SAFETY", "Withheld: “" + PROMPT + "”", null));
    complete(begin(run, 3, tested), new Answer.Failed(Answer.Fault.DNS, "no such host", null));
    complete(begin(run, 4, Case.ofPrompt("half \uD83D of one, 红色花瓶")), bytes());
    complete(
        begin(run, 5, tested),
        new Answer.Failed(
            Answer.Fault.CUT_OFF, "ended early", Facts.answer(200, "STOP", null, null)));
    complete(begin(run, 6, tested), new Answer.Cancelled());
    complete(begin(run, 7, tested), new Answer.Interrupted());
    UUID second = log.createSession("Second: “Grüße”").id();
    complete(
        begin(run(second, 1), 1, Case.ofPrompt("Another prompt of the second session")),
        Facts.answer(429, "STOP", null, null));
  }

  /** A body that is no UTF-8. */
  private static Received bytes() {
    byte[] body = {(byte) 0xff, (byte) 0xfe, 0, 10, 13, (byte) 0x80};
    Received like = Facts.answer(502, "STOP", null, null);
    return new Received(
        new Http(502, Map.of("content-type", List.of("application/octet-stream"))),
        Body.of(body),
        List.of(),
        like.reading());
  }

  /** All attempts of all sessions with what was sent and came, oldest first, as the log tells. */
  public static List<Whole> all(AttemptLog log) {
    List<Whole> all = new ArrayList<>();
    for (var session : log.sessions().reversed()) {
      for (UUID id : Picked.ofSession(log, session.id()).attempts()) {
        all.add(new Whole(log.find(id).orElseThrow(), log.raw(id).orElseThrow()));
      }
    }
    return all;
  }

  /** Every attempt of every session. */
  public static Picked everything(AttemptLog log) {
    return new Picked(all(log).stream().map(whole -> whole.attempt().id()).toList());
  }

  @Override
  public void close() {
    folder.close();
  }
}
