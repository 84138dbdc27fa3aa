package assay.cli.sweep;

import assay.attempt.Endpoint;
import assay.cli.print.Console;
import assay.run.Desk;
import assay.run.Keys;
import assay.run.design.Cell;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What stands against sending cells, beside what the conduct rules ask. */
final class Against {
  private Against() {}

  /** Whether a key is missing, which is said. */
  static boolean lacksKey(List<Cell> cells, Desk desk, Console console) {
    Optional<Endpoint> closed =
        cells.stream()
            .map(cell -> cell.setting().configuration().endpoint())
            .distinct()
            .filter(endpoint -> desk.keys().sourceOf(endpoint) == Keys.Source.NONE)
            .findFirst();
    closed.ifPresent(endpoint -> console.problem("cli.resume.no-key", endpoint.name()));
    return closed.isPresent();
  }

  /** Whether every case is locked. Those that are, are named: they are left out. */
  static boolean allLocked(List<Cell> cells, Predicate<Cell> isLocked, Console console) {
    List<Cell> locked = cells.stream().filter(isLocked).toList();
    if (!locked.isEmpty()) {
      String labels =
          locked.stream()
              .map(cell -> cell.setting().planned().label())
              .distinct()
              .collect(Collectors.joining(", "));
      console.problem("cli.sweep.locked", labels);
    }
    return locked.size() == cells.size();
  }
}
