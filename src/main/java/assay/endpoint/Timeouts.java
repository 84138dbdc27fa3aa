package assay.endpoint;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * How long to wait for what. An image takes 20 to 150 seconds, and 4K longer (docs.apiyi.com
 * advises 600 s).
 *
 * @param connect until a connection stands
 * @param silence between two bytes, the model's thinking included
 * @param call for all of it
 */
public record Timeouts(Duration connect, Duration silence, Duration call) {
  /** As image models need it. */
  public static final Timeouts USUAL =
      new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(600), Duration.ofSeconds(600));

  /**
   * As many as a sweep may have under way. By itself OkHttp keeps five that are idle and closes the
   * others: eleven of sixteen lanes would greet the service anew for each request.
   */
  private static final int MOST_IDLE = 100;

  private static final int IDLE_MINUTES = 5;

  OkHttpClient client() {
    return new OkHttpClient.Builder()
        .connectionPool(new ConnectionPool(MOST_IDLE, IDLE_MINUTES, TimeUnit.MINUTES))
        .connectTimeout(connect)
        .readTimeout(silence)
        .writeTimeout(silence)
        .callTimeout(call)
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .build();
  }
}
