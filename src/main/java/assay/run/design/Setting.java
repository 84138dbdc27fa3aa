package assay.run.design;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.ReferenceImage;
import java.util.List;

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

  /** The same case with another prompt; what was declared of it stays. */
  Setting withPrompt(String prompt) {
    Case tested = planned.tested();
    return with(new Case(prompt, tested.images(), tested.declaration()));
  }

  /** The same case with other reference images; what was declared of it stays. */
  Setting withImages(List<ReferenceImage> images) {
    Case tested = planned.tested();
    return with(new Case(tested.prompt(), images, tested.declaration()));
  }

  private Setting with(Case other) {
    return new Setting(planned.with(other), configuration);
  }
}
