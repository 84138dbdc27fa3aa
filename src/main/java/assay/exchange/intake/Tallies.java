package assay.exchange.intake;

import assay.attempt.Secrets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts what becomes of the rows of a file. For one thread. */
final class Tallies {
  private static final int LONGEST_NAME = 80;
  private static final int MOST_NAMES = 200;
  private static final String OTHERS = "…";

  private final Map<Skipped, Integer> skipped = new EnumMap<>(Skipped.class);
  private final Map<String, Integer> markers = new HashMap<>();
  private final Map<String, Integer> lost = new HashMap<>();
  private int rows;
  private int duplicates;

  /** Counts a row, and says how many there are. */
  int row() {
    return ++rows;
  }

  void duplicate() {
    duplicates++;
  }

  void skip(Skipped why) {
    skipped.merge(why, 1, Integer::sum);
  }

  void marker(String name) {
    count(markers, name);
  }

  void lose(String name) {
    count(lost, name);
  }

  /** A name comes from the file: it may be long, and it may be a key. */
  private static void count(Map<String, Integer> into, String name) {
    String cut = name.substring(0, Math.min(name.length(), 4 * LONGEST_NAME));
    String masked = Secrets.masked(cut).replaceAll("\\p{Cntrl}", " ").strip();
    String plain =
        masked.length() <= LONGEST_NAME ? masked : masked.substring(0, LONGEST_NAME - 1) + OTHERS;
    boolean known = into.containsKey(plain) || into.size() < MOST_NAMES;
    into.merge(known ? plain : OTHERS, 1, Integer::sum);
  }

  LossReport report(String format, int cases) {
    return new LossReport(
        format, new LossReport.Counts(rows, cases, duplicates), skipped, markers, lost);
  }
}
