package assay.text;

import static assay.attempt.SampleAnswers.answered;
import static assay.attempt.SampleAnswers.blocked;
import static assay.attempt.SampleAnswers.error;
import static assay.attempt.SampleAnswers.failed;
import static assay.attempt.SampleAnswers.finished;
import static assay.attempt.SampleAnswers.picture;
import static assay.attempt.SampleAnswers.rating;
import static assay.attempt.SampleAnswers.tokens;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer.Fault;
import assay.attempt.BlockReason;
import assay.attempt.FinishReason;
import assay.attempt.HarmCategory;
import assay.attempt.NextStep;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Outcome.Kind;
import assay.attempt.Reading.Part;
import assay.attempt.SupportCode;
import assay.attempt.Threshold;
import assay.attempt.Tokens;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeWordsTest {
  private static final OutcomeWords WORDS = new OutcomeWords(new Texts(Language.ENGLISH));
  private static final Tokens NONE = Tokens.NONE;
  private static final Tokens RAN = tokens(531, 0, 293, 824);
  private static final String DANGEROUS = "HARM_CATEGORY_DANGEROUS_CONTENT";
  private static final String HATE = "HARM_CATEGORY_HATE_SPEECH";

  @ParameterizedTest
  @MethodSource("assay.text.WordedOutcomes#all")
  void saysWhatHappenedInAFewWordsAndInOneLine(Outcome outcome, String title, String summary) {
    assertEquals(title, WORDS.title(outcome));
    assertEquals(summary, WORDS.summary(outcome));
  }

  /** Whatever can come: every reason, every fault, every row above. */
  static Stream<Outcome> anyOutcome() {
    List<Outcome> all = new ArrayList<>();
    WordedOutcomes.all().forEach(row -> all.add((Outcome) row.get()[0]));
    for (FinishReason.Known reason : FinishReason.Known.values()) {
      String codes = "Support codes: 56562880, 62263041";
      all.add(finished(reason.name(), codes, RAN, rating(HATE, "HIGH", true)));
      all.add(answered(reason.name(), RAN, new Part.Text("Words.", false)));
    }
    for (BlockReason.Known reason : BlockReason.Known.values()) {
      all.add(blocked(reason.name(), RAN, rating(HATE, "HIGH", null)));
    }
    for (Fault fault : Fault.values()) {
      all.add(failed(fault));
    }
    CauseTest.causes().forEach(row -> all.add((Outcome) row.get()[0]));
    return all.stream();
  }

  @Test
  void triesTheWordsOnEveryKind() {
    Set<Kind> tried = anyOutcome().map(Outcome::kind).collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(Kind.class), tried);
  }

  @ParameterizedTest
  @MethodSource("anyOutcome")
  void neverShowsAKeyOrAnOpenPlace(Outcome outcome) {
    List<String> all = new ArrayList<>(WORDS.nextSteps(outcome));
    all.add(WORDS.title(outcome));
    all.add(WORDS.summary(outcome));
    all.add(WORDS.explanation(outcome));
    all.add(WORDS.adjustable(outcome));
    all.add(WORDS.repeat(outcome));
    all.add(WORDS.evidence(outcome));
    WORDS.stages(outcome).forEach(stage -> all.add(stage.words()));
    for (String words : all) {
      assertFalse(words.isBlank(), words);
      assertFalse(words.contains("{"), words);
      assertFalse(words.matches(".*\\b[a-z]+\\.[A-Za-z]+\\b.*"), words);
    }
  }

  @ParameterizedTest
  @MethodSource("anyOutcome")
  void explainsInOneToThreeSentences(Outcome outcome) {
    String explanation = WORDS.explanation(outcome);
    long sentences = explanation.chars().filter(c -> c == '.').count();
    assertTrue(explanation.endsWith(".") && sentences >= 1 && sentences <= 3, explanation);
  }

  /** The signal, and nothing beyond it. */
  @ParameterizedTest
  @MethodSource("anyOutcome")
  void namesChildrenOnlyAfterASignalOfThem(Outcome outcome) {
    boolean signalled =
        outcome.signals().supportCodes().stream()
            .anyMatch(code -> code.category() == SupportCode.Category.CHILD);
    String all = WORDS.title(outcome) + WORDS.summary(outcome) + WORDS.explanation(outcome);
    assertEquals(signalled, all.toLowerCase(java.util.Locale.ROOT).matches(".*(child|minor).*"));
  }

  @ParameterizedTest
  @MethodSource("anyOutcome")
  void offersToLoosenOnlyWhatASettingIsKnownToChange(Outcome outcome) {
    boolean loosens = WORDS.summary(outcome).contains("loosening");
    assertTrue(!loosens || outcome.group() == Outcome.Group.BY_SETTING, WORDS.summary(outcome));
  }

  @Test
  void explainsAWithheldPictureWithItsEvidenceAlone() {
    assertEquals(
        "The generated picture was withheld by the output filter for image safety, which alone does"
            + " not say what it saw. The answer names no category. The token counts support that"
            + " the model ran (thought tokens: 293).",
        WORDS.explanation(finished("IMAGE_SAFETY", null, RAN)));
  }

  @Test
  void tellsARatingThatIsMarkedFromTheHighest() {
    Outcome marked = blocked("SAFETY", NONE, rating(HATE, "HIGH", true));
    Outcome highest = blocked("SAFETY", NONE, rating(HATE, "HIGH", false));
    assertTrue(WORDS.explanation(marked).endsWith("The rating that blocked: Hate speech, HIGH."));
    assertTrue(WORDS.explanation(highest).endsWith("does not mark which one blocked."));
  }

  @Test
  void saysThatAHardStopLocksAndHasNoUnlock() {
    String words = WORDS.explanation(blocked("PROHIBITED_CONTENT", NONE));
    assertTrue(words.startsWith("A fixed policy blocked the prompt or a reference image"), words);
    assertTrue(words.contains("The case is locked"), words);
    assertTrue(words.contains("there is no unlock"), words);
  }

  @Test
  void explainsThirdPartyContentAsAMatterOfRights() {
    String words =
        WORDS.explanation(finished("IMAGE_PROHIBITED_CONTENT", WordedOutcomes.THIRD_PARTY, NONE));
    assertTrue(
        words.startsWith("The answer says IMAGE_PROHIBITED_CONTENT, and its message"), words);
  }

  @Test
  void wordsTheRowsOfTheInspector() {
    Outcome withheld = finished("IMAGE_SAFETY", null, RAN);
    assertEquals("Not known: no setting is shown to change it", WORDS.adjustable(withheld));
    assertEquals("May vary: repeat unchanged to measure", WORDS.repeat(withheld));
    assertEquals("native, raw answer kept", WORDS.evidence(withheld));
    assertEquals("no answer came", WORDS.evidence(failed(Fault.DNS)));
    assertEquals("Never: the case is locked", WORDS.repeat(blocked("PROHIBITED_CONTENT", NONE)));
    assertEquals(
        "No: no safety threshold changes it",
        WORDS.adjustable(blocked("PROHIBITED_CONTENT", NONE)));
    assertEquals(
        "Nothing to change: a picture came", WORDS.adjustable(answered("STOP", NONE, picture(1))));
    assertEquals(
        "Worthwhile: the identical request may go through later",
        WORDS.repeat(error(503, "UNAVAILABLE", "")));
    assertEquals(
        List.of(WORDS.nextStep(NextStep.STOP_CASE)),
        WORDS.nextSteps(blocked("PROHIBITED_CONTENT", NONE)));
  }

  @ParameterizedTest
  @CsvSource({
    "OFF, Off, Off: the filter is turned off",
    "BLOCK_NONE, None, Block none: the filter runs and never blocks",
    "BLOCK_ONLY_HIGH, High, Block only high: blocks at high probability",
    "BLOCK_MEDIUM_AND_ABOVE, Med+, Block medium and above: blocks at medium and high probability",
    "BLOCK_LOW_AND_ABOVE, Low+, 'Block low and above: blocks at low, medium and high probability'",
    ", Not sent, Not sent: the service uses its own default",
  })
  void tellsTheThresholdsApart(
      @org.jspecify.annotations.Nullable Threshold threshold, String few, String many) {
    assertEquals(few, WORDS.thresholdShort(threshold));
    assertEquals(many, WORDS.threshold(threshold));
  }

  @Test
  void namesCategoriesAndKeepsUnknownOnesAsTheyCame() {
    assertEquals("Dangerous content", WORDS.category(DANGEROUS));
    assertEquals("HARM_CATEGORY_NEW", WORDS.category("HARM_CATEGORY_NEW"));
    assertEquals("Dangerous", WORDS.categoryShort(HarmCategory.DANGEROUS_CONTENT));
  }

  @Test
  void keepsAnUnknownReasonAsReceivedInOneLine() {
    String odd = "ODD\n" + "X".repeat(500);
    String title = WORDS.reason(FinishReason.of(odd));
    assertTrue(title.startsWith("Seen for the first time – ODD XXX"), title);
    assertTrue(title.length() < 200 && title.endsWith("…"), title);
    assertTrue(WORDS.reasonText(BlockReason.of("NEW")).contains("NEW, a reason that"));
  }

  @Test
  void namesTheGradesOfEvidence() {
    assertEquals("gateway, raw answer kept", WORDS.evidence(Evidence.GATEWAY_RAW));
  }
}
