package assay.ui.workbench.timeline;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.ui.workbench.timeline.TimelineRow.Entry;
import assay.ui.workbench.timeline.TimelineRow.Header;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The rows of the timeline and what they are filtered by. Changes on the screen's thread only. */
final class TimelineModel {
  private final ObservableList<TimelineRow> rows = FXCollections.observableArrayList();
  private final ObjectProperty<Outcome.@Nullable Group> group = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Map<Outcome.Group, Integer>> counts =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final BooleanProperty searching = new SimpleBooleanProperty();
  private final BooleanProperty loaded = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Attempt> selected = new SimpleObjectProperty<>();

  ObservableList<TimelineRow> rows() {
    return rows;
  }

  /** Which outcomes are shown; null for all. */
  ObjectProperty<Outcome.@Nullable Group> groupProperty() {
    return group;
  }

  /** How many attempts the session has of each group. */
  ReadOnlyObjectProperty<Map<Outcome.Group, Integer>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /** Whether words are searched for. */
  BooleanProperty searchingProperty() {
    return searching;
  }

  /** Whether the first page was read. */
  BooleanProperty loadedProperty() {
    return loaded;
  }

  /** The attempt in hand; null for none. */
  ObjectProperty<@Nullable Attempt> selectedProperty() {
    return selected;
  }

  /** Whether only some attempts are shown. */
  boolean isFiltered() {
    return group.get() != null || searching.get();
  }

  void showCounts(Map<Outcome.Group, Integer> read) {
    counts.set(Map.copyOf(read));
  }

  /** How many attempts are under way. */
  long underWay() {
    return rows.stream().filter(TimelineModel::isUnderWay).count();
  }

  /** Replaces all rows by these attempts, newest run first. */
  void showFirst(List<Entry> entries) {
    change(withHeaders(entries, null));
    loaded.set(true);
    UUID inHand = selected.get() == null ? null : selected.get().id();
    entries.stream()
        .map(Entry::attempt)
        .filter(attempt -> attempt.id().equals(inHand))
        .findFirst()
        .ifPresent(selected::set);
  }

  /** Leaves the rows alone that stay, above and below, so that what is looked at stays in sight. */
  private void change(List<TimelineRow> next) {
    int most = Math.min(rows.size(), next.size());
    int above = 0;
    while (above < most && rows.get(above).equals(next.get(above))) {
      above++;
    }
    int below = 0;
    while (below < most - above
        && rows.get(rows.size() - 1 - below).equals(next.get(next.size() - 1 - below))) {
      below++;
    }
    List<TimelineRow> with = next.subList(above, next.size() - below);
    List<TimelineRow> without = rows.subList(above, rows.size() - below);
    if (without.size() == rows.size() || without.stream().anyMatch(this::isInHand)) {
      rows.setAll(next);
    } else if (!with.isEmpty() || !without.isEmpty()) {
      without.clear();
      rows.addAll(above, with);
    }
  }

  /** A list that loses the row in hand alone would take the one beside it in hand. */
  private boolean isInHand(TimelineRow row) {
    Attempt inHand = selected.get();
    return inHand != null && row instanceof Entry entry && entry.attempt().id().equals(inHand.id());
  }

  /** How many attempts are loaded. */
  int entries() {
    return (int) rows.stream().filter(Entry.class::isInstance).count();
  }

  /** Adds the page after the last. */
  void append(List<Entry> entries) {
    UUID last = rows.isEmpty() ? null : rows.getLast().run();
    rows.addAll(withHeaders(entries, last));
    if (last != null) {
      renewHeader(last);
    }
  }

  /** Nothing is read yet and nothing in hand, as when another session is opened. */
  void clear() {
    loaded.set(false);
    rows.clear();
    counts.set(Map.of());
    selected.set(null);
  }

  /**
   * Puts a new attempt on top of its run, and its run where its number belongs.
   *
   * @param more whether there are older rows that are not loaded; a run among them stays there
   */
  void begin(Entry entry, boolean more) {
    if (indexOf(entry.attempt().id()) >= 0) {
      return;
    }
    int header = indexOfHeader(entry.run());
    if (header >= 0) {
      rows.add(header + 1, entry);
      renewHeader(entry.run());
    } else {
      beginRun(entry, more);
    }
  }

  private void beginRun(Entry entry, boolean more) {
    int number = entry.attempt().place().runNumber();
    int place = 0;
    while (place < rows.size() && numberOf(rows.get(place)) > number) {
      place++;
    }
    if (place < rows.size() || !more) {
      Header header = new Header(entry.attempt(), List.of(), isFiltered());
      rows.addAll(place, List.of(header, entry));
    }
  }

  /** Replaces what is known of an attempt under way. */
  void update(UUID attempt, UnaryOperator<Entry> change) {
    int index = indexOf(attempt);
    if (index >= 0) {
      rows.set(index, change.apply((Entry) rows.get(index)));
    }
  }

  /** Takes what came of an attempt. */
  void complete(Attempt attempt, boolean withheld) {
    int index = indexOf(attempt.id());
    if (index < 0 || isUnderWay(rows.get(index))) {
      attempt.outcome().ifPresent(outcome -> count(outcome.group()));
    }
    update(attempt.id(), entry -> new Entry(attempt, null, withheld || entry.withheld()));
    renewHeader(attempt.place().run());
    Attempt inHand = selected.get();
    if (inHand != null && inHand.id().equals(attempt.id())) {
      selected.set(attempt);
    }
  }

  /** Marks what is still under way of a run that could not be stored. */
  void lose(UUID run) {
    rows.replaceAll(
        row ->
            row instanceof Entry entry && entry.live() != null && entry.run().equals(run)
                ? new Entry(entry.attempt(), TimelineRow.Live.LOST, entry.withheld())
                : row);
  }

  private void count(Outcome.Group of) {
    Map<Outcome.Group, Integer> next = new EnumMap<>(Outcome.Group.class);
    next.putAll(counts.get());
    next.merge(of, 1, Integer::sum);
    counts.set(Map.copyOf(next));
  }

  private List<TimelineRow> withHeaders(List<Entry> entries, @Nullable UUID runBefore) {
    List<TimelineRow> result = new ArrayList<>();
    UUID run = runBefore;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (!entry.run().equals(run)) {
        run = entry.run();
        result.add(new Header(entry.attempt(), outcomesFrom(entries, i), isFiltered()));
      }
      result.add(entry);
    }
    return result;
  }

  private static List<Outcome> outcomesFrom(List<? extends TimelineRow> list, int from) {
    List<Outcome> outcomes = new ArrayList<>();
    UUID run = list.get(from).run();
    for (int i = from; i < list.size() && list.get(i).run().equals(run); i++) {
      if (list.get(i) instanceof Entry entry) {
        entry.attempt().outcome().ifPresent(outcomes::add);
      }
    }
    return outcomes;
  }

  private void renewHeader(UUID run) {
    int index = indexOfHeader(run);
    if (index >= 0 && index + 1 < rows.size() && rows.get(index + 1) instanceof Entry newest) {
      rows.set(index, new Header(newest.attempt(), outcomesFrom(rows, index), isFiltered()));
    }
  }

  private int indexOfHeader(UUID run) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof Header header && header.run().equals(run)) {
        return i;
      }
    }
    return -1;
  }

  private int indexOf(UUID attempt) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof Entry entry && entry.attempt().id().equals(attempt)) {
        return i;
      }
    }
    return -1;
  }

  private static int numberOf(TimelineRow row) {
    return switch (row) {
      case Header header -> header.newest().place().runNumber();
      case Entry entry -> entry.attempt().place().runNumber();
    };
  }

  private static boolean isUnderWay(TimelineRow row) {
    return row instanceof Entry entry && entry.attempt().completion() == null;
  }
}
