package assay.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What processes were started with, as anybody on the machine may read it. */
public final class ProcessWords {
  private ProcessWords() {}

  /** That of this one and of all that it has started and that still run. */
  public static List<String> now() {
    return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
        .flatMap(process -> of(process).stream())
        .toList();
  }

  /** That of one; empty if it has ended. */
  public static List<String> of(ProcessHandle process) {
    List<String> words = new ArrayList<>();
    process.info().commandLine().ifPresent(words::add);
    process.info().arguments().map(List::of).ifPresent(words::addAll);
    words.addAll(onLinux(process.pid()));
    return words;
  }

  /** The system's own list, which holds what Java leaves out of a long line. */
  private static List<String> onLinux(long pid) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
      return List.of(new String(bytes, StandardCharsets.UTF_8).replace('\0', ' '));
    } catch (IOException e) {
      return List.of();
    }
  }
}
