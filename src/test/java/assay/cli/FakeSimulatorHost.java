package assay.cli;

import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A simulator that serves one request as soon as it is started, for tests. */
final class FakeSimulatorHost implements SimulatorHost {
  @Nullable Options asked;
  boolean portIsTaken;
  int closed;

  @Override
  public Running start(Options options, Observer observer) throws IOException {
    asked = options;
    if (portIsTaken) {
      throw new BindException("Address already in use");
    }
    observer.served(
        new Served(
            Instant.parse("2026-11-22T14:02:18Z"),
            "POST",
            "/v1beta/models/m:generateContent",
            200,
            Duration.ofMillis(12),
            "output IMAGE_SAFETY"));
    return new Running() {
      @Override
      public String baseUrl() {
        return "http://127.0.0.1:" + options.port();
      }

      @Override
      public void close() {
        closed++;
      }
    };
  }
}
