package assay.rules.breach.ui.insight;

/** What a screen shows of itself. */
public final class InsightScreen {
  final String id = "insight";
}
