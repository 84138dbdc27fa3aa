package assay.simulator;

import assay.simulator.judgement.Reply;
import assay.simulator.protocol.Problem;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What was answered: requests, and the lines of batches. For many threads. */
final class Journal {
  /** More than the lines that batches may have together. */
  private static final int KEPT = 20_000;

  private static final int LONGEST_NAME = 200;

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

  /** A line that got an answer. */
  void add(BatchLines.Job job, @Nullable JsonNode tag, Generation.Told told) {
    int status = told.reply() instanceof Reply.Raw raw ? raw.status() : 200;
    Served.Said said = new Served.Said(told.reply().outcome(), told.step().name(), shortened(tag));
    add(line(job, told.caseNumber(), said, status));
  }

  /** A line that the service would not answer. */
  void add(BatchLines.Job job, @Nullable JsonNode tag, Problem problem) {
    Served.Said said = new Served.Said("error " + problem.status(), "", shortened(tag));
    add(line(job, 0, said, problem.code()));
  }

  private static Served line(BatchLines.Job job, int caseNumber, Served.Said said, int status) {
    return new Served(job.at(), Served.LINE, "/v1beta/" + job.name(), caseNumber, said, status);
  }

  /** Anybody may have written it, and it may be printed. */
  private static String shortened(@Nullable JsonNode tag) {
    if (tag == null) {
      return "";
    }
    JsonNode key = tag.isString() ? tag : tag.path("key");
    String name = key.isString() ? key.asString() : tag.toString();
    String start = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    return start.replaceAll("\\p{Cntrl}", " ");
  }

  List<Served> served() {
    synchronized (served) {
      return List.copyOf(served);
    }
  }
}
