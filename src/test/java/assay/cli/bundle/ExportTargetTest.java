package assay.cli.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.cli.print.Console;
import assay.exchange.bundle.BundleDesk;
import assay.exchange.bundle.BundledWorkspace;
import assay.exchange.bundle.OpenBundle;
import assay.exchange.bundle.file.FullTargetProgram;
import assay.run.Desk;
import assay.run.FakeClock;
import assay.run.FakeImageService;
import assay.run.FakeKeys;
import assay.run.FakePauses;
import assay.run.RetryPolicy;
import assay.run.Simulation;
import assay.run.Submit;
import assay.store.ChildProgram;
import assay.text.Language;
import assay.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** An export whose target cannot be written says so, and leaves nothing half there. */
class ExportTargetTest {
  private static final Texts TEXTS = new Texts(Language.ENGLISH);

  @TempDir Path temp;
  private final StringWriter err = new StringWriter();
  private @Nullable BundledWorkspace opened;

  @BeforeEach
  void fill() throws Exception {
    opened = new BundledWorkspace(temp.resolve("from"));
    opened.fill();
  }

  @AfterEach
  void close() {
    workspace().close();
  }

  private BundledWorkspace workspace() {
    return Objects.requireNonNull(opened);
  }

  private int export(Path file, String... more) {
    Console console =
        new Console(new PrintWriter(Writer.nullWriter()), new PrintWriter(err), TEXTS, 120);
    ExportCommand command =
        new ExportCommand(console, new Opened(), OutputStream.nullOutputStream());
    List<String> words = new ArrayList<>(List.of(more));
    words.addAll(List.of("--output", file.toString()));
    return new CommandLine(command).execute(words.toArray(String[]::new));
  }

  private void assertRefused(Path file) throws Exception {
    assertEquals(1, export(file));
    assertTold(file);
    Path folder = Objects.requireNonNull(file.getParent());
    if (Files.isDirectory(folder)) {
      assertEquals(List.of(), list(folder));
    }
  }

  private void assertTold(Path file) {
    assertEquals(
        TEXTS.of("export.failed", String.valueOf(file.getFileName())), err.toString().strip());
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      return left.toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.assay", "out.csv", "out.har"})
  void aFolderThatHasGone(String name) throws Exception {
    assertRefused(temp.resolve("gone").resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.assay", "out.csv", "out.har"})
  void aFolderThatIsReadOnly(String name) throws Exception {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path folder = Files.createDirectory(temp.resolve("closed"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(folder), "whoever may do everything is not kept out");
    assertRefused(folder.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.assay", "out.csv", "out.har"})
  void aFolderThatIsAFile(String name) throws Exception {
    assertRefused(Files.writeString(temp.resolve("file"), "x").resolve(name));
  }

  /** A folder cannot be replaced by a file: the last step fails, when all is written already. */
  @ParameterizedTest
  @ValueSource(strings = {"out.assay", "out.csv", "out.har"})
  void aFolderThatStandsInItsPlace(String name) throws Exception {
    Path folder = Files.createDirectory(temp.resolve("out"));
    Path there = folder.resolve(name);
    Files.createDirectories(there.resolve("inside"));
    assertEquals(1, export(there, "--force"));
    assertTold(there);
    assertEquals(List.of(there), list(folder));
    assertTrue(Files.isDirectory(there.resolve("inside")));
  }

  /** The limit on a file's size stands in for a full disk, which a test cannot have. */
  @Test
  @Timeout(60)
  @DisabledOnOs(OS.WINDOWS)
  void aDiskWithoutRoomLeavesNoHalfFile() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("full"));
    List<String> limited = List.of("/bin/sh", "-c", "ulimit -f 512 && exec \"$@\"", "sh");
    try (ChildProgram child =
        ChildProgram.start(limited, FullTargetProgram.class, folder.toString())) {
      assertEquals(List.of("failed", "failed", "0 left"), child.output().lines().toList());
      assertEquals(0, child.exitCode());
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
      throw new UnsupportedOperationException("Nothing is opened here");
    }

    @Override
    public Desk desk() {
      FakeClock clock = new FakeClock(Instant.EPOCH);
      Submit submit =
          new Submit(
              FakeImageService.answering(),
              workspace().log(),
              RetryPolicy.usual(new Random(1)),
              new FakePauses(clock),
              clock);
      Simulation none =
          new Simulation() {
            @Override
            public String baseUrl() {
              return "http://127.0.0.1:9";
            }

            @Override
            public void setPace(double factor) {}
          };
      return new Desk(workspace().log(), workspace().blobs(), submit, new FakeKeys(), none, clock);
    }

    @Override
    public BundleDesk bundles() {
      return workspace().desk(temp.resolve("keys"));
    }

    @Override
    public void close() {}
  }
}
