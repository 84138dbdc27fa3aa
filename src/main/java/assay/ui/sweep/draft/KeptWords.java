package assay.ui.sweep.draft;

import assay.attempt.CloudOptions;
import assay.attempt.Configuration;
import assay.attempt.OutputOptions;
import assay.run.sweep.Sampling;
import assay.run.sweep.SweepPlan;
import assay.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What stays of a plan that was opened though the window has no field for it, as a plan names it.
 */
public final class KeptWords {
  private final Texts texts;

  /** Words in the language of these texts. */
  public KeptWords(Texts texts) {
    this.texts = texts;
  }

  /** One sentence; empty if nothing stays. */
  public String of(SweepPlan plan) {
    List<String> kept = new ArrayList<>();
    Configuration base = plan.base();
    base.thresholds()
        .methods()
        .forEach((category, method) -> kept.add("methods " + category.name() + " " + method));
    output(base.output(), kept);
    sampling(plan, kept);
    if (plan.terms().purpose() != null) {
      kept.add("purpose");
    }
    plan.terms().pace().endpoints().keySet().stream()
        .sorted()
        .forEach(endpoint -> kept.add("pace " + endpoint));
    return kept.isEmpty() ? "" : texts.of("sweep.plan.kept", String.join(", ", kept));
  }

  private static void output(OutputOptions output, List<String> kept) {
    add("seed", output.seed(), kept);
    add("temperature", output.temperature(), kept);
    add("thinkingLevel", output.thinkingLevel(), kept);
    if (!output.cloud().equals(CloudOptions.NOT_SENT)) {
      kept.add("Vertex AI");
    }
  }

  private static void sampling(SweepPlan plan, List<String> kept) {
    Sampling sampling = plan.sampling();
    if (sampling.seed() != Sampling.USUAL.seed()) {
      kept.add("drawSeed " + sampling.seed());
    }
    if (sampling.stopping().alpha() != Sampling.USUAL.stopping().alpha()) {
      kept.add("alpha " + sampling.stopping().alpha());
    }
    if (plan.isForTheEdge() && !Objects.equals(sampling.edge(), Sampling.USUAL.edge())) {
      kept.add("edge");
    }
  }

  private static void add(
      String name, @org.jspecify.annotations.Nullable Object value, List<String> kept) {
    if (value != null) {
      kept.add(name + " " + value);
    }
  }
}
