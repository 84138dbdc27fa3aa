package assay.exchange.sweep;

import assay.attempt.Case;
import assay.attempt.Declaration;
import assay.exchange.Plan;
import assay.exchange.intake.LossReport;
import assay.run.design.Axis;
import assay.run.design.Design;
import assay.run.design.PlannedCase.Expected;
import assay.run.sweep.Sweep;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a sweep's plan file says, each value checked by itself. Images are still files, and
 * endpoints still names of profiles.
 *
 * @param name how a person calls it; without one in the file, the file's own name
 * @param cases in the order of the file, each under a label of its own; not empty
 * @param base what is the same for all: endpoint, model, filters, output, session, stripping; null
 *     is not said. It has no prompt and no images
 * @param factors what varies
 * @param course how often, how fast and within what limits; what was not said is as usual
 * @param sets what came of the case sets that it names
 */
public record SweepDraft(
    String name,
    List<DraftCase> cases,
    Plan base,
    DraftFactors factors,
    Sweep.Course course,
    List<CaseSet> sets) {
  public SweepDraft {
    cases = List.copyOf(cases);
    sets = List.copyOf(sets);
  }

  /**
   * A case.
   *
   * @param images files that were there, in order
   * @param expected null if nothing was said
   * @param declaration of the case itself, else what the plan declares of all
   */
  public record DraftCase(
      String label,
      String prompt,
      List<Path> images,
      Set<String> tags,
      @Nullable Expected expected,
      Declaration declaration) {
    public DraftCase {
      images = List.copyOf(images);
      tags = Set.copyOf(tags);
    }
  }

  /** What varies, and which combinations are tried. */
  public record DraftFactors(List<DraftAxis> axes, Design design) {
    public DraftFactors {
      axes = List.copyOf(axes);
    }
  }

  /** One thing that varies. */
  public sealed interface DraftAxis {}

  /** One that needs nothing else. */
  public record Known(Axis axis) implements DraftAxis {}

  /**
   * The endpoint, by the names of profiles.
   *
   * @param where the list stands in the file
   * @param names not empty, each once
   */
  public record Endpoints(String where, List<String> names) implements DraftAxis {
    public Endpoints {
      names = List.copyOf(names);
    }
  }

  /** The reference images, by their files; not empty, each under a label of its own. */
  public record ImageFiles(List<Pictures> levels) implements DraftAxis {
    public ImageFiles {
      levels = List.copyOf(levels);
    }
  }

  /**
   * A level of the reference images.
   *
   * @param files that were there, in order; empty for no image
   */
  public record Pictures(String label, List<Path> files) {
    public Pictures {
      files = List.copyOf(files);
    }
  }

  /**
   * What came of a case set.
   *
   * @param from the file or folder
   * @param report what was taken, and what was skipped and why; front ends say it
   * @param declared the cases of which the set says that a minor is shown or may be: they are none
   *     of the plan's and are to be locked in the workspace
   */
  public record CaseSet(Path from, LossReport report, List<Case> declared) {
    public CaseSet {
      declared = List.copyOf(declared);
    }
  }
}
