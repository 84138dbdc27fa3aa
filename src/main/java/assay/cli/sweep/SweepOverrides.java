package assay.cli.sweep;

import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.exchange.Plan;
import assay.exchange.Problem;
import assay.exchange.sweep.SweepDraft;
import assay.exchange.sweep.SweepDraft.DraftCase;
import assay.exchange.sweep.SweepDraft.Endpoints;
import assay.exchange.sweep.SweepDraft.Known;
import assay.run.design.Axis;
import assay.run.design.Design;
import assay.run.sweep.Sampling;
import assay.run.sweep.Sweep;
import assay.run.sweep.Terms;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a command says otherwise than the plan of its sweep.
 *
 * @param stated endpoint, model, session, how many at once, and what was stated; all else is empty
 * @param repeats of each cell; null if not said
 */
public record SweepOverrides(Plan stated, @Nullable Integer repeats) {

  /** Whether anything of the plan itself is said otherwise; the session is none of it. */
  boolean changePlan() {
    Plan.Stated said = stated.course().stated();
    return repeats != null
        || stated.target().endpoint() != null
        || stated.target().model() != null
        || stated.course().atOnce() != null
        || said.minors() != null
        || said.rightsConfirmed() != null
        || said.purpose() != null;
  }

  /**
   * The plan with this.
   *
   * @param problems takes what cannot be said otherwise because the plan varies it
   */
  SweepDraft over(SweepDraft draft, Consumer<Problem> problems) {
    tellWhatVaries(draft, problems);
    return new SweepDraft(
        draft.name(),
        draft.cases().stream().map(this::declared).toList(),
        stated.over(draft.base()),
        draft.factors(),
        new Sweep.Course(sampling(draft.course().sampling()), terms(draft.course().terms())),
        draft.sets());
  }

  private void tellWhatVaries(SweepDraft draft, Consumer<Problem> problems) {
    boolean endpoints = draft.factors().axes().stream().anyMatch(Endpoints.class::isInstance);
    boolean models =
        draft.factors().axes().stream()
            .anyMatch(axis -> axis instanceof Known known && known.axis() instanceof Axis.OfModel);
    tell(endpoints && stated.target().endpoint() != null, "--endpoint", problems);
    tell(models && stated.target().model() != null, "--model", problems);
    if (repeats != null && draft.factors().design() instanceof Design.FindTheEdge) {
      problems.accept(Problem.of("--repeats", "cli.sweep.no-repeats"));
    }
  }

  private static void tell(boolean varies, String option, Consumer<Problem> problems) {
    if (varies) {
      problems.accept(Problem.of(option, "cli.sweep.varies"));
    }
  }

  /** What locks a case can be said of all, but never be taken back by an option. */
  private DraftCase declared(DraftCase one) {
    Plan.Stated said = stated.course().stated();
    Declaration of = one.declaration();
    Minors minors = Objects.requireNonNullElse(said.minors(), of.minors());
    boolean rights = of.rightsConfirmed() || Boolean.TRUE.equals(said.rightsConfirmed());
    return new DraftCase(
        one.label(),
        one.prompt(),
        one.images(),
        one.tags(),
        one.expected(),
        new Declaration(of.minors().locks() ? of.minors() : minors, rights));
  }

  private Sampling sampling(Sampling planned) {
    return repeats == null ? planned : planned.times(repeats);
  }

  private Terms terms(Terms planned) {
    Integer atOnce = stated.course().atOnce();
    Terms paced = atOnce == null ? planned : planned.at(planned.pace().with(atOnce));
    String purpose = stated.course().stated().purpose();
    return purpose == null ? paced : paced.because(purpose);
  }
}
