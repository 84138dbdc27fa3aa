package assay.run.sweep.work;

import assay.figures.Costs;
import assay.run.design.Cell;
import assay.run.design.Setting;
import assay.run.sweep.BatchService;
import assay.run.sweep.Sweep;
import assay.run.sweep.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What keeps a sweep from being started, beside the conduct rules. */
record Obstacles(Costs costs, BatchService batches) {

  /** The first that stands against going on with a sweep; empty if there is none. */
  Optional<Started> of(Sweep sweep) {
    return sweep.arrival() == null
        ? of(sweep.course().terms(), sweep.cells())
        : Optional.of(new Started.CameIn());
  }

  /** The first; empty if there is none. */
  Optional<Started> of(Terms terms, List<Cell> cells) {
    if (terms.budget().dollars() != null) {
      Optional<Cell> dear = cells.stream().filter(cell -> price(cell).isEmpty()).findFirst();
      if (dear.isPresent()) {
        return Optional.of(new Started.NoPrice(dear.get().setting().configuration().model()));
      }
    }
    if (terms.way() == Terms.Way.BATCH) {
      return cells.stream().anyMatch(cell -> cell.setting().steps() > 1)
          ? Optional.of(new Started.StepsInBatches())
          : withoutBatches(cells);
    }
    return Optional.empty();
  }

  private Optional<BigDecimal> price(Cell cell) {
    Setting setting = cell.setting();
    return costs.atMost(setting.dearest(), setting.configuration(), 1);
  }

  private Optional<Started> withoutBatches(List<Cell> cells) {
    return cells.stream()
        .map(cell -> cell.setting().configuration().endpoint())
        .filter(endpoint -> !batches.takes(endpoint))
        .findFirst()
        .map(endpoint -> new Started.NoBatches(endpoint.name()));
  }
}
