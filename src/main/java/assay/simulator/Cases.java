package assay.simulator;

import assay.simulator.judgement.Draw;
import assay.simulator.judgement.Judge;
import assay.simulator.judgement.Rules;
import assay.simulator.protocol.Asked;
import assay.simulator.protocol.Bar;
import assay.simulator.protocol.Category;
import assay.simulator.protocol.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which cases were asked, how often each request was, and what the script has left. Asks are
 * counted for each identical request by itself, so that its answers are the same in whatever order
 * and however many at a time others come beside it. A request that the script answers does not
 * count as an ask, so that a script does not change what the rules say afterwards. For many
 * threads.
 */
final class Cases {
  private final Rules rules = new Rules();
  private final Judge judge = new Judge(rules);
  private final long seed;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Request, Integer> asks = new HashMap<>();
  private final List<Left> script = new ArrayList<>();

  Cases(long seed, Script script) {
    this.seed = seed;
    play(script);
  }

  /** All that an identical request has in common with the one before it. */
  private record Request(
      String caseHash, Model model, Map<Category, Bar> bars, Asked.Output output) {
    static Request of(Asked asked, String caseHash) {
      return new Request(caseHash, asked.model(), asked.bars(), asked.output());
    }
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
    Request request = Request.of(asked, hash);
    int ask = asks.getOrDefault(request, 0) + 1;
    if (step.reply() == null) {
      asks.put(request, ask);
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
