package assay.ui.sweep.plan;

import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.ui.Styles;
import assay.ui.sweep.draft.PlanDesign;
import java.util.Optional;

/** The node ids and style classes of planning, as the stylesheet and the tests know them. */
final class PlanStyles {
  static final String PLAN = "sweep-plan";
  static final String NAME = "sweep-name";
  static final String LEVEL = "sweep-level";
  static final String LEVELS = "sweep-levels";
  static final String MORE = "sweep-more";
  static final String DESIGN = "sweep-design";
  static final String EDGE = "sweep-edge";
  static final String CELLS = "sweep-cells-sentence";
  static final String REPEATS = "sweep-repeats";
  static final String STOPPING = "sweep-stopping";
  static final String MARGIN = "sweep-margin";
  static final String AT_ONCE = "sweep-at-once";
  static final String PER_MINUTE = "sweep-per-minute";
  static final String TOKENS = "sweep-tokens";
  static final String DOLLARS = "sweep-dollars";
  static final String REQUESTS = "sweep-requests";
  static final String MINUTES = "sweep-minutes";
  static final String PER_CASE = "sweep-per-case";
  static final String PER_DAY = "sweep-per-day";
  static final String ASSUMPTION = "sweep-assumption";
  static final String BATCH = "sweep-batch";
  static final String FORECAST = "sweep-forecast";
  static final String FACTS = "sweep-forecast-facts";
  static final String FORECAST_TITLE = "sweep-forecast-title";
  static final String PROBLEM = "sweep-problem";
  static final String START = "sweep-start";
  static final String SAVE = "sweep-save";
  static final String KEPT = "sweep-kept";
  static final String OPEN = "sweep-open";
  static final String COPY = "sweep-copy";

  private PlanStyles() {}

  /** The id of the toggle of a threshold; empty is not sent. */
  static String level(HarmCategory category, Optional<Threshold> threshold) {
    String level = threshold.map(Enum::name).orElse("NOT_SENT");
    return LEVEL + "-" + Styles.kebab(category.name()) + "-" + Styles.kebab(level);
  }

  /** The id of the toggle of a design. */
  static String design(PlanDesign design) {
    return DESIGN + "-" + Styles.kebab(design.name());
  }
}
