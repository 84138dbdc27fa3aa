package assay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer.Fault;
import assay.attempt.BlockReason;
import assay.attempt.FinishReason;
import assay.attempt.HarmCategory;
import assay.attempt.NextStep;
import assay.attempt.Outcome.Adjustable;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Outcome.Group;
import assay.attempt.Outcome.HardStop;
import assay.attempt.Outcome.Kind;
import assay.attempt.Outcome.Layer;
import assay.attempt.Outcome.QuotaScope;
import assay.attempt.Outcome.Repeat;
import assay.attempt.Phrase;
import assay.attempt.SupportCode;
import assay.attempt.Threshold;
import assay.attempt.TokenFinding;
import assay.attempt.Vocabulary;
import assay.figures.BillingAssumption;
import assay.figures.PriceTable;
import assay.figures.Stability;
import assay.text.Stage.State;
import assay.text.Stage.Step;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that an outcome can say is without its words, and none of the words is out of place. */
class OutcomeTextsTest {
  private static final Texts TEXTS = new Texts(Language.ENGLISH);

  static Stream<String> neededKeys() {
    return Stream.of(
            keys("kind.", Kind.values()),
            keys("group.", Group.values()),
            keys("layer.", Layer.values()),
            keys("adjustable.", Adjustable.values()),
            keys("repeat.", Repeat.values()),
            keys("quota.", QuotaScope.values()),
            keys("evidence.", Evidence.values()),
            keys("next.", NextStep.values()),
            keys("hardstop.", HardStop.values(), ".title", ".text"),
            keys("reason.", FinishReason.Known.values(), ".title", ".text"),
            keys("block.", BlockReason.Known.values(), ".title", ".text"),
            keys("fault.", Fault.values(), ".title", ".text"),
            keys("cause.", Cause.values(), ".title", ".text"),
            keys("support.category.", SupportCode.Category.values(), "", ".text"),
            keys("phrase.", Phrase.values()),
            keys("tokens.finding.", TokenFinding.Type.values()),
            Stream.of(Vocabulary.values())
                .flatMap(list -> list.known().stream().map(word -> "value." + list + "." + word)),
            keys("support.side.", SupportCode.Side.values()),
            keys("category.", HarmCategory.values(), "", ".short", ".text"),
            keys("threshold.", Threshold.values(), "", ".short"),
            keys("stage.state.", State.values()),
            Stream.of(Step.values()).flatMap(s -> keys("stage." + s + ".", State.values())),
            keys("assumption.", BillingAssumption.values()),
            keys("price.problem.", PriceTable.Mistake.values()),
            keys("stability.", Stability.Kind.values()))
        .flatMap(keys -> keys);
  }

  private static Stream<String> keys(String start, Enum<?>[] constants, String... ends) {
    List<String> all = ends.length == 0 ? List.of("") : List.of(ends);
    return Stream.of(constants).flatMap(c -> all.stream().map(end -> start + c.name() + end));
  }

  @ParameterizedTest
  @MethodSource("neededKeys")
  void hasWordsForEveryConstant(String key) {
    assertTrue(TEXTS.has(key), key);
    assertFalse(TEXTS.of(key).isBlank(), key);
  }

  @Test
  void hasWordsForNoConstantThatDoesNotExist() {
    List<String> needed = neededKeys().toList();
    List<String> leftOver =
        TEXTS.keys().stream()
            .filter(
                k ->
                    k.matches(
                        "(kind|layer|next|reason|block|fault|cause|hardstop|phrase|value)\\.[A-Z].*"))
            .filter(k -> !needed.contains(k))
            .toList();
    assertEquals(List.of(), leftOver);
  }

  @Test
  void namesEveryTitleOnce() {
    List<String> titles = Stream.of(Kind.values()).map(kind -> TEXTS.of("kind." + kind)).toList();
    assertEquals(titles.stream().distinct().toList(), titles);
  }

  /** Conduct: nothing helps to disguise what is asked, and nothing asserts anybody's age. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "reword",
        "rephras",
        "synonym",
        "another word",
        "other words",
        "adult",
        "grown",
        "bypass",
        "get past",
        "evade",
        "work around",
        "workaround",
        "trick",
        "avoid the",
        "disguise",
        "soften",
        "euphemism",
        "years old",
        "over 18",
        "try until",
      })
  void neverHelpsToGetPastAFilter(String phrase) {
    List<String> found =
        TEXTS.keys().stream()
            .filter(
                key -> key.matches("(next|reason|block|hardstop|outcome|cause|fault|repeat)\\..*"))
            .filter(key -> TEXTS.of(key).toLowerCase(Locale.ROOT).contains(phrase))
            .toList();
    assertEquals(List.of(), found);
  }

  /** Only what children's support codes and messages stand for may name children at all. */
  @Test
  void namesChildrenOnlyWhereASignalDoes() {
    List<String> naming =
        TEXTS.keys().stream()
            .filter(key -> key.matches("(next|reason|block|hardstop|outcome|support)\\..*"))
            .filter(key -> TEXTS.of(key).toLowerCase(Locale.ROOT).matches(".*(child|minor).*"))
            .toList();
    assertEquals(
        List.of(
            "hardstop.CHILD_SUPPORT_CODE.text",
            "hardstop.CHILD_SUPPORT_CODE.title",
            "hardstop.DECLARED_MINOR.text",
            "hardstop.DECLARED_MINOR.title",
            "hardstop.MESSAGE_NAMES_CHILDREN.text",
            "hardstop.MESSAGE_NAMES_CHILDREN.title",
            "hardstop.OVERWRITTEN_THRESHOLD.text",
            "support.category.CELEBRITY_OR_CHILD",
            "support.category.CELEBRITY_OR_CHILD.text",
            "support.category.CHILD",
            "support.category.CHILD.text"),
        naming);
  }
}
