package assay.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The command line of the benchmarks: {@code seed N FOLDER} makes a workspace, the name of a
 * benchmark measures it, {@code all} measures everything. Those that need a large workspace take
 * the folder of a seeded one, or seed one of 100,000 attempts for themselves.
 */
public final class Bench {
  /** The heap that every contender has. */
  private static final List<String> SMALL = List.of("-Xmx64m");

  private static final Map<String, Measuring> ALL = new LinkedHashMap<>();

  static {
    ALL.put("small", new Measuring("P1 P1b", SmallAnswers.class, List.of(), SMALL));
    ALL.put("large", new Measuring("P3 P3d", LargeAnswers.class, List.of("time"), SMALL));
    ALL.put("heap", new Measuring("P3c", LargeAnswers.class, List.of("heap"), SMALL));
    ALL.put("rows", new Measuring("P4 P4b", DurableRows.class, List.of(), SMALL));
    ALL.put("disk", new Measuring("P4c", DiskUse.class, List.of(), SMALL));
    ALL.put("cold-sweep", new Measuring("P2", ColdSweeps.class, List.of(), SMALL));
    ALL.put("sweep", new Measuring("P2c P2d", SweepTimes.class, List.of(), SMALL));
    ALL.put(
        "followed-sweep",
        new Measuring("P2b", FollowedSweeps.class, List.of(), RunningWindow.FLAGS));
    ALL.put("queries", new Measuring("P5 P6 P6b, the queries", Queries.class, List.of(), SMALL));
    ALL.put(
        "window",
        new Measuring("P5 P5c P6, painted", WindowTimes.class, List.of(), RunningWindow.FLAGS));
    ALL.put("start", new Measuring("P5b", ColdStarts.class, List.of(), SMALL));
  }

  /** A benchmark and the goals that it measures. */
  private record Measuring(
      String goals, Class<?> main, List<String> arguments, List<String> flags) {}

  private Bench() {}

  /** Runs what the first word says. */
  public static void main(String[] words) throws IOException, InterruptedException {
    if (words.length == 3 && words[0].equals("seed")) {
      try (Child child =
          Child.start(List.of("-Xmx512m"), Seed.class, List.of(words[1], words[2]))) {
        child.relay();
      }
    } else if (words.length == 1 && words[0].equals("all")) {
      for (Measuring each : ALL.values()) {
        measure(each, List.of());
      }
    } else if (words.length > 0 && words.length < 3 && ALL.get(words[0]) != null) {
      measure(Objects.requireNonNull(ALL.get(words[0])), List.of(words).subList(1, words.length));
    } else {
      System.out.println(
          "bench seed N FOLDER | all | [" + String.join(" | ", ALL.keySet()) + "] [FOLDER]");
    }
  }

  private static void measure(Measuring what, List<String> more)
      throws IOException, InterruptedException {
    System.out.println("== " + what.goals());
    List<String> arguments = new ArrayList<>(what.arguments());
    arguments.addAll(more);
    try (Child child = Child.start(what.flags(), what.main(), arguments)) {
      child.relay();
    }
  }
}
