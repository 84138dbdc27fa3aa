package assay.exchange.sweep;

import assay.attempt.BlockMethod;
import assay.attempt.Case;
import assay.attempt.CloudOptions;
import assay.attempt.CloudOptions.PersonGeneration;
import assay.attempt.CloudOptions.ProminentPeople;
import assay.attempt.Configuration;
import assay.attempt.Declaration;
import assay.attempt.Declaration.Minors;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.OutputOptions.AspectRatio;
import assay.attempt.OutputOptions.Size;
import assay.attempt.OutputOptions.ThinkingLevel;
import assay.attempt.ReferenceImage;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.figures.BillingAssumption;
import assay.figures.stopping.EdgeRule;
import assay.run.design.Axis;
import assay.run.design.Axis.OfEditing.Editing;
import assay.run.design.Axis.OfFragment.Fragment;
import assay.run.design.Axis.OfImages.Pictures;
import assay.run.design.Axis.OfPrompt.Variant;
import assay.run.design.Design;
import assay.run.design.Pace;
import assay.run.design.PlannedCase;
import assay.run.design.PlannedCase.Expected;
import assay.run.sweep.Budget;
import assay.run.sweep.Caps;
import assay.run.sweep.Factors;
import assay.run.sweep.Sampling;
import assay.run.sweep.Stopping;
import assay.run.sweep.SweepPlan;
import assay.run.sweep.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes plans, each as a file can say it. For one thread. */
public final class PlanMaker {
  /** What may stand in a person's words; each of it means something in YAML. */
  private static final String[] PIECES = {
    "a",
    "B",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\n  ",
    "\t",
    "\r",
    "#",
    " # ",
    ": ",
    "- ",
    "|",
    ">",
    "\"",
    "'",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    "&",
    "*",
    "!",
    "%",
    "@",
    "`",
    "null",
    "~",
    "true",
    "1",
    "---",
    "é",
    "中",
    "\ud83c\udf4e",
    "\u0085",
    "\u2028",
    "\ufeff",
    "\u0000",
    "..."
  };

  private final Random random;
  private final List<ReferenceImage> images;

  /**
   * @param images of which cases have some
   */
  public PlanMaker(Random random, List<ReferenceImage> images) {
    this.random = random;
    this.images = images;
  }

  public SweepPlan plan() {
    Design design = design();
    boolean edge = design instanceof Design.FindTheEdge;
    return new SweepPlan(
        name("plan"),
        list(1 + random.nextInt(3), this::planned),
        base(),
        new Factors(edge ? List.of() : axes(), design),
        edge
            ? new Sampling(10, Stopping.NEVER_EARLY, rule(), random.nextLong())
            : new Sampling(
                1 + random.nextInt(1000), stopping(), Sampling.USUAL.edge(), random.nextLong()),
        terms());
  }

  private Design design() {
    return switch (random.nextInt(4)) {
      case 0 -> new Design.OneAtATime();
      case 1 -> new Design.EveryCombination();
      case 2 -> new Design.Pairwise();
      default -> new Design.FindTheEdge(one(HarmCategory.values()));
    };
  }

  private PlannedCase planned(int number) {
    Declaration declared = new Declaration(one(Minors.values()), random.nextBoolean());
    List<ReferenceImage> some = images.subList(0, random.nextInt(images.size() + 1));
    return new PlannedCase(
        name("case " + number),
        new Case(words("A "), some, declared),
        new HashSet<>(list(random.nextInt(3), i -> name("tag"))),
        maybe(() -> one(Expected.values())));
  }

  private Configuration base() {
    Thresholds thresholds = Thresholds.NOT_SENT;
    for (HarmCategory category : some(HarmCategory.values())) {
      thresholds = thresholds.with(category, one(Threshold.values()));
      if (random.nextBoolean()) {
        thresholds = thresholds.withMethod(category, one(BlockMethod.values()));
      }
    }
    return new Configuration(endpoint(0), "model-0", thresholds, output());
  }

  private OutputOptions output() {
    CloudOptions cloud =
        new CloudOptions(
            maybe(() -> one(PersonGeneration.values())),
            maybe(() -> one(ProminentPeople.values())),
            maybe(() -> "image/jpeg"),
            maybe(() -> random.nextInt(101)),
            random.nextBoolean() ? Map.of() : Map.of("suite", "nightly-1"));
    return new OutputOptions(
        maybe(() -> one(AspectRatio.values())),
        maybe(() -> one(Size.values())),
        maybe(random::nextInt),
        maybe(() -> random.nextDouble() * 2),
        maybe(() -> one(ThinkingLevel.values())),
        cloud);
  }

  /** An endpoint that takes everything, and that {@link #number} finds again. */
  static Endpoint endpoint(int number) {
    Endpoint.Kind kind = Endpoint.Kind.VERTEX_AI;
    String url = "https://cloud.example/" + number;
    return new Endpoint(kind, "cloud: " + number, url, kind.usualAccess());
  }

  /** Which endpoint has this name. */
  static int number(String name) {
    return Integer.parseInt(name.replaceAll("\\D", ""));
  }

  private List<Axis> axes() {
    List<Axis> all =
        new ArrayList<>(
            List.of(
                new Axis.OfThreshold(some(HarmCategory.values()), levels(Threshold.values())),
                new Axis.OfModel(list(1 + random.nextInt(3), i -> "models/m-" + i)),
                new Axis.OfEndpoint(list(1 + random.nextInt(3), PlanMaker::endpoint)),
                new Axis.OfAspectRatio(levels(AspectRatio.values())),
                new Axis.OfSize(levels(Size.values())),
                new Axis.OfEditing(some(Editing.values())),
                new Axis.OfFragment(list(1 + random.nextInt(3), this::fragment)),
                new Axis.OfPrompt(list(1 + random.nextInt(3), this::variant)),
                new Axis.OfImages(list(1 + random.nextInt(3), this::pictures))));
    Collections.shuffle(all, random);
    return all.subList(0, random.nextInt(4));
  }

  private Fragment fragment(int number) {
    return new Fragment(name("words " + number), random.nextInt(4) == 0 ? "" : words(""));
  }

  private Variant variant(int number) {
    return new Variant(name("prompt " + number), words("A "));
  }

  private Pictures pictures(int number) {
    return new Pictures(
        name("pictures " + number), images.subList(0, random.nextInt(images.size() + 1)));
  }

  private <T> List<Optional<T>> levels(T[] all) {
    List<Optional<T>> levels = new ArrayList<>(some(all).stream().map(Optional::of).toList());
    if (random.nextBoolean()) {
      levels.add(0, Optional.empty());
    }
    return levels;
  }

  private EdgeRule.Ratio rule() {
    double passing = 0.01 + random.nextDouble() * 0.4;
    return new EdgeRule.Ratio(
        passing, passing + 0.1 + random.nextDouble() * 0.4, share(), 1 + random.nextInt(1000));
  }

  private Stopping stopping() {
    return switch (random.nextInt(3)) {
      case 0 -> Stopping.NEVER_EARLY;
      case 1 -> new Stopping(Stopping.Kind.SETTLED, share(), Stopping.NEVER_EARLY.margin());
      default -> new Stopping(Stopping.Kind.MARGIN, share(), share());
    };
  }

  private double share() {
    return random.nextBoolean() ? 0.05 : Math.max(1e-12, random.nextDouble());
  }

  private Terms terms() {
    return new Terms(
        pace(random.nextBoolean() ? Map.of() : Map.of(endpoint(0).name(), pace(Map.of()))),
        new Budget(
            maybe(() -> BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(4))),
            one(BillingAssumption.values()),
            maybe(this::count),
            maybe(this::count)),
        new Caps(maybe(this::count), maybe(this::count)),
        one(Terms.Way.values()),
        maybe(() -> name("because").replaceAll("\\s+", " ")));
  }

  private Pace pace(Map<String, Pace> endpoints) {
    return new Pace(1 + random.nextInt(100), maybe(this::count), maybe(this::count), endpoints);
  }

  private int count() {
    return 1 + random.nextInt(Integer.MAX_VALUE - 1);
  }

  /** Words without white space around them. */
  private String name(String begin) {
    return words(begin) + "z";
  }

  private String words(String begin) {
    StringBuilder words = new StringBuilder(begin);
    for (int n = random.nextInt(12); n > 0; n--) {
      words.append(one(PIECES));
    }
    return words.toString();
  }

  private <T> T one(T[] all) {
    return all[random.nextInt(all.length)];
  }

  /** At least one of all, in any order. */
  private <T> List<T> some(T[] all) {
    List<T> mixed = new ArrayList<>(Arrays.asList(all));
    Collections.shuffle(mixed, random);
    return mixed.subList(0, 1 + random.nextInt(Math.min(4, all.length)));
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  private static <T> List<T> list(int count, IntFunction<T> maker) {
    List<T> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(maker.apply(i));
    }
    return list;
  }
}
