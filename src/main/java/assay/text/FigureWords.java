package assay.text;

import assay.figures.BillingAssumption;
import assay.figures.Cost;
import assay.figures.CostSum;
import assay.figures.PriceTable.Parsed.Problem;
import assay.figures.Rate;
import assay.figures.Stability;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What costs, rates and stability are called. Never changes; for any thread. */
public final class FigureWords {
  private final Texts texts;
  private final Formats formats;

  /** The words of a language. */
  public FigureWords(Texts texts) {
    this.texts = texts;
    this.formats = new Formats(texts);
  }

  /**
   * What an attempt costs, beside the label "Cost": {@code $0.134}, {@code unknown, at most $0.14},
   * {@code price not known}.
   */
  public String cost(Optional<Cost> cost) {
    return cost(cost, "cost.unknown");
  }

  /** The same where no label stands beside it: {@code cost unknown, at most $0.14}. */
  public String costSentence(Optional<Cost> cost) {
    return cost(cost, "cost.unknown.sentence");
  }

  /** The same where there is little room: {@code cost ? ≤ $0.14}. */
  public String costShort(Optional<Cost> cost) {
    return cost(cost, "cost.unknown.short");
  }

  private String cost(Optional<Cost> cost, String unknownKey) {
    if (cost.isEmpty()) {
      return texts.of("cost.unpriced");
    }
    BigDecimal dollars = cost.get().atMost();
    return switch (cost.get().certainty()) {
      case FREE -> texts.of("cost.none");
      case COUNTED -> formats.dollars(dollars);
      case ESTIMATED -> texts.of("cost.estimated", formats.dollars(dollars));
      case UNKNOWN -> texts.of(unknownKey, formats.dollarsAtMost(dollars));
    };
  }

  /** The line beside Submit: {@code at most $0.74}, or that the price is not known. */
  public String atMost(Optional<BigDecimal> dollars) {
    return dollars
        .map(most -> texts.of("cost.beforehand", formats.dollarsAtMost(most)))
        .orElseGet(() -> texts.of("cost.unpriced"));
  }

  /** What the line beside Submit holds and what it does not. */
  public String atMostExplained() {
    return texts.of("cost.beforehand.text");
  }

  /** What an assumption is called, such as {@code If blocks are free}. */
  public String assumption(BillingAssumption assumption) {
    return texts.of("assumption." + assumption);
  }

  /** A sum as {@code $3.62}, or {@code $3.10–$3.62} where it depends on the assumption. */
  public String sum(CostSum sum) {
    String low = formats.dollars(sum.blocksFree());
    String high = formats.dollars(sum.fullImage());
    return low.equals(high) ? high : texts.of("cost.range", low, high);
  }

  /** A sum in lines: one for each assumption, and one for what is left out, if anything is. */
  public List<String> sumLines(CostSum sum) {
    List<String> lines = new ArrayList<>();
    for (BillingAssumption assumption : BillingAssumption.values()) {
      String dollars = formats.dollars(sum.under(assumption));
      lines.add(texts.of("label.value", assumption(assumption), dollars));
    }
    if (sum.unpriced() > 0) {
      lines.add(texts.of("cost.unpriced.attempts", sum.unpriced()));
    }
    return lines;
  }

  /** What is wrong with an edited price table, with its line. */
  public String problem(Problem problem) {
    String mistake = texts.of("price.problem." + problem.mistake());
    return texts.of("price.problem", problem.line(), mistake, problem.found());
  }

  /** What a cell's repeats say, such as {@code not settled, about 11 more repeats needed}. */
  public String stability(Stability stability) {
    return texts.of("stability." + stability.kind(), stability.moreRepeats());
  }

  /** A rate in full: {@code 3 of 5 · 60 % (23–88 %)}; of nothing only {@code 0 of 0}. */
  public String rate(Rate rate) {
    return rate.total() == 0
        ? formats.kOfN(rate)
        : texts.of("format.rate", formats.kOfN(rate), formats.interval(rate));
  }
}
