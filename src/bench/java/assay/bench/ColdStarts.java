package assay.bench;

import assay.journey.SharedClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * P5b: from the start of the process to a painted timeline, with 100,000 attempts and with none,
 * each with the AOT cache with which the program is shipped.
 */
final class ColdStarts {
  private static final int ATTEMPTS = 100_000;

  private ColdStarts() {}

  /** Runs it. */
  public static void main(String[] words) throws Exception {
    try (Scratch scratch = Scratch.make()) {
      Path many = Seed.given(words, scratch.path().resolve("many"), ATTEMPTS);
      try (Ours ours = new Ours(many, "http://127.0.0.1:1", "m")) {
        ours.log().openRun(Queries.session(ours, Seed.MANY), 1);
      }
      String path = SharedClasses.inJars(scratch.path(), Child.classPath());
      Path cache = scratch.path().resolve("window.aot");
      try (Child rehearsal = start(path, many, "-XX:AOTCacheOutput=" + cache)) {
        rehearsal.end();
      }
      String use = "-XX:AOTCache=" + cache;
      Child[] window = new Child[1];
      Path none = scratch.path().resolve("none");
      new Turns("start", 1)
          .with("no attempts", () -> window[0] = start(path, none, use), () -> window[0].end())
          .with("100,000 attempts", () -> window[0] = start(path, many, use), () -> window[0].end())
          .run();
    }
  }

  private static Child start(String path, Path workspace, String flag) throws Exception {
    List<String> flags = new ArrayList<>(RunningWindow.FLAGS);
    flags.add(flag);
    Child window = Child.start(flags, path, OneStart.class, List.of(workspace.toString()));
    window.line();
    return window;
  }

  /** The process that is started. */
  static final class OneStart {
    private OneStart() {}

    /** Opens the window and says when it is painted. */
    public static void main(String[] words) throws Exception {
      RunningWindow window = RunningWindow.open(Path.of(words[0]));
      System.out.println("painted");
      System.out.flush();
      window.close();
      Runtime.getRuntime().halt(0);
    }
  }
}
