package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
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
import java.io.UncheckedIOException;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

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
      return call(client.newCall(request), progress, cancellation);
    } catch (StoreFailure e) {
      return new Answer.Failed(Fault.NOT_STORED, e.detail(), null);
    }
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
      Answer answer = answer(call, progress);
      return answer instanceof Answer.Failed && cancellation.isCancelled()
          ? new Answer.Cancelled()
          : answer;
    }
  }

  private Answer answer(Call call, Progress progress) {
    try (Response response = call.execute()) {
      return body(response, progress);
    } catch (IOException e) {
      return new Answer.Failed(Faults.before(e), detail(e), null);
    }
  }

  private Answer body(Response response, Progress progress) {
    Http http = new Http(response.code(), response.headers().toMultimap());
    BodySplitter splitter = new BodySplitter(blobs, ImageField.GEMINI);
    try {
      splitter.read(new CountedStream(response.body().byteStream(), progress));
      BodySplitter.Parts parts = splitter.parts();
      Received received = GeminiAnswerReader.received(http, parts);
      return parts.tooLong() ? GeminiAnswerReader.tooLong(received) : received;
    } catch (IOException e) {
      return new Answer.Failed(Faults.during(e), detail(e), partial(http, splitter));
    } catch (UncheckedIOException e) {
      return new Answer.Failed(Fault.NOT_STORED, String.valueOf(e.getMessage()), null);
    } finally {
      splitter.discard();
    }
  }

  private static @Nullable Received partial(Http http, BodySplitter splitter) {
    BodySplitter.Parts parts = splitter.parts();
    return GeminiAnswerReader.received(http, parts);
  }

  /** The kind of the exception and its words; none of OkHttp's holds a header. */
  private static String detail(IOException e) {
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
  }

  /** Lets go of connections and threads. */
  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
