package assay.text;

import assay.attempt.HarmCategory;
import assay.attempt.Threshold;
import assay.figures.Rate;
import assay.figures.compare.CaseDifference;
import assay.figures.compare.Comparison;
import assay.figures.compare.OrderViolation;
import assay.figures.compare.SmallestEffect;
import assay.figures.finding.AxisFinding;
import assay.figures.finding.CaseFinding;
import assay.figures.finding.Edge;
import assay.figures.finding.LevelFinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Plain sentences of what a sweep has found. Never changes; for any thread. */
public final class FindingWords {
  private static final String NOT_SENT = "not sent";

  private final Texts texts;
  private final Formats formats;

  /** The words of a language. */
  public FindingWords(Texts texts) {
    this.texts = texts;
    this.formats = new Formats(texts);
  }

  /**
   * All that can be said, axis by axis: the levels, the edges, what is out of order.
   *
   * @param stoppedEarly whether cells were stopped by their own figures, which the comparisons do
   *     not know of
   */
  public List<String> sentences(List<AxisFinding> findings, boolean stoppedEarly) {
    List<String> sentences = new ArrayList<>();
    for (AxisFinding finding : findings) {
      finding.levels().forEach(level -> sentences.addAll(levels(finding, level)));
      finding.cases().forEach(one -> sentences.addAll(cases(finding.axis(), one)));
    }
    if (stoppedEarly && findings.stream().anyMatch(finding -> !finding.levels().isEmpty())) {
      sentences.add(texts.of("finding.early"));
    }
    return sentences;
  }

  /** What an axis is called. */
  public String axis(String axis) {
    String categories =
        Arrays.stream(axis.split(" \\+ "))
            .map(HarmCategory::ofWireName)
            .flatMap(Optional::stream)
            .map(category -> texts.of("category." + category))
            .collect(Collectors.joining(" + "));
    return categories.isEmpty() ? texts.of("sweep.axis." + axis) : categories;
  }

  /** What a level is called, where there is little room. */
  public String level(String level) {
    if (level.equals(NOT_SENT)) {
      return texts.of("threshold.NOT_SENT.short");
    }
    return Threshold.ofWireName(level)
        .map(threshold -> texts.of("threshold." + threshold + ".short"))
        .orElse(level);
  }

  private List<String> levels(AxisFinding finding, LevelFinding level) {
    Comparison comparison = level.comparison();
    String axis = axis(finding.axis());
    String from = level(level.from());
    String to = level(level.to());
    if (comparison.sample().cases() == 0) {
      return List.of(texts.of("finding.level.nothing", axis, from, to));
    }
    return switch (comparison.direction()) {
      case MORE -> List.of(detected("finding.level.more", axis, from, to, comparison));
      case LESS -> List.of(detected("finding.level.less", axis, from, to, comparison));
      case SINGLE_CASES ->
          List.of(texts.of("finding.level.single", axis, from, to, single(finding, comparison)));
      case NOT_DETECTED ->
          List.of(texts.of("finding.level.none", axis, from, to, smallest(comparison.smallest())));
    };
  }

  private String detected(String key, String axis, String from, String to, Comparison comparison) {
    return texts.of(
        key,
        axis,
        from,
        to,
        formats.points(Math.abs(comparison.effect())),
        formats.points(comparison.theseCases().interval().low()),
        formats.points(comparison.theseCases().interval().high()),
        comparison.sample().cases());
  }

  private static String single(AxisFinding finding, Comparison comparison) {
    return comparison.byCase().stream()
        .filter(CaseDifference::isDetected)
        .map(difference -> finding.cases().get(difference.index()).label())
        .collect(Collectors.joining(", "));
  }

  /** What so many repeats and cases could have seen. */
  public String smallest(SmallestEffect smallest) {
    if (smallest.overall().isEmpty() && smallest.perCase().isEmpty()) {
      return texts.of("finding.smallest.nothing");
    }
    return texts.of("finding.smallest", points(smallest.perCase()), points(smallest.overall()));
  }

  private String points(OptionalDouble share) {
    return share.isPresent()
        ? formats.points(share.getAsDouble())
        : texts.of("finding.smallest.none");
  }

  private List<String> cases(String axis, CaseFinding finding) {
    List<String> sentences = new ArrayList<>();
    finding.edge().ifPresent(edge -> sentences.add(edge(axis, finding, edge)));
    finding.violations().stream()
        .map(violation -> violation(axis, finding.label(), violation))
        .forEach(sentences::add);
    return sentences;
  }

  private String edge(String axis, CaseFinding finding, Edge edge) {
    return texts.of(
        "finding.edge." + edge.kind() + ends(edge),
        finding.label(),
        axis(axis),
        edge.passes().or(edge::blocks).map(threshold -> withRate(finding, threshold)).orElse("–"),
        edge.blocks().map(threshold -> withRate(finding, threshold)).orElse("–"));
  }

  /** Which of the ends between which an edge lies is known, as a part of the key. */
  private static String ends(Edge edge) {
    if (edge.kind() != Edge.Kind.BETWEEN) {
      return "";
    }
    if (edge.passes().isPresent()) {
      return edge.blocks().isPresent() ? "" : ".passes";
    }
    return edge.blocks().isPresent() ? ".blocks" : ".nothing";
  }

  /** Such as {@code Med+ (9 of 10)}. */
  private String withRate(CaseFinding finding, Threshold threshold) {
    String name = level(threshold.name());
    return finding.rates().stream()
        .filter(rate -> rate.level().equals(threshold.name()) && rate.blocked().total() > 0)
        .map(rate -> texts.of("finding.level.rate", name, kOfN(rate.blocked())))
        .findFirst()
        .orElse(name);
  }

  private String kOfN(Rate rate) {
    return formats.kOfN(rate);
  }

  private String violation(String axis, String label, OrderViolation violation) {
    return texts.of(
        "finding.violation." + violation.strength(),
        label,
        axis(axis),
        texts.of(
            "finding.level.rate",
            level(violation.stricter().name()),
            kOfN(violation.rates().second())),
        texts.of(
            "finding.level.rate",
            level(violation.looser().name()),
            kOfN(violation.rates().first())));
  }
}
