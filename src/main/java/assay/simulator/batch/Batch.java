package assay.simulator.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One batch. Not for many threads. */
final class Batch {
  private static final String TYPE =
      "type.googleapis.com/google.ai.generativelanguage.v1beta.GenerateContentBatchOutput";

  private final Title title;
  private final Answers answers;
  private final Course course;
  private int looks;
  private @Nullable Stopped stopped;

  Batch(Title title, Answers answers, Course course) {
    this.title = title;
    this.answers = answers;
    this.course = course;
  }

  /**
   * What it is called.
   *
   * @param name such as {@code batches/abc}
   * @param model such as {@code models/gemini-3-pro-image}
   * @param display as it was sent; empty if it was not
   */
  record Title(String name, String model, String display) {
    /** What the file of the answers is called (COOK Batch_mode). */
    String fileId() {
      return name.replace("batches/", "batch-");
    }
  }

  /** It has ended, with so many lines that had their turn. */
  private record Stopped(State state, Instant at, int done) {}

  int size() {
    return answers.size();
  }

  String fileId() {
    return title.fileId();
  }

  /** Forgets its answers. */
  void close() {
    answers.close();
  }

  /** The file of its answers, once there is one. */
  Optional<Fetched> file(Instant now) {
    return hasOutput(state(now)) && stopped != null && answers instanceof Answers.InFile in
        ? Optional.of(new Fetched(in.file(), stopped.done(), stopped.at()))
        : Optional.empty();
  }

  /**
   * A file of answers.
   *
   * @param done how many lines had their turn
   * @param made when the batch ended
   */
  record Fetched(ResponsesFile file, int done, Instant made) {}

  /** Notes the end if it has come. */
  State state(Instant now) {
    if (stopped != null) {
      return stopped.state();
    }
    State state = course.at(now, looks);
    if (state.isEnd()) {
      stopped = new Stopped(state, course.since(state, now), answers.size());
    }
    return state;
  }

  /** Somebody looks: at pace 0 this moves it on. */
  void look() {
    looks++;
  }

  void cancel(Instant now) {
    if (!state(now).isEnd()) {
      stopped = new Stopped(State.CANCELLED, now, course.done(now, looks));
    }
  }

  /**
   * As an operation.
   *
   * @param isWhole whether answers that have no file of their own stand in it, once there are any
   */
  ObjectNode toJson(Instant now, boolean isWhole) {
    State state = state(now);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", title.name());
    ObjectNode metadata = json.putObject("metadata");
    metadata.put("model", title.model());
    if (!title.display().isEmpty()) {
      metadata.put("displayName", title.display());
    }
    metadata.put("state", state.wireName());
    times(metadata, state, now);
    if (hasOutput(state)) {
      output(json, metadata, isWhole);
    }
    end(json, state);
    return json;
  }

  private void times(ObjectNode metadata, State state, Instant now) {
    metadata.put("createTime", course.begin().toString());
    String update = (stopped == null ? course.since(state, now) : stopped.at()).toString();
    if (stopped != null) {
      metadata.put("endTime", update);
    }
    metadata.put("updateTime", update);
  }

  private static boolean hasOutput(State state) {
    return state == State.SUCCEEDED || state == State.CANCELLED;
  }

  /** A file is named in lists, too (COOK Batch_mode), and a second time where operations end. */
  private void output(ObjectNode json, ObjectNode metadata, boolean isWhole) {
    switch (answers) {
      case Answers.InFile file -> {
        metadata.putObject("output").put("responsesFile", "files/" + title.fileId());
        json.putObject("response")
            .put("@type", TYPE)
            .put("responsesFile", "files/" + title.fileId());
      }
      case Answers.Inline inline -> {
        if (isWhole) {
          lines(metadata.putObject("output"), inline.lines());
        }
      }
    }
  }

  private void lines(ObjectNode output, List<Line> lines) {
    int done = stopped == null ? 0 : stopped.done();
    ArrayNode list = output.putObject("inlinedResponses").putArray("inlinedResponses");
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      list.add((i < done ? line : Line.cancelled(line.tag())).toJson("metadata"));
    }
  }

  private static void end(ObjectNode json, State state) {
    if (state == State.FAILED) {
      json.set("error", Line.error("INTERNAL", "The batch failed."));
    }
    if (state.isEnd()) {
      json.put("done", true);
    }
  }
}
