package assay.run.design;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.ImageType;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A case under a configuration: what the repeats of one cell send.
 *
 * @param planned the case, with what the axes have made of its prompt and images
 * @param configuration the settings
 * @param later the steps that follow the first, each with words of its own; empty for a case that
 *     is sent in one request
 */
public record Setting(PlannedCase planned, Configuration configuration, List<Step> later) {
  /** Stands for the picture that a step will get, where only its price matters. */
  private static final ReferenceImage ANY =
      new ReferenceImage("", Sha256.of(new byte[0]), ImageType.PNG, 0, null);

  public Setting {
    later = List.copyOf(later);
  }

  /** A case that is sent in one request. */
  public Setting(PlannedCase planned, Configuration configuration) {
    this(planned, configuration, List.of());
  }

  /** In how many steps a repeat is sent, at least 1. */
  public int steps() {
    return 1 + later.size();
  }

  /**
   * What a step sends.
   *
   * @param step from 1
   * @param picture what the step before has brought; of no use to the first
   */
  public Case step(int step, ReferenceImage picture) {
    Case first = planned.tested();
    return step == 1
        ? first
        : new Case(later.get(step - 2).prompt(), List.of(picture), first.declaration());
  }

  /** What it sends, as far as it is known before anything has come: step by step. */
  public List<Case> known() {
    return Stream.concat(
            Stream.of(planned.tested()),
            later.stream()
                .map(step -> new Case(step.prompt(), List.of(), planned.tested().declaration())))
        .toList();
  }

  /** A case that costs as much as the dearest of its steps. */
  public Case dearest() {
    Case first = planned.tested();
    if (later.isEmpty()) {
      return first;
    }
    String longest =
        known().stream()
            .map(Case::prompt)
            .max(Comparator.comparingInt(Setting::bytes))
            .orElse(first.prompt());
    return new Case(
        longest, first.images().isEmpty() ? List.of(ANY) : first.images(), first.declaration());
  }

  private static int bytes(String prompt) {
    return prompt.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The same case under another configuration. */
  Setting with(Configuration other) {
    return new Setting(planned, other, later);
  }

  /** The same case with another prompt; what was declared of it stays. */
  Setting withPrompt(String prompt) {
    Case tested = planned.tested();
    return with(new Case(prompt, tested.images(), tested.declaration()));
  }

  /** The same case with words after its prompt, in each of its steps. */
  Setting withWords(String words) {
    Setting first = withPrompt(planned.tested().prompt() + " " + words);
    return new Setting(
        first.planned, configuration, later.stream().map(step -> step.with(words)).toList());
  }

  /** The same case with other reference images; what was declared of it stays. */
  Setting withImages(List<ReferenceImage> images) {
    Case tested = planned.tested();
    return with(new Case(tested.prompt(), images, tested.declaration()));
  }

  /** The same case in these steps; its own prompt stands where a step has no words. */
  Setting in(List<Step> steps) {
    String own = planned.tested().prompt();
    List<Step> whole = steps.stream().map(step -> step.of(own)).toList();
    Setting first = withPrompt(whole.getFirst().prompt());
    return new Setting(first.planned, configuration, whole.subList(1, whole.size()));
  }

  private Setting with(Case other) {
    return new Setting(planned.with(other), configuration, later);
  }
}
