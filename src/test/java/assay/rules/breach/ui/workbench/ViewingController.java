package assay.rules.breach.ui.workbench;

/** Planted: a breach that a rule must find. */
class ViewingController {
  RunningView view;
}
