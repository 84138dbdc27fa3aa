package assay.ui.workbench.timeline;

import assay.attempt.Attempt;
import assay.attempt.Outcome;
import assay.ui.Icons;
import java.util.Locale;

/** How an outcome looks: an icon, and a colour that only repeats what the icon says. */
enum Look {
  SHOWN(Icons.SHOWN),
  BY_SETTING(Icons.BY_SETTING),
  OTHER_FILTER(Icons.OUTPUT_FILTER),
  ERROR(Icons.WARNING),
  STOP(Icons.HARD_STOP),
  UNKNOWN(Icons.UNKNOWN),
  UNDER_WAY(Icons.TIME);

  private final Icons icon;

  Look(Icons icon) {
    this.icon = icon;
  }

  Icons icon() {
    return icon;
  }

  /** Such as {@code look-by-setting}. */
  String styleClass() {
    return "look-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Look of(Attempt attempt) {
    return attempt.outcome().map(Look::of).orElse(UNDER_WAY);
  }

  private static Look of(Outcome outcome) {
    if (outcome.isHardStop()) {
      return STOP;
    }
    return switch (outcome.kind()) {
      case INTERRUPTED, UNKNOWN, EMPTY -> UNKNOWN;
      case IMAGE,
          PROMPT_BLOCKED,
          OUTPUT_BLOCKED,
          RIGHTS,
          FIXED_POLICY,
          PERSONAL_DATA,
          MODEL_REFUSED,
          NO_IMAGE,
          TRUNCATED,
          MALFUNCTION,
          ORG_POLICY,
          INVALID_REQUEST,
          ACCESS,
          QUOTA,
          SERVICE,
          TRANSPORT,
          CANCELLED ->
          of(outcome.group());
    };
  }

  private static Look of(Outcome.Group group) {
    return switch (group) {
      case SHOWN -> SHOWN;
      case BY_SETTING -> BY_SETTING;
      case OTHER_FILTER -> OTHER_FILTER;
      case ERROR -> ERROR;
    };
  }
}
