package assay.exchange.sweep;

import assay.attempt.CloudOptions;
import assay.attempt.Configuration;
import assay.attempt.Declaration;
import assay.attempt.OutputOptions;
import assay.attempt.ReferenceImage;
import assay.run.design.Axis;
import assay.run.design.Design;
import assay.run.design.PlannedCase;
import assay.run.sweep.Budget;
import assay.run.sweep.Caps;
import assay.run.sweep.Sampling;
import assay.run.sweep.Stopping;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a plan as the file that {@link SweepPlanFile} reads. Pure. */
public final class SweepPlanText {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder().disable(YAMLWriteFeature.WRITE_DOC_START_MARKER).build();

  private SweepPlanText() {}

  /**
   * The text of a plan. Pictures lie as they are sent, so nothing is to be taken out of them again.
   *
   * @param files where the file of a picture is, relative to that of the plan
   */
  public static String of(SweepPlan plan, Function<ReferenceImage, String> files) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put(SweepKeys.NAME, plan.name());
    putBase(root, plan.base());
    root.put("stripMetadata", false);
    put(root, "purpose", plan.terms().purpose());
    root.put(SweepKeys.CASES, plan.cases().stream().map(one -> caseOf(one, files)).toList());
    putFactors(root, plan, files);
    putSampling(root, plan);
    putTerms(root, plan.terms());
    return MAPPER.writeValueAsString(root);
  }

  private static void put(Map<String, Object> into, String key, @Nullable Object value) {
    if (value != null) {
      into.put(key, value);
    }
  }

  private static void putBase(Map<String, Object> root, Configuration base) {
    root.put("endpoint", base.endpoint().name());
    root.put("model", base.model());
    Map<String, Object> thresholds = new LinkedHashMap<>();
    base.thresholds().byCategory().forEach((c, t) -> thresholds.put(c.name(), t.name()));
    Map<String, Object> methods = new LinkedHashMap<>();
    base.thresholds().methods().forEach((c, m) -> methods.put(c.name(), m.name()));
    putNamed(root, SweepKeys.THRESHOLDS, thresholds);
    putNamed(root, "methods", methods);
    putOutput(root, base.output());
  }

  private static void putNamed(Map<String, Object> root, String key, Map<String, ?> values) {
    if (!values.isEmpty()) {
      root.put(key, values);
    }
  }

  private static void putOutput(Map<String, Object> root, OutputOptions output) {
    CloudOptions cloud = output.cloud();
    putNamed(root, "labels", cloud.labels());
    OutputOptions.AspectRatio ratio = output.aspectRatio();
    OutputOptions.Size size = output.size();
    put(root, "aspectRatio", ratio == null ? null : ratio.wireName());
    put(root, "imageSize", size == null ? null : size.wireName());
    put(root, "seed", output.seed());
    put(root, "temperature", output.temperature());
    put(root, "thinkingLevel", text(output.thinkingLevel()));
    put(root, "personGeneration", text(cloud.personGeneration()));
    put(root, "prominentPeople", text(cloud.prominentPeople()));
    put(root, "outputMimeType", text(cloud.outputMimeType()));
    put(root, "outputCompressionQuality", cloud.compressionQuality());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static Map<String, Object> caseOf(
      PlannedCase one, Function<ReferenceImage, String> files) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("label", one.label());
    written.put("prompt", one.tested().prompt());
    List<String> images = one.tested().images().stream().map(files).toList();
    put(written, "images", images.isEmpty() ? null : images);
    put(written, "tags", one.tags().isEmpty() ? null : List.copyOf(new TreeSet<>(one.tags())));
    PlannedCase.Expected expected = one.expected();
    put(written, "expected", expected == null ? null : SweepValues.wordOf(expected));
    Declaration said = one.tested().declaration();
    if (said.minors() != Declaration.Minors.NOT_STATED) {
      written.put("minors", SweepValues.wordOf(said.minors()));
    }
    put(written, "rightsConfirmed", said.rightsConfirmed() ? true : null);
    return written;
  }

  private static void putFactors(
      Map<String, Object> root, SweepPlan plan, Function<ReferenceImage, String> files) {
    Design design = plan.factors().design();
    root.put(
        SweepKeys.DESIGN,
        switch (design) {
          case Design.OneAtATime one -> "one-at-a-time";
          case Design.EveryCombination every -> "every-combination";
          case Design.Pairwise pairs -> "pairwise";
          case Design.FindTheEdge edge -> "find-the-edge";
        });
    if (design instanceof Design.FindTheEdge edge) {
      Sampling sampling = plan.sampling();
      Map<String, Object> search = new LinkedHashMap<>();
      search.put("category", edge.category().name());
      search.put("passing", sampling.edge().passing());
      search.put("blocking", sampling.edge().blocking());
      search.put("alpha", sampling.edge().alpha());
      search.put("most", sampling.edge().most());
      root.put(SweepKeys.EDGE_SECTION, search);
    } else if (!plan.factors().axes().isEmpty()) {
      root.put(
          SweepKeys.VARY, plan.factors().axes().stream().map(axis -> axis(axis, files)).toList());
    }
  }

  private static Map<String, Object> axis(Axis axis, Function<ReferenceImage, String> files) {
    Map<String, Object> written = new LinkedHashMap<>();
    List<String> levels = levels(axis);
    switch (axis) {
      case Axis.OfThreshold threshold -> {
        written.put(SweepKeys.THRESHOLDS, threshold.categories().stream().map(Enum::name).toList());
        written.put("levels", levels);
      }
      case Axis.OfModel model -> written.put(SweepKeys.MODELS, levels);
      case Axis.OfEndpoint endpoint -> written.put(SweepKeys.ENDPOINTS, levels);
      case Axis.OfAspectRatio ratio -> written.put(SweepKeys.RATIOS, levels);
      case Axis.OfSize size -> written.put(SweepKeys.SIZES, levels);
      case Axis.OfEditing editing ->
          written.put(
              SweepKeys.EDITING, editing.levels().stream().map(SweepValues::wordOf).toList());
      case Axis.OfFragment fragment -> {
        written.put(
            SweepKeys.FRAGMENTS,
            fragment.levels().stream()
                .map(one -> level(one.label(), "words", one.words()))
                .toList());
        written.put(SweepKeys.CONFIRMED, true);
      }
      case Axis.OfPrompt prompt -> {
        written.put(
            SweepKeys.PROMPTS,
            prompt.levels().stream()
                .map(one -> level(one.label(), "prompt", one.prompt()))
                .toList());
        written.put(SweepKeys.CONFIRMED, true);
      }
      case Axis.OfImages images ->
          written.put(
              SweepKeys.IMAGES,
              images.levels().stream()
                  .map(
                      one -> level(one.label(), "files", one.images().stream().map(files).toList()))
                  .toList());
    }
    return written;
  }

  private static Map<String, Object> level(String label, String key, Object value) {
    Map<String, Object> level = new LinkedHashMap<>();
    level.put("label", label);
    level.put(key, value);
    return level;
  }

  private static List<String> levels(Axis axis) {
    return java.util.stream.IntStream.range(0, axis.size())
        .mapToObj(axis::label)
        .map(label -> label.equals(Axis.NOT_SENT) ? SweepValues.NOT_SENT : label)
        .toList();
  }

  private static void putSampling(Map<String, Object> root, SweepPlan plan) {
    Sampling sampling = plan.sampling();
    root.put(SweepKeys.DRAW_SEED, sampling.seed());
    if (plan.isForTheEdge()) {
      return;
    }
    root.put(SweepKeys.REPEATS, sampling.repeats());
    Stopping stopping = sampling.stopping();
    if (stopping.kind() == Stopping.Kind.NEVER_EARLY) {
      return;
    }
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("rule", CourseReader.word(stopping.kind()));
    put(rule, "margin", stopping.kind() == Stopping.Kind.MARGIN ? stopping.margin() : null);
    rule.put("alpha", stopping.alpha());
    root.put(SweepKeys.STOP_EARLY, rule);
  }

  private static void putTerms(Map<String, Object> root, Terms terms) {
    Map<String, Object> pace = new LinkedHashMap<>();
    pace.put("atOnce", terms.pace().atOnce());
    put(pace, "requestsPerMinute", terms.pace().requestsPerMinute());
    put(pace, "tokensPerMinute", terms.pace().tokensPerMinute());
    root.put("pace", pace);
    Budget budget = terms.budget();
    Map<String, Object> limits = new LinkedHashMap<>();
    put(limits, "dollars", budget.dollars());
    limits.put("assumption", SweepValues.wordOf(budget.assumption()));
    put(limits, "requests", budget.requests());
    put(limits, "minutes", budget.minutes());
    root.put("budget", limits);
    Caps caps = terms.caps();
    Map<String, Object> capped = new LinkedHashMap<>();
    capped.put("blockedPerCase", cap(caps.blockedPerCase()));
    capped.put("blockedPerDay", cap(caps.blockedPerDay()));
    root.put("caps", capped);
    root.put("way", SweepValues.wordOf(terms.way()));
  }

  private static Object cap(@Nullable Integer most) {
    return most == null ? SweepKeys.NONE : most;
  }
}
