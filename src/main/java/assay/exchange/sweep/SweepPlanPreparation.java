package assay.exchange.sweep;

import assay.attempt.Case;
import assay.attempt.ReferenceImage;
import assay.exchange.Problem;
import assay.exchange.ReferenceFiles;
import assay.exchange.sweep.SweepDraft.DraftCase;
import assay.exchange.sweep.SweepDraft.ImageFiles;
import assay.run.EndpointProfile;
import assay.run.design.Axis;
import assay.run.design.PlannedCase;
import assay.run.sweep.Factors;
import assay.run.sweep.SweepPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a plan of a draft, now that pictures and endpoints are at hand, or says all that stands
 * against it. What the conduct rules have against it is said when it is sent. For one thread.
 */
public final class SweepPlanPreparation {
  private final Pictures pictures;
  private final SettingsPreparation settings;
  private final Usual usual;

  /**
   * @param pictures takes pictures in
   * @param endpoints the profile of a name, with the address at which it answers now; empty if
   *     there is none
   * @param usual what is taken where a plan says nothing
   */
  public SweepPlanPreparation(
      Pictures pictures, Function<String, Optional<EndpointProfile>> endpoints, Usual usual) {
    this.pictures = pictures;
    this.settings = new SettingsPreparation(endpoints);
    this.usual = usual;
  }

  /** Takes the picture in a file, without its metadata if so wanted. */
  @FunctionalInterface
  public interface Pictures {
    /** What came of it. Asked once for each file. */
    ReferenceFiles.Result take(Path file, boolean strip);
  }

  /**
   * What is taken where a plan says nothing.
   *
   * @param endpoint the name of a profile
   * @param stripMetadata whether metadata is taken out of pictures
   */
  public record Usual(String endpoint, boolean stripMetadata) {}

  /** What came of it. */
  public sealed interface Result {
    /**
     * It can be sent.
     *
     * @param session the name of the session that the plan asks for; null if it names none
     */
    record Ready(SweepPlan plan, @Nullable String session) implements Result {}

    /** It cannot, for at least one reason. */
    record Refused(List<Problem> problems) implements Result {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * Makes the plan. Pictures are taken in only if nothing else stands against it. Blocks for as
   * long as taking pictures does.
   */
  public Result prepare(SweepDraft draft) {
    List<Problem> problems = new ArrayList<>();
    Optional<SettingsPreparation.Prepared> prepared =
        settings.prepare(draft, usual.endpoint(), problems::add);
    if (prepared.isEmpty() || !problems.isEmpty()) {
      return new Result.Refused(problems);
    }
    boolean strip =
        Objects.requireNonNullElse(draft.base().course().stripMetadata(), usual.stripMetadata());
    Taking taking = new Taking(pictures, strip, problems);
    SweepPlan plan = plan(draft, prepared.get(), taking);
    return problems.isEmpty()
        ? new Result.Ready(plan, draft.base().course().session())
        : new Result.Refused(problems);
  }

  /** Takes every picture, so that all that are refused are named at once. */
  private static SweepPlan plan(
      SweepDraft draft, SettingsPreparation.Prepared prepared, Taking taking) {
    return new SweepPlan(
        draft.name(),
        draft.cases().stream().map(one -> planned(one, taking)).toList(),
        prepared.base(),
        new Factors(axes(draft, prepared.axes(), taking), draft.factors().design()),
        draft.course().sampling(),
        draft.course().terms());
  }

  private static PlannedCase planned(DraftCase one, Taking taking) {
    Case tested = new Case(one.prompt(), taking.all(one.images()), one.declaration());
    return new PlannedCase(one.label(), tested, one.tags(), one.expected());
  }

  /** The axes as they were prepared, in their order, with the images that they name. */
  private static List<Axis> axes(SweepDraft draft, List<Axis> prepared, Taking taking) {
    List<Axis> axes = new ArrayList<>(prepared);
    for (int i = 0; i < axes.size(); i++) {
      if (draft.factors().axes().get(i) instanceof ImageFiles files) {
        axes.set(i, new Axis.OfImages(files.levels().stream().map(taking::level).toList()));
      }
    }
    return axes;
  }

  /** Takes pictures, each file once, and tells those that are refused. */
  private record Taking(
      Pictures pictures,
      boolean strip,
      List<Problem> problems,
      Map<Path, Optional<ReferenceImage>> taken) {
    Taking(Pictures pictures, boolean strip, List<Problem> problems) {
      this(pictures, strip, problems, new HashMap<>());
    }

    List<ReferenceImage> all(List<Path> files) {
      return files.stream()
          .map(file -> taken.computeIfAbsent(file.toAbsolutePath().normalize(), this::take))
          .flatMap(Optional::stream)
          .toList();
    }

    Axis.OfImages.Pictures level(SweepDraft.Pictures level) {
      return new Axis.OfImages.Pictures(level.label(), all(level.files()));
    }

    private Optional<ReferenceImage> take(Path file) {
      return switch (pictures.take(file, strip)) {
        case ReferenceFiles.Result.Taken picture -> Optional.of(picture.image());
        case ReferenceFiles.Result.Refused refused -> {
          problems.add(new Problem(file.toString(), refused.textKey(), refused.arguments()));
          yield Optional.empty();
        }
      };
    }
  }
}
