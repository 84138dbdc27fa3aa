package assay.simulator.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.Requests;
import assay.simulator.protocol.Asked;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {
  private static final List<String> STRICTER =
      List.of(
          "OFF", "BLOCK_NONE", "BLOCK_ONLY_HIGH", "BLOCK_MEDIUM_AND_ABOVE", "BLOCK_LOW_AND_ABOVE");
  private static final String KNIFE = "A chef's knife on a board, catalogue photo";
  private static final List<String> PROMPTS =
      List.of(KNIFE, "A perfume bottle on marble", "A mountain lake at dawn", "Fireworks", "A hat");

  private final Rules rules = new Rules();
  private final Judge judge = new Judge(rules);

  @Property(tries = 400)
  void aStricterThresholdNeverBlocksLessOnTheSameDraw(
      @ForAll @IntRange(min = 0, max = 1_000) int seed,
      @ForAll @IntRange(min = 1, max = 30) int ask,
      @ForAll @IntRange(min = 0, max = 4) int prompt) {
    boolean blocked = false;
    for (String threshold : STRICTER) {
      String outcome = outcome(PROMPTS.get(prompt), threshold, seed, ask);
      boolean blocks = !outcome.equals("IMAGE");
      assertTrue(blocks || !blocked, threshold + " shows what a looser one has blocked");
      blocked = blocks;
    }
  }

  @Property(tries = 400)
  void aThresholdTurnsPicturesIntoSafetyAndNothingElse(
      @ForAll @IntRange(min = 0, max = 1_000) int seed,
      @ForAll @IntRange(min = 1, max = 30) int ask,
      @ForAll @IntRange(min = 0, max = 4) int prompt,
      @ForAll @IntRange(min = 0, max = 4) int threshold) {
    String without = judge(Requests.asked(PROMPTS.get(prompt)), seed, ask).outcome();
    String with = outcome(PROMPTS.get(prompt), STRICTER.get(threshold), seed, ask);
    boolean byThreshold = without.equals("IMAGE") && with.endsWith(" SAFETY");
    assertTrue(with.equals(without) || byThreshold, without + " became " + with);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OFF", "BLOCK_NONE"})
  void neverBlocksWhereTheFilterIsOffOrBlocksNone(String threshold) {
    Map<String, Integer> counts = count(KNIFE, threshold, 2_000);
    assertTrue(counts.keySet().stream().noneMatch(o -> o.endsWith(" SAFETY")), counts.toString());
  }

  @Test
  void comesNearToThePublishedRatesAndLevels() {
    Map<String, Integer> counts = count(KNIFE, "BLOCK_MEDIUM_AND_ABOVE", 4_000);
    near(0.13, counts, "output IMAGE_SAFETY", 4_000);
    near(0.04, counts, "text", 4_000);
    near(0.81 * 0.80 * 0.5, counts, "prompt SAFETY", 4_000);
    near(0.81 * 0.80 * 0.5, counts, "output SAFETY", 4_000);
    near(0.81 * 0.20, counts, "IMAGE", 4_000);
  }

  @Test
  void endsAtTheSameRatesWhateverTheThreshold() {
    int loose = count(KNIFE, "OFF", 2_000).getOrDefault("output IMAGE_SAFETY", 0);
    int strict = count(KNIFE, "BLOCK_LOW_AND_ABOVE", 2_000).getOrDefault("output IMAGE_SAFETY", 0);
    assertEquals(loose, strict);
    assertTrue(loose > 100, "Too few to tell: " + loose);
  }

  @Test
  void tellsRatingsOfWhatWasSentAndNotOff() {
    Reply off = judge(Requests.asked("A red apple", "DANGEROUS_CONTENT=OFF"), 7, 1);
    assertEquals(List.of(), assertInstanceOf(Reply.Pictures.class, off).ratings());
    String[] sent = {"HARASSMENT=BLOCK_NONE", "DANGEROUS_CONTENT=OFF", "HATE_SPEECH=block_none"};
    Reply some = judge(Requests.asked("A red apple", sent), 7, 1);
    List<Rating> ratings = assertInstanceOf(Reply.Pictures.class, some).ratings();
    assertEquals(
        "[HARASSMENT, HATE_SPEECH]", ratings.stream().map(r -> r.category().name()).toList() + "");
  }

  @Test
  void marksWhatReachedItsThreshold() {
    for (int ask = 1; ask <= 200; ask++) {
      Reply reply = judge(Requests.asked(KNIFE, "DANGEROUS_CONTENT=BLOCK_LOW_AND_ABOVE"), 1, ask);
      if (reply.outcome().endsWith(" SAFETY")) {
        List<Rating> ratings =
            reply instanceof Reply.Blocked blocked
                ? blocked.ratings()
                : ((Reply.Ended) reply).ratings();
        assertTrue(ratings.getFirst().blocked(), reply.toString());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A CHEF\u2019S  KNIFE, please | chef-knife",
        "a chefs knife | chef-knife",
        "Alpine lake at noon | mountain-lake",
        "perfume bottle | perfume-bottle",
        "my perfume bottles | everything-else",
        "a mountain and a lake | everything-else",
        "The policy test card | policy-test-card",
        "What is your name? | question",
      })
  void findsTheRuleByWholeWords(String prompt, String rule) {
    assertEquals(rule, rules.of(prompt).name());
  }

  @Test
  void answersAFixedPolicyToTheNeutralWordsAlone() {
    Map<String, Integer> card = count("A policy test card", "OFF", 300);
    assertTrue(card.keySet().stream().allMatch(o -> o.contains("PROHIBITED")), card.toString());
    for (String prompt : PROMPTS) {
      Map<String, Integer> counts = count(prompt, "BLOCK_LOW_AND_ABOVE", 500);
      assertTrue(counts.keySet().stream().noneMatch(o -> o.contains("PROHIBITED")));
    }
  }

  @Test
  void tellsSupportCodesInSomeMessages() {
    Set<String> messages = new HashSet<>();
    for (int ask = 1; ask <= 60; ask++) {
      if (judge(Requests.asked("policy test card"), 7, ask) instanceof Reply.Ended ended) {
        messages.add(String.valueOf(ended.message()));
      }
    }
    assertTrue(messages.stream().anyMatch(m -> m.endsWith(" Support code: 42876398.")));
    assertTrue(messages.stream().anyMatch(m -> !m.contains("Support code")));
  }

  @Test
  void cutsOffWhereTheOutputHasTooFewTokens() {
    String config = "{\"maxOutputTokens\": 500}";
    String json =
        "{\"contents\":{\"parts\":{\"text\":\"red apple\"}},\"generationConfig\":" + config + "}";
    assertEquals(
        "output MAX_TOKENS", judge(Requests.read("gemini-3-pro-image", json), 7, 1).outcome());
  }

  private String outcome(String prompt, String threshold, long seed, int ask) {
    return judge(Requests.asked(prompt, "DANGEROUS_CONTENT=" + threshold), seed, ask).outcome();
  }

  private Reply judge(Asked asked, long seed, int ask) {
    return judge.judge(asked, new Draw(seed, asked.caseHash(), ask, rules.spread()));
  }

  private Map<String, Integer> count(String prompt, String threshold, int asks) {
    Asked asked = Requests.asked(prompt, "DANGEROUS_CONTENT=" + threshold);
    Map<String, Integer> counts = new TreeMap<>();
    for (int ask = 1; ask <= asks; ask++) {
      counts.merge(judge(asked, 7, ask).outcome(), 1, Integer::sum);
    }
    return counts;
  }

  /** Within four standard deviations. */
  private static void near(double rate, Map<String, Integer> counts, String outcome, int n) {
    double found = counts.getOrDefault(outcome, 0) / (double) n;
    assertEquals(rate, found, 4 * Math.sqrt(rate * (1 - rate) / n), outcome);
  }
}
