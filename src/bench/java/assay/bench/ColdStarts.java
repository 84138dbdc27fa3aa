package assay.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * P5b: from the start of the process to a painted timeline, with 100,000 attempts and with none.
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
      Child[] window = new Child[1];
      Path none = scratch.path().resolve("none");
      new Turns("start", 1)
          .with("no attempts", () -> start(none, window), () -> window[0].end())
          .with("100,000 attempts", () -> start(many, window), () -> window[0].end())
          .run();
    }
  }

  private static void start(Path workspace, Child[] window) throws Exception {
    window[0] = Child.start(RunningWindow.FLAGS, OneStart.class, List.of(workspace.toString()));
    window[0].line();
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
