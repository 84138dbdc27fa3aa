package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import assay.attempt.Tokens.Beside;
import assay.attempt.Tokens.Details;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What counts say of one another (reference 4.2), on captured and made-up numbers. */
class TokenFindingTest {
  static Stream<Arguments> counts() {
    Map<String, Integer> picture = Map.of("IMAGE", 2240);
    return Stream.of(
        arguments("nothing was counted", Tokens.NONE, List.of()),
        arguments("a total alone", plain(null, null, null, 70), List.of()),
        arguments(
            "a captured success: two drafts",
            new Tokens(615, 2478, 208, 3301, Map.of("TEXT", 99, "IMAGE", 516), picture),
            List.of(
                found(TokenFinding.Type.ADDS_UP, 0),
                found(TokenFinding.Type.MORE_THAN_THE_PICTURE, 238))),
        arguments(
            "a captured refusal",
            plain(464, 0, 291, 755),
            List.of(found(TokenFinding.Type.ADDS_UP, 0))),
        arguments(
            "a refusal that mirrors the thoughts",
            plain(300, 210, 210, 510),
            List.of(found(TokenFinding.Type.MIRRORED, 210))),
        arguments(
            "thoughts inside the output",
            plain(20, 1120, 100, 1140),
            List.of(found(TokenFinding.Type.THOUGHTS_INSIDE, 100))),
        arguments(
            "a total that is too small",
            plain(100, 10, null, 90),
            List.of(found(TokenFinding.Type.TOTAL_DIFFERS, -20))),
        arguments(
            "tools count, too",
            new Tokens(100, 10, 5, 145, new Beside(null, 30, null, null, null), Details.NONE),
            List.of(found(TokenFinding.Type.ADDS_UP, 0))),
        arguments(
            "no total", plain(8, 3, null, null), List.of(found(TokenFinding.Type.NO_TOTAL, 0))),
        arguments(
            "details that exceed the output",
            new Tokens(1, 10, null, 11, Map.of(), Map.of("IMAGE", 1120)),
            List.of(
                found(TokenFinding.Type.ADDS_UP, 0),
                found(TokenFinding.Type.OUTPUT_DETAILS_EXCEED, 1110))),
        arguments(
            "input details that do not add up",
            new Tokens(264, null, null, 264, Map.of("TEXT", 5, "IMAGE", 258), Map.of()),
            List.of(
                found(TokenFinding.Type.ADDS_UP, 0),
                found(TokenFinding.Type.PROMPT_DETAILS_DIFFER, 1))),
        arguments(
            "more cached than sent",
            new Tokens(10, null, null, 10, new Beside(12, null, null, null, null), Details.NONE),
            List.of(
                found(TokenFinding.Type.ADDS_UP, 0), found(TokenFinding.Type.CACHED_EXCEEDS, 2))),
        arguments(
            "a count below 0",
            plain(10, -1, null, 9),
            List.of(found(TokenFinding.Type.NEGATIVE, 0))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("counts")
  void saysWhatTheCountsSay(String name, Tokens tokens, List<TokenFinding> expected) {
    assertEquals(expected, TokenFinding.in(tokens));
  }

  @Test
  void triesEveryFinding() {
    Set<TokenFinding.Type> tried =
        counts()
            .map(row -> (Tokens) row.get()[1])
            .flatMap(tokens -> TokenFinding.in(tokens).stream())
            .map(TokenFinding::type)
            .collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(TokenFinding.Type.class), tried);
  }

  @Property(tries = 500)
  void noCountsMakeItThrow(
      @ForAll int prompt, @ForAll int candidates, @ForAll int thoughts, @ForAll int total) {
    List<TokenFinding> found =
        TokenFinding.in(
            new Tokens(
                prompt, candidates, thoughts, total, Map.of("IMAGE", total), Map.of("X", prompt)));
    assertEquals(found.stream().distinct().toList(), found);
  }

  private static TokenFinding found(TokenFinding.Type type, long by) {
    return new TokenFinding(type, by);
  }

  private static Tokens plain(
      @Nullable Integer prompt,
      @Nullable Integer candidates,
      @Nullable Integer thoughts,
      @Nullable Integer total) {
    return new Tokens(prompt, candidates, thoughts, total, Map.of(), Map.of());
  }
}
