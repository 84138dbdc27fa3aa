package assay.cli;

import assay.exchange.Problem;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A simulator that serves one request as soon as it is started, for tests. */
final class FakeSimulatorHost implements SimulatorHost {
  @Nullable Options asked;
  boolean portIsTaken;
  int closed;
  private String step = "";

  /** Knows one scenario, and what is wrong with all others. */
  @Override
  public Choice choose(String nameOrFile) {
    if (!nameOrFile.equals("retry")) {
      return new Choice.Refused(
          List.of(
              new Problem(nameOrFile + ":4 steps[1].text", "scenario.wrong.empty", List.of()),
              new Problem(nameOrFile + ":7 steps[2]", "scenario.wrong.missing", List.of("code"))));
    }
    step = "slow down";
    return new Choice.Ready(this);
  }

  @Override
  public String schema() {
    return "{\n  \"title\": \"A scenario\"\n}\n";
  }

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
            new Said("output IMAGE_SAFETY", step, "")));
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
