package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.OutputOptions;
import assay.attempt.Thresholds;
import assay.run.ApiKey;
import assay.run.Blobs;
import assay.run.Cancellation;
import assay.run.FakeKeys;
import assay.run.MemoryBlobs;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The service as the program has it, with short waits, and one case to send. */
final class Sender implements AutoCloseable {
  static final String KEY = "the-key-of-this-test";
  static final Case MUG = Case.ofPrompt("A red mug");

  /** So long that it ends no test that is right, and so short that a wrong one ends. */
  static final Timeouts PATIENT =
      new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20));

  final Cancellation cancellation = new Cancellation();
  final List<Long> progress = new CopyOnWriteArrayList<>();
  private final Semaphore heard = new Semaphore(0);
  private final HttpImageService service;

  Sender(Blobs blobs) {
    this(PATIENT, KEY, blobs);
  }

  Sender(Timeouts timeouts, String key, Blobs blobs) {
    this.service = new HttpImageService(timeouts, FakeKeys.always(new ApiKey(key)), blobs);
  }

  /** Sends once with these blobs and lets go of everything. */
  static Answer once(Blobs blobs, String baseUrl) {
    try (Sender sender = new Sender(blobs)) {
      return sender.send(baseUrl);
    }
  }

  /** Sends once and expects that it breaks off. */
  static Answer.Failed failing(String baseUrl) {
    return (Answer.Failed) once(new MemoryBlobs(), baseUrl);
  }

  Answer send(String baseUrl) {
    return send(baseUrl, MUG);
  }

  Answer send(String baseUrl, Case tested) {
    Configuration configuration = to(baseUrl);
    return service.send(
        service.prepare(tested, configuration), configuration, this::heard, cancellation);
  }

  private void heard(long bytes) {
    progress.add(bytes);
    heard.release();
  }

  /** Waits until this many more parts of an answer have been told as progress. */
  void awaitProgress(int parts) throws InterruptedException {
    if (!heard.tryAcquire(parts, 20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("No " + parts + " parts arrive");
    }
  }

  /** The Gemini API at this address. */
  static Configuration to(String baseUrl) {
    return new Configuration(
        new Endpoint(Endpoint.Kind.GEMINI_API, baseUrl),
        Configuration.DEFAULT_MODEL,
        Thresholds.NOT_SENT,
        new OutputOptions(null, null, null, null));
  }

  @Override
  public void close() {
    service.close();
  }
}
