package assay.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Another Java program that runs a class of these tests, on the class path. */
public final class ChildProgram implements AutoCloseable {
  private final Process process;

  private ChildProgram(Process process) {
    this.process = process;
  }

  public static ChildProgram start(Class<?> main, String... arguments) throws IOException {
    return start(List.of(), main, arguments);
  }

  /** Starts it behind other words, such as a shell that sets limits. */
  public static ChildProgram start(List<String> before, Class<?> main, String... arguments)
      throws IOException {
    return start(before, List.of(), classPath(), main, arguments);
  }

  /** Starts it with these flags of the Java machine and this class path. */
  public static ChildProgram start(
      List<String> before, List<String> flags, String classPath, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.sqlite.tmpdir=" + System.getProperty("org.sqlite.tmpdir"),
            "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
            "-cp",
            classPath,
            main.getName()));
    command.addAll(List.of(arguments));
    return new ChildProgram(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Whether these tests run on the module path or the class path, the child runs on the latter. */
  public static String classPath() {
    return String.join(
        File.pathSeparator,
        Stream.of(
                Path.of("target", "test-classes").toAbsolutePath().toString(),
                Path.of("target", "classes").toAbsolutePath().toString(),
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path", ""))
            .filter(part -> !part.isEmpty())
            .toList());
  }

  public BufferedReader output() {
    return process.inputReader();
  }

  public long pid() {
    return process.pid();
  }

  /**
   * Ends it as {@code kill -9} does, and waits until it is gone. By its handle, since the process
   * itself would also close the stream of what it has said.
   */
  public void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  public int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
