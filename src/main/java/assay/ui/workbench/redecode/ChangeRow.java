package assay.ui.workbench.redecode;

import assay.attempt.Attempt;
import java.util.List;

/**
 * An answer that is judged otherwise today, in words.
 *
 * @param attempt whose answer it is
 * @param title which one, before and after
 * @param differences each field, before and after
 */
record ChangeRow(Attempt attempt, String title, List<String> differences) {
  ChangeRow {
    differences = List.copyOf(differences);
  }
}
