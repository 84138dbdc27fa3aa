package assay.exchange.sweep;

import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.ReferenceImage;
import assay.attempt.Threshold;
import assay.figures.stopping.EdgeRule;
import assay.run.design.Axis;
import assay.run.design.Axis.OfImages.Pictures;
import assay.run.design.Design;
import assay.run.design.Pace;
import assay.run.design.Staging;
import assay.run.design.Step;
import assay.run.sweep.Budget;
import assay.run.sweep.Caps;
import assay.run.sweep.Stopping;
import assay.run.sweep.Sweep.DesignKind;
import assay.run.sweep.SweepPlan;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a plan says after its cases: what varies, how often, how fast, and within what limits. */
final class CourseWriter {
  private final YamlLines yaml;
  private final SweepPlanWriter.Images images;

  CourseWriter(YamlLines yaml, SweepPlanWriter.Images images) {
    this.yaml = yaml;
    this.images = images;
  }

  void write(SweepPlan plan) throws IOException {
    switch (plan.factors().design()) {
      case Design.FindTheEdge edge -> edge(edge.category(), plan.sampling().edge());
      case Design.OneAtATime one -> crossed(plan, DesignKind.ONE_AT_A_TIME);
      case Design.EveryCombination every -> crossed(plan, DesignKind.EVERY_COMBINATION);
      case Design.Pairwise pairs -> crossed(plan, DesignKind.PAIRWISE);
    }
    line(SweepKeys.DRAW_SEED, plan.sampling().seed());
    yaml.gap();
    pace(plan.terms().pace());
    budget(plan.terms().budget());
    caps(plan.terms().caps());
    line("way", SweepValues.wordOf(plan.terms().way()));
  }

  private void line(String key, Object value) {
    yaml.line("", key, value.toString());
  }

  private void inner(String key, @Nullable Object value) {
    some("  ", key, value);
  }

  private void some(String indent, String key, @Nullable Object value) {
    if (value != null) {
      yaml.line(indent, key, value.toString());
    }
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).toPlainString();
  }

  private void edge(HarmCategory category, EdgeRule.Ratio rule) {
    line(SweepKeys.DESIGN, SweepValues.wordOf(DesignKind.FIND_THE_EDGE));
    line(SweepKeys.EDGE_SECTION, "");
    inner("category", category.name());
    inner("passing", plain(rule.passing()));
    inner("blocking", plain(rule.blocking()));
    inner("alpha", plain(rule.alpha()));
    inner("most", rule.most());
  }

  private void crossed(SweepPlan plan, DesignKind kind) throws IOException {
    if (!plan.factors().axes().isEmpty()) {
      line(SweepKeys.VARY, "");
      for (Axis axis : plan.factors().axes()) {
        axis(axis);
      }
    }
    line(SweepKeys.DESIGN, SweepValues.wordOf(kind));
    line(SweepKeys.REPEATS, plan.sampling().repeats());
    line(SweepKeys.STOP_EARLY, stopping(plan.sampling().stopping()));
  }

  private String stopping(Stopping stopping) {
    String alpha = "alpha: " + plain(stopping.alpha()) + "}";
    return switch (stopping.kind()) {
      case NEVER_EARLY -> CourseReader.word(stopping.kind());
      case SETTLED ->
          stopping.alpha() == Stopping.NEVER_EARLY.alpha()
              ? CourseReader.word(stopping.kind())
              : "{rule: settled, " + alpha;
      case MARGIN -> "{margin: " + plain(stopping.margin()) + ", " + alpha;
    };
  }

  private void axis(Axis axis) throws IOException {
    switch (axis) {
      case Axis.OfThreshold it -> {
        axis(SweepKeys.THRESHOLDS, it.categories().stream().map(HarmCategory::name));
        yaml.line("    ", "levels", yaml.list(levels(it.levels().stream(), Threshold::name)));
      }
      case Axis.OfModel it -> axis(SweepKeys.MODELS, it.levels().stream().map(yaml::quoted));
      case Axis.OfEndpoint it ->
          axis(SweepKeys.ENDPOINTS, it.levels().stream().map(Endpoint::name).map(yaml::quoted));
      case Axis.OfAspectRatio it ->
          axis(
              SweepKeys.RATIOS,
              levels(it.levels().stream(), ratio -> yaml.quoted(ratio.wireName())));
      case Axis.OfSize it ->
          axis(SweepKeys.SIZES, levels(it.levels().stream(), size -> yaml.quoted(size.wireName())));
      case Axis.OfEditing it ->
          axis(SweepKeys.EDITING, it.levels().stream().map(SweepValues::wordOf));
      case Axis.OfFragment it -> {
        yaml.line("  - ", SweepKeys.FRAGMENTS, "");
        it.levels().forEach(level -> level(level.label(), "words", yaml.quoted(level.words())));
        yaml.line("    ", SweepKeys.CONFIRMED, "true");
      }
      case Axis.OfPrompt it -> {
        yaml.line("  - ", SweepKeys.PROMPTS, "");
        it.levels()
            .forEach(
                level -> level(level.label(), "prompt", yaml.block(level.prompt(), "          ")));
        yaml.line("    ", SweepKeys.CONFIRMED, "true");
      }
      case Axis.OfImages it -> {
        yaml.line("  - ", SweepKeys.IMAGES, "");
        for (Pictures level : it.levels()) {
          level(level.label(), "files", yaml.list(paths(level).stream()));
        }
      }
      case Axis.OfSteps it -> {
        yaml.line("  - ", SweepKeys.STEPS, "");
        it.levels().forEach(this::staging);
        yaml.line("    ", SweepKeys.CONFIRMED, "true");
      }
    }
  }

  private void axis(String key, Stream<String> levels) {
    yaml.line("  - ", key, yaml.list(levels));
  }

  private static <T> Stream<String> levels(Stream<Optional<T>> levels, Function<T, String> name) {
    return levels.map(level -> level.map(name).orElse(SweepValues.NOT_SENT));
  }

  private void level(String label, String key, String value) {
    yaml.line("      - ", "label", yaml.quoted(label));
    yaml.line("        ", key, value);
  }

  private void staging(Staging staging) {
    level(staging.label(), SweepKeys.STEPS, staging.steps().isEmpty() ? "[]" : "");
    for (Step step : staging.steps()) {
      yaml.line("          - ", "purpose", yaml.quoted(step.purpose()));
      if (!step.prompt().isEmpty()) {
        yaml.line("            ", "prompt", yaml.block(step.prompt(), "              "));
      }
    }
  }

  private List<String> paths(Pictures level) throws IOException {
    List<String> paths = new ArrayList<>();
    for (ReferenceImage image : level.images()) {
      paths.add(yaml.quoted(images.pathOf(image)));
    }
    return paths;
  }

  private void pace(Pace pace) {
    line("pace", "");
    paceThere("  ", pace);
    if (!pace.endpoints().isEmpty()) {
      yaml.line("  ", SweepKeys.ENDPOINTS, "");
      new TreeMap<>(pace.endpoints())
          .forEach(
              (name, there) -> {
                yaml.line("    ", yaml.quoted(name), "");
                paceThere("      ", there);
              });
    }
  }

  private void paceThere(String indent, Pace pace) {
    yaml.line(indent, "atOnce", String.valueOf(pace.atOnce()));
    some(indent, "requestsPerMinute", pace.requestsPerMinute());
    some(indent, "tokensPerMinute", pace.tokensPerMinute());
  }

  private void budget(Budget budget) {
    if (!budget.equals(Budget.NONE)) {
      line("budget", "");
      inner("dollars", budget.dollars() == null ? null : budget.dollars().toPlainString());
      inner("assumption", SweepValues.wordOf(budget.assumption()));
      inner("requests", budget.requests());
      inner("minutes", budget.minutes());
    }
  }

  private void caps(Caps caps) {
    line("caps", "");
    inner("blockedPerCase", Objects.requireNonNullElse(caps.blockedPerCase(), SweepKeys.NONE));
    inner("blockedPerDay", Objects.requireNonNullElse(caps.blockedPerDay(), SweepKeys.NONE));
  }
}
