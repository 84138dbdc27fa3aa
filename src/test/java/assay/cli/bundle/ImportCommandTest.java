package assay.cli.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.cli.print.Console;
import assay.exchange.bundle.BundleDesk;
import assay.exchange.bundle.BundledWorkspace;
import assay.exchange.bundle.OpenBundle;
import assay.run.Desk;
import assay.run.FakeClock;
import assay.text.Language;
import assay.text.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code assay import} says how far it is, and stops cleanly. */
class ImportCommandTest {
  private static final Texts TEXTS = new Texts(Language.ENGLISH);

  @TempDir Path temp;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private @Nullable BundledWorkspace opened;

  @BeforeEach
  void write() throws Exception {
    try (BundledWorkspace from = new BundledWorkspace(temp.resolve("from"))) {
      from.fill();
      from.write(temp.resolve("out.assay"));
    }
    opened = new BundledWorkspace(temp.resolve("into"));
  }

  @AfterEach
  void close() {
    workspace().close();
  }

  private BundledWorkspace workspace() {
    return Objects.requireNonNull(opened);
  }

  private int run(Stopping stopping, Clock clock) {
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), TEXTS, 120);
    return new CommandLine(new ImportCommand(console, new Opened(), stopping, clock))
        .execute(temp.resolve("out.assay").toString());
  }

  private int attempts() {
    return BundledWorkspace.all(workspace().log()).size();
  }

  @Test
  void aQuickImportSaysOnlyWhatCame() {
    assertEquals(0, run(action -> () -> {}, new FakeClock(Instant.EPOCH)));
    assertEquals(1, out.toString().lines().count(), out::toString);
    assertEquals(8, attempts());
  }

  @Test
  void aSlowImportSaysHowFarItIs() {
    assertEquals(0, run(action -> () -> {}, new SlowClock(() -> {})));
    assertTrue(out.toString().contains("Comparing with the seal: "), out::toString);
    assertTrue(out.toString().contains(TEXTS.of("import.taking", 5, 8)), out::toString);
  }

  @Test
  void stoppedBeforeAnythingCameItSaysThatNothingDid() {
    int code =
        run(
            action -> {
              action.run();
              return () -> {};
            },
            new FakeClock(Instant.EPOCH));
    assertEquals(1, code);
    assertEquals(TEXTS.of("import.stopped.nothing", "out.assay"), err.toString().strip());
    assertEquals(0, attempts());
  }

  @Test
  void stoppedInTheMiddleItSaysThatWhatCameStays() {
    Runnable[] stop = {() -> {}};
    Clock clock =
        new SlowClock(
            () -> {
              if (out.toString().contains(TEXTS.of("import.taking", 3, 8))) {
                stop[0].run();
              }
            });
    int code =
        run(
            action -> {
              stop[0] = action;
              return () -> {};
            },
            clock);
    assertEquals(1, code);
    assertEquals(TEXTS.of("import.stopped", "out.assay"), err.toString().strip());
    assertEquals(4, attempts());
  }

  /** Two seconds pass between any two looks at it. */
  private static final class SlowClock extends Clock {
    private final Runnable onLook;
    private Instant now = Instant.EPOCH;

    SlowClock(Runnable onLook) {
      this.onLook = onLook;
    }

    @Override
    public Instant instant() {
      onLook.run();
      now = now.plusSeconds(2);
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** The workspace as the command sees it. */
  private final class Opened implements Bundles, Bundles.Open {
    @Override
    public Open open(Optional<Path> folder, Use use) {
      return this;
    }

    @Override
    public OpenBundle.Tools tools() {
      return BundledWorkspace.tools(temp.resolve("reviews"));
    }

    @Override
    public Desk desk() {
      throw new UnsupportedOperationException("An import needs none");
    }

    @Override
    public BundleDesk bundles() {
      return workspace().desk(temp.resolve("keys"));
    }

    @Override
    public void close() {}
  }
}
