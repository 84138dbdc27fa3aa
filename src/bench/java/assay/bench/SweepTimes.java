package assay.bench;

import java.util.Locale;
import java.util.Map;

/**
 * P2c and P2d: a sweep by the program beside the durable floor, sixteen at once, warm. P2 is {@link
 * ColdSweeps}.
 */
final class SweepTimes {
  private static final int LATENCY_MILLIS = 50;
  private static final int SMALL = 2_000;
  private static final int PICTURES = 200;
  private static final int PICTURE_BYTES = 1_500_000;

  private SweepTimes() {}

  /** Runs it. */
  public static void main(String[] none) throws Exception {
    try (Child server = AnswerServer.start()) {
      String base = server.line();
      latency(base);
      pictures(base);
    }
  }

  private static void latency(String base) throws Exception {
    System.out.println("P2c  answers after " + LATENCY_MILLIS + " ms");
    double ideal = (double) LATENCY_MILLIS / SweepFloor.LANES;
    compare(base, "later-" + LATENCY_MILLIS, SMALL)
        .forEach(
            (name, cost) ->
                System.out.println(
                    String.format(
                        Locale.ROOT,
                        "%-28s %5.1f %% of the ideal rate",
                        name,
                        100 * ideal / cost.wallMillis())));
  }

  private static void pictures(String base) throws Exception {
    System.out.println("P2d  pictures of 1.5 MB");
    compare(base, "image-" + PICTURE_BYTES, PICTURES);
  }

  private static Map<String, Turns.Cost> compare(String base, String model, int count)
      throws Exception {
    try (Scratch scratch = Scratch.make();
        Ours ours = new Ours(scratch.path().resolve("ours"), base, model);
        Sweeping sweeping = new Sweeping(ours);
        SweepFloor floor = new SweepFloor(base, model, scratch.path(), ours.body())) {
      return new Turns("attempt", count)
          .with("durable floor", () -> floor.run(count))
          .with("Assay's sweep", () -> sweeping.run(count))
          .run();
    }
  }
}
