package assay.run.sweep;

import assay.run.design.Axis;
import assay.run.design.Design;
import java.util.List;

/**
 * What varies in a sweep, and which combinations of it are tried.
 *
 * @param axes in the order in which they were declared; of no use to {@link Design.FindTheEdge},
 *     which has one of its own
 */
public record Factors(List<Axis> axes, Design design) {
  public Factors {
    axes = List.copyOf(axes);
  }
}
