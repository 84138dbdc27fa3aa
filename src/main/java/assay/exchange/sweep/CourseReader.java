package assay.exchange.sweep;

import assay.figures.BillingAssumption;
import assay.figures.stopping.EdgeRule;
import assay.run.Order;
import assay.run.design.Pace;
import assay.run.sweep.Budget;
import assay.run.sweep.Caps;
import assay.run.sweep.Sampling;
import assay.run.sweep.Stopping;
import assay.run.sweep.Sweep;
import assay.run.sweep.Sweep.DesignKind;
import assay.run.sweep.Terms;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How often a plan sends, how fast, and within what limits. What it leaves out is as usual. */
final class CourseReader {
  private final Section root;
  private final Section edge;
  private final SweepValues values;

  /**
   * @param edge what stands below the key of the search for the edge
   */
  CourseReader(Section root, Section edge, SweepValues values) {
    this.root = root;
    this.edge = edge;
    this.values = values;
  }

  /**
   * All of it.
   *
   * @param purpose why a threshold lies below the session's standard; null if not said
   */
  Sweep.Course course(DesignKind kind, @Nullable String purpose) {
    tellWhatIsOfNoUse(kind);
    Terms terms =
        new Terms(
            pace(),
            budget(),
            caps(),
            or(
                root.value("way", (where, text) -> values.word(where, text, Terms.Way.values())),
                Terms.USUAL.way()),
            purpose);
    return new Sweep.Course(sampling(), terms);
  }

  private static <T> T or(@Nullable T said, T usual) {
    return Objects.requireNonNullElse(said, usual);
  }

  /**
   * Whoever declares something wants it to hold; a design that ignores it is not what they want.
   */
  private void tellWhatIsOfNoUse(DesignKind kind) {
    List<String> ofNoUse =
        kind == DesignKind.FIND_THE_EDGE
            ? List.of(SweepKeys.VARY, SweepKeys.REPEATS, SweepKeys.STOP_EARLY)
            : List.of(SweepKeys.EDGE_SECTION);
    ofNoUse.stream()
        .filter(root::has)
        .forEach(key -> root.tell(key, "exchange.sweep.of-no-use", SweepValues.wordOf(kind)));
  }

  private Sampling sampling() {
    Sampling usual = Sampling.USUAL;
    return new Sampling(
        or(root.value(SweepKeys.REPEATS, this::repeats), usual.repeats()),
        stopping(),
        edge(usual.edge()),
        or(root.value(SweepKeys.DRAW_SEED, values::seed), usual.seed()));
  }

  private @Nullable Integer repeats(String where, String text) {
    return values.plain().whole(where, text, 1, Sampling.MOST_REPEATS);
  }

  private EdgeRule.Ratio edge(EdgeRule.Ratio usual) {
    double passing = or(edge.value("passing", values::share), usual.passing());
    double blocking = or(edge.value("blocking", values::share), usual.blocking());
    double alpha = or(edge.value("alpha", values::share), usual.alpha());
    int most = or(edge.value("most", this::repeats), usual.most());
    if (passing >= blocking) {
      edge.tell(edge.at("passing"), "exchange.sweep.ordered");
      return usual;
    }
    return new EdgeRule.Ratio(passing, blocking, alpha, most);
  }

  private Stopping stopping() {
    Stopping never = Stopping.NEVER_EARLY;
    String key = SweepKeys.STOP_EARLY;
    if (!root.has(key)) {
      return never;
    }
    return root.isPlain(key)
        ? new Stopping(or(root.value(key, this::rule), never.kind()), never.alpha(), never.margin())
        : stopping(root.section(key, SweepKeys.STOPPING), never);
  }

  private Stopping stopping(Section said, Stopping usual) {
    Stopping.Kind kind = or(said.value("rule", this::rule), Stopping.Kind.MARGIN);
    if (kind == Stopping.Kind.MARGIN) {
      said.need("margin");
    } else if (said.has("margin")) {
      said.tell(said.at("margin"), "exchange.sweep.of-no-use", word(kind));
    }
    return new Stopping(
        kind,
        or(said.value("alpha", values::share), usual.alpha()),
        or(said.value("margin", values::share), usual.margin()));
  }

  /** How a rule is called in a plan. */
  static String word(Stopping.Kind kind) {
    return switch (kind) {
      case NEVER_EARLY -> "never";
      case SETTLED -> "settled";
      case MARGIN -> "margin";
    };
  }

  private Stopping.@Nullable Kind rule(String where, String text) {
    List<Stopping.Kind> all =
        where.equals(SweepKeys.STOP_EARLY)
            ? List.of(Stopping.Kind.NEVER_EARLY, Stopping.Kind.SETTLED)
            : List.of(Stopping.Kind.SETTLED, Stopping.Kind.MARGIN);
    return values
        .plain()
        .choice(
            where,
            text,
            t -> all.stream().filter(kind -> word(kind).equalsIgnoreCase(t)).findFirst(),
            all.stream().map(CourseReader::word));
  }

  private Pace pace() {
    Section pace = root.section("pace", SweepKeys.PACE);
    Map<String, Pace> endpoints = new LinkedHashMap<>();
    Pace usual = pace(pace);
    pace.sections(SweepKeys.ENDPOINTS, SweepKeys.PACE_THERE)
        .forEach((name, there) -> endpoints.put(name, pace(there)));
    return new Pace(usual.atOnce(), usual.requestsPerMinute(), usual.tokensPerMinute(), endpoints);
  }

  private Pace pace(Section pace) {
    Integer atOnce =
        pace.value(
            "atOnce", (where, text) -> values.plain().whole(where, text, 1, Order.MOST_REPEATS));
    return new Pace(
        or(atOnce, Pace.USUAL.atOnce()),
        pace.value("requestsPerMinute", values::count),
        pace.value("tokensPerMinute", values::count));
  }

  private Budget budget() {
    Section budget = root.section("budget", SweepKeys.BUDGET);
    BigDecimal dollars = budget.value("dollars", values::dollars);
    BillingAssumption assumption =
        budget.value(
            "assumption", (where, text) -> values.word(where, text, BillingAssumption.values()));
    return new Budget(
        dollars,
        or(assumption, Budget.NONE.assumption()),
        budget.value("requests", values::count),
        budget.value("minutes", values::count));
  }

  private Caps caps() {
    Section caps = root.section("caps", SweepKeys.CAPS);
    return new Caps(
        cap(caps, "blockedPerCase", Caps.USUAL.blockedPerCase()),
        cap(caps, "blockedPerDay", Caps.USUAL.blockedPerDay()));
  }

  private @Nullable Integer cap(Section caps, String key, @Nullable Integer usual) {
    Integer said = caps.value(key, values::cap);
    return said == null ? usual : (said == 0 ? null : said);
  }
}
