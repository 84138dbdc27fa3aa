package assay.exchange.baseline;

import assay.attempt.Sha256;
import assay.exchange.Problem;
import assay.run.sweep.CellResult;
import assay.run.sweep.CellResult.Counts;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepResults;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Freezes sweeps, writes what is frozen, and reads it again. */
public final class Baselines {
  /** More bytes than the most cells that a plan can have take. */
  public static final int MOST_BYTES = 16 << 20;

  private Baselines() {}

  /** What came of reading one. */
  public sealed interface Result {
    /** All of it is right, and its hash holds. */
    record Read(Baseline baseline) implements Result {}

    /** Something is wrong, at least one thing. */
    record Refused(List<Problem> problems) implements Result {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * What came of a sweep so far, under a name.
   *
   * @param name how a person calls it
   * @param now when it is frozen
   */
  public static Baseline freeze(SweepResults results, String name, Instant now) {
    Sweep.Head sweep = results.sweep().head();
    Map<CellName, Counts> counts = new LinkedHashMap<>();
    for (CellResult cell : results.cells()) {
      counts.put(CellName.of(cell.cell(), sweep.layout().axes()), plain(cell.counts()));
    }
    Baseline.Head head =
        new Baseline.Head(
            CellName.plain(name),
            sweep.id(),
            CellName.plain(sweep.name()),
            planHash(results.sweep()),
            now,
            results.simulated());
    return BaselineJson.sealed(head, counts);
  }

  /** The hash of a sweep's plan file, in UTF-8. */
  public static Sha256 planHash(Sweep sweep) {
    return Sha256.of(sweep.head().layout().planText().getBytes(StandardCharsets.UTF_8));
  }

  private static Counts plain(Counts counts) {
    Map<String, Integer> reasons = new TreeMap<>();
    counts.reasons().forEach((why, n) -> reasons.merge(CellName.plain(why), n, Integer::sum));
    return new Counts(
        counts.shown(), counts.bySetting(), counts.otherFilter(), counts.errors(), reasons);
  }

  /**
   * Writes it as JSON, always the same bytes.
   *
   * @param to not closed
   * @throws IOException if it cannot be written
   */
  public static void write(Baseline baseline, OutputStream to) throws IOException {
    to.write((BaselineJson.print(baseline) + "\n").getBytes(StandardCharsets.UTF_8));
    to.flush();
  }

  /** Reads one and checks its hash. Nothing that the file holds makes this throw. Blocks. */
  public static Result read(Path file) {
    String name = file.toString();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      return bytes.length > MOST_BYTES
          ? refused(Problem.of(name, "baseline.too-large", String.valueOf(MOST_BYTES >> 20)))
          : read(name, bytes);
    } catch (IOException e) {
      return refused(Problem.of(name, "exchange.plan.unreadable"));
    }
  }

  private static Result read(String name, byte[] bytes) {
    try {
      Baseline baseline = BaselineJson.read(new String(bytes, StandardCharsets.UTF_8));
      return new Result.Read(baseline);
    } catch (BaselineRefused e) {
      return refused(Problem.of(name, e.textKey()));
    }
  }

  private static Result refused(Problem problem) {
    return new Result.Refused(List.of(problem));
  }
}
