package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import assay.attempt.Outcome.Adjustable;
import assay.attempt.Outcome.Judgement;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Layer;
import assay.attempt.Outcome.Repeat;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One row for each known reason: the kinds of product.md, section 2, and reference 3.4 and 3.5. */
class JudgeReasonsTest {
  private static final String FINISH =
      """
      STOP,                      MODEL_REFUSED,  MODEL,         NO,            POINTLESS
      MAX_TOKENS,                TRUNCATED,      MODEL,         NO,            POINTLESS
      SAFETY,                    OUTPUT_BLOCKED, OUTPUT_FILTER, YES,           WORTHWHILE
      RECITATION,                RIGHTS,         OUTPUT_FILTER, NO,            WORTHWHILE
      LANGUAGE,                  NO_IMAGE,       MODEL,         NO,            POINTLESS
      OTHER,                     NO_IMAGE,       UNSTATED,      NO,            WORTHWHILE
      BLOCKLIST,                 OUTPUT_BLOCKED, OUTPUT_FILTER, NO,            POINTLESS
      PROHIBITED_CONTENT,        FIXED_POLICY,   OUTPUT_FILTER, NO,            NEVER
      SPII,                      PERSONAL_DATA,  OUTPUT_FILTER, NO,            POINTLESS
      MALFORMED_FUNCTION_CALL,   MALFUNCTION,    MODEL,         NO,            WORTHWHILE
      UNEXPECTED_TOOL_CALL,      MALFUNCTION,    MODEL,         NO,            WORTHWHILE
      TOO_MANY_TOOL_CALLS,       MALFUNCTION,    MODEL,         NO,            POINTLESS
      IMAGE_SAFETY,              OUTPUT_BLOCKED, OUTPUT_FILTER, UNKNOWN,       WORTHWHILE
      IMAGE_PROHIBITED_CONTENT,  FIXED_POLICY,   OUTPUT_FILTER, NO,            NEVER
      IMAGE_OTHER,               NO_IMAGE,       MODEL,         NO,            WORTHWHILE
      NO_IMAGE,                  NO_IMAGE,       MODEL,         NO,            WORTHWHILE
      IMAGE_RECITATION,          RIGHTS,         OUTPUT_FILTER, NO,            WORTHWHILE
      MALFORMED_RESPONSE,        MALFUNCTION,    MODEL,         NO,            WORTHWHILE
      CONTINUATION,              TRUNCATED,      MODEL,         NO,            POINTLESS
      MODEL_ARMOR,               ORG_POLICY,     ORGANISATION,  ADMINISTRATOR, POINTLESS
      MISSING_THOUGHT_SIGNATURE, MALFUNCTION,    REQUEST,       NO,            POINTLESS
      ESCALATION,                UNKNOWN,        UNSTATED,      UNKNOWN,       POINTLESS
      PUP_LIMITED_DISABLED,      ACCESS,         ACCOUNT,       NO,            NEVER
      FINISH_REASON_UNSPECIFIED, UNKNOWN,        UNSTATED,      UNKNOWN,       WORTHWHILE
      """;

  private static final String BLOCK =
      """
      SAFETY,                     PROMPT_BLOCKED, INPUT_FILTER, YES,           POINTLESS
      OTHER,                      PROMPT_BLOCKED, INPUT_FILTER, NO,            WORTHWHILE
      BLOCKLIST,                  PROMPT_BLOCKED, INPUT_FILTER, NO,            POINTLESS
      PROHIBITED_CONTENT,         FIXED_POLICY,   INPUT_FILTER, NO,            NEVER
      IMAGE_SAFETY,               PROMPT_BLOCKED, INPUT_FILTER, UNKNOWN,       POINTLESS
      MODEL_ARMOR,                ORG_POLICY,     ORGANISATION, ADMINISTRATOR, POINTLESS
      JAILBREAK,                  PROMPT_BLOCKED, INPUT_FILTER, UNKNOWN,       POINTLESS
      BLOCK_REASON_UNSPECIFIED,   UNKNOWN,        INPUT_FILTER, UNKNOWN,       POINTLESS
      BLOCKED_REASON_UNSPECIFIED, UNKNOWN,        INPUT_FILTER, UNKNOWN,       POINTLESS
      """;

  @ParameterizedTest
  @CsvSource(textBlock = FINISH)
  void judgesAnAnswerWithoutAPictureByItsFinishReason(
      FinishReason.Known reason, Kind kind, Layer layer, Adjustable adjustable, Repeat repeat) {
    Outcome outcome =
        Outcome.of(
            Answers.ok(
                Answers.candidates(
                    Answers.candidate(reason.name(), null, Answers.text("Some words")))));
    check(outcome, kind, layer, adjustable, repeat);
    assertSame(reason, outcome.signals().finishReason());
  }

  @ParameterizedTest
  @CsvSource(textBlock = BLOCK)
  void judgesABlockedPromptByItsReason(
      BlockReason.Known reason, Kind kind, Layer layer, Adjustable adjustable, Repeat repeat) {
    Outcome outcome = Outcome.of(Answers.ok(Answers.blocked(reason.name(), null)));
    check(outcome, kind, layer, adjustable, repeat);
    assertSame(reason, outcome.signals().blockReason());
  }

  @Test
  void hasARowForEveryKnownReason() {
    assertEquals(names(FinishReason.Known.values()), firstColumn(FINISH));
    assertEquals(names(BlockReason.Known.values()), firstColumn(BLOCK));
  }

  @ParameterizedTest
  @EnumSource(FinishReason.Known.class)
  void knowsAFinishReasonByItsWireName(FinishReason.Known reason) {
    assertSame(reason, FinishReason.of(reason.wireName()));
  }

  @ParameterizedTest
  @EnumSource(BlockReason.Known.class)
  void knowsABlockReasonByItsWireName(BlockReason.Known reason) {
    assertSame(reason, BlockReason.of(reason.wireName()));
  }

  @ParameterizedTest
  @CsvSource({"BRAND_NEW", "stop", "Safety", "' STOP'", "''", "ÄÖÜ"})
  void keepsAnUnknownReasonAsReceived(String raw) {
    assertEquals(new FinishReason.Unknown(raw), FinishReason.of(raw));
    assertEquals(new BlockReason.Unknown(raw), BlockReason.of(raw));
    assertEquals(raw, FinishReason.of(raw).wireName());
    Outcome finished = Outcome.of(Answers.ok(Answers.candidates(Answers.candidate(raw, null))));
    assertEquals(Kind.UNKNOWN, finished.kind());
    assertEquals(new FinishReason.Unknown(raw), finished.signals().finishReason());
    assertEquals(Kind.UNKNOWN, Outcome.of(Answers.ok(Answers.blocked(raw, null))).kind());
  }

  @ParameterizedTest
  @EnumSource(FinishReason.Known.class)
  void aPictureIsAPictureWhateverTheReasonBesideIt(FinishReason.Known reason) {
    Outcome outcome =
        Outcome.of(
            Answers.ok(
                Answers.candidates(Answers.candidate(reason.name(), null, Answers.picture()))));
    assertEquals(Kind.IMAGE, outcome.kind());
    assertEquals(reason == FinishReason.Known.STOP, outcome.judgement().nextSteps().isEmpty());
  }

  private static void check(
      Outcome outcome, Kind kind, Layer layer, Adjustable adjustable, Repeat repeat) {
    Judgement judgement = outcome.judgement();
    assertEquals(kind, judgement.kind());
    assertEquals(layer, judgement.layer());
    assertEquals(adjustable, judgement.adjustable());
    assertEquals(repeat, judgement.repeat());
    assertEquals(kind == Kind.FIXED_POLICY, outcome.isHardStop());
    assertFalse(judgement.nextSteps().isEmpty());
  }

  private static Set<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
  }

  private static Set<String> firstColumn(String table) {
    return table
        .lines()
        .map(line -> line.substring(0, line.indexOf(',')))
        .collect(Collectors.toSet());
  }
}
