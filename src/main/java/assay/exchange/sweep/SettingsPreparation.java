package assay.exchange.sweep;

import assay.attempt.BlockMethod;
import assay.attempt.Capabilities;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.attempt.Unsupported;
import assay.exchange.BaseUrl;
import assay.exchange.Loopback;
import assay.exchange.Plan;
import assay.exchange.Problem;
import assay.exchange.sweep.SweepDraft.DraftAxis;
import assay.exchange.sweep.SweepDraft.Endpoints;
import assay.exchange.sweep.SweepDraft.ImageFiles;
import assay.exchange.sweep.SweepDraft.Known;
import assay.run.EndpointProfile;
import assay.run.design.Axis;
import assay.run.design.Cell;
import assay.run.design.Cells;
import assay.run.design.Design;
import assay.run.design.PlannedCase;
import assay.run.sweep.SweepPlan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes the configurations of a draft, and says what an endpoint or a model would not take. */
final class SettingsPreparation {
  private final Function<String, Optional<EndpointProfile>> endpoints;

  SettingsPreparation(Function<String, Optional<EndpointProfile>> endpoints) {
    this.endpoints = endpoints;
  }

  /** The base and what changes it; images are not taken yet, so that its levels have none. */
  record Prepared(Configuration base, List<Axis> axes) {}

  /**
   * Prepares them.
   *
   * @param usualEndpoint where it goes if the draft does not say it
   * @return empty if something was told without which there is no configuration
   */
  Optional<Prepared> prepare(SweepDraft draft, String usualEndpoint, Consumer<Problem> problems) {
    Plan.Target target = draft.base().target();
    String name = Objects.requireNonNullElse(target.endpoint(), usualEndpoint);
    Optional<EndpointProfile> profile = find("endpoint", name, problems);
    List<Axis> axes = new ArrayList<>();
    for (DraftAxis axis : draft.factors().axes()) {
      axis(axis, problems).ifPresent(axes::add);
    }
    Thresholds thresholds = thresholds(draft.base(), problems);
    if (profile.isEmpty() || axes.size() < draft.factors().axes().size()) {
      return Optional.empty();
    }
    Configuration base =
        new Configuration(
            profile.get().endpoint(),
            Objects.requireNonNullElse(target.model(), profile.get().model()),
            thresholds,
            draft.base().output());
    Prepared prepared = new Prepared(base, axes);
    tellUnusedPaces(draft, prepared, problems);
    return fits(draft, prepared, problems) ? Optional.of(prepared) : Optional.empty();
  }

  /** A pace at an endpoint to which nothing goes is a slip of the pen. */
  private static void tellUnusedPaces(
      SweepDraft draft, Prepared prepared, Consumer<Problem> problems) {
    Set<String> paced = new TreeSet<>(draft.course().terms().pace().endpoints().keySet());
    paced.remove(prepared.base().endpoint().name());
    for (Axis axis : prepared.axes()) {
      if (axis instanceof Axis.OfEndpoint endpoints) {
        endpoints.levels().stream().map(Endpoint::name).forEach(paced::remove);
      }
    }
    for (String name : paced) {
      problems.accept(Problem.of("pace.endpoints." + name, "exchange.sweep.no-such-pace", name));
    }
  }

  private Optional<EndpointProfile> find(String where, String name, Consumer<Problem> problems) {
    Optional<EndpointProfile> profile = endpoints.apply(name);
    if (profile.isEmpty()) {
      problems.accept(Problem.of(where, "exchange.sweep.no-endpoint", name));
      return profile;
    }
    Optional<Problem> problem = problemOf(where, profile.get().endpoint());
    problem.ifPresent(problems);
    return problem.isEmpty() ? profile : Optional.empty();
  }

  /**
   * A real service must never pass as the simulator, and no key travels unprotected. The simulator
   * has no address while it is only looked at.
   */
  private static Optional<Problem> problemOf(String where, Endpoint endpoint) {
    String url = endpoint.baseUrl();
    if (endpoint.isSimulated()) {
      return url.contains("://") && !Loopback.holds(url)
          ? told(where, "exchange.sweep.simulator-elsewhere", endpoint)
          : Optional.empty();
    }
    return url.isEmpty()
        ? told(where, "exchange.sweep.no-address", endpoint)
        : BaseUrl.problemOf(url).flatMap(wrong -> told(where, wrong.textKey(), endpoint));
  }

  private static Optional<Problem> told(String where, String textKey, Endpoint endpoint) {
    return Optional.of(Problem.of(where + " (" + endpoint.name() + ")", textKey, endpoint.name()));
  }

  private Optional<Axis> axis(DraftAxis axis, Consumer<Problem> problems) {
    return switch (axis) {
      case Known known -> Optional.of(known.axis());
      case Endpoints named -> endpointAxis(named, problems);
      case ImageFiles images -> Optional.of(withoutImages(images));
    };
  }

  private static Axis withoutImages(ImageFiles axis) {
    return new Axis.OfImages(
        axis.levels().stream()
            .map(level -> new Axis.OfImages.Pictures(level.label(), List.of()))
            .toList());
  }

  private Optional<Axis> endpointAxis(Endpoints named, Consumer<Problem> problems) {
    List<Endpoint> found = new ArrayList<>();
    for (int i = 0; i < named.names().size(); i++) {
      find(named.where() + "[" + (i + 1) + "]", named.names().get(i), problems)
          .map(EndpointProfile::endpoint)
          .ifPresent(found::add);
    }
    return found.size() == named.names().size()
        ? Optional.of(new Axis.OfEndpoint(found))
        : Optional.empty();
  }

  private static Thresholds thresholds(Plan base, Consumer<Problem> problems) {
    Map<HarmCategory, Threshold> sent = new EnumMap<>(HarmCategory.class);
    base.thresholds().forEach((category, value) -> value.ifPresent(t -> sent.put(category, t)));
    Map<HarmCategory, BlockMethod> methods = new EnumMap<>(HarmCategory.class);
    base.methods().forEach((category, value) -> value.ifPresent(m -> methods.put(category, m)));
    Set<HarmCategory> alone = new TreeSet<>(methods.keySet());
    alone.removeAll(sent.keySet());
    for (HarmCategory category : alone) {
      String where = "methods." + category.name();
      problems.accept(Problem.of(where, "exchange.sweep.method-alone", category.name()));
    }
    methods.keySet().retainAll(sent.keySet());
    return new Thresholds(sent, methods);
  }

  /** Whether all of it can be looked at and sent; what cannot is told. */
  private static boolean fits(SweepDraft draft, Prepared prepared, Consumer<Problem> problems) {
    Design design = draft.factors().design();
    long cells = times(draft.cases().size(), combinations(prepared.axes(), design));
    if (cells > SweepPlan.MOST_CELLS) {
      String most = String.valueOf(SweepPlan.MOST_CELLS);
      problems.accept(
          Problem.of("cases", "exchange.sweep.too-many-cells", String.valueOf(cells), most));
      return false;
    }
    Set<Problem> untaken = new LinkedHashSet<>();
    for (Configuration configuration : configurations(draft, prepared)) {
      Capabilities.check(configuration).forEach(field -> untaken.add(told(configuration, field)));
    }
    untaken.forEach(problems);
    return untaken.isEmpty();
  }

  /** How many combinations a design can make of axes, reckoned without making them. */
  private static long combinations(List<Axis> axes, Design design) {
    return switch (design) {
      case Design.OneAtATime one -> 1 + axes.stream().mapToLong(Axis::size).sum();
      case Design.EveryCombination every ->
          axes.stream().mapToLong(Axis::size).reduce(1, SettingsPreparation::times);
      case Design.Pairwise pairs -> Cells.combinations(axes, design);
      case Design.FindTheEdge edge -> Threshold.values().length;
    };
  }

  /** The product, or a number that is too large in any case. */
  private static long times(long one, long other) {
    return Math.min(Integer.MAX_VALUE, one * other);
  }

  private static List<Configuration> configurations(SweepDraft draft, Prepared prepared) {
    PlannedCase any = new PlannedCase("any", Case.ofPrompt("any"));
    long seed = draft.course().sampling().seed();
    return Cells.of(List.of(any), prepared.base(), prepared.axes(), draft.factors().design(), seed)
        .stream()
        .map(Cell::setting)
        .map(setting -> setting.configuration())
        .distinct()
        .toList();
  }

  private static Problem told(Configuration configuration, Unsupported field) {
    String where = configuration.endpoint().name() + ", " + configuration.model();
    return Problem.of(where, "conduct.untaken." + field.why(), field.field(), field.value());
  }
}
