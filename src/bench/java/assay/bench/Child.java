package assay.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A class of this package in a Java machine of its own. */
final class Child implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  private Child(Process process) {
    this.process = process;
    this.said = process.inputReader();
  }

  static Child start(List<String> flags, Class<?> main, List<String> arguments) throws IOException {
    return start(flags, classPath(), main, arguments);
  }

  /** The same from another class path. */
  static Child start(List<String> flags, String path, Class<?> main, List<String> arguments)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(flags);
    line.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    for (String name : List.of("java.io.tmpdir", "org.sqlite.tmpdir")) {
      line.add("-D" + name + "=" + System.getProperty(name, System.getProperty("java.io.tmpdir")));
    }
    line.addAll(List.of("-cp", path, main.getName()));
    line.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("ASSAY_NO_KEYCHAIN", "1");
    return new Child(builder.start());
  }

  /** All that this process was started from. */
  static String classPath() {
    return Stream.of("jdk.module.path", "java.class.path")
        .map(name -> System.getProperty(name, ""))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Prints what it says until it ends. */
  void relay() throws IOException, InterruptedException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      System.out.println(line);
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("It ended with " + process.exitValue());
    }
  }

  /** The next line that it says. */
  String line() throws IOException {
    String line = said.readLine();
    if (line == null) {
      throw new IllegalStateException("It ended without a word");
    }
    return line;
  }

  /** Waits for its end. */
  void end() throws InterruptedException {
    process.waitFor();
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
