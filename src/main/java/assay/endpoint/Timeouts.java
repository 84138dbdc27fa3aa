package assay.endpoint;

import java.time.Duration;
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

  OkHttpClient client() {
    return new OkHttpClient.Builder()
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
