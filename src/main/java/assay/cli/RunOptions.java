package assay.cli;

import assay.cli.sweep.SweepOverrides;
import assay.exchange.Plan;
import assay.exchange.PlanDraft;
import assay.exchange.PlanFile;
import assay.exchange.PlanKey;
import assay.exchange.Problem;
import assay.run.sweep.Sampling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What shall be run, from a plan file and from options; options win. There is none for a key: a key
 * on a command line can be read by everybody on the machine.
 */
final class RunOptions {
  private static final Plan NOTHING = new PlanDraft().plan();

  @Parameters(index = "0", arity = "0..1", paramLabel = "PLAN.yaml", descriptionKey = "run.plan")
  private @Nullable Path planFile;

  @Option(names = "--prompt", paramLabel = "TEXT", descriptionKey = "run.prompt")
  private @Nullable String prompt;

  @Option(names = "--image", paramLabel = "FILE", descriptionKey = "run.image")
  private List<String> images = new ArrayList<>();

  @Option(
      names = "--strip-metadata",
      negatable = true,
      fallbackValue = "true",
      descriptionKey = "run.strip-metadata")
  private @Nullable Boolean stripMetadata;

  @Option(
      names = "--threshold",
      paramLabel = "CATEGORY=THRESHOLD",
      descriptionKey = "run.threshold")
  private List<String> thresholds = new ArrayList<>();

  @Option(names = "--preset", paramLabel = "NAME", descriptionKey = "run.preset")
  private @Nullable String preset;

  @Option(names = "--model", paramLabel = "ID", descriptionKey = "run.model")
  private @Nullable String model;

  @Option(names = "--endpoint", paramLabel = "NAME", descriptionKey = "run.endpoint")
  private @Nullable String endpoint;

  @Option(names = "--base-url", paramLabel = "URL", descriptionKey = "run.base-url")
  private @Nullable String baseUrl;

  @Option(names = "--repeats", paramLabel = "N", descriptionKey = "run.repeats")
  private @Nullable String repeats;

  @Option(names = "--at-once", paramLabel = "N", descriptionKey = "run.at-once")
  private @Nullable String atOnce;

  @Option(names = "--session", paramLabel = "NAME", descriptionKey = "run.session")
  private @Nullable String session;

  @Option(names = "--method", paramLabel = "CATEGORY=METHOD", descriptionKey = "run.method")
  private List<String> methods = new ArrayList<>();

  @Mixin private OutputArguments output = new OutputArguments();

  @Option(names = "--minors", paramLabel = "no|yes|not-sure", descriptionKey = "run.minors")
  private @Nullable String minors;

  @Option(names = "--rights-confirmed", descriptionKey = "run.rights-confirmed")
  private boolean rightsConfirmed;

  @Option(names = "--purpose", paramLabel = "TEXT", descriptionKey = "run.purpose")
  private @Nullable String purpose;

  /**
   * What shall be run.
   *
   * @param fromFile what the plan file says
   * @param fromOptions what the options say
   * @param preset for every category; null if none was named
   */
  record Request(Plan fromFile, Plan fromOptions, @Nullable ThresholdPreset preset) {
    /** Both together; thresholds without the preset. */
    Plan plan() {
      return fromOptions.over(fromFile);
    }
  }

  /**
   * Reads it all.
   *
   * @param problems takes everything that is wrong; the request is not to be used if there is any
   */
  Request read(List<Problem> problems) {
    Plan fromFile = planFile == null ? NOTHING : readFile(planFile, problems);
    PlanDraft draft = new PlanDraft();
    putPlain(draft);
    images.forEach(name -> draft.image("--image", Path.of(""), name, true));
    output.putInto(draft);
    thresholds.forEach(text -> putThreshold(draft, text));
    methods.forEach(text -> putMethod(draft, text));
    ThresholdPreset chosen = readPreset(draft);
    Request request = new Request(fromFile, draft.plan(), chosen);
    if (request.plan().prompt() == null && prompt == null && problems.isEmpty()) {
      draft.tell("--prompt", "cli.run.no-prompt");
    }
    problems.addAll(draft.problems());
    return request;
  }

  /** The plan file that was named; empty if none was. */
  Optional<Path> planFile() {
    return Optional.ofNullable(planFile);
  }

  /** Takes a plan file that was named in another place. */
  void takePlan(String file) {
    planFile = Path.of(file);
  }

  /** The options that were given and are about one case alone, which a sweep has none of. */
  List<String> ofOneCase() {
    Map<String, Boolean> given = new LinkedHashMap<>();
    given.put("--prompt", prompt != null);
    given.put("--image", !images.isEmpty());
    given.put("--strip-metadata", stripMetadata != null);
    given.put("--threshold", !thresholds.isEmpty());
    given.put("--preset", preset != null);
    given.put("--base-url", baseUrl != null);
    given.put("--method", !methods.isEmpty());
    List<String> names = new ArrayList<>(output.given());
    given.forEach(
        (name, isGiven) -> {
          if (isGiven) {
            names.add(name);
          }
        });
    return names;
  }

  /**
   * What is said otherwise than in the plan of a sweep.
   *
   * @param problems takes everything that is wrong
   */
  SweepOverrides overrides(List<Problem> problems) {
    PlanDraft draft = new PlanDraft();
    put(draft, PlanKey.MODEL, "--model", model);
    put(draft, PlanKey.ENDPOINT, "--endpoint", endpoint);
    put(draft, PlanKey.AT_ONCE, "--at-once", atOnce);
    put(draft, PlanKey.SESSION, "--session", session);
    put(draft, PlanKey.MINORS, "--minors", minors);
    put(draft, PlanKey.RIGHTS_CONFIRMED, "--rights-confirmed", rightsConfirmed ? "true" : null);
    put(draft, PlanKey.PURPOSE, "--purpose", purpose);
    Integer times = times(draft);
    problems.addAll(draft.problems());
    return new SweepOverrides(draft.plan(), times);
  }

  private @Nullable Integer times(PlanDraft draft) {
    if (repeats == null) {
      return null;
    }
    int times = repeats.matches("[0-9]{1,4}") ? Integer.parseInt(repeats) : 0;
    if (times < 1 || times > Sampling.MOST_REPEATS) {
      draft.tell("--repeats", "cli.sweep.repeats", String.valueOf(Sampling.MOST_REPEATS));
      return null;
    }
    return times;
  }

  private static Plan readFile(Path file, List<Problem> problems) {
    return switch (PlanFile.read(file)) {
      case PlanFile.Result.Read read -> read.plan();
      case PlanFile.Result.Refused refused -> {
        problems.addAll(refused.problems());
        yield NOTHING;
      }
    };
  }

  private void putPlain(PlanDraft draft) {
    put(draft, PlanKey.PROMPT, "--prompt", prompt);
    put(draft, PlanKey.MODEL, "--model", model);
    put(draft, PlanKey.ENDPOINT, "--endpoint", endpoint);
    put(draft, PlanKey.BASE_URL, "--base-url", baseUrl);
    put(draft, PlanKey.REPEATS, "--repeats", repeats);
    put(draft, PlanKey.AT_ONCE, "--at-once", atOnce);
    put(draft, PlanKey.SESSION, "--session", session);
    put(draft, PlanKey.MINORS, "--minors", minors);
    put(draft, PlanKey.RIGHTS_CONFIRMED, "--rights-confirmed", rightsConfirmed ? "true" : null);
    put(draft, PlanKey.PURPOSE, "--purpose", purpose);
    put(
        draft,
        PlanKey.STRIP_METADATA,
        "--strip-metadata",
        stripMetadata == null ? null : stripMetadata.toString());
  }

  private static void put(PlanDraft draft, PlanKey key, String option, @Nullable String text) {
    if (text != null) {
      draft.put(key, option, text);
    }
  }

  private static void putThreshold(PlanDraft draft, String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      draft.tell("--threshold", "cli.run.threshold-form", text);
    } else {
      draft.threshold("--threshold", text.substring(0, equals), text.substring(equals + 1));
    }
  }

  private static void putMethod(PlanDraft draft, String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      draft.tell("--method", "cli.run.method-form", text);
    } else {
      draft.method("--method", text.substring(0, equals), text.substring(equals + 1));
    }
  }

  private @Nullable ThresholdPreset readPreset(PlanDraft draft) {
    if (preset == null) {
      return null;
    }
    ThresholdPreset chosen = ThresholdPreset.ofWord(preset).orElse(null);
    if (chosen == null) {
      String all =
          Arrays.stream(ThresholdPreset.values())
              .map(ThresholdPreset::word)
              .collect(Collectors.joining(", "));
      draft.tell("--preset", "exchange.plan.one-of", preset, all);
    }
    return chosen;
  }
}
