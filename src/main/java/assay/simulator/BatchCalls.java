package assay.simulator;

import assay.simulator.batch.Batches;
import assay.simulator.batch.Line;
import assay.simulator.judgement.Reply;
import assay.simulator.protocol.Model;
import assay.simulator.protocol.Page;
import assay.simulator.protocol.Platform;
import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import assay.simulator.request.RequestReader;
import assay.simulator.route.Route;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes batches, shows them, stops them and forgets them. */
final class BatchCalls {
  /** What was published for requests that stand in the batch itself; larger ones come as a file. */
  private static final long LIMIT = 20L * 1024 * 1024;

  private final Generation generation;
  private final RequestReader reader;
  private final Wire wire;
  private final Batches batches;

  BatchCalls(Generation generation, RequestReader reader, Wire wire, Batches batches) {
    this.generation = generation;
    this.reader = reader;
    this.wire = wire;
    this.batches = batches;
  }

  Answer create(Model model, Visit visit) throws Refusal, IOException {
    JsonNode batch =
        reader
            .message(Platform.GEMINI, "BatchGenerateContentRequest", visit.body(), LIMIT)
            .path("batch");
    List<Line> lines = lines(model, batch.path("inputConfig"));
    String display = batch.path("displayName").asString("");
    return said(batches.create("models/" + model.id(), display, lines));
  }

  Answer get(String id) throws Refusal {
    return said(batches.get(id));
  }

  Answer list(Visit visit) throws Refusal {
    String size = visit.query("pageSize");
    int most = size.isEmpty() ? 0 : Page.number(size, "page_size");
    ObjectNode json = batches.list(most, visit.query("pageToken"));
    return Answer.of("batches", 200, wire.of(json));
  }

  Answer cancel(Route.Cancel route, Visit visit) throws Refusal, IOException {
    RequestReader.drain(visit.body());
    batches.cancel(route.id());
    return done("batch cancelled");
  }

  Answer delete(String id) throws Refusal {
    batches.delete(id);
    return done("batch deleted");
  }

  private Answer done(String outcome) {
    return Answer.of(outcome, 200, wire.of(JsonNodeFactory.instance.objectNode()));
  }

  private Answer said(ObjectNode batch) {
    String state = batch.path("metadata").path("state").asString();
    return Answer.of("batch " + state.replace("BATCH_STATE_", ""), 200, wire.of(batch));
  }

  private List<Line> lines(Model model, JsonNode input) throws Refusal {
    if (input.has("fileName")) {
      throw Problem.noFile(input.path("fileName").asString()).refusal();
    }
    JsonNode requests = input.path("requests").path("requests");
    if (requests.isEmpty()) {
      String text = "* BatchGenerateContentRequest.batch.input_config: requests is not specified";
      throw Problem.invalid(
              List.of(new Problem.Violation("batch.input_config.requests.requests", text)))
          .refusal();
    }
    List<Line> lines = new ArrayList<>();
    for (JsonNode request : requests.values()) {
      lines.add(line(model, request));
    }
    return lines;
  }

  /** A request that the service would not answer fails alone. */
  private Line line(Model model, JsonNode row) {
    JsonNode metadata = row.get("metadata");
    try {
      Generation.Told told =
          generation.line(reader.check(Platform.GEMINI, model, row.path("request")));
      return told.reply() instanceof Reply.Raw raw
          ? raw(metadata, raw)
          : Line.of(metadata, told.json());
    } catch (Refusal refusal) {
      Problem problem = refusal.problem();
      return Line.failed(metadata, problem.status(), problem.message());
    }
  }

  private static Line raw(@Nullable JsonNode metadata, Reply.Raw raw) {
    Optional<Problem> problem = Problem.read(raw.body());
    if (problem.isPresent()) {
      return Line.failed(metadata, problem.get().status(), problem.get().message());
    }
    return raw.status() == 200 ? response(metadata, raw) : broken(metadata);
  }

  private static Line response(@Nullable JsonNode metadata, Reply.Raw raw) {
    try {
      return JsonMapper.shared().readTree(raw.body()) instanceof ObjectNode json
          ? Line.of(metadata, json)
          : broken(metadata);
    } catch (JacksonException e) {
      return broken(metadata);
    }
  }

  private static Line broken(@Nullable JsonNode metadata) {
    return Line.failed(metadata, "INTERNAL", "An internal error has occurred.");
  }
}
