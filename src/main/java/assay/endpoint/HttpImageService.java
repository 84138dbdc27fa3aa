package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.run.ApiKey;
import assay.run.Blobs;
import assay.run.Cancellation;
import assay.run.ImageService;
import assay.run.Keys;
import assay.run.StoreFailure;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends over HTTP, in this order: address checked, key taken at the last moment, request streamed,
 * head read, body split while it arrives, fields read.
 *
 * <p>Never repeats, redirects or falls back by itself: every sending is a try that the log knows.
 * Safe for many threads.
 */
public final class HttpImageService implements ImageService, AutoCloseable {
  /** What the simulator inside this program takes for a key. */
  private static final String SIMULATOR_KEY = "simulator";

  private final OkHttpClient client;
  private final Keys keys;
  private final Blobs blobs;

  /**
   * @param timeouts how long to wait for what
   */
  public HttpImageService(Timeouts timeouts, Keys keys, Blobs blobs) {
    this.client = timeouts.client();
    this.keys = keys;
    this.blobs = blobs;
  }

  @Override
  public Prepared prepare(Case tested, Configuration configuration) {
    return GeminiWriter.write(tested, configuration);
  }

  @Override
  public Answer send(
      Prepared prepared,
      Configuration configuration,
      Progress progress,
      Cancellation cancellation) {
    Optional<HttpUrl> url = Addresses.callable(prepared.url());
    if (url.isEmpty()) {
      return new Answer.Failed(
          Fault.BAD_URL,
          "The address must be https, or http on this machine, without secrets in it",
          null);
    }
    Optional<ApiKey> own = keys.of(configuration.endpoint());
    try {
      Request request = request(url.get(), prepared, own.or(() -> keyOf(configuration.endpoint())));
      ProtocolReader reader = ProtocolReader.of(configuration.endpoint());
      Answer answer = call(client.newCall(request), reader, progress, cancellation);
      return own.map(sent -> new KeyMask(sent, reader).masked(answer)).orElse(answer);
    } catch (StoreFailure e) {
      return new Answer.Failed(Fault.NOT_STORED, e.detail(), null);
    }
  }

  private Request request(HttpUrl url, Prepared prepared, Optional<ApiKey> key) {
    Request.Builder request =
        new Request.Builder().url(url).post(new StreamedBody(prepared.body(), blobs));
    if (Addresses.isLoopback(url)) {
      request.header("Accept-Encoding", "identity");
    }
    key.filter(ApiKey::fitsHeader)
        .ifPresent(sent -> request.header("x-goog-api-key", sent.reveal()));
    return request.build();
  }

  /** The simulator's, which is no secret and is not masked: answers may speak of it. */
  private static Optional<ApiKey> keyOf(Endpoint endpoint) {
    return endpoint.isSimulated() ? Optional.of(new ApiKey(SIMULATOR_KEY)) : Optional.empty();
  }

  private Answer call(
      Call call, ProtocolReader reader, Progress progress, Cancellation cancellation) {
    try (Cancellation.Registration registration = cancellation.onCancel(call::cancel)) {
      return answer(call, reader, progress, cancellation);
    }
  }

  private Answer answer(
      Call call, ProtocolReader reader, Progress progress, Cancellation cancellation) {
    Departure departure = new Departure();
    call.addEventListener(departure);
    try (Response response = call.execute()) {
      return Arrival.of(response, reader, blobs, progress, cancellation);
    } catch (IOException e) {
      return cancellation.isCancelled()
          ? new Answer.Cancelled()
          : new Answer.Failed(Faults.of(e, departure.hasLeft()), Faults.detail(e), null);
    }
  }

  /** Lets go of connections and threads. */
  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
