package assay.figures;

import static assay.attempt.SampleAnswers.answered;
import static assay.attempt.SampleAnswers.blocked;
import static assay.attempt.SampleAnswers.error;
import static assay.attempt.SampleAnswers.failed;
import static assay.attempt.SampleAnswers.finished;
import static assay.attempt.SampleAnswers.picture;
import static assay.attempt.SampleAnswers.tokens;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.ImageType;
import assay.attempt.Outcome;
import assay.attempt.OutputOptions;
import assay.attempt.OutputOptions.Size;
import assay.attempt.Reading.Part;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.attempt.Thresholds;
import assay.attempt.Tokens;
import assay.figures.Cost.Certainty;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CostsTest {
  private static final Costs COSTS = new Costs(PriceTable.shipped());
  private static final Case MUG = Case.ofPrompt("A ceramic coffee mug on a wooden table");
  private static final String PRO = Configuration.DEFAULT_MODEL;

  /** prompt/1e6 × 2 + image/1e6 × 120 + (output - image + thoughts)/1e6 × 12. */
  @ParameterizedTest
  @CsvSource({
    "531, 1120, 301, 1120, S2K, 0.139074",
    "531, 1250, 301, 1120, S2K, 0.140634",
    "273, 1120, 180, 1120, S1K, 0.137106",
    "280, 2130,   0, 2000, S4K, 0.242120",
    "280, 2370,   0, 2240, S1K, 0.270920",
  })
  void countsAPictureByItsTokens(
      int prompt, int output, int thoughts, int image, Size size, BigDecimal expected) {
    Tokens counted =
        new Tokens(
            prompt, output, thoughts, prompt + output + thoughts, Map.of(), Map.of("IMAGE", image));
    Cost cost = cost(answered("STOP", counted, picture(9)), PRO, size);
    assertEquals(Certainty.COUNTED, cost.certainty());
    for (BillingAssumption assumption : BillingAssumption.values()) {
      assertDollars(expected, cost.under(assumption));
    }
  }

  @Test
  void countsEveryDraftWhereTheServiceDoesNotSplitItsCount() {
    Tokens counted = tokens(100, 2240, null, 2340);
    Cost cost = cost(answered("STOP", counted, picture(1), picture(2)), PRO, null);
    assertDollars("0.269", cost.atMost());
  }

  @Test
  void estimatesAPictureThatCameWithoutCounts() {
    Cost cost = cost(answered("STOP", Tokens.NONE, picture(1)), PRO, Size.S4K);
    assertEquals(Certainty.ESTIMATED, cost.certainty());
    // 38 letters are reckoned as 13 tokens; the allowance for thinking is 1000.
    assertDollars("0.252026", cost.blocksFree());
    assertDollars("0.252026", cost.fullImage());
  }

  @Test
  void givesABlockThreePricesWithItsThinkingInTwo() {
    Cost cost = cost(finished("IMAGE_SAFETY", null, tokens(531, 0, 293, 824)), PRO, Size.S2K);
    assertEquals(Certainty.UNKNOWN, cost.certainty());
    assertDollars("0", cost.under(BillingAssumption.BLOCKS_FREE));
    assertDollars("0.004578", cost.under(BillingAssumption.INPUT_AND_THINKING));
    assertDollars("0.138978", cost.under(BillingAssumption.FULL_IMAGE));
    assertDollars("0.138978", cost.atMost());
  }

  @Test
  void countsThoughtsThatTheOutputMirrorsOnce() {
    Cost cost = cost(finished("IMAGE_SAFETY", null, tokens(300, 210, 210, 510)), PRO, null);
    assertDollars("0.00312", cost.inputAndThinking());
    assertDollars("0.13752", cost.fullImage());
  }

  @Test
  void countsOtherOutputOfABlockOnlyInTheFullPrice() {
    Cost cost = cost(finished("IMAGE_OTHER", null, tokens(59, 11, null, 70)), PRO, null);
    assertDollars("0.000118", cost.inputAndThinking());
    assertDollars("0.13465", cost.fullImage());
  }

  @Test
  void asksNoThinkingOfAPromptThatWasBlockedBeforeIt() {
    Cost cost = cost(blocked("SAFETY", tokens(531, null, null, 531)), PRO, null);
    assertDollars("0.001062", cost.inputAndThinking());
    assertDollars("0.135462", cost.fullImage());
  }

  @Test
  void countsARefusalInWordsAsThePlainAnswerThatItIs() {
    Outcome refused = answered("STOP", tokens(100, 50, 200, 350), new Part.Text("No.", false));
    Cost cost = cost(refused, PRO, null);
    assertEquals(Certainty.COUNTED, cost.certainty());
    assertDollars("0.0032", cost.blocksFree());
    assertDollars("0.0032", cost.fullImage());
  }

  @ParameterizedTest
  @CsvSource({
    "400, INVALID_ARGUMENT",
    "402, ''",
    "403, PERMISSION_DENIED",
    "404, NOT_FOUND",
    "408, ''",
    "429, RESOURCE_EXHAUSTED",
    "500, INTERNAL",
    "503, UNAVAILABLE",
    "504, DEADLINE_EXCEEDED",
  })
  void chargesNothingForAnErrorStatus(int status, String name) {
    Cost cost = cost(error(status, name, "no"), PRO, null);
    assertEquals(Certainty.FREE, cost.certainty());
    assertDollars("0", cost.atMost());
  }

  @ParameterizedTest
  @EnumSource(Answer.Fault.class)
  void chargesAFaultUnlessNothingHadBeenSent(Answer.Fault fault) {
    Cost cost = cost(failed(fault), PRO, null);
    switch (fault) {
      case BAD_URL, CREDENTIALS, DNS, CONNECT, TLS -> assertEquals(Cost.NOTHING, cost);
      case RESET, TIMEOUT, CUT_OFF, NOT_FETCHED, NOT_STORED -> {
        assertEquals(Certainty.UNKNOWN, cost.certainty());
        assertDollars("0.146426", cost.atMost());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void doesNotKnowWhatAStoppedAttemptCosts(boolean byUser) {
    Answer answer = byUser ? new Answer.Cancelled() : new Answer.Interrupted();
    Cost cost = cost(Outcome.of(answer), PRO, null);
    assertEquals(Certainty.UNKNOWN, cost.certainty());
    assertDollars("0.146426", cost.atMost());
  }

  @Test
  void knowsNoCostWhereThePriceIsNotKnown() {
    Configuration unheard = configuration("gemini-9-image", null);
    Configuration halfKnown = configuration("gemini-3.1-flash-lite-image", null);
    Outcome shown = answered("STOP", tokens(1, 2, 3, 6), picture(1));
    assertEquals(Optional.empty(), COSTS.of(shown, MUG, unheard));
    assertEquals(Optional.empty(), COSTS.of(shown, MUG, halfKnown));
    assertEquals(Optional.empty(), COSTS.atMost(MUG, unheard, 1));
  }

  @Test
  void knowsThatWhatIsFreeIsFreeAtAnyPrice() {
    Configuration unheard = configuration("gemini-9-image", null);
    assertEquals(Optional.of(Cost.NOTHING), COSTS.of(error(404, "NOT_FOUND", ""), MUG, unheard));
    assertEquals(Optional.of(Cost.NOTHING), COSTS.of(failed(Answer.Fault.DNS), MUG, unheard));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, ,    0.146426",
    "0, 5, ,    0.73213",
    "1, 1, S2K, 0.148666",
    "14, 1, S4K, 0.283386",
    "0, 0, S4K, 0",
  })
  void reckonsHighBeforeAnythingIsSent(
      int references, int repeats, @Nullable Size size, BigDecimal expected) {
    Case tested = new Case(MUG.prompt(), java.util.Collections.nCopies(references, reference()));
    BigDecimal atMost = COSTS.atMost(tested, configuration(PRO, size), repeats).orElseThrow();
    assertDollars(expected, atMost);
  }

  @Test
  void reckonsLettersThatAreATokenEachAsSuch() {
    BigDecimal mug = COSTS.atMost(Case.ofPrompt("mug"), configuration(PRO, null), 1).orElseThrow();
    BigDecimal cup = COSTS.atMost(Case.ofPrompt("一只杯"), configuration(PRO, null), 1).orElseThrow();
    assertDollars("0.000004", cup.subtract(mug));
  }

  @Test
  void countsAnAttemptThatWasNeverSentAsFree() {
    Attempt never = attempt(PRO, completion(0, Outcome.of(new Answer.Cancelled())));
    assertEquals(Optional.of(Cost.NOTHING), COSTS.of(never));
  }

  @Test
  void countsAnAttemptUnderWayAsOneWhoseAnswerNeverCame() {
    Cost cost = COSTS.of(attempt(PRO, null)).orElseThrow();
    assertEquals(Certainty.UNKNOWN, cost.certainty());
    assertDollars("0.146426", cost.atMost());
  }

  @Test
  void sumsUnderEachAssumptionAndSaysWhatIsLeftOut() {
    Outcome shown = answered("STOP", tokens(500, 1120, null, 1620), picture(1));
    Outcome withheld = finished("IMAGE_SAFETY", null, tokens(500, 0, 250, 750));
    CostSum sum =
        COSTS.sum(
            List.of(
                attempt(PRO, completion(1, shown)),
                attempt(PRO, completion(1, withheld)),
                attempt(PRO, completion(3, error(503, "UNAVAILABLE", "no"))),
                attempt("gemini-9-image", completion(1, shown))));
    assertDollars("0.1354", sum.under(BillingAssumption.BLOCKS_FREE));
    assertDollars("0.1394", sum.under(BillingAssumption.INPUT_AND_THINKING));
    assertDollars("0.2738", sum.under(BillingAssumption.FULL_IMAGE));
    assertEquals(3, sum.priced());
    assertEquals(1, sum.unpriced());
    assertTrue(!sum.isSettled() && CostSum.NOTHING.isSettled());
  }

  private static Cost cost(Outcome outcome, String model, @Nullable Size size) {
    return COSTS.of(outcome, MUG, configuration(model, size)).orElseThrow();
  }

  private static Configuration configuration(String model, @Nullable Size size) {
    return new Configuration(
        new Endpoint(Endpoint.Kind.GEMINI_API, Endpoint.GEMINI_API_URL),
        model,
        Thresholds.NOT_SENT,
        new OutputOptions(null, size, null, null));
  }

  private static ReferenceImage reference() {
    return new ReferenceImage("mug.png", Sha256.of(new byte[0]), ImageType.PNG, 0, null);
  }

  private static Attempt.Completion completion(int tries, Outcome outcome) {
    return new Attempt.Completion(Instant.EPOCH, Duration.ZERO, tries, outcome);
  }

  private static Attempt attempt(String model, Attempt.@Nullable Completion completion) {
    UUID id = new UUID(0, 0);
    Attempt.Place place = new Attempt.Place(id, id, 1, 1, 1);
    return new Attempt(id, place, MUG, configuration(model, null), Instant.EPOCH, completion);
  }

  private static void assertDollars(String expected, BigDecimal dollars) {
    assertDollars(new BigDecimal(expected), dollars);
  }

  private static void assertDollars(BigDecimal expected, BigDecimal dollars) {
    assertEquals(expected.stripTrailingZeros(), dollars.stripTrailingZeros());
  }
}
