package assay.simulator;

import assay.simulator.batch.Line;
import assay.simulator.judgement.Reply;
import assay.simulator.protocol.Model;
import assay.simulator.protocol.Platform;
import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import assay.simulator.request.RequestReader;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers the lines of batches, each by the script or the rules like a request of its own, and
 * tells the journal of each. A request that the service would not answer fails alone.
 */
final class BatchLines {
  private final Generation generation;
  private final RequestReader reader;
  private final Journal journal;

  BatchLines(Generation generation, RequestReader reader, Journal journal) {
    this.generation = generation;
    this.reader = reader;
    this.journal = journal;
  }

  /**
   * Which batch lines belong to.
   *
   * @param name such as {@code batches/abc}
   * @param at when it came
   */
  record Job(Model model, String name, Instant at) {}

  /** What comes of a line of a file. */
  Line answer(Job job, RequestReader.BatchLine line) {
    Problem problem = line.problem();
    return problem == null
        ? answer(job, line.key(), line.request())
        : failed(job, line.key(), problem);
  }

  /** What comes of a request. */
  Line answer(Job job, @Nullable JsonNode tag, JsonNode request) {
    try {
      Generation.Told told = generation.line(reader.check(Platform.GEMINI, job.model(), request));
      journal.add(job, tag, told);
      return told.reply() instanceof Reply.Raw raw ? raw(tag, raw) : Line.of(tag, told.json());
    } catch (Refusal refusal) {
      return failed(job, tag, refusal.problem());
    }
  }

  private Line failed(Job job, @Nullable JsonNode tag, Problem problem) {
    journal.add(job, tag, problem);
    return Line.failed(tag, problem.status(), problem.message());
  }

  private static Line raw(@Nullable JsonNode tag, Reply.Raw raw) {
    Optional<Problem> problem = Problem.read(raw.body());
    if (problem.isPresent()) {
      return Line.failed(tag, problem.get().status(), problem.get().message());
    }
    return raw.status() == 200 ? response(tag, raw) : broken(tag);
  }

  private static Line response(@Nullable JsonNode tag, Reply.Raw raw) {
    try {
      return JsonMapper.shared().readTree(raw.body()) instanceof ObjectNode json
          ? Line.of(tag, json)
          : broken(tag);
    } catch (JacksonException e) {
      return broken(tag);
    }
  }

  private static Line broken(@Nullable JsonNode tag) {
    return Line.failed(tag, "INTERNAL", "An internal error has occurred.");
  }
}
