package assay.text;

import assay.attempt.BlockReason;
import assay.attempt.FinishReason;
import assay.attempt.HarmCategory;
import assay.attempt.NextStep;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Adjustable;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Outcome.Group;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Layer;
import assay.attempt.Outcome.Repeat;
import assay.attempt.SupportCode;
import assay.attempt.Threshold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an outcome and its parts are called, and what they mean. Says what the fields say and never
 * a cause without its signal. Pure; for any thread.
 */
public final class OutcomeWords {
  private final Texts texts;
  private final Terms terms;
  private final OutcomeTitles titles;
  private final OutcomeSummaries summaries;
  private final OutcomeExplanations explanations;
  private final OutcomeStages stages;

  /** The words of a language. */
  public OutcomeWords(Texts texts) {
    this.texts = texts;
    this.terms = new Terms(texts);
    this.titles = new OutcomeTitles(texts, terms);
    this.summaries = new OutcomeSummaries(texts, terms);
    this.explanations = new OutcomeExplanations(texts, terms);
    this.stages = new OutcomeStages(texts);
  }

  /** A few words, such as {@code Prompt blocked – Dangerous content, HIGH}. */
  public String title(Outcome outcome) {
    return titles.of(outcome);
  }

  /** The facts in one line, such as {@code STOP · 1 image PNG · 4.1 MB}. */
  public String summary(Outcome outcome) {
    return summaries.of(outcome);
  }

  /** One to three sentences: what happened, at which layer, and what supports it. */
  public String explanation(Outcome outcome) {
    return explanations.of(outcome);
  }

  /** Where it stopped: the four steps in their order. */
  public List<Stage> stages(Outcome outcome) {
    return stages.of(outcome);
  }

  /** What a step's state is called, for those who cannot see its colour. */
  public String state(Stage.State state) {
    return texts.of("stage.state." + state);
  }

  /** What may be tried next, in order; empty if there is nothing to try. */
  public List<String> nextSteps(Outcome outcome) {
    return outcome.judgement().nextSteps().stream().map(this::nextStep).toList();
  }

  /** One sentence about what may be tried. */
  public String nextStep(NextStep step) {
    return texts.of("next." + step);
  }

  /** Whether a setting can change it. */
  public String adjustable(Outcome outcome) {
    Adjustable adjustable = outcome.judgement().adjustable();
    if (adjustable != Adjustable.NO || outcome.isHardStop()) {
      return adjustable(adjustable);
    }
    return switch (outcome.group()) {
      case SHOWN -> texts.of("adjustable.NO.image");
      case ERROR -> texts.of("adjustable.NO.error");
      case BY_SETTING, OTHER_FILTER -> adjustable(adjustable);
    };
  }

  /** Whether a setting can change it, without regard to what it is. */
  public String adjustable(Adjustable adjustable) {
    return texts.of("adjustable." + adjustable);
  }

  /** Whether the identical request is worth sending again. */
  public String repeat(Outcome outcome) {
    if (outcome.isHardStop()) {
      return texts.of("repeat.NEVER.locked");
    }
    Repeat repeat = outcome.judgement().repeat();
    return repeat == Repeat.WORTHWHILE && outcome.group() == Group.ERROR
        ? texts.of("repeat.WORTHWHILE.error")
        : repeat(repeat);
  }

  /** Whether the identical request is worth sending again, without regard to the outcome. */
  public String repeat(Repeat repeat) {
    return texts.of("repeat." + repeat);
  }

  /** How near to the service's own words it is, and whether a simulator spoke for the service. */
  public String evidence(Outcome outcome) {
    String grade =
        outcome.evidence().map(this::evidence).orElseGet(() -> texts.of("evidence.none"));
    return outcome.isSimulated() ? texts.of("evidence.simulated", grade) : grade;
  }

  /** What a grade of evidence is called. */
  public String evidence(Evidence evidence) {
    return texts.of("evidence." + evidence);
  }

  /** What a kind of outcome is called. */
  public String kind(Kind kind) {
    return texts.of("kind." + kind);
  }

  /** What a group of outcomes is called. */
  public String group(Group group) {
    return texts.of("group." + group);
  }

  /** What a layer is called. */
  public String layer(Layer layer) {
    return texts.of("layer." + layer);
  }

  /** What a hard stop is called. */
  public String hardStop(HardStop hardStop) {
    return texts.of("hardstop." + hardStop + ".title");
  }

  /** A code with its meaning, such as {@code 42876398: Other, prompt side}. */
  public String supportCode(SupportCode code) {
    return terms.supportCode(code);
  }

  /** What a reason is called; an unknown one by its own name. */
  public String reason(FinishReason reason) {
    return terms.title(reason);
  }

  /** What a reason means, in a sentence or two. */
  public String reasonText(FinishReason reason) {
    return terms.text(reason);
  }

  /** What a reason is called; an unknown one by its own name. */
  public String reason(BlockReason reason) {
    return terms.title(reason);
  }

  /** What a reason means, in a sentence or two. */
  public String reasonText(BlockReason reason) {
    return terms.text(reason);
  }

  /** What a category is called. */
  public String category(HarmCategory category) {
    return terms.category(category);
  }

  /** What a category of that wire name is called; one that is not ours stands as it came. */
  public String category(String wireName) {
    return terms.category(wireName);
  }

  /** What a category is called where there is little room, such as {@code Dangerous}. */
  public String categoryShort(HarmCategory category) {
    return texts.of("category." + category + ".short");
  }

  /** What a category is about. */
  public String categoryText(HarmCategory category) {
    return texts.of("category." + category + ".text");
  }

  /** What a threshold is called and does; null is <em>not sent</em>. */
  public String threshold(@Nullable Threshold threshold) {
    return terms.threshold(threshold);
  }

  /** The same where there is little room, such as {@code Med+}; null is <em>not sent</em>. */
  public String thresholdShort(@Nullable Threshold threshold) {
    return terms.thresholdShort(threshold);
  }
}
