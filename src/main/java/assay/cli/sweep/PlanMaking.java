package assay.cli.sweep;

import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.cli.print.Console;
import assay.cli.print.PictureNotes;
import assay.cli.sweep.SweepBench.Sources;
import assay.exchange.Problem;
import assay.exchange.ReferenceFiles;
import assay.exchange.sweep.SweepPlanPreparation;
import assay.exchange.sweep.SweepPlanPreparation.Usual;
import assay.exchange.sweep.SweepPlanWriter;
import assay.run.sweep.SweepPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes the plan of what was asked for, and the text that says the same. For one thread. */
final class PlanMaking {
  private final Console console;
  private final Sources sources;
  private final Map<Sha256, Path> files = new HashMap<>();

  PlanMaking(SweepBench bench) {
    this.console = bench.console();
    this.sources = bench.sources();
  }

  /**
   * What came of it.
   *
   * @param text the plan's file, or where the command says something otherwise, one that says it
   */
  record Made(SweepPlan plan, String text) {}

  /** Empty if it cannot be made, and why has been said. Blocks. */
  Optional<Made> make(SweepRequest request) {
    Usual usual = new Usual(sources.settings().profile(), sources.settings().stripMetadata());
    return switch (new SweepPlanPreparation(this::take, sources.endpoints(), usual)
        .prepare(request.draft())) {
      case SweepPlanPreparation.Result.Refused refused -> {
        refused.problems().forEach(problem -> console.problemLine(words(problem)));
        yield Optional.empty();
      }
      case SweepPlanPreparation.Result.Ready ready -> made(request, ready.plan());
    };
  }

  private String words(Problem problem) {
    return problem.words(console.texts());
  }

  private ReferenceFiles.Result take(Path file, boolean strip) {
    ReferenceFiles.Result result = sources.pictures().take(file, strip);
    if (result instanceof ReferenceFiles.Result.Taken taken) {
      files.put(taken.image().sha256(), file);
      PictureNotes.tell(taken, console);
    }
    return result;
  }

  private Optional<Made> made(SweepRequest request, SweepPlan plan) {
    try {
      return Optional.of(new Made(plan, text(request, plan)));
    } catch (IOException e) {
      String file = request.file().toString();
      console.problemLine(words(Problem.of(file, "exchange.plan.unreadable")));
      return Optional.empty();
    }
  }

  private String text(SweepRequest request, SweepPlan plan) throws IOException {
    if (!request.overrides().changePlan()) {
      return new String(Files.readAllBytes(request.file()), StandardCharsets.UTF_8);
    }
    Path folder = request.file().toAbsolutePath().resolveSibling("");
    return SweepPlanWriter.write(
        plan,
        new SweepPlanWriter.Heading(
            request.session(), request.draft().base().course().stripMetadata()),
        image -> relative(folder, image),
        console.texts());
  }

  private String relative(Path folder, ReferenceImage image) {
    Path file = files.getOrDefault(image.sha256(), Path.of(image.name())).toAbsolutePath();
    return folder.normalize().relativize(file.normalize()).toString().replace('\\', '/');
  }
}
