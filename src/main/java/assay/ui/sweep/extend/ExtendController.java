package assay.ui.sweep.extend;

import assay.run.design.PlannedCase;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.work.Sweeps;
import assay.text.Texts;
import assay.ui.ScreenTools;
import assay.ui.sweep.asking.Asking;
import assay.ui.sweep.draft.LimitsCheck;
import assay.ui.sweep.draft.PlanDesign;
import assay.ui.sweep.draft.PlanMaking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Extends a sweep, after what conduct asks was answered. On the screen's thread. */
final class ExtendController {
  private final ScreenTools tools;
  private final Sweeps sweeps;
  private final ExtendModel model;
  private final Asking asking;
  private final Supplier<List<PlannedCase>> cases;
  private final Extender extender;
  private @Nullable Extending extending;
  private List<PlannedCase> offered = List.of();

  ExtendController(
      ScreenTools tools,
      Sweeps sweeps,
      ExtendModel model,
      Asking asking,
      Supplier<List<PlannedCase>> cases,
      Extender extender) {
    this.tools = tools;
    this.sweeps = sweeps;
    this.model = model;
    this.asking = asking;
    this.cases = cases;
    this.extender = extender;
  }

  private Texts texts() {
    return tools.texts();
  }

  /** Begins with what a sweep has. */
  void onOpen(Sweep sweep) {
    Extending now = new Extending(sweep);
    if (!now.isPossible()) {
      tools.notices().warning(texts().of("sweep.problem.not-extended"));
      return;
    }
    extending = now;
    offered = Extending.further(sweep, cases.get());
    int repeats = sweep.course().sampling().repeats();
    BigDecimal dollars = sweep.course().terms().budget().dollars();
    model.leastProperty().set(repeats);
    model.repeatsProperty().set(repeats);
    model.repeatedProperty().set(sweep.head().layout().design() != Sweep.DesignKind.FIND_THE_EDGE);
    model.dollarsProperty().set(dollars == null ? "" : dollars.toPlainString());
    model.offersProperty().set(new Offers(texts()).of(sweep, offered));
    model.problemProperty().set("");
    model.openProperty().set(true);
  }

  /** Nothing is extended after all. */
  void onClose() {
    model.openProperty().set(false);
    extending = null;
  }

  /** Goes on with what was chosen, if nothing is wrong with it. */
  void onGo() {
    Extending now = extending;
    if (now == null || tools.workspace().isClosed()) {
      return;
    }
    Optional<String> problem = LimitsCheck.dollarsProblem(model.dollarsProperty().get());
    if (problem.isPresent()) {
      model.problemProperty().set(texts().of(problem.get()));
      return;
    }
    SweepPlan plan = now.plan(more());
    long cells = cells(now.sweep(), plan);
    if (cells > SweepPlan.MOST_CELLS) {
      model.problemProperty().set(texts().of("sweep.problem.cells", cells, SweepPlan.MOST_CELLS));
      return;
    }
    check(now.sweep(), plan);
  }

  private static long cells(Sweep sweep, SweepPlan plan) {
    PlanDesign design = PlanDesign.valueOf(sweep.head().layout().design().name());
    return PlanMaking.combinations(plan.factors().axes(), design) * plan.cases().size();
  }

  private More more() {
    Map<Integer, List<String>> levels = new LinkedHashMap<>();
    List<PlannedCase> further = new ArrayList<>();
    for (Offer offer : model.offersProperty().get()) {
      List<String> chosen = offer.chosen();
      if (offer.axis() == Offer.CASES) {
        offered.stream().filter(one -> chosen.contains(one.label())).forEach(further::add);
      } else if (!chosen.isEmpty()) {
        levels.put(offer.axis(), chosen);
      }
    }
    return new More(
        model.repeatsProperty().get(),
        LimitsCheck.dollars(model.dollarsProperty().get()),
        levels,
        further);
  }

  private void check(Sweep sweep, SweepPlan plan) {
    UUID session = sweep.head().session();
    tools
        .background()
        .run(
            () -> sweeps.objectionsTo(session, plan),
            objections -> {
              if (objections.isEmpty()) {
                go(sweep, plan);
              } else {
                asking.settle(
                    session,
                    plan,
                    objections,
                    new Asking.Next(settled -> check(sweep, settled), this::fail));
              }
            });
  }

  private void go(Sweep sweep, SweepPlan plan) {
    extender.extend(
        sweep.head().id(),
        plan,
        problem -> {
          model.problemProperty().set(problem);
          if (problem.isEmpty()) {
            onClose();
          }
        });
  }

  private void fail(String problem) {
    model.problemProperty().set(problem);
  }
}
