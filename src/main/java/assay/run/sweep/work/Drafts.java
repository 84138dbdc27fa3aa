package assay.run.sweep.work;

import assay.run.design.Axis;
import assay.run.design.Cell;
import assay.run.design.Design;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepPlan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Sweeps as they will be once they are written, for asking what stands against them. */
final class Drafts {
  private Drafts() {}

  static Sweep.Layout layout(SweepPlan plan, String planText) {
    Design design = plan.factors().design();
    List<String> axes =
        design instanceof Design.FindTheEdge edge
            ? List.of(edge.category().wireName())
            : plan.factors().axes().stream().map(Axis::name).toList();
    return new Sweep.Layout(axes, kindOf(design), planText);
  }

  private static Sweep.DesignKind kindOf(Design design) {
    return switch (design) {
      case Design.OneAtATime one -> Sweep.DesignKind.ONE_AT_A_TIME;
      case Design.EveryCombination every -> Sweep.DesignKind.EVERY_COMBINATION;
      case Design.Pairwise pairs -> Sweep.DesignKind.PAIRWISE;
      case Design.FindTheEdge edge -> Sweep.DesignKind.FIND_THE_EDGE;
    };
  }

  /** A new one. */
  static Sweep of(
      UUID session, SweepPlan plan, Sweep.Layout layout, List<Cell> cells, Instant now) {
    return new Sweep(
        new Sweep.Head(UUID.randomUUID(), session, 0, plan.name(), now, layout),
        new Sweep.Course(plan.sampling(), plan.terms()),
        cells,
        List.of(),
        List.of());
  }

  /** One that is there, with more. */
  static Sweep with(Sweep sweep, Sweep.Course course, Sweep.Layout layout, List<Cell> more) {
    Sweep.Head head = sweep.head();
    return new Sweep(
        new Sweep.Head(
            head.id(), head.session(), head.number(), head.name(), head.openedAt(), layout),
        course,
        Stream.concat(sweep.cells().stream(), more.stream()).toList(),
        sweep.runs(),
        sweep.notes(),
        sweep.arrival());
  }
}
