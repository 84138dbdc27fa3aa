package assay.run.sweep.work;

import static org.assertj.core.api.Assertions.assertThat;

import assay.attempt.Answer;
import assay.attempt.Case;
import assay.attempt.ImageType;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.attempt.Threshold;
import assay.run.design.Axis;
import assay.run.design.Axis.OfEditing.Editing;
import assay.run.design.Axis.OfFragment.Fragment;
import assay.run.design.Axis.OfImages.Pictures;
import assay.run.design.Axis.OfPrompt.Variant;
import assay.run.design.Design;
import assay.run.design.PlannedCase;
import assay.run.design.Staging;
import assay.run.design.Step;
import assay.run.sweep.Factors;
import assay.run.sweep.Sampling;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepListener;
import assay.run.sweep.SweepPlan;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Conduct rules 4 and 5: what is declared before a run never follows a block. */
class AfterABlockTest {
  private static final Staging STEPS =
      new Staging("steps", List.of(new Step("A table", "scene"), new Step("", "mug")));

  private static final ReferenceImage MUG =
      new ReferenceImage("mug.png", Sha256.of(new byte[] {1}), ImageType.PNG, 3, null);

  /** An axis as it was, the same with a level more, and whether that may follow a block. */
  static Stream<Arguments> axes() {
    return Stream.of(
        Arguments.of(
            new Axis.OfPrompt(List.of(new Variant("red", "A red mug"))),
            new Axis.OfPrompt(
                List.of(new Variant("red", "A red mug"), new Variant("blue", "A blue mug"))),
            false),
        Arguments.of(
            new Axis.OfFragment(List.of(new Fragment("none", ""))),
            new Axis.OfFragment(List.of(new Fragment("none", ""), new Fragment("soft", "Soft"))),
            false),
        Arguments.of(
            new Axis.OfSteps(List.of(new Staging("at once", List.of()))),
            new Axis.OfSteps(List.of(new Staging("at once", List.of()), STEPS)),
            false),
        Arguments.of(
            new Axis.OfImages(List.of(new Pictures("none", List.of()))),
            new Axis.OfImages(
                List.of(new Pictures("none", List.of()), new Pictures("mug", List.of(MUG)))),
            false),
        Arguments.of(
            new Axis.OfEditing(List.of(Editing.EDIT)),
            new Axis.OfEditing(List.of(Editing.EDIT, Editing.GENERATE)),
            false),
        Arguments.of(
            SweepBench.dangerous(Threshold.BLOCK_LOW_AND_ABOVE),
            SweepBench.dangerous(Threshold.BLOCK_LOW_AND_ABOVE, Threshold.BLOCK_NONE),
            true),
        Arguments.of(
            new Axis.OfModel(List.of("gemini-3-pro-image")),
            new Axis.OfModel(List.of("gemini-3-pro-image", "gemini-3.1-flash-image")),
            true));
  }

  private static SweepPlan plan(Axis axis) {
    return new SweepPlan(
        "Does it matter?",
        List.of(new PlannedCase("mug", new Case("A picture of a mug", List.of(MUG)))),
        SweepBench.base(),
        new Factors(List.of(axis), new Design.EveryCombination()),
        Sampling.USUAL.times(1),
        SweepBench.TERMS);
  }

  private static Started extended(Answer answer, Axis before, Axis after) {
    SweepBench bench = new SweepBench(sent -> answer);
    assertThat(bench.run(plan(before))).isEqualTo(SweepEnd.DONE);
    return bench.sweeps.extend(
        bench.only(), plan(after), "name: it", e -> e, new SweepListener() {});
  }

  @ParameterizedTest
  @MethodSource("axes")
  void whatIsDeclaredBeforeTheRunGetsNoFurtherLevelOnceSomethingWasBlocked(
      Axis before, Axis after, boolean mayFollow) {
    Started started = extended(SweepBench.BLOCKED, before, after);
    assertThat(started instanceof Started.AfterBlock).isNotEqualTo(mayFollow);
  }

  @Test
  void aCaseIsNotRewordedUnderItsNameAtAnotherThreshold() {
    SweepBench bench = new SweepBench(sent -> SweepBench.BLOCKED);
    bench.run(plan(SweepBench.dangerous(Threshold.BLOCK_LOW_AND_ABOVE)));
    SweepPlan reworded =
        plan(SweepBench.dangerous(Threshold.BLOCK_NONE))
            .over(List.of(new PlannedCase("mug", new Case("A nicer mug", List.of(MUG)))));
    assertThat(bench.sweeps.extend(bench.only(), reworded, "", e -> e, new SweepListener() {}))
        .isInstanceOf(Started.AfterBlock.class);
  }

  @ParameterizedTest
  @MethodSource("axes")
  void beforeABlockAnExtensionDeclaresWhatItLikes(Axis before, Axis after, boolean mayFollow) {
    assertThat(extended(SweepBench.SHOWN, before, after)).isNotInstanceOf(Started.AfterBlock.class);
  }
}
