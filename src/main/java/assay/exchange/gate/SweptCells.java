package assay.exchange.gate;

import assay.exchange.baseline.CellName;
import assay.run.sweep.CellResult;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepResults;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a sweep that can be judged: all but those to which a search for the edge had no
 * question.
 *
 * @param results the whole sweep
 * @param cells those that can be judged, in their order
 */
record SweptCells(SweepResults results, List<CellResult> cells) {
  static SweptCells of(SweepResults results) {
    boolean edge = results.sweep().head().layout().design() == Sweep.DesignKind.FIND_THE_EDGE;
    return new SweptCells(
        results, results.cells().stream().filter(cell -> !(edge && isNotAsked(cell))).toList());
  }

  private static boolean isNotAsked(CellResult cell) {
    return cell.begun() == 0 && cell.state() == CellResult.State.DONE;
  }

  List<String> axes() {
    return results.sweep().head().layout().axes();
  }

  CellName nameOf(CellResult cell) {
    return CellName.of(cell.cell(), axes());
  }

  Place placeOf(String gate, CellResult cell) {
    return Place.of(gate, nameOf(cell), cell.cell().number());
  }

  List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    SweepEnd end = results.sweep().end();
    if (end != SweepEnd.DONE) {
      warnings.add(
          Warning.ofSweep(
              Warning.Kind.NOT_ENDED,
              end == null ? "" : end.name(),
              String.valueOf(results.begun()),
              String.valueOf(results.wanted())));
    }
    int left = results.cells().size() - cells.size();
    if (left > 0) {
      warnings.add(Warning.ofSweep(Warning.Kind.NOT_ASKED, String.valueOf(left)));
    }
    cells.forEach(cell -> addTo(warnings, cell));
    return warnings;
  }

  private void addTo(List<Warning> warnings, CellResult cell) {
    String name = nameOf(cell).line();
    int number = cell.cell().number();
    int errors = cell.counts().errors();
    if (errors > 0) {
      List<String> about =
          List.of(name, String.valueOf(errors), String.valueOf(errors + cell.counts().judged()));
      warnings.add(new Warning(Warning.Kind.ERRORS, number, about));
    }
    if (cell.state() == CellResult.State.LOCKED) {
      warnings.add(new Warning(Warning.Kind.LOCKED, number, List.of(name)));
    }
    if (cell.state() == CellResult.State.CAPPED) {
      warnings.add(new Warning(Warning.Kind.CAPPED, number, List.of(name)));
    }
  }
}
