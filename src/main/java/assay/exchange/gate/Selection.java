package assay.exchange.gate;

import assay.run.design.Cell;
import assay.run.design.PlannedCase;
import assay.run.design.PlannedCase.Expected;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cells a gate is about: those that fit everything that is said; what is not said fits all.
 *
 * @param cases labels of cases; empty for all
 * @param tags a case has at least one of them; empty for all
 * @param levels for an axis the levels that it may have; axes that are not in it may have any
 * @param expected what the plan expects of a case; null for all
 */
public record Selection(
    Set<String> cases,
    Set<String> tags,
    Map<String, Set<String>> levels,
    @Nullable Expected expected) {
  /** How a gate file calls the level of an axis that stays as the configuration has it. */
  public static final String AS_IS = "AS_IS";

  public Selection {
    cases = Set.copyOf(cases);
    tags = Set.copyOf(tags);
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
  }

  /** Whether a cell of a sweep with these axes fits. */
  boolean takes(Cell cell, List<String> axes) {
    PlannedCase planned = cell.setting().planned();
    return (cases.isEmpty() || cases.contains(planned.label()))
        && (tags.isEmpty() || tags.stream().anyMatch(planned.tags()::contains))
        && (expected == null || expected == planned.expected())
        && levels.entrySet().stream()
            .allMatch(
                wanted ->
                    wanted.getValue().stream()
                        .anyMatch(level -> isAt(cell, axes, wanted.getKey(), level)));
  }

  /** Whether a cell has this level on this axis. */
  static boolean isAt(Cell cell, List<String> axes, String axis, String level) {
    int place = placeOf(axes, axis);
    return place >= 0
        && place < cell.levels().size()
        && plain(level).equals(plain(cell.levels().get(place)));
  }

  /** Where an axis stands among these; -1 if it does not. */
  static int placeOf(List<String> axes, String axis) {
    return axes.stream().map(Selection::plain).toList().indexOf(plain(axis));
  }

  /**
   * Names as plans may spell them: in any letter case, categories with or without their prefix,
   * {@code not sent} as {@code not-sent}.
   */
  private static String plain(String name) {
    String upper = name.strip().toUpperCase(Locale.ROOT).replace("HARM_CATEGORY_", "");
    return upper.isEmpty() ? AS_IS : upper.replace(' ', '_').replace('-', '_');
  }
}
