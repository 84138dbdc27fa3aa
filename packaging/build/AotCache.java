package build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of loaded and linked classes that shortens a start. It fits the linked runtime that it was
 * made with, wherever that lies, and is worth having only if it holds what the start needs and
 * little more: so there is one for the window and one for the commands.
 *
 * @param name of the file
 * @param arguments what the program is started with
 * @param options for the Java machine, so that it needs no display and ends by itself
 */
record AotCache(String name, List<String> arguments, String options) {
  private static final List<AotCache> ALL =
      List.of(
          new AotCache(
              "window.aot",
              List.of(),
              "-Dglass.platform=Headless -Dprism.order=sw -Dassay.window.frames=60"),
          new AotCache("command.aot", List.of("list"), ""));

  /** Makes them. Where that fails, it says so, and the program starts without. */
  static void trainAll(Folders folders) throws IOException, InterruptedException {
    Start start = Start.in(folders);
    for (AotCache cache : ALL) {
      Path file = folders.runtime().resolve("lib").resolve(cache.name);
      if (!cache.isMade(start, folders.tree().relativize(file))) {
        Files.deleteIfExists(file);
        System.out.println(
            "[WARNING] No AOT cache: Assay will start more slowly. See " + start.log());
      }
    }
  }

  private boolean isMade(Start start, Path file) throws InterruptedException {
    try {
      return start.run(rehearsal(file), arguments) && start.run(test(), arguments);
    } catch (IOException e) {
      System.out.println("[WARNING] " + e.getMessage());
      return false;
    }
  }

  /**
   * Has the cache written when the program ends. Options are split at blanks, so the file is named
   * without the folders of this machine.
   */
  private String rehearsal(Path file) {
    return "-Dassay.rehearsal=true -Xlog:aot=error -XX:AOTCacheOutput=" + file + " " + options;
  }

  /** Refuses to start without the cache. */
  private String test() {
    return "-XX:AOTMode=on -Xlog:aot=error " + options;
  }
}
