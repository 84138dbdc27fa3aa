package assay.run.design;

import assay.attempt.Configuration;

/**
 * A case under a configuration: what the repeats of one cell send.
 *
 * @param planned the case, with what the axes have made of its prompt and images
 */
public record Setting(PlannedCase planned, Configuration configuration) {
  /** The same case under another configuration. */
  Setting with(Configuration other) {
    return new Setting(planned, other);
  }

  /** Whether both send the same, whatever their cases are called. */
  boolean sendsAs(Setting other) {
    return planned.tested().equals(other.planned.tested())
        && configuration.equals(other.configuration);
  }
}
