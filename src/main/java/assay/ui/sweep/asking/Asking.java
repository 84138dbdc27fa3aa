package assay.ui.sweep.asking;

import assay.conduct.Objection;
import assay.run.design.PlannedCase;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.work.Sweeps;
import assay.text.ConductWords;
import assay.text.OutcomeWords;
import assay.ui.Purposes;
import assay.ui.ScreenTools;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Settles what stands against a plan, one after the other: each case is answered for by itself. On
 * the screen's thread; what blocks goes beside it.
 */
public final class Asking {
  private final ScreenTools tools;
  private final Sweeps sweeps;
  private final CaseQuestion question;
  private final Consumer<List<Answered>> told;
  private final AskedWords words;
  private final Purposes purposes;

  /**
   * @param told takes what was answered, so that nobody is asked again
   */
  public Asking(
      ScreenTools tools, Sweeps sweeps, CaseQuestion question, Consumer<List<Answered>> told) {
    this.tools = tools;
    this.sweeps = sweeps;
    this.question = question;
    this.told = told;
    this.words = new AskedWords(tools.texts());
    this.purposes = new Purposes(tools.questions(), tools.texts());
  }

  /**
   * What follows.
   *
   * @param settled takes the plan with the answers, without the cases that are left out
   * @param problem takes the sentence that says what stands against it still
   */
  public record Next(Consumer<SweepPlan> settled, Consumer<String> problem) {}

  /** Asks what the objections ask for. The first that is not settled ends it. */
  public void settle(UUID session, SweepPlan plan, List<Objection> objections, Next next) {
    Settling settling = new Settling(plan);
    for (Objection objection : objections) {
      if (!isSettled(session, settling, objection)) {
        String sentence = new ConductWords(tools.texts()).sentence(objection);
        lock(session, settling, () -> next.problem().accept(sentence));
        return;
      }
    }
    lock(session, settling, () -> goOn(settling, next));
  }

  private void goOn(Settling settling, Next next) {
    settling
        .left()
        .ifPresentOrElse(
            next.settled(), () -> next.problem().accept(tools.texts().of("sweep.problem.no-case")));
  }

  private boolean isSettled(UUID session, Settling settling, Objection objection) {
    return switch (objection) {
      case Objection.Locked locked -> true;
      case Objection.CannotBeTaken untaken -> false;
      case Objection.MinorsUnanswered unanswered -> minors(settling);
      case Objection.RightsUnconfirmed unconfirmed -> rights(settling);
      case Objection.PurposeMissing missing -> purpose(session, settling, missing);
    };
  }

  private boolean minors(Settling settling) {
    List<PlannedCase> open = settling.withoutMinors();
    Optional<List<Integer>> given =
        open.isEmpty() ? Optional.of(List.of()) : question.ask(words.minors(settling.plan(), open));
    given
        .map(all -> all.stream().map(AskedWords.MINORS::get).toList())
        .ifPresent(answers -> told.accept(settling.minors(open, answers)));
    return given.isPresent();
  }

  private boolean rights(Settling settling) {
    List<PlannedCase> open = settling.withoutRights();
    Optional<List<Integer>> given =
        open.isEmpty() ? Optional.of(List.of()) : question.ask(words.rights(settling.plan(), open));
    given
        .map(all -> all.stream().map(answer -> answer == 0).toList())
        .ifPresent(answers -> told.accept(settling.rights(open, answers)));
    return given.isPresent();
  }

  /** Why a threshold lies below the session's standard. */
  private boolean purpose(UUID session, Settling settling, Objection.PurposeMissing missing) {
    OutcomeWords outcomes = new OutcomeWords(tools.texts());
    String below =
        missing.below().stream().map(outcomes::category).collect(Collectors.joining(", "));
    Optional<String> said = purposes.ask(session, below, tools.texts().of("sweep.purpose.yes"));
    said.ifPresent(settling::because);
    return said.isPresent();
  }

  /**
   * To be asked about what was declared so is what locks it, in all that the plan makes of it. This
   * comes before anything else, also where nothing follows.
   */
  private void lock(UUID session, Settling settling, Runnable then) {
    Optional<SweepPlan> locked = settling.locked();
    if (locked.isEmpty()) {
      then.run();
      return;
    }
    tools
        .background()
        .run(
            () -> sweeps.objectionsTo(session, locked.get()),
            done -> {
              tools.workspace().touch();
              then.run();
            });
  }
}
