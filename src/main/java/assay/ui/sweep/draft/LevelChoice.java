package assay.ui.sweep.draft;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which levels of one thing are chosen: one is fixed, several vary. There is always one at least.
 * Changes on the screen's thread only.
 */
public final class LevelChoice<T> {
  private final ReadOnlyObjectWrapper<List<T>> offered;
  private final ReadOnlyObjectWrapper<List<T>> chosen;

  /**
   * @param offered in the order in which they are shown; not empty
   * @param first what is chosen at first
   */
  public LevelChoice(List<T> offered, T first) {
    this.offered = new ReadOnlyObjectWrapper<>(List.copyOf(offered));
    this.chosen = new ReadOnlyObjectWrapper<>(List.of(first));
  }

  /** What there is to choose from. */
  public ReadOnlyObjectProperty<List<T>> offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  /** What is chosen, in the order in which it is offered; never empty. */
  public ReadOnlyObjectProperty<List<T>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Whether a level is chosen. */
  public boolean has(T level) {
    return chosen.get().contains(level);
  }

  /** Whether several are chosen. */
  public boolean varies() {
    return chosen.get().size() > 1;
  }

  /** The level that stands where it does not vary: the first one. */
  public T first() {
    return chosen.get().getFirst();
  }

  /** Takes a level in, or leaves it out; the last one stays. */
  public void toggle(T level) {
    boolean taken = has(level);
    List<T> now =
        offered.get().stream().filter(one -> one.equals(level) ? !taken : has(one)).toList();
    if (!now.isEmpty()) {
      chosen.set(now);
    }
  }

  /** Chooses exactly these of what is offered. */
  public void choose(List<T> levels) {
    List<T> now = offered.get().stream().filter(levels::contains).toList();
    if (!now.isEmpty()) {
      chosen.set(now);
    }
  }

  /** Offers others; what was chosen and is still there stays. */
  public void offer(List<T> others, T usual) {
    List<T> kept = others.stream().filter(this::has).toList();
    offered.set(List.copyOf(others));
    chosen.set(kept.isEmpty() ? List.of(usual) : kept);
  }
}
