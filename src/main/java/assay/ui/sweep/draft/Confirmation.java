package assay.ui.sweep.draft;

import assay.run.design.Axis;
import assay.run.design.PlannedCase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * For which cases a person has said that what the axes declare is true of them. A case that is
 * chosen later has to be confirmed as well. Changes on the screen's thread only.
 */
public final class Confirmation {
  private final ReadOnlyObjectWrapper<Set<List<Object>>> cases =
      new ReadOnlyObjectWrapper<>(Set.of());

  Confirmation() {}

  /** What the cases ask for, with their images. */
  public ReadOnlyObjectProperty<Set<List<Object>>> casesProperty() {
    return cases.getReadOnlyProperty();
  }

  /** It is true of all of these, and of no other. */
  public void give(List<PlannedCase> all) {
    cases.set(contents(all));
  }

  /**
   * What was added now is true of all of these; what was there before, of those that it was
   * confirmed for.
   */
  public void giveFurther(List<PlannedCase> all) {
    Set<List<Object>> both = new HashSet<>(contents(all));
    both.retainAll(cases.get());
    cases.set(Set.copyOf(both));
  }

  /** Whether it was said of all of these. */
  public boolean covers(List<PlannedCase> all) {
    return cases.get().containsAll(contents(all));
  }

  /** Whether any of these goes out with every case. */
  public static boolean isNeededFor(List<Axis> axes) {
    return axes.stream()
        .anyMatch(
            axis ->
                axis instanceof Axis.OfPrompt
                    || axis instanceof Axis.OfFragment
                    || axis instanceof Axis.OfImages
                    || axis instanceof Axis.OfSteps);
  }

  private static Set<List<Object>> contents(List<PlannedCase> all) {
    return all.stream()
        .map(one -> List.<Object>of(one.tested().prompt(), one.tested().images()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
