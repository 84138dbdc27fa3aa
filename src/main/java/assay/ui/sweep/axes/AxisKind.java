package assay.ui.sweep.axes;

import assay.ui.Styles;

/** What an axis that a person adds is made of. */
enum AxisKind {
  /** Whole prompts, each under a name. */
  PROMPTS,
  /** Words after the prompt, each under a name. */
  WORDS,
  /** Reference images in the place of the case's own, each choice under a name. */
  IMAGES,
  /** The case at once, against the case in steps. */
  STEPS,
  /** Endpoints that are set up. */
  ENDPOINTS,
  /** The threshold of several categories together. */
  TOGETHER;

  /** Whether its levels are typed, and go out with every case. */
  boolean isTyped() {
    return this != ENDPOINTS && this != TOGETHER;
  }

  /** The key of what it is called. */
  String textKey() {
    return "sweep.axes." + name();
  }

  /** For the ids of its nodes. */
  String id() {
    return Styles.kebab(name());
  }
}
