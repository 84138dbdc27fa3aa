package assay.run;

import assay.attempt.Attempt;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it is told, each as a word and a number. Safe for many threads. */
public final class RecordingListener implements RunListener {
  private final List<String> events = new CopyOnWriteArrayList<>();

  @Override
  public void begun(Attempt attempt) {
    events.add("begun " + attempt.place().repeat());
  }

  @Override
  public void receiving(UUID attempt, long bytes) {
    events.add("receiving " + bytes);
  }

  @Override
  public void waiting(UUID attempt, Wait wait) {
    events.add("waiting " + wait.time() + " for try " + wait.nextTry());
  }

  @Override
  public void completed(Attempt attempt) {
    events.add("completed " + attempt.place().repeat());
  }

  @Override
  public void ended(RunEnd end) {
    events.add("ended " + end.cause());
  }

  /** What it was told, in order. */
  public List<String> events() {
    return List.copyOf(events);
  }
}
