package assay.exchange.sweep;

import assay.attempt.Case;
import assay.attempt.ReferenceImage;
import assay.exchange.Problem;
import assay.exchange.ReferenceFiles;
import assay.exchange.sweep.SweepDraft.DraftCase;
import assay.run.EndpointProfile;
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
    List<PlannedCase> cases = cases(draft, problems);
    return problems.isEmpty() ? ready(draft, prepared.get(), cases) : new Result.Refused(problems);
  }

  private static Result ready(
      SweepDraft draft, SettingsPreparation.Prepared prepared, List<PlannedCase> cases) {
    SweepPlan plan =
        new SweepPlan(
            draft.name(),
            cases,
            prepared.base(),
            new Factors(prepared.axes(), draft.factors().design()),
            draft.course().sampling(),
            draft.course().terms());
    return new Result.Ready(plan, draft.base().course().session());
  }

  /** Takes every picture, so that all that are refused are named at once. */
  private List<PlannedCase> cases(SweepDraft draft, List<Problem> problems) {
    boolean strip =
        Objects.requireNonNullElse(draft.base().course().stripMetadata(), usual.stripMetadata());
    Map<Path, Optional<ReferenceImage>> taken = new HashMap<>();
    List<PlannedCase> cases = new ArrayList<>();
    for (DraftCase one : draft.cases()) {
      List<ReferenceImage> images = new ArrayList<>();
      for (Path file : one.images()) {
        taken
            .computeIfAbsent(file.toAbsolutePath().normalize(), f -> take(file, strip, problems))
            .ifPresent(images::add);
      }
      Case tested = new Case(one.prompt(), images, one.declaration());
      cases.add(new PlannedCase(one.label(), tested, one.tags(), one.expected()));
    }
    return cases;
  }

  private Optional<ReferenceImage> take(Path file, boolean strip, List<Problem> problems) {
    return switch (pictures.take(file, strip)) {
      case ReferenceFiles.Result.Taken picture -> Optional.of(picture.image());
      case ReferenceFiles.Result.Refused refused -> {
        problems.add(new Problem(file.toString(), refused.textKey(), refused.arguments()));
        yield Optional.empty();
      }
    };
  }
}
