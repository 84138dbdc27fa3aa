package assay.run.sweep;

import assay.attempt.Answer;
import assay.attempt.Endpoint;
import assay.run.Cancellation;
import assay.run.ImageService;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sends many requests at once as a Gemini batch ({@code models/{model}:batchGenerateContent}) and
 * fetches what came of them. Never throws for anything that the network or the service does. Only
 * this package calls it. Safe for many threads; every call blocks.
 */
public interface BatchService {
  /**
   * One request of a batch.
   *
   * @param attempt whose it is; the line carries its id, by which the answer is found again
   * @param prepared the request as it would be sent by itself
   */
  record Line(UUID attempt, ImageService.Prepared prepared) {}

  /**
   * A batch that is to be made.
   *
   * @param displayName by which it is found again, unlike that of any other batch
   * @param model the model's id, one for the whole batch
   * @param lines not empty
   */
  record Order(String displayName, Endpoint endpoint, String model, List<Line> lines) {
    public Order {
      lines = List.copyOf(lines);
    }
  }

  /** What came of making a batch. */
  sealed interface Made {}

  /**
   * The service has taken it.
   *
   * @param name what the service calls it, such as {@code batches/abc}
   */
  record Accepted(String name) implements Made {}

  /** The service, or the way to it, did not take it; nothing of it is under way. */
  record Refused(Answer answer) implements Made {}

  /**
   * Nobody can say whether the service has taken it: its answer was lost, and it could not be asked
   * afterwards. It has to be looked for later, and is not to be made again before.
   */
  record Doubtful(Answer answer) implements Made {}

  /** What came of looking for a batch by its display name. */
  sealed interface Search {}

  /** There it is, under the service's own name. */
  record Found(String name) implements Search {}

  /** The service was asked, and has none of that name. */
  record Absent() implements Search {}

  /** The service could not be asked. */
  record Unasked(Answer answer) implements Search {}

  /** How a batch stands. */
  sealed interface Progress {}

  /**
   * It goes on.
   *
   * @param answered how many lines have an answer, as the service says; 0 if it does not say
   */
  record UnderWay(int answered) implements Progress {}

  /**
   * It has ended.
   *
   * @param state how, such as {@code BATCH_STATE_SUCCEEDED}, as the service spells it
   * @param answers what came of each line by its attempt; a line that is not in it got no answer.
   *     Pictures lie with the blobs already
   */
  record Ended(String state, Map<UUID, Answer> answers) implements Progress {
    public Ended {
      answers = Map.copyOf(answers);
    }
  }

  /** It could not be asked. */
  record Unreachable(Answer answer) implements Progress {}

  /** Whether an endpoint takes batches at all. */
  boolean takes(Endpoint endpoint);

  /**
   * Makes a batch, inline where it is small and by a file where it is not. A cancelled call leaves
   * nothing behind, as far as the service can be asked.
   */
  Made make(Order order, Cancellation cancellation);

  /** How a batch stands, and what came of it once it has ended. */
  Progress look(Endpoint endpoint, String name, Cancellation cancellation);

  /**
   * Looks for the batch that was made under this display name. For a program that ended between
   * making a batch and writing its name.
   */
  Search find(Endpoint endpoint, String displayName, Cancellation cancellation);

  /** Asks the service to stop it. What has been answered by then can still be fetched. */
  void cancel(Endpoint endpoint, String name);
}
