package assay.text;

import static assay.attempt.SampleAnswers.answered;
import static assay.attempt.SampleAnswers.finished;
import static assay.attempt.SampleAnswers.gateway;
import static assay.attempt.SampleAnswers.picture;
import static assay.attempt.SampleAnswers.tokens;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Outcome;
import assay.attempt.TokenFinding;
import assay.attempt.Tokens;
import assay.attempt.Tokens.Beside;
import assay.attempt.Tokens.Details;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenWordsTest {
  private final TokenWords words = new TokenWords(new Texts(Language.ENGLISH));

  @Test
  void saysWhatTheCountsSay() {
    assertEquals(
        List.of(
            "The output repeats the thinking (210), and the total counts them once: add nothing up,"
                + " take the total."),
        words.findings(tokens(300, 210, 210, 510)));
    assertEquals(List.of(), words.findings(Tokens.NONE));
  }

  @ParameterizedTest
  @EnumSource(TokenFinding.Type.class)
  void hasASentenceForEachFinding(TokenFinding.Type type) {
    String sentence = words.finding(new TokenFinding(type, 1_234));
    assertTrue(sentence.endsWith("."), sentence);
    assertTrue(!sentence.contains("{"), sentence);
  }

  @Test
  void saysWhichNumberCanBeTrustedWhereItMatters() {
    Tokens ran = tokens(531, 0, 293, 824);
    Outcome refusal = finished("IMAGE_SAFETY", null, ran);
    assertTrue(words.caveats(refusal).getFirst().startsWith("Without a picture"));
    assertEquals(2, words.caveats(refusal).size());
    Outcome shown = answered("STOP", ran, picture(1));
    assertEquals(1, words.caveats(shown).size());
    assertTrue(words.caveats(shown).getFirst().startsWith("On a picture"));
    Outcome silent = finished("NO_IMAGE", null, Tokens.NONE);
    assertEquals(
        List.of("The answer reports no tokens. That is not the same as none."),
        words.caveats(silent));
    Outcome gateway = gateway(Outcome.Evidence.GATEWAY_SUMMARY, List.of());
    assertTrue(words.caveats(gateway).getFirst().startsWith("The answer reports no tokens."));
  }

  @Test
  void saysThatCachedInputIsPartOfTheInput() {
    Tokens cached =
        new Tokens(10, 3, null, 13, new Beside(4, null, null, null, null), Details.NONE);
    List<String> caveats = words.caveats(answered("STOP", cached, picture(1)));
    assertEquals("Cached input (4) is part of the input, not beside it.", caveats.getLast());
  }

  @Test
  void namesKindsOfTokensAndKeepsNewOnes() {
    assertEquals("image", words.modality("IMAGE"));
    assertEquals("SMELL (seen for the first time, kept as received)", words.modality("SMELL"));
  }
}
