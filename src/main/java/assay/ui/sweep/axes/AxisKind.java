package assay.ui.sweep.axes;

import assay.ui.Styles;

/** What an axis that a person adds is made of. */
enum AxisKind {
  /** Whole prompts, each under a name. */
  PROMPTS,
  /** Words after the prompt, each under a name. */
  WORDS,
  /** The case at once, against the case in steps. */
  STEPS,
  /** Endpoints that are set up. */
  ENDPOINTS,
  /** The threshold of several categories together. */
  TOGETHER;

  /** Whether it is made of words that go out with every case. */
  boolean isOfWords() {
    return this == PROMPTS || this == WORDS || this == STEPS;
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
