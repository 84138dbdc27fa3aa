package assay.cli;

import assay.run.AnswerReader;
import assay.run.Desk;
import assay.run.Doctor;
import assay.run.FakeAttemptLog;
import assay.run.FakeClock;
import assay.run.FakeImageService;
import assay.run.FakeKeys;
import assay.run.FakePauses;
import assay.run.Keep;
import assay.run.Keys;
import assay.run.MemoryBlobs;
import assay.run.RetryPolicy;
import assay.run.Settings;
import assay.run.Simulation;
import assay.run.StoreFailure;
import assay.run.Submit;
import assay.run.sweep.FakeSweepLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An opening with everything in memory, for tests. */
final class FakeOpening implements Opening {
  final FakeAttemptLog log = new FakeAttemptLog();
  final MemoryBlobs blobs = new MemoryBlobs();
  final List<String> opened = new ArrayList<>();
  final List<String> read = new ArrayList<>();
  final FakeSimulatorHost host = new FakeSimulatorHost();
  final FakeClock clock = new FakeClock(Instant.parse("2026-11-22T14:02:18Z"));
  final FakeSweepLog sweepLog = new FakeSweepLog(log, clock);
  private final AtomicReference<Settings> settings = new AtomicReference<>(Settings.FIRST);

  FakeImageService service = FakeImageService.answering(Answers.image());
  Doctor.Report report =
      new Doctor.Report(new Doctor.Counts(2, 12, 3, 4_000_000, 9_000_000_000L), List.of(), true);
  boolean keyIsThere;
  boolean afterCrash;
  @Nullable StoreFailure failure;
  int closed;

  /** As they stand. */
  Settings settings() {
    return java.util.Objects.requireNonNull(settings.get());
  }

  @Override
  public OpenDesk open(Optional<Path> workspace, Access access) {
    opened.add(workspace.map(Path::toString).orElse("usual") + " " + access);
    if (failure != null) {
      throw failure;
    }
    return new Open();
  }

  @Override
  public String diagnostics(Optional<Path> workspace) {
    opened.add(workspace.map(Path::toString).orElse("usual") + " DIAGNOSE");
    return "[versions]\nassay = 1\n";
  }

  /** Reads a body's words as the finish reason, and "fail" as a stream that breaks. */
  @Override
  public AnswerReader reader() {
    return (protocol, evidence, http, body, sink) -> {
      read.add(protocol + " " + evidence);
      String words = all(body).strip();
      if (http.status() != 200) {
        return Answers.error(http.status(), words, http);
      }
      try (assay.run.Blobs.Sink image = sink.open()) {
        image.write(words.getBytes(StandardCharsets.UTF_8));
        image.write('!');
        return Answers.finished(words, image.keep());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static String all(InputStream in) {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SimulatorHost simulator() {
    return host;
  }

  @Override
  public assay.run.Collector collector(Optional<Path> workspace) {
    throw new UnsupportedOperationException("Tested with the real program");
  }

  @Override
  public Doctor doctor(Optional<Path> workspace) {
    return (repair, cancellation) -> {
      opened.add(workspace.map(Path::toString).orElse("usual") + (repair ? " REPAIR" : " EXAMINE"));
      if (failure != null) {
        throw failure;
      }
      return report;
    };
  }

  @Override
  public assay.exchange.bundle.OpenBundle.Tools bundleTools() {
    throw new UnsupportedOperationException("Tested with the real program");
  }

  @Override
  public java.nio.file.Path signingKeys() {
    return java.nio.file.Path.of("keys");
  }

  @Override
  public java.time.Clock clock() {
    return clock;
  }

  private final class Open implements OpenDesk {
    @Override
    public assay.run.sweep.work.Sweeps sweeps() {
      return FakeSweeps.over(desk, log, sweepLog, clock);
    }

    @Override
    public assay.exchange.bundle.BundleDesk bundles() {
      throw new UnsupportedOperationException("Tested with the real program");
    }

    @Override
    public boolean isAfterCrash() {
      return afterCrash;
    }

    private final Desk desk = made();

    @Override
    public Desk desk() {
      return desk;
    }

    private Desk made() {
      RetryPolicy retry = RetryPolicy.usual(new Random(1));
      Submit submit = new Submit(service, log, retry, new FakePauses(clock), clock);
      return new Desk(log, blobs, submit, keys(), simulation(), clock);
    }

    private Keys keys() {
      FakeKeys keys = new FakeKeys();
      keys.inEnvironment = keyIsThere;
      return keys;
    }

    private Simulation simulation() {
      return new Simulation() {
        @Override
        public String baseUrl() {
          return "http://127.0.0.1:40123";
        }

        @Override
        public void setPace(double factor) {}
      };
    }

    @Override
    public Keep<Settings> settings() {
      return new Keep<>() {
        @Override
        public Settings get() {
          return java.util.Objects.requireNonNull(settings.get());
        }

        @Override
        public void set(Settings value) {
          settings.set(value);
        }
      };
    }

    @Override
    public Path workspace() {
      return Path.of("workspace");
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
