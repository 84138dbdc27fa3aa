package assay.journey;

import assay.attempt.Outcome;
import assay.simulator.Step;
import assay.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of {@code docs/fault-matrix.md}, each row with the step that it names. */
record FaultMatrix(List<Row> rows) {
  private static final Path PAGE = Path.of("docs/fault-matrix.md");

  /**
   * A row.
   *
   * @param line in the page, from 1
   * @param step what the simulator answers
   * @param how what is particular about it; may be empty
   * @param tries how often the request is sent
   * @param outcome what it must become, as {@link #words} has it
   */
  record Row(int line, Step step, String how, int tries, String outcome) {
    @Override
    public String toString() {
      return "line " + line + ", " + step.name() + (how.isEmpty() ? "" : ", " + how);
    }
  }

  static FaultMatrix read() throws IOException {
    Map<String, Step> steps = steps();
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(PAGE)) {
      number++;
      List<String> cells = List.of(line.split("\\s*\\|\\s*", -1));
      if (cells.size() == 12 && ScenarioFile.NAMES.contains(cells.get(1))) {
        rows.add(row(number, cells, steps));
      }
    }
    return new FaultMatrix(List.copyOf(rows));
  }

  private static Row row(int line, List<String> cells, Map<String, Step> steps) {
    Step step = steps.get(cells.get(1) + "/" + cells.get(2));
    if (step == null) {
      throw new AssertionError("Line " + line + " names no step: " + cells);
    }
    String outcome = String.join(" ", cells.subList(6, 11)).strip();
    return new Row(line, step, cells.get(4), Integer.parseInt(cells.get(5)), outcome);
  }

  /** All steps of the scenarios that the program brings along, by scenario and name. */
  static Map<String, Step> steps() {
    Map<String, Step> steps = new HashMap<>();
    for (String name : ScenarioFile.NAMES) {
      ScenarioFile.Result.Read read = (ScenarioFile.Result.Read) ScenarioFile.of(name);
      for (Step step : read.script().steps()) {
        if (steps.put(name + "/" + step.name(), step) != null) {
          throw new AssertionError("Two steps of " + name + " are called " + step.name());
        }
      }
    }
    return steps;
  }

  /** An outcome as the table writes it. */
  static String words(Outcome outcome) {
    Outcome.Judgement judged = outcome.judgement();
    return String.join(
            " ",
            judged.kind().name(),
            word(judged.layer()),
            word(judged.adjustable()),
            word(judged.repeat()),
            word(judged.hardStop()))
        .strip();
  }

  private static String word(@Nullable Enum<?> value) {
    return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
  }
}
