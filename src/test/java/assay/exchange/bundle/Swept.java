package assay.exchange.bundle;

import assay.attempt.Answer.StoredImage;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Declaration;
import assay.attempt.Endpoint;
import assay.attempt.OutputOptions;
import assay.attempt.Thresholds;
import assay.run.design.Cell;
import assay.run.design.PlannedCase;
import assay.run.design.Setting;
import assay.run.design.Step;
import assay.run.sweep.Sweep;
import assay.run.sweep.Sweep.CellRun;
import assay.run.sweep.SweepEnd;
import assay.run.sweep.SweepPlan;
import assay.store.Facts;
import assay.store.SweepFacts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sweeps in a workspace on disk, for tests of bundles. */
public final class Swept {
  static final String WORDS = "The quick vase jumps over the lazy shelf";
  static final String LATER = "And then at night beneath a blue lantern";
  static final Sweep.Layout LAYOUT =
      new Sweep.Layout(
          List.of("model", "fragment"),
          Sweep.DesignKind.EVERY_COMBINATION,
          "# the plan\nname: It\ncases: [{label: vase, prompt: " + WORDS + "}]\n");

  private final BundledWorkspace workspace;
  private final StoredImage picture;

  public Swept(BundledWorkspace workspace) throws IOException {
    this.workspace = workspace;
    this.picture = workspace.picture(31, 17);
  }

  /** The reference image of its second case. */
  StoredImage picture() {
    return picture;
  }

  /** A sweep that was paused and extended, of which three cells of four have an attempt. */
  public Sweep open(UUID session) throws IOException {
    Sweep sweep = untouched(session, "It");
    UUID id = sweep.head().id();
    workspace.sweeps().note(id, new Sweep.Note(Facts.NOW, null));
    StoredImage shown = workspace.picture(64, 64);
    send(sweep, 0, 1, "STOP", shown);
    send(sweep, 0, 2, "SAFETY", null);
    send(sweep, 1, 1, "SAFETY", null);
    workspace.sweeps().note(id, new Sweep.Note(Facts.NOW, SweepEnd.PAUSED));
    SweepPlan plan = SweepFacts.plan();
    Sweep more =
        workspace
            .sweeps()
            .extend(
                id,
                new Sweep.Course(plan.sampling().times(6), plan.terms()),
                new Sweep.Layout(LAYOUT.axes(), LAYOUT.design(), LAYOUT.planText() + "# more\n"),
                List.of(staged(4)));
    send(more, more.runs().size() - 2, 1, "STOP", shown);
    workspace.sweeps().note(id, new Sweep.Note(Facts.NOW, SweepEnd.DONE));
    return found(id);
  }

  /** A sweep of which nothing was sent. */
  Sweep untouched(UUID session, String name) {
    SweepPlan like = SweepFacts.plan();
    SweepPlan plan =
        new SweepPlan(
            name, like.cases(), like.base(), like.factors(), like.sampling(), like.terms());
    Sweep sweep =
        workspace
            .sweeps()
            .open(
                session,
                plan,
                LAYOUT,
                List.of(
                    cell(1, vase(), "by day"),
                    cell(2, vase(), "by night"),
                    cell(3, pictured(), "by day")));
    return found(sweep.head().id());
  }

  Sweep found(UUID sweep) {
    return workspace.sweeps().find(sweep).orElseThrow();
  }

  /** An attempt of a run of the sweep. */
  void send(Sweep sweep, int run, int repeat, String reason, @Nullable StoredImage image) {
    CellRun of = sweep.runs().get(run);
    Cell cell =
        sweep.cells().stream().filter(one -> one.number() == of.cell()).findFirst().orElseThrow();
    workspace.complete(
        workspace.begin(of.run(), repeat, cell.setting().planned().tested()),
        Facts.answer(200, reason, null, image == null ? null : image.sha256()));
  }

  private static PlannedCase vase() {
    return new PlannedCase(
        "the vase on the shelf",
        Case.ofPrompt(WORDS),
        Set.of("kitchen tag", "glass tag"),
        PlannedCase.Expected.SHOWN);
  }

  private PlannedCase pictured() {
    return new PlannedCase(
        "pictured",
        new Case(
            "A lamp like this one", List.of(workspace.reference(picture)), Declaration.HARMLESS));
  }

  private static Cell cell(int number, PlannedCase planned, String fragment) {
    return new Cell(
        number, new Setting(planned, configuration()), List.of("gemini-3-pro-image", fragment));
  }

  private static Cell staged(int number) {
    return new Cell(
        number,
        new Setting(vase(), configuration(), List.of(new Step(LATER, "the light in it"))),
        List.of("gemini-3-pro-image", "staged"));
  }

  private static Configuration configuration() {
    return new Configuration(
        new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
        "gemini-3-pro-image",
        new Thresholds(Map.of()),
        OutputOptions.NOT_SENT);
  }
}
