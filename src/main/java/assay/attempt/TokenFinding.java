package assay.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the counts of one answer say of one another. None of it decides anything; it tells which
 * number can be relied on.
 *
 * <p>Source: docs.apiyi.com "Usage Fields &amp; Output Explained" (48 and 18 measured requests) and
 * the field comments of {@code usageMetadata} in {@code @google/genai}.
 *
 * @param type what was found
 * @param by how many tokens, where that is part of it; else 0
 */
public record TokenFinding(Type type, long by) {
  /** What can be found. */
  public enum Type {
    /** total = prompt + candidates + thoughts, as on every measured success. */
    ADDS_UP,
    /** candidates repeats thoughts and total counts them once, as on every measured refusal. */
    MIRRORED,
    /** total = prompt + candidates: the thoughts are counted inside the output. */
    THOUGHTS_INSIDE,
    /** total differs from the sum of its parts. */
    TOTAL_DIFFERS,
    /** There are parts and no total. */
    NO_TOTAL,
    /** The details of the output hold the picture alone, and the output counts more. */
    MORE_THAN_THE_PICTURE,
    /** The details of the output add up to more than the output. */
    OUTPUT_DETAILS_EXCEED,
    /** The details of the input do not add up to the input. */
    PROMPT_DETAILS_DIFFER,
    /** More is said to be cached than was sent. */
    CACHED_EXCEEDS,
    /** A count is below 0. */
    NEGATIVE
  }

  /** All that is found, in the order of the types; nothing where nothing was counted. */
  public static List<TokenFinding> in(Tokens tokens) {
    List<TokenFinding> found = new ArrayList<>();
    if (isAnyNegative(tokens)) {
      return List.of(new TokenFinding(Type.NEGATIVE, 0));
    }
    ofTotal(tokens, found);
    ofOutput(tokens, found);
    ofPrompt(tokens, found);
    Integer cached = tokens.beside().cached();
    if (cached != null && tokens.prompt() != null && cached > tokens.prompt()) {
      found.add(new TokenFinding(Type.CACHED_EXCEEDS, cached - (long) tokens.prompt()));
    }
    return List.copyOf(found);
  }

  private static void ofTotal(Tokens tokens, List<TokenFinding> found) {
    long prompt = of(tokens.prompt()) + of(tokens.beside().toolUse());
    long candidates = of(tokens.candidates());
    long thoughts = of(tokens.thoughts());
    if (tokens.total() == null) {
      if (prompt + candidates + thoughts > 0) {
        found.add(new TokenFinding(Type.NO_TOTAL, 0));
      }
      return;
    }
    long total = tokens.total();
    if (!hasParts(tokens)) {
      return;
    }
    if (total == prompt + candidates + thoughts) {
      found.add(new TokenFinding(Type.ADDS_UP, 0));
    } else if (total == prompt + candidates && thoughts > 0) {
      Type type = candidates == thoughts ? Type.MIRRORED : Type.THOUGHTS_INSIDE;
      found.add(new TokenFinding(type, thoughts));
    } else {
      found.add(new TokenFinding(Type.TOTAL_DIFFERS, total - prompt - candidates - thoughts));
    }
  }

  /** A total alone says nothing of itself. */
  private static boolean hasParts(Tokens tokens) {
    return Stream.of(tokens.prompt(), tokens.candidates(), tokens.thoughts())
        .anyMatch(Objects::nonNull);
  }

  private static void ofOutput(Tokens tokens, List<TokenFinding> found) {
    Map<String, Integer> kinds = tokens.candidatesByModality();
    if (tokens.candidates() == null || kinds.isEmpty()) {
      return;
    }
    long more = tokens.candidates() - sum(kinds);
    if (more > 0 && kinds.containsKey("IMAGE")) {
      found.add(new TokenFinding(Type.MORE_THAN_THE_PICTURE, more));
    } else if (more < 0) {
      found.add(new TokenFinding(Type.OUTPUT_DETAILS_EXCEED, -more));
    }
  }

  private static void ofPrompt(Tokens tokens, List<TokenFinding> found) {
    Map<String, Integer> kinds = tokens.promptByModality();
    if (tokens.prompt() != null && !kinds.isEmpty() && sum(kinds) != tokens.prompt()) {
      found.add(new TokenFinding(Type.PROMPT_DETAILS_DIFFER, tokens.prompt() - sum(kinds)));
    }
  }

  private static boolean isAnyNegative(Tokens tokens) {
    Stream<Integer> counts =
        Stream.of(
                tokens.prompt(),
                tokens.candidates(),
                tokens.thoughts(),
                tokens.total(),
                tokens.beside().cached(),
                tokens.beside().toolUse())
            .filter(Objects::nonNull);
    Stream<Integer> kinds =
        Stream.of(tokens.promptByModality(), tokens.candidatesByModality())
            .flatMap(map -> map.values().stream());
    return Stream.concat(counts, kinds).anyMatch(count -> count < 0);
  }

  private static long sum(Map<String, Integer> kinds) {
    return kinds.values().stream().mapToLong(Integer::longValue).sum();
  }

  private static long of(@Nullable Integer count) {
    return count == null ? 0 : count;
  }
}
