package assay.ui.sweep.watch;

import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.run.design.Axis;
import assay.run.sweep.CellResult;
import assay.run.sweep.Sweep;
import assay.text.OutcomeWords;
import assay.text.Texts;
import assay.ui.sweep.grid.CellLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Cells as they are shown: axes and levels in words. Pure. */
final class Lines {
  /** Axes whose levels a person has named, which are no words of the protocol. */
  private static final Set<String> OWN =
      Set.of("prompt", "fragment", "images", "steps", "endpoint", "model");

  private final Texts texts;
  private final OutcomeWords words;
  private final List<String> names;
  private final List<String> axes;
  private final boolean single;

  /** The words of a sweep. */
  Lines(Texts texts, Sweep.Layout layout) {
    this.texts = texts;
    this.words = new OutcomeWords(texts);
    this.names = layout.axes();
    this.axes = layout.axes().stream().map(this::axis).toList();
    this.single = layout.design() == Sweep.DesignKind.ONE_AT_A_TIME;
  }

  /** What the case and each axis are called. One change at a time is one axis. */
  List<String> names() {
    List<String> names = new ArrayList<>(List.of(texts.of("sweep.axis.case")));
    names.addAll(single ? List.of(texts.of("sweep.axis.change")) : axes);
    return names;
  }

  private String axis(String name) {
    List<Optional<HarmCategory>> categories =
        Arrays.stream(name.split(" \\+ ", -1)).map(HarmCategory::ofWireName).toList();
    if (categories.stream().allMatch(Optional::isPresent)) {
      return categories.stream()
          .flatMap(Optional::stream)
          .map(words::categoryShort)
          .collect(Collectors.joining(" + "));
    }
    String key = "sweep.axis." + name;
    return texts.has(key) ? texts.of(key) : name;
  }

  private String level(int axis, String label) {
    if (label.isEmpty()) {
      return texts.of("sweep.level.base");
    }
    return OWN.contains(names.get(axis)) ? label : known(label);
  }

  private String known(String label) {
    if (label.equals(Axis.NOT_SENT)) {
      return words.thresholdShort(null);
    }
    Optional<Threshold> threshold = Threshold.ofWireName(label);
    if (threshold.isPresent()) {
      return words.thresholdShort(threshold.get());
    }
    boolean isManner =
        Arrays.stream(Axis.OfEditing.Editing.values()).anyMatch(e -> e.name().equals(label));
    return isManner ? texts.of("sweep.manner." + label) : label;
  }

  private List<String> levels(CellResult result) {
    List<String> labels = result.cell().levels();
    List<String> levels = new ArrayList<>();
    levels.add(result.cell().setting().planned().label());
    if (single) {
      levels.add(change(labels));
    } else {
      for (int axis = 0; axis < labels.size(); axis++) {
        levels.add(level(axis, labels.get(axis)));
      }
    }
    return levels;
  }

  private String change(List<String> labels) {
    for (int axis = 0; axis < labels.size(); axis++) {
      if (!labels.get(axis).isEmpty()) {
        return texts.of("label.value", axes.get(axis), level(axis, labels.get(axis)));
      }
    }
    return texts.of("sweep.level.base");
  }

  CellLine line(CellResult result) {
    CellResult.Counts counts = result.counts();
    return new CellLine(
        new CellLine.Place(result.cell().number(), levels(result)),
        new CellLine.Tally(
            counts.shown(), counts.bySetting(), counts.otherFilter(), counts.errors()),
        counts.judged() + counts.errors(),
        result.wanted(),
        CellLine.Standing.valueOf(result.state().name()));
  }
}
