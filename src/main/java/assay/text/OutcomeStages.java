package assay.text;

import assay.attempt.Answer.Fault;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.attempt.SupportCode;
import assay.text.Stage.State;
import assay.text.Stage.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an attempt stopped, in four steps. Fields decide: a step counts as passed only by a field
 * from behind it. Tokens say one thing alone: with thoughts, the model ran.
 */
final class OutcomeStages {
  private final Texts texts;

  OutcomeStages(Texts texts) {
    this.texts = texts;
  }

  List<Stage> of(Outcome outcome) {
    return switch (outcome.judgement().layer()) {
      case REQUEST, ACCOUNT -> stopped(Step.REQUEST, requestWord(outcome));
      case SERVICE -> failed();
      case ORGANISATION -> stopped(organisationStep(outcome), "organisation");
      case INPUT_FILTER -> stopped(Step.INPUT_FILTER, State.STOPPED.name());
      case MODEL ->
          outcome.kind() == Kind.IMAGE ? shown(outcome) : stopped(Step.MODEL, modelWord(outcome));
      case OUTPUT_FILTER -> withheld(outcome);
      case TRANSPORT, UNSTATED -> unclear(outcome);
    };
  }

  private static String requestWord(Outcome outcome) {
    return switch (outcome.kind()) {
      case QUOTA -> "quota";
      case ACCESS -> "account";
      default -> State.STOPPED.name();
    };
  }

  private static String modelWord(Outcome outcome) {
    return switch (outcome.kind()) {
      case MODEL_REFUSED -> "refused";
      case NO_IMAGE -> "imageless";
      default -> State.STOPPED.name();
    };
  }

  private static Step organisationStep(Outcome outcome) {
    return outcome.signals().blockReason() != null ? Step.INPUT_FILTER : Step.OUTPUT_FILTER;
  }

  /** A picture that came with another reason than STOP leaves the output filter open. */
  private List<Stage> shown(Outcome outcome) {
    boolean warned = OutcomeTitles.isWarned(outcome);
    return List.of(
        stage(Step.REQUEST, State.PASSED),
        stage(Step.INPUT_FILTER, State.PASSED),
        stage(Step.MODEL, State.PASSED),
        stage(Step.OUTPUT_FILTER, warned ? State.UNKNOWN : State.PASSED));
  }

  /** All before the step is passed, all behind it is not reached. */
  private List<Stage> stopped(Step stop, String word) {
    List<Stage> stages = new ArrayList<>();
    for (Step step : Step.values()) {
      int order = step.compareTo(stop);
      stages.add(
          order == 0
              ? new Stage(step, State.STOPPED, texts.of("stage." + step + "." + word))
              : stage(step, order < 0 ? State.PASSED : State.NOT_REACHED));
    }
    return stages;
  }

  /** A code of the prompt's side beside a reason of the output's leaves the input side open. */
  private List<Stage> withheld(Outcome outcome) {
    List<Stage> stages = stopped(Step.OUTPUT_FILTER, State.STOPPED.name());
    boolean promptNamed =
        outcome.signals().supportCodes().stream()
            .anyMatch(code -> code.side() == SupportCode.Side.PROMPT);
    if (promptNamed) {
      stages.set(1, stage(Step.INPUT_FILTER, State.UNKNOWN));
    }
    return stages;
  }

  private List<Stage> failed() {
    List<Stage> stages = behindTheRequest(State.UNKNOWN);
    stages.addFirst(new Stage(Step.REQUEST, State.STOPPED, texts.of("stage.REQUEST.service")));
    return stages;
  }

  private List<Stage> unclear(Outcome outcome) {
    if (Fault.of(outcome).filter(Fault::isBeforeSending).isPresent()) {
      return stopped(Step.REQUEST, "unsent");
    }
    boolean ran = modelRan(outcome);
    List<Stage> stages = behindTheRequest(ran ? State.PASSED : State.UNKNOWN);
    stages.addFirst(stage(Step.REQUEST, isAccepted(outcome) ? State.PASSED : State.UNKNOWN));
    return stages;
  }

  /** The input filter and the model as given; of the output filter nothing is known. */
  private List<Stage> behindTheRequest(State state) {
    List<Stage> stages = new ArrayList<>();
    stages.add(stage(Step.INPUT_FILTER, state));
    stages.add(stage(Step.MODEL, state));
    stages.add(stage(Step.OUTPUT_FILTER, State.UNKNOWN));
    return stages;
  }

  private static boolean modelRan(Outcome outcome) {
    return outcome.tokens().showThatTheModelRan()
        || Clues.has(outcome, "parts hold text and no image");
  }

  private static boolean isAccepted(Outcome outcome) {
    Integer status = outcome.limits().httpStatus();
    return modelRan(outcome) || (status != null && status == 200 && !Clues.hasError(outcome));
  }

  private Stage stage(Step step, State state) {
    return new Stage(step, state, texts.of("stage." + step + "." + state));
  }
}
