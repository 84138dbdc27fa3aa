package assay.simulator.batch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One batch. Not for many threads. */
final class Batch {
  private final Title title;
  private final List<Line> lines;
  private final Course course;
  private int looks;
  private @Nullable Stopped stopped;

  Batch(Title title, List<Line> lines, Course course) {
    this.title = title;
    this.lines = List.copyOf(lines);
    this.course = course;
  }

  /**
   * What it is called.
   *
   * @param name such as {@code batches/abc}
   * @param model such as {@code models/gemini-3-pro-image}
   * @param display as it was sent; empty if it was not
   */
  record Title(String name, String model, String display) {}

  /** It has ended, with so many lines that had their turn. */
  private record Stopped(State state, Instant at, int done) {}

  int size() {
    return lines.size();
  }

  /** Notes the end if it has come. */
  State state(Instant now) {
    if (stopped != null) {
      return stopped.state();
    }
    State state = course.at(now, looks);
    if (state.isEnd()) {
      stopped = new Stopped(state, course.since(state, now), lines.size());
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
   * @param isWhole whether the answers stand in it, once there are any
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
    if (isWhole && (state == State.SUCCEEDED || state == State.CANCELLED)) {
      output(metadata);
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

  private void output(ObjectNode metadata) {
    int done = stopped == null ? 0 : stopped.done();
    ObjectNode responses = metadata.putObject("output").putObject("inlinedResponses");
    ArrayNode list = responses.putArray("inlinedResponses");
    for (int i = 0; i < lines.size(); i++) {
      list.add(i < done ? lines.get(i).toJson() : lines.get(i).cancelled().toJson());
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
