package assay.ui.sweep.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Case;
import assay.attempt.Declaration.Minors;
import assay.attempt.ImageType;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.run.design.Axis;
import assay.run.design.Design;
import assay.run.design.Pace;
import assay.run.design.PlannedCase;
import assay.run.sweep.Budget;
import assay.run.sweep.Caps;
import assay.run.sweep.Factors;
import assay.run.sweep.Sampling;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import assay.text.Language;
import assay.text.Texts;
import assay.ui.workbench.Attempts;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlingTest {
  private static final ReferenceImage PICTURE =
      new ReferenceImage("mug.png", Sha256.of(new byte[] {1}), ImageType.PNG, 1, null);

  private static SweepPlan plan(Axis... axes) {
    return new SweepPlan(
        "Mugs",
        List.of(
            new PlannedCase("plain", Case.ofPrompt("A mug")),
            new PlannedCase("seen", new Case("This mug", List.of(PICTURE)))),
        Attempts.CONFIGURATION,
        new Factors(List.of(axes), new Design.EveryCombination()),
        Sampling.USUAL,
        new Terms(Pace.USUAL, Budget.NONE, Caps.USUAL, Terms.Way.ONE_BY_ONE, null));
  }

  private static List<String> labels(List<PlannedCase> cases) {
    return cases.stream().map(PlannedCase::label).toList();
  }

  @Test
  void asksForTheRightsOfPicturesAlone() {
    assertEquals(List.of("seen"), labels(new Settling(plan()).withoutRights()));
  }

  @Test
  void asksForTheRightsOfEachCaseThatAnAxisGivesPicturesTo() {
    Axis pictures = new Axis.OfImages(List.of(new Axis.OfImages.Pictures("one", List.of(PICTURE))));
    Settling settling = new Settling(plan(pictures));
    assertEquals(List.of("plain", "seen"), labels(settling.withoutRights()));
    Asked asked =
        new AskedWords(new Texts(Language.ENGLISH))
            .rights(settling.plan(), settling.withoutRights());
    assertTrue(asked.words().message().endsWith("images that this sweep declares."));
  }

  @Test
  void whatIsLeftOutIsNotAskedAboutAgain() {
    Settling settling = new Settling(plan());
    settling.minors(settling.withoutMinors(), List.of(Minors.NO, Minors.NOT_SURE));
    assertEquals(List.of(), settling.withoutRights(), "it is locked");
    assertEquals(List.of("plain"), labels(settling.left().orElseThrow().cases()));
    assertEquals(List.of("seen"), labels(settling.locked().orElseThrow().cases()));
  }

  @Test
  void aCaseWithoutRightsIsLeftOutAndNotLocked() {
    Settling settling = new Settling(plan());
    settling.rights(settling.withoutRights(), List.of(false));
    assertEquals(List.of("plain"), labels(settling.left().orElseThrow().cases()));
    assertTrue(settling.locked().isEmpty());
  }
}
