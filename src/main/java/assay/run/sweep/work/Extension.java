package assay.run.sweep.work;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.attempt.Thresholds;
import assay.run.design.Cell;
import assay.run.design.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts more to a sweep that is there, without sending again what it has. */
final class Extension {
  private Extension() {}

  /** What a cell sends, without the simulator's address, which changes from start to start. */
  private record Content(
      String prompt,
      List<ReferenceImage> images,
      String endpoint,
      String model,
      Settings settings) {
    static Content of(Cell cell) {
      Configuration sent = cell.setting().configuration();
      Endpoint endpoint = sent.endpoint();
      String name = endpoint.isSimulated() ? endpoint.name() : endpoint.toString();
      Case tested = cell.setting().planned().tested();
      Settings settings = new Settings(sent.thresholds(), sent.output(), cell.setting().later());
      return new Content(tested.prompt(), tested.images(), name, sent.model(), settings);
    }
  }

  /** What is sent beside the case. */
  private record Settings(Thresholds thresholds, OutputOptions output, List<Step> later) {}

  /** A case at some levels, as it stands in tables. */
  private record Row(String label, List<String> levels) {
    static Row of(Cell cell) {
      return new Row(cell.setting().planned().label(), cell.levels());
    }
  }

  /** Whether a plan has something else in a row that a sweep has already. */
  static boolean mixes(List<Cell> there, List<Cell> planned) {
    Map<Row, Content> known = new HashMap<>();
    there.forEach(cell -> known.put(Row.of(cell), Content.of(cell)));
    return planned.stream()
        .anyMatch(
            cell -> {
              Content before = known.get(Row.of(cell));
              return before != null && !before.equals(Content.of(cell));
            });
  }

  /** The cells of a plan that a sweep does not have yet, numbered on from those it has. */
  static List<Cell> further(List<Cell> there, List<Cell> planned) {
    Set<Content> known = new HashSet<>();
    there.forEach(cell -> known.add(Content.of(cell)));
    List<Cell> further = new ArrayList<>();
    for (Cell cell : planned) {
      if (known.add(Content.of(cell))) {
        further.add(new Cell(there.size() + further.size() + 1, cell.setting(), cell.levels()));
      }
    }
    return further;
  }
}
