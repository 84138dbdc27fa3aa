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
    try {
      Request request = request(url.get(), prepared, configuration.endpoint());
      return masked(call(client.newCall(request), progress, cancellation), configuration);
    } catch (StoreFailure e) {
      return new Answer.Failed(Fault.NOT_STORED, e.detail(), null);
    }
  }

  private Answer masked(Answer answer, Configuration configuration) {
    return keys.of(configuration.endpoint().kind())
        .map(key -> new KeyMask(key).masked(answer))
        .orElse(answer);
  }

  private Request request(HttpUrl url, Prepared prepared, Endpoint endpoint) {
    Request.Builder request =
        new Request.Builder().url(url).post(new StreamedBody(prepared.body(), blobs));
    if (Addresses.isLoopback(url)) {
      request.header("Accept-Encoding", "identity");
    }
    keyFor(endpoint)
        .filter(ApiKey::fitsHeader)
        .ifPresent(key -> request.header("x-goog-api-key", key.reveal()));
    return request.build();
  }

  private Optional<ApiKey> keyFor(Endpoint endpoint) {
    Optional<ApiKey> own = keys.of(endpoint.kind());
    return endpoint.isSimulated() ? Optional.of(own.orElse(new ApiKey(SIMULATOR_KEY))) : own;
  }

  private Answer call(Call call, Progress progress, Cancellation cancellation) {
    try (Cancellation.Registration registration = cancellation.onCancel(call::cancel)) {
      return answer(call, progress, cancellation);
    }
  }

  private Answer answer(Call call, Progress progress, Cancellation cancellation) {
    Departure departure = new Departure();
    call.addEventListener(departure);
    try (Response response = call.execute()) {
      return Arrival.of(response, blobs, progress, cancellation);
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
