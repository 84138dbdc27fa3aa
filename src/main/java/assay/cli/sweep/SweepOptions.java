package assay.cli.sweep;

import assay.exchange.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked of a sweep beside its plan: a gate, and files of what came of it. */
public final class SweepOptions {
  @Option(names = "--gate", paramLabel = "FILE", descriptionKey = "sweep.gate")
  private @Nullable Path gate;

  @Option(names = "--baseline", paramLabel = "FILE", descriptionKey = "sweep.baseline")
  private @Nullable Path baseline;

  @Option(names = "--junit", paramLabel = "FILE", descriptionKey = "sweep.junit")
  private @Nullable Path junit;

  @Option(names = "--html", paramLabel = "FILE", descriptionKey = "sweep.html")
  private @Nullable Path html;

  @Option(names = "--freeze", paramLabel = "FILE", descriptionKey = "sweep.freeze")
  private @Nullable Path freeze;

  @Option(names = "--name", paramLabel = "NAME", descriptionKey = "sweep.name")
  private @Nullable String name;

  @Option(names = "--quiet", descriptionKey = "sweep.quiet")
  private boolean quiet;

  /** The names of the options that were given. */
  public List<String> given() {
    List<String> given = new ArrayList<>();
    files().forEach((option, file) -> given.add(option));
    if (name != null) {
      given.add("--name");
    }
    if (quiet) {
      given.add("--quiet");
    }
    return given;
  }

  private Map<String, Path> files() {
    Map<String, Path> files = new LinkedHashMap<>();
    put(files, "--gate", gate);
    put(files, "--baseline", baseline);
    put(files, "--junit", junit);
    put(files, "--html", html);
    put(files, "--freeze", freeze);
    return files;
  }

  private static void put(Map<String, Path> files, String option, @Nullable Path file) {
    if (file != null) {
      files.put(option, file);
    }
  }

  /**
   * Reads what shall be judged, and looks whether each file has a place. Blocks.
   *
   * @param problems takes everything that is wrong; what is given back is not to be used then
   */
  public Wishes read(JsonOption json, Consumer<Problem> problems) {
    if (name != null && freeze == null) {
      problems.accept(Problem.of("--name", "cli.sweep.name-alone"));
    }
    Map<String, Path> written = files();
    written.keySet().removeAll(List.of("--gate", "--baseline"));
    json.path().ifPresent(file -> written.put("--json", file));
    written.forEach((option, file) -> check(option, file, problems));
    return new Wishes(
        GateChoice.read(gate, baseline, problems),
        new Wishes.Files(junit, json.path().orElse(null), html),
        new Wishes.Freeze(freeze, name),
        new Wishes.Voice(quiet || json.isPrinted(), json.isPrinted()));
  }

  /** A night's figures shall not be lost because a folder is not there. */
  private static void check(String option, Path file, Consumer<Problem> problems) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
      problems.accept(Problem.of(option, "cli.sweep.no-place", file.toString()));
    }
  }
}
