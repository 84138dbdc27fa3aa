package assay.simulator;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

/** What was answered. For many threads. */
final class Journal {
  private static final int KEPT = 10_000;

  private final ArrayDeque<Served> served = new ArrayDeque<>();
  private final Consumer<Served> observer;

  Journal(Consumer<Served> observer) {
    this.observer = observer;
  }

  void add(Served line) {
    synchronized (served) {
      if (served.size() == KEPT) {
        served.removeFirst();
      }
      served.addLast(line);
    }
    observer.accept(line);
  }

  List<Served> served() {
    synchronized (served) {
      return List.copyOf(served);
    }
  }
}
