package assay.exchange.sweep;

import assay.exchange.PlanDraft;
import assay.exchange.PlanKey;
import assay.exchange.PlanNode.Named;
import assay.exchange.Problem;
import assay.exchange.sweep.Section.Item;
import assay.exchange.sweep.SweepDraft.Pictures;
import assay.run.Order;
import assay.run.design.Axis.OfFragment.Fragment;
import assay.run.design.Axis.OfPrompt.Variant;
import assay.run.design.Staging;
import assay.run.design.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The levels that a person has a name for: words, prompts, images. Words and prompts are taken only
 * from who says that they are true of every case. For one thread.
 */
final class VariantsReader {
  private static final int LONGEST_WORDS = 10_000;

  /** More are told by how many one prompt may have. */
  private static final int MOST_FILES = 100;

  private final Path folder;
  private final SweepValues values;
  private final Consumer<Problem> problems;

  /**
   * @param folder what relative names of images start from
   */
  VariantsReader(Path folder, SweepValues values, Consumer<Problem> problems) {
    this.folder = folder;
    this.values = values;
    this.problems = problems;
  }

  List<Fragment> fragments(Section axis) {
    confirmed(axis);
    return each(axis, SweepKeys.FRAGMENTS, SweepKeys.FRAGMENT, this::fragment);
  }

  List<Variant> prompts(Section axis) {
    confirmed(axis);
    return each(axis, SweepKeys.PROMPTS, SweepKeys.VARIANT, this::prompt);
  }

  List<Pictures> images(Section axis) {
    return each(axis, SweepKeys.IMAGES, SweepKeys.PICTURES, this::pictures);
  }

  List<Staging> stagings(Section axis) {
    confirmed(axis);
    return each(axis, SweepKeys.STEPS, SweepKeys.STAGING, this::staging);
  }

  private void confirmed(Section axis) {
    Boolean confirmed = axis.value(SweepKeys.CONFIRMED, values.plain()::truth);
    if (!Boolean.TRUE.equals(confirmed)) {
      axis.tell(axis.at(SweepKeys.CONFIRMED), "exchange.sweep.confirm");
    }
  }

  /** Makes a level of what stands under its label; empty if it told why not. */
  private interface Making<T> {
    Optional<T> of(String label, Section level);
  }

  /**
   * @param keys of a level: its label and what it is
   */
  private <T> List<T> each(Section axis, String key, List<String> keys, Making<T> making) {
    List<T> levels = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    for (Item item : axis.items(key, FactorsReader.MOST_LEVELS)) {
      Section level = Section.of(item.where(), item.node(), keys, problems);
      if (item.node() instanceof Named) {
        keys.forEach(level::need);
        label(level, labels).flatMap(label -> making.of(label, level)).ifPresent(levels::add);
      }
    }
    return levels;
  }

  private Optional<String> label(Section level, Set<String> labels) {
    String label = level.value("label", values.plain()::name);
    if (label != null && !labels.add(label)) {
      level.tell(level.at("label"), "exchange.plan.twice", label);
      return Optional.empty();
    }
    return Optional.ofNullable(label);
  }

  private Optional<Fragment> fragment(String label, Section level) {
    String words = level.value("words", (where, text) -> text);
    if (words != null && words.length() > LONGEST_WORDS) {
      level.tell(level.at("words"), "exchange.plan.name", String.valueOf(LONGEST_WORDS));
    }
    return Optional.ofNullable(words).map(some -> new Fragment(label, some));
  }

  private Optional<Variant> prompt(String label, Section level) {
    return prompt(level).map(prompt -> new Variant(label, prompt));
  }

  /** A prompt is what a case's own may be. */
  private Optional<String> prompt(Section level) {
    PlanDraft draft = new PlanDraft();
    level.value(
        "prompt",
        (where, text) -> {
          draft.put(PlanKey.PROMPT, where, text);
          return text;
        });
    draft.problems().forEach(problems);
    return Optional.ofNullable(draft.plan().prompt());
  }

  /** Steps are none, or two at least: one alone is a prompt. */
  private Optional<Staging> staging(String label, Section level) {
    List<Step> steps = new ArrayList<>();
    List<Item> items = level.items(SweepKeys.STEPS, Step.MOST);
    for (Item item : items) {
      Section step = Section.of(item.where(), item.node(), SweepKeys.STEP, problems);
      step.need("purpose");
      String purpose = step.value("purpose", this::purpose);
      String words = prompt(step).orElse("");
      if (purpose != null) {
        steps.add(new Step(words, purpose));
      }
    }
    if (items.size() == 1) {
      level.tell(level.at(SweepKeys.STEPS), "exchange.sweep.one-step");
    }
    return steps.size() == items.size() && steps.size() != 1
        ? Optional.of(new Staging(label, steps))
        : Optional.empty();
  }

  private @Nullable String purpose(String where, String text) {
    if (text.isBlank() || text.length() > Order.LONGEST_PURPOSE) {
      String most = String.valueOf(Order.LONGEST_PURPOSE);
      problems.accept(Problem.of(where, "exchange.plan.name", most));
      return null;
    }
    return text.strip();
  }

  /** Images are what a case's own may be. */
  private Optional<Pictures> pictures(String label, Section level) {
    PlanDraft draft = new PlanDraft();
    level
        .texts("files", MOST_FILES)
        .forEach(file -> draft.image(file.where(), folder, file.text(), false));
    draft.problems().forEach(problems);
    return Optional.of(new Pictures(label, draft.plan().images()));
  }
}
