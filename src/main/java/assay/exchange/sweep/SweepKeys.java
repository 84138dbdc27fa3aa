package assay.exchange.sweep;

import assay.exchange.PlanKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The keys of a sweep plan, by the place where they stand. */
final class SweepKeys {
  /** What makes a plan one of a sweep. */
  static final String CASES = "cases";

  static final String NAME = "name";
  static final String VARY = "vary";
  static final String DESIGN = "design";
  static final String EDGE_SECTION = "edge";
  static final String REPEATS = "repeats";
  static final String DRAW_SEED = "drawSeed";
  static final String STOP_EARLY = "stopEarly";

  /** The word for no limit. */
  static final String NONE = "none";

  /** Those of a plan of one case that a sweep says otherwise. */
  private static final Set<PlanKey> OF_ONE_CASE =
      Set.of(PlanKey.PROMPT, PlanKey.BASE_URL, PlanKey.REPEATS, PlanKey.AT_ONCE);

  /** The plain ones of the base configuration and of what is declared of all cases. */
  static final List<PlanKey> BASE =
      Arrays.stream(PlanKey.values()).filter(key -> !OF_ONE_CASE.contains(key)).toList();

  /** Those of the base whose values have names of their own. */
  static final List<String> NAMED = List.of("thresholds", "methods", "labels");

  static final List<String> ROOT =
      Stream.of(
              Stream.of(NAME),
              BASE.stream().map(PlanKey::inFile),
              NAMED.stream(),
              Stream.of(CASES, VARY, DESIGN, EDGE_SECTION, REPEATS, DRAW_SEED, STOP_EARLY),
              Stream.of("pace", "budget", "caps", "way"))
          .flatMap(keys -> keys)
          .toList();

  static final List<String> CASE =
      List.of("label", "prompt", "images", "tags", "expected", "minors", "rightsConfirmed");
  static final List<String> SET =
      List.of("from", "prompt", "tags", "expected", "minors", "rightsConfirmed");

  static final String THRESHOLDS = "thresholds";
  static final String MODELS = "models";
  static final String ENDPOINTS = "endpoints";
  static final String RATIOS = "aspectRatios";
  static final String SIZES = "imageSizes";
  static final String EDITING = "editing";
  static final String FRAGMENTS = "fragments";
  static final String PROMPTS = "prompts";
  static final String IMAGES = "images";
  static final String STEPS = "steps";
  static final String CONFIRMED = "confirmedTrue";

  /** The kinds of axes, and the keys of each. */
  static final Map<String, List<String>> AXES =
      Map.of(
          THRESHOLDS, List.of(THRESHOLDS, "levels"),
          MODELS, List.of(MODELS),
          ENDPOINTS, List.of(ENDPOINTS),
          RATIOS, List.of(RATIOS),
          SIZES, List.of(SIZES),
          EDITING, List.of(EDITING),
          FRAGMENTS, List.of(FRAGMENTS, CONFIRMED),
          PROMPTS, List.of(PROMPTS, CONFIRMED),
          IMAGES, List.of(IMAGES),
          STEPS, List.of(STEPS, CONFIRMED));

  static final List<String> AXIS_NAMES =
      List.of(
          THRESHOLDS, MODELS, ENDPOINTS, RATIOS, SIZES, EDITING, FRAGMENTS, PROMPTS, IMAGES, STEPS);

  static final List<String> FRAGMENT = List.of("label", "words");
  static final List<String> VARIANT = List.of("label", "prompt");
  static final List<String> PICTURES = List.of("label", "files");
  static final List<String> STAGING = List.of("label", STEPS);
  static final List<String> STEP = List.of("prompt", "purpose");
  static final List<String> EDGE = List.of("category", "passing", "blocking", "alpha", "most");
  static final List<String> STOPPING = List.of("rule", "margin", "alpha");
  static final List<String> PACE_THERE = List.of("atOnce", "requestsPerMinute", "tokensPerMinute");
  static final List<String> PACE =
      Stream.concat(PACE_THERE.stream(), Stream.of(ENDPOINTS)).toList();
  static final List<String> BUDGET = List.of("dollars", "assumption", "requests", "minutes");
  static final List<String> CAPS = List.of("blockedPerCase", "blockedPerDay");

  private SweepKeys() {}
}
