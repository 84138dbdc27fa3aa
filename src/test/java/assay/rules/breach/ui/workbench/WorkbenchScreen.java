package assay.rules.breach.ui.workbench;

/** What a screen shows of itself. */
public final class WorkbenchScreen {
  final String id = "workbench";
}
