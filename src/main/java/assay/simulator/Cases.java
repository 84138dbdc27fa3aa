package assay.simulator;

import assay.simulator.judgement.Draw;
import assay.simulator.judgement.Judge;
import assay.simulator.judgement.Rules;
import assay.simulator.protocol.Asked;
import java.util.ArrayDeque;
import java.util.HashMap;
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
  private final ArrayDeque<Step> script = new ArrayDeque<>();

  Cases(long seed, Script script) {
    this.seed = seed;
    this.script.addAll(script.steps());
  }

  /**
   * One request's turn.
   *
   * @param caseNumber of its case, from 1
   * @param step what is scripted for it, or what the rules say
   * @param draw its luck
   */
  record Turn(int caseNumber, Step step, Draw draw) {}

  synchronized void play(Script more) {
    script.addAll(more.steps());
  }

  synchronized Turn next(Asked asked) {
    String hash = asked.caseHash();
    int number = numbers.computeIfAbsent(hash, h -> numbers.size() + 1);
    Step step = script.isEmpty() ? Step.byRules() : script.removeFirst();
    int ask = asks.getOrDefault(hash, 0) + 1;
    if (step.reply() == null) {
      asks.put(hash, ask);
    }
    return new Turn(number, step, new Draw(seed, hash, ask, rules.spread()));
  }

  Judge judge() {
    return judge;
  }
}
