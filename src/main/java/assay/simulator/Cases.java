package assay.simulator;

import assay.simulator.judgement.Draw;
import assay.simulator.judgement.Judge;
import assay.simulator.judgement.Rules;
import assay.simulator.protocol.Asked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which cases were asked and how often, and what the script has left. A request that the script
 * answers does not count as an ask, so that a script does not change what the rules say afterwards.
 * For many threads.
 */
final class Cases {
  private final Rules rules = new Rules();
  private final Judge judge = new Judge(rules);
  private final long seed;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> asks = new HashMap<>();
  private final List<Left> script = new ArrayList<>();

  Cases(long seed, Script script) {
    this.seed = seed;
    play(script);
  }

  /** A step and how many requests it still answers. */
  private static final class Left {
    private final Step step;
    private int times;

    Left(Step step) {
      this.step = step;
      this.times = step.times();
    }

    boolean isUsedUp() {
      return times == 0;
    }

    Step use() {
      times -= step.times() == Step.ALWAYS ? 0 : 1;
      return step;
    }
  }

  /**
   * One request's turn.
   *
   * @param caseNumber of its case, from 1
   * @param step what is scripted for it, or what the rules say
   * @param draw its luck
   */
  record Turn(int caseNumber, Step step, Draw draw) {}

  final synchronized void play(Script more) {
    more.steps().forEach(step -> script.add(new Left(step)));
  }

  synchronized Turn next(Asked asked, Protocol protocol) {
    String hash = asked.caseHash();
    int number = numbers.computeIfAbsent(hash, h -> numbers.size() + 1);
    Step step = scripted(asked, protocol);
    int ask = asks.getOrDefault(hash, 0) + 1;
    if (step.reply() == null) {
      asks.put(hash, ask);
    }
    return new Turn(number, step, new Draw(seed, hash, ask, rules.spread()));
  }

  private Step scripted(Asked asked, Protocol protocol) {
    Step step =
        script.stream()
            .filter(left -> left.step.when().holds(asked, protocol))
            .findFirst()
            .map(Left::use)
            .orElseGet(Step::byRules);
    script.removeIf(Left::isUsedUp);
    return step;
  }

  Judge judge() {
    return judge;
  }
}
