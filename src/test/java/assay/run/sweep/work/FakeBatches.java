package assay.run.sweep.work;

import assay.attempt.Answer;
import assay.attempt.Endpoint;
import assay.run.Cancellation;
import assay.run.sweep.BatchService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A service of batches in memory. Each is answered at its second look. For many threads. */
final class FakeBatches implements BatchService {
  /** The prompt of every line that was ever taken, as often as it was. */
  final List<String> taken = new ArrayList<>();

  private final Function<Line, Answer> answers;
  private final Map<String, Order> made = new LinkedHashMap<>();
  private final Map<String, Integer> looks = new LinkedHashMap<>();
  private @Nullable Answer refusal;
  private boolean losesAnswer;
  private boolean cancelled;
  private int unasked;
  private int count;
  private int looksAtUnknown;
  private boolean expires;
  Runnable atLook = () -> {};
  Runnable atMake = () -> {};

  FakeBatches(Function<Line, Answer> answers) {
    this.answers = answers;
  }

  /** Refuses every batch so; null for none. */
  synchronized void refuse(@Nullable Answer answer) {
    refusal = answer;
  }

  /** Takes the next batch, and nobody learns its name: the program ends meanwhile. */
  synchronized void loseNextAnswer() {
    losesAnswer = true;
  }

  /** The next batch expires. */
  synchronized void expireNext() {
    expires = true;
  }

  /** Knows nothing more of what it has taken, as a simulator that starts anew. */
  synchronized void forget() {
    made.clear();
  }

  /** Cannot be asked so many times. */
  synchronized void cannotBeAsked(int times) {
    unasked = times;
  }

  synchronized int batches() {
    return count;
  }

  /** How often it was asked of what it does not know. */
  synchronized int looksAtUnknown() {
    return looksAtUnknown;
  }

  synchronized boolean isCancelled() {
    return cancelled;
  }

  @Override
  public boolean takes(Endpoint endpoint) {
    return true;
  }

  @Override
  public synchronized Made make(Order order, Cancellation cancellation) {
    atMake.run();
    if (refusal != null) {
      return new Refused(refusal);
    }
    String name = "batches/" + ++count;
    made.put(name, order);
    order.lines().forEach(line -> taken.add(line.prepared().body()));
    if (losesAnswer) {
      losesAnswer = false;
      throw new IllegalStateException("The program ended");
    }
    return new Accepted(name);
  }

  @Override
  public synchronized Progress look(Endpoint endpoint, String name, Cancellation cancellation) {
    atLook.run();
    Order order = made.get(name);
    if (order == null) {
      looksAtUnknown++;
      return new Unreachable(SweepBench.status(404));
    }
    if (looks.merge(name, 1, Integer::sum) < 2 && !cancelled) {
      return new UnderWay(0);
    }
    if (expires) {
      expires = false;
      return new Ended("BATCH_STATE_EXPIRED", Map.of());
    }
    Map<UUID, Answer> came = new LinkedHashMap<>();
    if (!cancelled) {
      order.lines().forEach(line -> came.put(line.attempt(), answers.apply(line)));
    }
    return new Ended(cancelled ? "BATCH_STATE_CANCELLED" : "BATCH_STATE_SUCCEEDED", came);
  }

  @Override
  public synchronized Search find(
      Endpoint endpoint, String displayName, Cancellation cancellation) {
    if (unasked-- > 0) {
      return new Unasked(new Answer.Failed(Answer.Fault.DNS, "no such host", null));
    }
    return made.entrySet().stream()
        .filter(entry -> entry.getValue().displayName().equals(displayName))
        .map(Map.Entry::getKey)
        .findFirst()
        .<Search>map(Found::new)
        .orElse(new Absent());
  }

  @Override
  public synchronized void cancel(Endpoint endpoint, String name) {
    cancelled = true;
  }
}
