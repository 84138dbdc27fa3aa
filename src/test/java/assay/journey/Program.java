package assay.journey;

import assay.run.ProcessWords;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The program in a Java machine of its own, with the small heap that it must do with. */
final class Program implements AutoCloseable {
  private static final long SECONDS = 150;
  private static final Pattern COLLECTION = Pattern.compile("Pause .* ([0-9]+)M->");

  private final Process process;
  private volatile boolean killed;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final Thread out;
  private final Thread err;

  private Program(Process process) {
    this.process = process;
    this.out = Thread.startVirtualThread(() -> listen(process.getInputStream()));
    this.err = Thread.startVirtualThread(() -> listen(process.getErrorStream()));
  }

  /** Starts it with these words of a command line. */
  static Program start(String... words) throws IOException {
    return startWithKey("", words);
  }

  /**
   * Says in a workspace's settings, which need not be there, that the simulator's answers take no
   * time. At first they take some seconds each, for a person to see that something is under way.
   */
  static void answerAtOnce(Path workspace) throws IOException {
    Files.createDirectories(workspace);
    Files.writeString(workspace.resolve("settings.json"), "{\"simulatorPace\":0}");
  }

  /** Starts it with this key in its environment. */
  static Program startWithKey(String key, String... words) throws IOException {
    SharedClasses shared = SharedClasses.get();
    return start(key, shared.flags(), shared.classPath(), words);
  }

  /** Runs it to its end, over what most of the programs go over, and with nothing sent. */
  static void rehearse(String flag, String classPath) throws IOException, InterruptedException {
    List<String> flags = List.of("-Xlog:disable", flag);
    String[] words = {"run", "--endpoint", "simulator", "--prompt", "An apple", "--dry-run"};
    try (Program rehearsal = start("", flags, classPath, words)) {
      if (rehearsal.end() != 0) {
        throw new IllegalStateException(rehearsal.said().toString());
      }
    }
  }

  private static Program start(String key, List<String> flags, String classPath, String... words)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(flags);
    line.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.addAll(List.of("-Xlog:gc:stderr", "-Duser.language=en"));
    for (String name : List.of("java.io.tmpdir", "org.sqlite.tmpdir")) {
      line.add("-D" + name + "=" + System.getProperty(name, ""));
    }
    line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath));
    line.add("assay.Main");
    line.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("ASSAY_NO_KEYCHAIN", "1");
    builder.environment().put("GEMINI_API_KEY", key);
    return new Program(builder.start());
  }

  /** All that the tests' machine was started with, be it as modules or not. */
  static String classPath() {
    return Stream.of("jdk.module.path", "java.class.path")
        .map(name -> System.getProperty(name, ""))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void listen(InputStream stream) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
      }
    } catch (IOException e) {
      if (!killed) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** All lines that it has said until now. */
  List<String> said() {
    return List.copyOf(said);
  }

  /** Waits until it says this and gives the pattern's first group. */
  String await(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    Await.until(() -> !process.isAlive() || find(compiled) != null);
    String found = find(compiled);
    if (found == null) {
      throw new AssertionError("It ends without a word of it: " + said);
    }
    return found;
  }

  private @Nullable String find(Pattern pattern) {
    return said.stream()
        .map(pattern::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElse(null);
  }

  /** What it and all that it has started were started with, while it runs. */
  List<String> processWords() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .flatMap(each -> ProcessWords.of(each).stream())
        .toList();
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Waits until it ends and gives its exit code. */
  int end() throws InterruptedException {
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("It does not end: " + said);
    }
    out.join();
    err.join();
    return process.exitValue();
  }

  /**
   * How much heap was in use at most when the collector came, in millions of bytes. It comes
   * whenever the part for new objects is full, so this is the peak.
   */
  long peakHeap() {
    return said.stream()
        .map(COLLECTION::matcher)
        .filter(Matcher::find)
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .max()
        .orElseThrow(() -> new AssertionError("The collector never came: " + said));
  }

  /** Ends it as kill -9 does, without a chance to tidy up. */
  void kill() throws InterruptedException {
    killed = true;
    process.destroyForcibly();
    end();
  }

  /** Presses Ctrl+C, and does not wait for what comes of it. */
  void press() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
  }

  /**
   * Sends it a signal such as INT, which is Ctrl+C, or TERM, and gives its exit code. What it says
   * until then is heard, which {@link Process#destroy} would not do.
   */
  int signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    return end();
  }

  @Override
  public void close() {
    killed = true;
    process.destroyForcibly();
  }
}
