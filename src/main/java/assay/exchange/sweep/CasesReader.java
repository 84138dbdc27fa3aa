package assay.exchange.sweep;

import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.exchange.Plan;
import assay.exchange.PlanDraft;
import assay.exchange.PlanKey;
import assay.exchange.PlanNode.Named;
import assay.exchange.Problem;
import assay.exchange.intake.Intake.Judged;
import assay.exchange.sweep.Section.Item;
import assay.exchange.sweep.SweepDraft.CaseSet;
import assay.exchange.sweep.SweepDraft.DraftCase;
import assay.run.design.PlannedCase.Expected;
import assay.run.sweep.SweepPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cases of a plan: those that stand in it, and those of the sets it names. */
final class CasesReader {
  private static final int MOST_IMAGES = 100;
  private static final int MOST_TAGS = 50;

  private final Path folder;
  private final Consumer<Problem> problems;
  private final SweepValues values;
  private final Plan.Stated ofAll;
  private final SetReader reader;
  private final Set<String> labels = new HashSet<>();
  private final List<CaseSet> sets = new ArrayList<>();
  private List<DraftCase> cases = List.of();

  /**
   * @param ofAll what is declared of all cases
   */
  CasesReader(Path folder, Consumer<Problem> problems, Plan.Stated ofAll) {
    this.folder = folder;
    this.problems = problems;
    this.values = new SweepValues(problems);
    this.ofAll = ofAll;
    this.reader = new SetReader(folder, problems);
  }

  List<DraftCase> cases() {
    return cases;
  }

  List<CaseSet> sets() {
    return List.copyOf(sets);
  }

  /** Those that stand in the plan keep their labels, so the sets come after them. */
  void read(List<Item> items) {
    List<List<DraftCase>> slots = new ArrayList<>();
    for (Item item : items) {
      slots.add(isSet(item) ? List.of() : written(item));
    }
    int count = labels.size();
    for (int i = 0; i < items.size() && count <= SweepPlan.MOST_CELLS; i++) {
      if (isSet(items.get(i))) {
        slots.set(i, set(items.get(i)));
        count += slots.get(i).size();
      }
    }
    cases = slots.stream().flatMap(List::stream).toList();
  }

  private static boolean isSet(Item item) {
    return item.node() instanceof Named named && named.entries().containsKey("from");
  }

  private List<DraftCase> written(Item item) {
    Section section = Section.of(item.where(), item.node(), SweepKeys.CASE, problems);
    if (!(item.node() instanceof Named)) {
      return List.of();
    }
    section.need("label");
    section.need("prompt");
    String label = section.value("label", values.plain()::name);
    if (label == null) {
      return List.of();
    }
    if (!labels.add(label)) {
      section.tell(section.at("label"), "exchange.plan.twice", label);
    }
    return written(label, section);
  }

  private List<DraftCase> written(String label, Section section) {
    PlanDraft draft = new PlanDraft();
    take(section, PlanKey.PROMPT, draft);
    section
        .texts("images", MOST_IMAGES)
        .forEach(image -> draft.image(image.where(), folder, image.text(), false));
    Stated stated = stated(section, draft);
    draft.problems().forEach(problems);
    String prompt = draft.plan().prompt();
    return prompt == null
        ? List.of()
        : List.of(
            new DraftCase(
                label,
                prompt,
                draft.plan().images(),
                stated.tags(),
                stated.expected(),
                declared(stated.said(), ofAll)));
  }

  private static void take(Section section, PlanKey key, PlanDraft draft) {
    section.value(
        key.inFile(),
        (where, text) -> {
          draft.put(key, where, text);
          return text;
        });
  }

  /** What is said of a case, or of each case of a set. */
  private record Stated(Set<String> tags, @Nullable Expected expected, Plan.Stated said) {}

  private Stated stated(Section section, PlanDraft draft) {
    take(section, PlanKey.MINORS, draft);
    take(section, PlanKey.RIGHTS_CONFIRMED, draft);
    Set<String> tags = new LinkedHashSet<>();
    section
        .texts("tags", MOST_TAGS)
        .forEach(
            tag -> {
              String name = values.plain().name(tag.where(), tag.text());
              if (name != null) {
                tags.add(name);
              }
            });
    Expected expected =
        section.value("expected", (where, text) -> values.word(where, text, Expected.values()));
    return new Stated(tags, expected, draft.plan().course().stated());
  }

  private static Declaration declared(Plan.Stated said, Plan.Stated otherwise) {
    return new Declaration(
        Objects.requireNonNullElse(
            said.minors(), Objects.requireNonNullElse(otherwise.minors(), Minors.NOT_STATED)),
        Objects.requireNonNullElse(
            said.rightsConfirmed(),
            Objects.requireNonNullElse(otherwise.rightsConfirmed(), false)));
  }

  private List<DraftCase> set(Item item) {
    Section section = Section.of(item.where(), item.node(), SweepKeys.SET, problems);
    PlanDraft draft = new PlanDraft();
    Stated stated = stated(section, draft);
    draft.problems().forEach(problems);
    return reader.read(section).map(found -> taken(found, stated)).orElse(List.of());
  }

  private List<DraftCase> taken(SetReader.Found found, Stated stated) {
    Judged judged = found.judged();
    sets.add(new CaseSet(found.from(), judged.report(), judged.declared()));
    Declaration ofSet = declared(stated.said(), ofAll);
    return judged.cases().stream()
        .map(one -> SetReader.draft(one, stated.tags(), stated.expected(), ofSet))
        .map(this::underItsOwnLabel)
        .toList();
  }

  private DraftCase underItsOwnLabel(DraftCase one) {
    String label = one.label();
    for (int number = 2; !labels.add(label); number++) {
      label = one.label() + "-" + number;
    }
    return new DraftCase(
        label, one.prompt(), one.images(), one.tags(), one.expected(), one.declaration());
  }
}
