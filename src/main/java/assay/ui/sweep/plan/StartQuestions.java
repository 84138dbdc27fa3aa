package assay.ui.sweep.plan;

import assay.attempt.Declaration.Minors;
import assay.conduct.Objection;
import assay.run.design.PlannedCase;
import assay.run.sweep.SweepPlan;
import assay.text.OutcomeWords;
import assay.text.Texts;
import assay.ui.Purposes;
import assay.ui.Questions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What conduct asks before a sweep is sent, put to a person. */
final class StartQuestions {
  private static final int MOST_NAMED = 12;

  private final Questions questions;
  private final Texts texts;
  private final Purposes purposes;

  StartQuestions(Questions questions, Texts texts) {
    this.questions = questions;
    this.texts = texts;
    this.purposes = new Purposes(questions, texts);
  }

  /** Whether nobody is a minor in any case that was not answered for; empty is no answer. */
  Optional<Boolean> noMinors(SweepPlan plan) {
    String labels = labels(plan, one -> one.tested().declaration().minors() == Minors.NOT_STATED);
    return agreed(
        "compose.minors.heading", texts.of("sweep.minors.message", labels), "sweep.minors.yes");
  }

  /** Whether the pictures may be used; empty is no answer. */
  Optional<Boolean> rights(SweepPlan plan) {
    String labels =
        labels(
            plan,
            one ->
                !one.tested().images().isEmpty() && !one.tested().declaration().rightsConfirmed());
    return agreed("sweep.rights.title", texts.of("sweep.rights.message", labels), "compose.rights");
  }

  private Optional<Boolean> agreed(String title, String message, String yes) {
    boolean agreed =
        questions.confirm(
            new Questions.Confirmation(texts.of(title), message, texts.of(yes), false));
    return agreed ? Optional.of(true) : Optional.empty();
  }

  private String labels(SweepPlan plan, Predicate<PlannedCase> which) {
    List<String> all = plan.cases().stream().filter(which).map(PlannedCase::label).toList();
    String named = all.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
    int more = all.size() - MOST_NAMED;
    return more > 0 ? texts.of("sweep.cases.and-more", named, more) : named;
  }

  /** Why a threshold lies below the session's standard; empty is no answer. */
  Optional<String> purpose(UUID session, Objection.PurposeMissing missing) {
    OutcomeWords words = new OutcomeWords(texts);
    String below = missing.below().stream().map(words::category).collect(Collectors.joining(", "));
    return purposes.ask(session, below, texts.of("sweep.start"));
  }
}
