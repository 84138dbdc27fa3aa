package assay.rules.breach.ui;

import picocli.CommandLine;

/** Planted: a breach that a rule must find. */
class UiParsesWords {
  CommandLine line;
}
