package assay.exchange.bundle;

import assay.attempt.tree.RecordTree;
import assay.exchange.bundle.sweep.CellLine;
import assay.exchange.bundle.sweep.SweepLine;
import assay.run.bundle.KeptSweep;
import assay.run.design.Cell;
import assay.run.sweep.Sweep;
import assay.run.sweep.Sweep.CellRun;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of a sweep as they may go out, without keys.
 *
 * @param redact whether placeholders stand in place of words
 */
record SweepLines(KeyMasking masking, boolean redact) {

  /** Its own line, and then one of each of its cells. */
  Stream<Object> of(KeptSweep kept) {
    Sweep sweep = kept.sweep();
    Map<Integer, List<CellRun>> runs =
        sweep.runs().stream().collect(Collectors.groupingBy(CellRun::cell));
    SweepLine head = SweepLine.of(kept);
    return Stream.concat(
        Stream.of(tree(redact ? SweepRedaction.of(head) : head)),
        sweep.cells().stream()
            .map(cell -> of(sweep, cell, runs.getOrDefault(cell.number(), List.of()))));
  }

  private Object of(Sweep sweep, Cell cell, List<CellRun> runs) {
    CellLine line = CellLine.of(sweep.head().id(), cell, runs);
    return tree(redact ? SweepRedaction.of(line, sweep.head().layout().axes()) : line);
  }

  private Object tree(Record line) {
    return masking.tree(RecordTree.ofRecord(line));
  }
}
