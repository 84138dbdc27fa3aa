package assay.ui.sweep.asking;

import assay.attempt.Case;
import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.run.design.Axis;
import assay.run.design.PlannedCase;
import assay.run.sweep.SweepPlan;
import assay.ui.sweep.asking.Answered.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A plan while it is being answered for: what is open, and what the answers make of it. */
final class Settling {
  private SweepPlan plan;
  private final List<Case> locked = new ArrayList<>();
  private final List<Case> out = new ArrayList<>();

  Settling(SweepPlan plan) {
    this.plan = plan;
  }

  /** All of its cases as they stand by now, also those that are left out. */
  SweepPlan plan() {
    return plan;
  }

  /** Those of which nobody has said whether a minor is shown or mentioned. */
  List<PlannedCase> withoutMinors() {
    return open(one -> one.declaration().minors() == Minors.NOT_STATED);
  }

  /** Those whose pictures nobody has confirmed. */
  List<PlannedCase> withoutRights() {
    boolean pictures =
        plan.factors().axes().stream().anyMatch(axis -> axis instanceof Axis.OfImages);
    return open(
        one -> (pictures || !one.images().isEmpty()) && !one.declaration().rightsConfirmed());
  }

  private List<PlannedCase> open(Predicate<Case> which) {
    return plan.cases().stream().filter(one -> isIn(one) && which.test(one.tested())).toList();
  }

  private boolean isIn(PlannedCase one) {
    return !locked.contains(one.tested()) && !out.contains(one.tested());
  }

  /** Those of which a minor was declared, if any. */
  Optional<SweepPlan> locked() {
    return over(plan.cases().stream().filter(one -> locked.contains(one.tested())).toList());
  }

  /** Those that go out, if any. */
  Optional<SweepPlan> left() {
    return over(plan.cases().stream().filter(this::isIn).toList());
  }

  private Optional<SweepPlan> over(List<PlannedCase> cases) {
    return cases.isEmpty() ? Optional.empty() : Optional.of(plan.over(cases));
  }

  /** Why a threshold lies below the session's standard. */
  void because(String purpose) {
    plan = plan.on(plan.terms().because(purpose));
  }

  /** Whether a minor is shown or mentioned in each of these. */
  List<Answered> minors(List<PlannedCase> open, List<Minors> answers) {
    List<Answered> given = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Case tested = open.get(i).tested();
      Minors answer = answers.get(i);
      boolean rights = tested.declaration().rightsConfirmed();
      Case now = tested.declared(new Declaration(answer, rights));
      given.add(new Answered(tested, now, answer.locks() ? Fate.LOCKED : Fate.IN));
    }
    return taken(given);
  }

  /** Whether the pictures of each of these may be used. */
  List<Answered> rights(List<PlannedCase> open, List<Boolean> answers) {
    List<Answered> given = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Case tested = open.get(i).tested();
      boolean may = answers.get(i);
      Case now = tested.declared(new Declaration(tested.declaration().minors(), may));
      given.add(new Answered(tested, now, may ? Fate.IN : Fate.OUT));
    }
    return taken(given);
  }

  private List<Answered> taken(List<Answered> given) {
    List<PlannedCase> cases = new ArrayList<>(plan.cases());
    for (Answered one : given) {
      cases.replaceAll(
          planned -> planned.tested().equals(one.before()) ? planned.with(one.now()) : planned);
      switch (one.fate()) {
        case IN -> {}
        case OUT -> out.add(one.now());
        case LOCKED -> locked.add(one.now());
      }
    }
    plan = plan.over(cases);
    return given;
  }
}
