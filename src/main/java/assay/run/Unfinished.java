package assay.run;

import assay.attempt.Attempt;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A run that ended before each of its repeats was begun, because the program was killed or somebody
 * stopped it. What was begun may have been billed and is never sent again.
 *
 * @param run the run
 * @param order what was ordered, as the attempts say that were begun
 * @param left the numbers of the repeats that were never begun; not empty
 */
public record Unfinished(AttemptLog.Run run, Order order, List<Integer> left) {
  public Unfinished {
    left = List.copyOf(left);
  }

  /**
   * What is left of a run; empty if nothing is. Nothing is left of one whose answer forbids sending
   * it again, and nothing is known of one that began no attempt.
   */
  static Optional<Unfinished> of(Writing log, UUID run) {
    List<Attempt> begun = log.ofRun(run);
    if (begun.isEmpty() || begun.stream().anyMatch(Unfinished::forbidsMore)) {
      return Optional.empty();
    }
    Attempt first = begun.getFirst();
    int repeats = first.place().repeats();
    List<Integer> left = left(begun, repeats);
    return left.isEmpty() || repeats > Order.MOST_REPEATS
        ? Optional.empty()
        : Optional.of(new Unfinished(runOf(first), order(log, first), left));
  }

  private static boolean forbidsMore(Attempt attempt) {
    return attempt
        .outcome()
        .filter(outcome -> outcome.judgement().repeat() == Outcome.Repeat.NEVER)
        .isPresent();
  }

  private static List<Integer> left(List<Attempt> begun, int repeats) {
    Set<Integer> taken =
        begun.stream().map(attempt -> attempt.place().repeat()).collect(Collectors.toSet());
    return IntStream.rangeClosed(1, repeats)
        .filter(repeat -> !taken.contains(repeat))
        .boxed()
        .toList();
  }

  private static AttemptLog.Run runOf(Attempt attempt) {
    Attempt.Place place = attempt.place();
    return new AttemptLog.Run(place.run(), place.session(), place.runNumber(), place.repeats());
  }

  private static Order order(Writing log, Attempt attempt) {
    Attempt.Place place = attempt.place();
    return new Order(
        place.session(),
        attempt.tested(),
        attempt.configuration(),
        place.repeats(),
        Order.USUALLY_AT_ONCE,
        log.purposeOf(place.run()).orElse(null));
  }

  /** What has to be done, at the endpoint as it is to be called now. */
  Work work(UnaryOperator<Endpoint> now) {
    Configuration then = order.configuration();
    Configuration today =
        new Configuration(
            now.apply(then.endpoint()), then.model(), then.thresholds(), then.output());
    Order same =
        new Order(
            order.session(),
            order.tested(),
            today,
            order.repeats(),
            order.atOnce(),
            order.purpose());
    return new Work(same, run, left);
  }
}
