package assay.run.sweep.work;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.OutputOptions;
import assay.attempt.Thresholds;
import assay.run.design.Cell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts more to a sweep that is there, without sending again what it has. */
final class Extension {
  private Extension() {}

  /** What a cell sends, without the simulator's address, which changes from start to start. */
  private record Content(
      Case tested, String endpoint, String model, Thresholds thresholds, OutputOptions output) {
    static Content of(Cell cell) {
      Configuration sent = cell.setting().configuration();
      Endpoint endpoint = sent.endpoint();
      String name = endpoint.isSimulated() ? endpoint.name() : endpoint.toString();
      return new Content(
          cell.setting().planned().tested(), name, sent.model(), sent.thresholds(), sent.output());
    }
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
