package assay.ui.sweep.plan;

import assay.attempt.Case;
import assay.exchange.Problem;
import assay.exchange.ReferenceFiles;
import assay.exchange.sweep.SweepDraft;
import assay.exchange.sweep.SweepPlanFile;
import assay.exchange.sweep.SweepPlanFolder;
import assay.exchange.sweep.SweepPlanPreparation;
import assay.run.Desk;
import assay.run.Settings;
import assay.run.design.PlannedCase;
import assay.run.sweep.SweepPlan;
import assay.text.Texts;
import assay.ui.FileDialogs.FileType;
import assay.ui.ScreenTools;
import assay.ui.sweep.draft.KeptWords;
import assay.ui.sweep.draft.PlanModel;
import assay.ui.sweep.draft.PlanTaking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans as files: opened, saved, and named in a command. On the screen's thread. */
final class PlanFiles {
  private static final int MOST_TOLD = 5;

  private final ScreenTools tools;
  private final Desk desk;
  private final PlanModel model;
  private final PlanController controller;
  private final Consumer<List<PlannedCase>> cases;
  private @Nullable Saved saved;

  /** A plan and where it was written. */
  private record Saved(SweepPlan plan, Path file) {}

  /**
   * @param cases takes the cases of a plan that was opened
   */
  PlanFiles(
      ScreenTools tools,
      Desk desk,
      PlanModel model,
      PlanController controller,
      Consumer<List<PlannedCase>> cases) {
    this.tools = tools;
    this.desk = desk;
    this.model = model;
    this.controller = controller;
    this.cases = cases;
  }

  private Texts texts() {
    return tools.texts();
  }

  private FileType type() {
    return new FileType(texts().of("sweep.plan.type"), List.of("yaml", "yml"));
  }

  /** What came of reading a plan file; nothing of it is taken in where it cannot be read. */
  private record Opened(@Nullable SweepPlan plan, List<Problem> problems, int skipped) {}

  /** Opens a plan and shows it in place of what is planned. */
  void onOpen() {
    if (tools.workspace().isClosed()) {
      tools.notices().warning(tools.workspace().closedProperty().get());
      return;
    }
    tools
        .files()
        .open(type())
        .ifPresent(file -> tools.background().run(() -> read(file), this::show));
  }

  /** Blocks. */
  private Opened read(Path file) {
    return switch (SweepPlanFile.read(file)) {
      case SweepPlanFile.Result.Refused refused -> new Opened(null, refused.problems(), 0);
      case SweepPlanFile.Result.Read read -> prepare(read.draft());
    };
  }

  private Opened prepare(SweepDraft draft) {
    draft.sets().forEach(set -> set.declared().forEach(this::lock));
    int skipped = draft.sets().stream().mapToInt(set -> set.report().allSkipped()).sum();
    Settings settings = tools.workspace().settings();
    SweepPlanPreparation preparation =
        new SweepPlanPreparation(
            (file, strip) -> new ReferenceFiles(desk.blobs(), strip).take(file),
            settings::find,
            new SweepPlanPreparation.Usual(settings.profile(), settings.stripMetadata()));
    return switch (preparation.prepare(draft)) {
      case SweepPlanPreparation.Result.Refused refused ->
          new Opened(null, refused.problems(), skipped);
      case SweepPlanPreparation.Result.Ready ready -> new Opened(ready.plan(), List.of(), skipped);
    };
  }

  /** A set says that a minor is shown in it, or may be. */
  private void lock(Case tested) {
    desk.submit().declare(tested);
  }

  private void show(Opened opened) {
    if (opened.skipped() > 0) {
      tools.notices().warning(texts().of("sweep.plan.skipped", opened.skipped()));
    }
    SweepPlan plan = opened.plan();
    if (plan == null) {
      tools.notices().error(words(opened.problems()));
      return;
    }
    PlanTaking.take(plan, model, new KeptWords(texts()).of(plan));
    cases.accept(plan.cases());
    String named = plan.base().endpoint().name();
    String inHand = tools.workspace().settings().inHand().name();
    if (!named.equals(inHand)) {
      tools.notices().warning(texts().of("sweep.plan.elsewhere", named, inHand));
    }
  }

  /** Lets go of what was kept of the plan that was opened. */
  void onForget() {
    model.openedProperty().set(Optional.empty());
    model.keptProperty().set("");
  }

  private String words(List<Problem> problems) {
    String told =
        problems.stream()
            .limit(MOST_TOLD)
            .map(problem -> problem.words(texts()))
            .collect(Collectors.joining("\n"));
    return texts().of("sweep.plan.refused", told);
  }

  /** Saves what is planned as a file. */
  void onSave() {
    save(file -> tools.notices().info(texts().of("export.done", nameOf(file))));
  }

  /**
   * Hands over the command that sends what is planned; saves it first if it is not saved as it
   * stands.
   */
  void onCopyCommand(Consumer<String> clipboard) {
    Optional<SweepPlan> plan = sketch();
    if (plan.isPresent() && saved != null && saved.plan().equals(plan.get())) {
      copy(saved.file(), clipboard);
    } else {
      save(file -> copy(file, clipboard));
    }
  }

  private void copy(Path file, Consumer<String> clipboard) {
    clipboard.accept("assay run '" + file.toAbsolutePath().toString().replace("'", "'\\''") + "'");
    tools.notices().info(texts().of("sweep.plan.copied"));
  }

  private Optional<SweepPlan> sketch() {
    Optional<String> problem = controller.problem();
    problem.ifPresent(words -> model.problemProperty().set(words));
    return problem.isPresent() ? Optional.empty() : Optional.of(controller.sketch());
  }

  private void save(Consumer<Path> then) {
    Optional<SweepPlan> plan = sketch();
    if (plan.isPresent()) {
      String name = texts().of("sweep.plan.file") + ".yaml";
      tools.files().saveAs(name, type()).ifPresent(file -> write(plan.get(), file, then));
    }
  }

  private void write(SweepPlan plan, Path file, Consumer<Path> then) {
    tools
        .background()
        .run(
            () -> written(plan, file),
            done -> {
              if (done) {
                saved = new Saved(plan, file);
                then.accept(file);
              } else {
                tools.notices().error(texts().of("export.failed", nameOf(file)));
              }
            });
  }

  private boolean written(SweepPlan plan, Path file) {
    try {
      SweepPlanFolder.write(plan, file, desk.blobs(), texts());
      return true;
    } catch (IOException e) {
      System.getLogger(PlanFiles.class.getName())
          .log(System.Logger.Level.INFO, "The plan was not written: {0}", e.getMessage());
      return false;
    }
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }
}
