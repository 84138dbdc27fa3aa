package assay.figures;

import assay.attempt.Answer.Fault;
import assay.attempt.Attempt;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.figures.Cost.Certainty;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * Reckons what attempts cost, by a price table. The price is that of the model that was asked for,
 * whichever endpoint it went to; what the simulator answers is priced as the real thing would be.
 * Never changes; for any thread.
 *
 * <p>What is charged: an answer other than HTTP 200 is not (Vertex AI pricing page: "only HTTP 200
 * is charged"); a picture and a plain text answer are, by their tokens; of blocks no source is
 * clear, so that they have three prices, one for each {@link BillingAssumption}.
 */
public final class Costs {
  /** A batch costs half of the standard price (Gemini API documentation, "Batch API"). */
  private static final BigDecimal BATCH = new BigDecimal("0.5");

  private final PriceTable prices;
  private final BigDecimal share;

  /** Reckons with these prices. */
  public Costs(PriceTable prices) {
    this(prices, BigDecimal.ONE);
  }

  private Costs(PriceTable prices, BigDecimal share) {
    this.prices = prices;
    this.share = share;
  }

  /** The same prices for what is sent in batches. */
  public Costs inBatches() {
    return new Costs(prices, BATCH);
  }

  /**
   * What an attempt costs; one under way counts as one whose answer never came. Empty if the price
   * of the model is not known, unless it is free at any price.
   */
  public Optional<Cost> of(Attempt attempt) {
    Attempt.Completion completion = attempt.completion();
    if (completion == null) {
      return tariff(attempt.tested(), attempt.configuration())
          .map(Tariff::unanswered)
          .map(cost -> cost.times(share));
    }
    return completion.tries() == 0
        ? Optional.of(Cost.NOTHING)
        : of(completion.outcome(), attempt.tested(), attempt.configuration());
  }

  /**
   * What an outcome costs that came of sending this case under this configuration. Empty if the
   * price of the model is not known, unless it is free at any price.
   */
  public Optional<Cost> of(Outcome outcome, Case tested, Configuration configuration) {
    return isFree(outcome)
        ? Optional.of(Cost.NOTHING)
        : tariff(tested, configuration)
            .map(tariff -> cost(outcome, tariff))
            .map(cost -> cost.times(share));
  }

  /**
   * The most that so many repeats may cost, in US dollars, before any of them is sent: the input
   * reckoned high, an allowance for thinking, and one picture each in full. Drafts that a model may
   * add are not in it. Empty if the price of the model is not known.
   *
   * @param repeats at least 0
   */
  public Optional<BigDecimal> atMost(Case tested, Configuration configuration, int repeats) {
    return tariff(tested, configuration)
        .map(tariff -> tariff.unanswered().times(share).atMost())
        .map(each -> each.multiply(BigDecimal.valueOf(repeats)));
  }

  /** What attempts cost together, under each assumption. */
  public CostSum sum(Collection<Attempt> attempts) {
    CostSum sum = CostSum.NOTHING;
    for (Attempt attempt : attempts) {
      Optional<Cost> cost = of(attempt);
      sum = cost.isPresent() ? sum.plus(cost.get()) : sum.plusUnpriced();
    }
    return sum;
  }

  private Optional<Tariff> tariff(Case tested, Configuration configuration) {
    return prices
        .of(configuration.model())
        .flatMap(price -> Tariff.of(price, tested, configuration.output()));
  }

  private static Cost cost(Outcome outcome, Tariff tariff) {
    if (outcome.kind() == Kind.IMAGE) {
      return outcome.tokens().isReported()
          ? Cost.same(Certainty.COUNTED, tariff.counted(outcome))
          : Cost.same(Certainty.ESTIMATED, tariff.uncounted(outcome));
    }
    if (isPlainAnswer(outcome)) {
      return Cost.same(Certainty.COUNTED, tariff.counted(outcome));
    }
    return tariff.withheld(outcome);
  }

  /** Whether it never left, or came back with a status that is not charged. */
  private static boolean isFree(Outcome outcome) {
    Integer status = outcome.limits().httpStatus();
    return status != null
        ? status < 200 || status > 299
        : Fault.of(outcome).filter(Fault::isBeforeSending).isPresent();
  }

  /** Whether it ended as any text answer does, which no one calls a block. */
  private static boolean isPlainAnswer(Outcome outcome) {
    boolean plain = outcome.kind() == Kind.MODEL_REFUSED || outcome.kind() == Kind.TRUNCATED;
    return plain && outcome.tokens().isReported();
  }
}
