package assay.rules.breach.ui.sweep;

/** What a screen shows of itself. */
public final class SweepScreen {
  final String id = "sweep";
}
