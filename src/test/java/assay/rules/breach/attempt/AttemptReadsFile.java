package assay.rules.breach.attempt;

import java.nio.file.Path;

/** Planted: a breach that a rule must find. */
class AttemptReadsFile {
  Path file;
}
