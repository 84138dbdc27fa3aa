package assay.figures.finding;

import java.util.List;

/**
 * What one axis of a sweep does.
 *
 * @param axis what the axis is called: the categories as the protocol spells them, or a field
 * @param levels each level held against the first of {@link LevelFinding#from}; corrected by Holm
 *     for there being several; empty where the edge was sought
 * @param cases what it does to each case
 */
public record AxisFinding(String axis, List<LevelFinding> levels, List<CaseFinding> cases) {
  public AxisFinding {
    levels = List.copyOf(levels);
    cases = List.copyOf(cases);
  }
}
