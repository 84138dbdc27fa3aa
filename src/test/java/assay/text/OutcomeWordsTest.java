package assay.text;

import static assay.attempt.SampleAnswers.answered;
import static assay.attempt.SampleAnswers.because;
import static assay.attempt.SampleAnswers.blocked;
import static assay.attempt.SampleAnswers.error;
import static assay.attempt.SampleAnswers.failed;
import static assay.attempt.SampleAnswers.finished;
import static assay.attempt.SampleAnswers.nothing;
import static assay.attempt.SampleAnswers.picture;
import static assay.attempt.SampleAnswers.quota;
import static assay.attempt.SampleAnswers.rating;
import static assay.attempt.SampleAnswers.tokens;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.BlockReason;
import assay.attempt.FinishReason;
import assay.attempt.HarmCategory;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.NextStep;
import assay.attempt.Reading.Form;
import assay.attempt.Reading.Part;
import assay.attempt.SupportCode;
import assay.attempt.Threshold;
import assay.attempt.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeWordsTest {
  private static final OutcomeWords WORDS = new OutcomeWords(new Texts(Language.ENGLISH));
  private static final Tokens NONE = Tokens.NONE;
  private static final Tokens RAN = tokens(531, 0, 293, 824);
  private static final String DANGEROUS = "HARM_CATEGORY_DANGEROUS_CONTENT";
  private static final String HATE = "HARM_CATEGORY_HATE_SPEECH";
  private static final String THIRD_PARTY =
      "This may conflict with the interests of third-party content providers.";

  static Stream<Arguments> outcomes() {
    return Stream.of(
        arguments(
            answered("STOP", NONE, picture(4_100_000)), "Generated", "STOP · 1 image PNG · 4.1 MB"),
        arguments(
            answered("STOP", NONE, picture(1), picture(2), picture(412_000)),
            "Generated",
            "STOP · 1 image PNG · 412 kB · drafts: 2"),
        arguments(
            answered("IMAGE_OTHER", NONE, picture(999)),
            "Generated, with a warning",
            "IMAGE_OTHER · 1 image PNG · 999 B"),
        arguments(
            answered(null, NONE, picture(999)),
            "Generated",
            "no finish reason · 1 image PNG · 999 B"),
        arguments(
            blocked("SAFETY", NONE, rating(HATE, "LOW", null), rating(DANGEROUS, "HIGH", true)),
            "Prompt blocked – Dangerous content, HIGH",
            "blockReason SAFETY · probability HIGH · loosening Dangerous content may help"),
        arguments(
            blocked("SAFETY", NONE, rating(HATE, "MEDIUM", null), rating(DANGEROUS, "LOW", null)),
            "Prompt blocked – Hate speech, MEDIUM",
            "blockReason SAFETY · probability MEDIUM · loosening Hate speech may help"),
        arguments(
            blocked("SAFETY", NONE, rating(HATE, "HIGH", null), rating(DANGEROUS, "HIGH", null)),
            "Prompt blocked – Hate speech + Dangerous content, HIGH",
            "blockReason SAFETY · probability HIGH · loosening Hate speech + Dangerous content may help"),
        arguments(
            blocked("SAFETY", NONE), "Prompt blocked", "blockReason SAFETY · no category named"),
        arguments(
            blocked("SAFETY", NONE, rating(HATE, "NEGLIGIBLE", null), rating(null, "HIGH", null)),
            "Prompt blocked",
            "blockReason SAFETY · no category named"),
        arguments(
            blocked("SAFETY", NONE, rating("HARM_CATEGORY_NEW", null, true)),
            "Prompt blocked – HARM_CATEGORY_NEW",
            "blockReason SAFETY · loosening HARM_CATEGORY_NEW may help"),
        arguments(
            blocked("IMAGE_SAFETY", NONE),
            "Prompt blocked – image safety",
            "blockReason IMAGE_SAFETY · no category named"),
        arguments(
            blocked("OTHER", NONE, rating(HATE, "HIGH", null)),
            "Prompt blocked – cause not given",
            "blockReason OTHER"),
        arguments(
            blocked("BLOCKLIST", NONE), "Prompt blocked – listed term", "blockReason BLOCKLIST"),
        arguments(
            blocked("PROHIBITED_CONTENT", NONE),
            "Hard stop – prohibited content",
            "blockReason PROHIBITED_CONTENT · fixed policy · case locked"),
        arguments(
            blocked("MODEL_ARMOR", NONE),
            "Prompt blocked by the organisation’s policy",
            "blockReason MODEL_ARMOR · set by an administrator"),
        arguments(
            blocked("BRAND_NEW", NONE),
            "Prompt blocked, seen for the first time – BRAND_NEW",
            "blockReason BRAND_NEW · kept as received"),
        arguments(
            finished("SAFETY", null, NONE, rating("HARM_CATEGORY_HARASSMENT", "LOW", true)),
            "Output blocked – Harassment, LOW",
            "SAFETY · probability LOW · loosening Harassment may help"),
        arguments(
            finished("IMAGE_SAFETY", null, RAN),
            "Withheld by the output filter",
            "IMAGE_SAFETY · the model ran (293 thought) · no category named"),
        arguments(
            finished("IMAGE_SAFETY", null, NONE, rating(HATE, "HIGH", null)),
            "Withheld by the output filter",
            "IMAGE_SAFETY · no category named"),
        arguments(
            finished("IMAGE_SAFETY", null, NONE, rating("HARM_CATEGORY_IMAGE_HATE", "HIGH", true)),
            "Withheld by the output filter – HARM_CATEGORY_IMAGE_HATE, HIGH",
            "IMAGE_SAFETY · probability HIGH"),
        arguments(
            finished("IMAGE_SAFETY", "It was filtered. Support codes: 56562880, 11030041", NONE),
            "Withheld by the output filter",
            "IMAGE_SAFETY · support code 56562880: Violence, image side · support code 11030041:"
                + " not in the known table · no category named"),
        arguments(
            finished("IMAGE_PROHIBITED_CONTENT", "Support code: 42876398.", RAN),
            "Hard stop – prohibited content",
            "IMAGE_PROHIBITED_CONTENT · fixed policy · support code 42876398: Other, prompt side ·"
                + " case locked"),
        arguments(
            finished("IMAGE_SAFETY", "Support code: 17301594.", NONE),
            "Hard stop – support code that concerns children",
            "IMAGE_SAFETY · support code 17301594: Child, image side · case locked"),
        arguments(
            finished("IMAGE_PROHIBITED_CONTENT", THIRD_PARTY, NONE),
            "Withheld for rights of others",
            "IMAGE_PROHIBITED_CONTENT · a matter of rights"),
        arguments(
            finished("IMAGE_RECITATION", null, NONE),
            "Withheld – too close to an existing work",
            "IMAGE_RECITATION · a matter of rights"),
        arguments(
            finished("SPII", null, NONE),
            "Withheld for personal data",
            "SPII · sensitive personal data"),
        arguments(
            answered("STOP", RAN, new Part.Text("I would rather not.", false)),
            "Model refused",
            "STOP · the model ran (293 thought) · the model answered in words"),
        arguments(finished("NO_IMAGE", null, NONE), "No image made", "NO_IMAGE · no filter named"),
        arguments(
            finished("MAX_TOKENS", null, NONE),
            "Cut short by the output limit",
            "MAX_TOKENS · output limit reached"),
        arguments(
            finished("MALFORMED_RESPONSE", null, NONE),
            "Malfunction – malformed answer",
            "MALFORMED_RESPONSE · a fault of the model"),
        arguments(
            finished("PUP_LIMITED_DISABLED", null, NONE),
            "Account limited",
            "PUP_LIMITED_DISABLED"),
        arguments(
            finished("BRAND_NEW", null, NONE),
            "Seen for the first time – BRAND_NEW",
            "BRAND_NEW · kept as received"),
        arguments(
            answered(null, NONE, new Part.Text("Hm.", false)),
            "No known reason given",
            "no finish reason · kept as received"),
        arguments(finished("STOP", null, NONE), "Empty answer", "STOP · neither text nor picture"),
        arguments(nothing(200, Form.WHOLE), "Empty answer", "no finish reason · no candidates"),
        arguments(
            error(
                429,
                "RESOURCE_EXHAUSTED",
                "You exceeded your current quota",
                quota("GenerateRequestsPerMinutePerProject", Duration.ofSeconds(55))),
            "Rate limited",
            "429 RESOURCE_EXHAUSTED · per-minute quota · server asked to wait 55 s"),
        arguments(
            error(
                400,
                "INVALID_ARGUMENT",
                "API key not valid. Please pass a valid API key.",
                because("API_KEY_INVALID")),
            "No access – key not accepted",
            "400 INVALID_ARGUMENT · API_KEY_INVALID · API key not valid. Please pass a valid API"
                + " key."),
        arguments(
            error(400, "INVALID_ARGUMENT", "Unknown name\n \"bogus\"\u0007"),
            "Request not accepted",
            "400 INVALID_ARGUMENT · Unknown name \"bogus\""),
        arguments(
            error(503, "UNAVAILABLE", "The model is overloaded."),
            "Service overloaded",
            "503 UNAVAILABLE · The model is overloaded."),
        arguments(failed(Fault.DNS), "Not sent – host not found", "DNS · IOException: a detail"),
        arguments(nothing(302, Form.EMPTY), "Answer not usable", "HTTP 302"),
        arguments(nothing(200, Form.FOREIGN), "Answer not understood", "HTTP 200"),
        arguments(nothing(200, Form.CUT_OFF), "Answer cut off", "HTTP 200"),
        arguments(
            error(499, "CANCELLED", "The operation was cancelled."),
            "Cancelled by the service",
            "499 CANCELLED · The operation was cancelled."),
        arguments(
            Outcome.of(new Answer.Cancelled()),
            "Cancelled",
            "stopped by you; it may have been billed"),
        arguments(
            Outcome.of(new Answer.Interrupted()),
            "Interrupted – outcome unknown",
            "the program stopped while the answer was on its way; it may have been billed"));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void saysWhatHappenedInAFewWordsAndInOneLine(Outcome outcome, String title, String summary) {
    assertEquals(title, WORDS.title(outcome));
    assertEquals(summary, WORDS.summary(outcome));
  }

  /** Whatever can come: every reason, every fault, every row above. */
  static Stream<Outcome> anyOutcome() {
    List<Outcome> all = new ArrayList<>();
    outcomes().forEach(row -> all.add((Outcome) row.get()[0]));
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
    String words = WORDS.explanation(finished("IMAGE_PROHIBITED_CONTENT", THIRD_PARTY, NONE));
    assertTrue(
        words.startsWith("The answer says IMAGE_PROHIBITED_CONTENT, and its message"), words);
  }

  @Test
  void wordsTheRowsOfTheInspector() {
    Outcome withheld = finished("IMAGE_SAFETY", null, RAN);
    assertEquals("Not known: no setting is shown to change it", WORDS.adjustable(withheld));
    assertEquals("Outcome varies: repeat unchanged to measure", WORDS.repeat(withheld));
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
    assertEquals("HARM_CATEGORY_TOXICITY", WORDS.category("HARM_CATEGORY_TOXICITY"));
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
