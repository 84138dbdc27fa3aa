package assay.simulator;

import assay.simulator.batch.Answers;
import assay.simulator.batch.Batches;
import assay.simulator.batch.Line;
import assay.simulator.batch.ResponsesFile;
import assay.simulator.file.Room;
import assay.simulator.file.StoredFile;
import assay.simulator.file.StoredFiles;
import assay.simulator.protocol.Model;
import assay.simulator.protocol.Outages;
import assay.simulator.protocol.Page;
import assay.simulator.protocol.Platform;
import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import assay.simulator.request.Lines;
import assay.simulator.request.RequestReader;
import assay.simulator.route.Route;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes batches, shows them, stops them and forgets them. */
final class BatchCalls {
  /** What was published for requests that stand in the batch itself; larger ones come as a file. */
  private static final long LIMIT = 20L * 1024 * 1024;

  private final BatchLines lines;
  private final RequestReader reader;
  private final Wire wire;
  private final Batches batches;
  private final Source source;

  BatchCalls(BatchLines lines, RequestReader reader, Wire wire, Batches batches, Source source) {
    this.lines = lines;
    this.reader = reader;
    this.wire = wire;
    this.batches = batches;
    this.source = source;
  }

  /** Where the files of batches come from and go to. */
  record Source(StoredFiles files, Room room) {}

  Answer create(Model model, Visit visit) throws Refusal, IOException {
    JsonNode batch =
        reader
            .message(Platform.GEMINI, "BatchGenerateContentRequest", visit.body(), LIMIT)
            .path("batch");
    JsonNode input = batch.path("inputConfig");
    String display = batch.path("displayName").asString("");
    if (!input.has("fileName")) {
      return inline(new Job(model, display, visit), input.path("requests").path("requests"));
    }
    if (input.has("requests")) {
      throw invalid("input_config", "file_name and requests must not both be set.");
    }
    return fromFile(new Job(model, display, visit), input.path("fileName").asString());
  }

  /** What was asked for. */
  private record Job(Model model, String display, Visit visit) {
    BatchLines.Job named(String name) {
      return new BatchLines.Job(model, name, visit.at());
    }
  }

  private Answer inline(Job job, JsonNode requests) throws Refusal {
    if (requests.isEmpty()) {
      throw invalid("input_config.requests.requests", "requests is not specified");
    }
    String name = batches.newName(requests.size());
    List<Line> answers = new ArrayList<>();
    for (JsonNode row : requests.values()) {
      answers.add(lines.answer(job.named(name), row.get("metadata"), row.path("request")));
    }
    return created(job, name, new Answers.Inline(answers));
  }

  /** The file is read twice: nothing may be answered if there are too many lines. */
  private Answer fromFile(Job job, String fileName) throws Refusal {
    StoredFile file = source.files().get(fileName);
    try {
      int count = Lines.count(file.bytes().read(), Batches.MOST_LINES + 1);
      if (count == 0) {
        throw invalid("input_config.file_name", "the file holds no requests");
      }
      String name = batches.newName(count);
      return created(job, name, new Answers.InFile(answered(job.named(name), file)));
    } catch (IOException e) {
      throw Outages.internal().refusal();
    }
  }

  private ResponsesFile answered(BatchLines.Job job, StoredFile file) throws Refusal, IOException {
    ResponsesFile answers = new ResponsesFile(source.room());
    boolean isWhole = false;
    try {
      Lines all = new Lines(file.bytes().read());
      while (all.next()) {
        answers.add(lines.answer(job, reader.line(all.line())));
      }
      isWhole = true;
      return answers;
    } finally {
      if (!isWhole) {
        answers.close();
      }
    }
  }

  private Answer created(Job job, String name, Answers answers) throws Refusal {
    try {
      return said(batches.create(name, "models/" + job.model().id(), job.display(), answers));
    } catch (Refusal refusal) {
      answers.close();
      throw refusal;
    }
  }

  private static Refusal invalid(String field, String what) {
    String text = "* BatchGenerateContentRequest.batch." + field + ": " + what;
    return Problem.invalid(List.of(new Problem.Violation("batch." + field, text))).refusal();
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
}
