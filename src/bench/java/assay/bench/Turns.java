package assay.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Contenders that take turns, so that whatever else the machine does hits all alike. */
final class Turns {
  private static final int ROUNDS = 5;

  private final String unit;
  private final int operations;
  private int warmings = 1;
  private boolean tellsCpu = true;
  private final Map<String, Contender> contenders = new LinkedHashMap<>();
  private final Map<String, List<Cost>> costs = new LinkedHashMap<>();

  /** What one operation costs. */
  record Cost(double wallMillis, double cpuMillis) {}

  /** Does all operations of one turn. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  private record Contender(Work work, Work after) {}

  /**
   * @param unit what one operation is, for the printed line
   * @param operations how many a turn has
   */
  Turns(String unit, int operations) {
    this.unit = unit;
    this.operations = operations;
  }

  /** Adds a contender; the first is the floor. */
  Turns with(String name, Work work) {
    return with(name, work, () -> {});
  }

  /** The same with something to do after each turn that costs nobody. */
  Turns with(String name, Work work, Work after) {
    contenders.put(name, new Contender(work, after));
    return this;
  }

  /** Warms each up so many times: a contender of much code is compiled later than one of little. */
  Turns warmed(int times) {
    warmings = times;
    return this;
  }

  /** Tells no CPU time: what is measured runs in other processes. */
  Turns ofProcesses() {
    tellsCpu = false;
    return this;
  }

  /**
   * Each once to warm up, if nothing else was said, then five rounds. Prints the medians and each
   * one's ratio to the floor.
   *
   * @return the median costs of one operation, by contender
   */
  Map<String, Cost> run() throws Exception {
    for (int warming = 0; warming < warmings; warming++) {
      for (Contender each : contenders.values()) {
        turn(each);
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Contender> each : contenders.entrySet()) {
        costs.computeIfAbsent(each.getKey(), name -> new ArrayList<>()).add(turn(each.getValue()));
      }
    }
    Map<String, Cost> medians = new LinkedHashMap<>();
    costs.forEach((name, all) -> medians.put(name, median(all)));
    print(medians);
    return medians;
  }

  private Cost turn(Contender contender) throws Exception {
    System.gc();
    long cpu = cpuNanos();
    long wall = System.nanoTime();
    contender.work().run();
    double each = 1e6 * operations;
    Cost cost = new Cost((System.nanoTime() - wall) / each, (cpuNanos() - cpu) / each);
    contender.after().run();
    return cost;
  }

  /** In steps of the system's clock, mostly 10 ms: a turn takes longer. */
  private static long cpuNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  private static Cost median(List<Cost> all) {
    return new Cost(
        middle(all.stream().map(Cost::wallMillis).toList()),
        middle(all.stream().map(Cost::cpuMillis).toList()));
  }

  /** The middle one of an odd number. */
  static double middle(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private void print(Map<String, Cost> medians) {
    Cost floor = medians.values().iterator().next();
    medians.forEach(
        (name, cost) ->
            System.out.println(
                String.format(
                        Locale.ROOT,
                        "%-28s %9.3f ms %5.2fx",
                        name,
                        cost.wallMillis(),
                        cost.wallMillis() / floor.wallMillis())
                    + (tellsCpu ? cpu(cost, floor) : "")
                    + ("   per " + unit)));
  }

  private static String cpu(Cost cost, Cost floor) {
    return String.format(
        Locale.ROOT,
        "   CPU %9.3f ms %5.2fx",
        cost.cpuMillis(),
        cost.cpuMillis() / floor.cpuMillis());
  }
}
