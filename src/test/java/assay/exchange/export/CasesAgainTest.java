package assay.exchange.export;

import static assay.exchange.bundle.BundledWorkspace.PROMPT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.exchange.HashingBlobs;
import assay.exchange.intake.ImportedCase;
import assay.exchange.intake.Intake;
import assay.exchange.intake.Intake.Around;
import assay.exchange.intake.Intake.Judged;
import assay.exchange.intake.IntakeFormats;
import assay.exchange.intake.Skipped;
import assay.run.Blobs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own exports can be imported as cases. */
class CasesAgainTest extends ExportBench {
  private Judged again(String format, boolean redact, Blobs blobs) throws Exception {
    ExportFormat as = ExportFormats.of(format).orElseThrow();
    Path file = Files.writeString(temp.resolve("cases"), written(as, redact, false));
    return Intake.read(
        file, IntakeFormats.of(file).orElseThrow(), new Around(tested -> false, blobs));
  }

  private static List<String> prompts(Judged judged) {
    return judged.cases().stream().map(one -> one.tested().prompt()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "jsonl"})
  void eachCaseIsOneWhateverItWasSentWith(String format) throws Exception {
    Judged judged = again(format, false, workspace().blobs());
    assertTrue(prompts(judged).containsAll(List.of(PROMPT, SPITEFUL, "judged")));
    assertFalse(prompts(judged).contains(LOCKED));
    assertEquals(12, judged.report().counts().rows());
    assertEquals(6, judged.report().counts().cases(), () -> prompts(judged).toString());
    assertEquals(5, judged.report().counts().duplicates());
    assertEquals(Map.of(Skipped.LOCKED, 1), judged.report().skipped());
    ImportedCase first = judged.cases().getFirst();
    assertEquals(1, first.tested().images().size(), "the workspace has the image");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "jsonl"})
  void whereTheImageIsNotThereTheCaseIsLost(String format) throws Exception {
    Judged judged = again(format, false, new HashingBlobs());
    assertFalse(prompts(judged).contains(PROMPT));
    assertEquals(Map.of(Skipped.LOCKED, 1, Skipped.IMAGE_LOST, 6), judged.report().skipped());
  }

  @Test
  void aHarIsReadAndWhatIsLockedStaysOut() throws Exception {
    Judged judged = again("har", false, workspace().blobs());
    assertFalse(prompts(judged).contains(LOCKED));
    assertTrue(judged.report().counts().rows() > 5, judged.report()::toString);
    assertEquals(1, judged.report().skipped().get(Skipped.LOCKED), judged.report()::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "jsonl"})
  void placeholdersAreNoPrompts(String format) throws Exception {
    Judged judged = again(format, true, workspace().blobs());
    assertEquals(List.of(), judged.cases());
    assertEquals(Map.of(Skipped.LOCKED, 1, Skipped.PROMPT_WITHHELD, 11), judged.report().skipped());
  }
}
