package assay.cli.sweep;

import assay.exchange.Problem;
import assay.exchange.baseline.Baseline;
import assay.exchange.baseline.Baselines;
import assay.exchange.gate.Gate;
import assay.exchange.gate.GateFile;
import assay.exchange.gate.GateReport;
import assay.run.sweep.SweepResults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * By what a sweep is judged, read before it is sent.
 *
 * @param gate the gate file, or one without gates if only a baseline was named
 * @param baseline empty if none was named, or the one that the gate file names is not there yet
 */
public record GateChoice(Gate gate, Optional<Baseline> baseline) {

  /** What a sweep says to it. */
  GateReport judge(SweepResults results) {
    return gate.judge(results, baseline);
  }

  /**
   * Reads both; a baseline that is named by itself goes before the one of the gate file. Blocks.
   *
   * @param problems takes everything that is wrong
   * @return empty if neither was named, or something is wrong
   */
  static Optional<GateChoice> read(
      @Nullable Path file, @Nullable Path baseline, Consumer<Problem> problems) {
    Optional<Gate> gate =
        file == null ? Optional.ofNullable(baseline).map(GateChoice::alone) : gate(file, problems);
    return gate.map(
        asked ->
            new GateChoice(
                asked,
                Optional.ofNullable(baseline)
                    .or(() -> asked.baselineFile().filter(Files::exists))
                    .flatMap(from -> frozen(from, problems))));
  }

  private static Gate alone(Path baseline) {
    return new Gate(String.valueOf(baseline.getFileName()), List.of(), null);
  }

  private static Optional<Gate> gate(Path file, Consumer<Problem> problems) {
    return switch (GateFile.read(file)) {
      case GateFile.Result.Read read -> Optional.of(read.gate());
      case GateFile.Result.Refused refused -> {
        refused.problems().forEach(problems);
        yield Optional.empty();
      }
    };
  }

  private static Optional<Baseline> frozen(Path file, Consumer<Problem> problems) {
    return switch (Baselines.read(file)) {
      case Baselines.Result.Read read -> Optional.of(read.baseline());
      case Baselines.Result.Refused refused -> {
        refused.problems().forEach(problems);
        yield Optional.empty();
      }
    };
  }
}
