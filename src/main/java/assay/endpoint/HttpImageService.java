package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.run.Blobs;
import assay.run.Cancellation;
import assay.run.EndpointProbe;
import assay.run.ImageService;
import assay.run.Keys;
import assay.run.sweep.BatchService;
import okhttp3.OkHttpClient;

/**
 * Sends over HTTP. Never repeats, redirects or falls back by itself: every sending is a try that
 * the log knows. Safe for many threads.
 */
public final class HttpImageService implements ImageService, AutoCloseable {
  private final OkHttpClient client;
  private final Wire wire;
  private final HttpProbe probe;
  private final HttpBatches batches;

  /**
   * @param timeouts how long to wait for what
   * @param tokens for endpoints that Google's credentials open
   */
  public HttpImageService(Timeouts timeouts, Keys keys, AccessTokens tokens, Blobs blobs) {
    this.client = timeouts.client();
    Secrets secrets = new Secrets(keys, tokens);
    this.wire = new Wire(client, secrets, blobs);
    this.probe = new HttpProbe(secrets);
    this.batches = new HttpBatches(client, secrets, blobs);
  }

  /** With Google's credentials as they lie on this machine. */
  public HttpImageService(Timeouts timeouts, Keys keys, Blobs blobs) {
    this(
        timeouts,
        keys,
        new TokensWhenWanted(() -> new ApplicationDefault(CredentialFile.ofThisMachine())),
        blobs);
  }

  /** Tries endpoints with the same keys. Closed with this. */
  public EndpointProbe probe() {
    return probe;
  }

  /** Sends batches with the same keys. Closed with this. */
  public BatchService batches() {
    return batches;
  }

  @Override
  public Prepared prepare(Case tested, Configuration configuration) {
    return Dialects.write(tested, configuration);
  }

  @Override
  public Answer send(
      Prepared prepared,
      Configuration configuration,
      Progress progress,
      Cancellation cancellation) {
    return wire.send(prepared, configuration.endpoint(), progress, cancellation);
  }

  /** Lets go of connections and threads. */
  @Override
  public void close() {
    probe.close();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
