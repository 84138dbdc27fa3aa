package assay.rules.breach.ui.workbench;

import assay.rules.breach.run.ImageService;

/** Planted: a breach that a rule must find. */
class RunningView {
  ImageService service;
}
