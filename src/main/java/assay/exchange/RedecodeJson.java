package assay.exchange;

import assay.attempt.Case;
import assay.attempt.Outcome;
import assay.attempt.OutcomeChange;
import assay.run.Redecode;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What decoding again found, as JSON objects on a line, for other programs (docs/cli.md). */
public final class RedecodeJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final OutcomeJson outcomes;
  private final Predicate<Case> locks;

  /**
   * A writer.
   *
   * @param outcomes writes the outcomes
   * @param locks whether a case is locked; asked for each change when it is written
   */
  public RedecodeJson(OutcomeJson outcomes, Predicate<Case> locks) {
    this.outcomes = outcomes;
    this.locks = locks;
  }

  /** An attempt whose answer is judged otherwise. */
  public String line(Redecode.Change change) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", change.attempt().id().toString());
    node.put("session", change.attempt().place().session().toString());
    node.put("run", change.attempt().place().runNumber());
    node.put("repeat", change.attempt().place().repeat());
    node.put("newHardStop", change.isNewHardStop());
    ArrayNode changes = node.putArray("changes");
    for (OutcomeChange difference : change.differences()) {
      ObjectNode one = changes.addObject();
      one.put("field", difference.field());
      one.put("before", difference.before());
      one.put("after", difference.after());
    }
    boolean withheld =
        change.before().isHardStop()
            || change.after().isHardStop()
            || locks.test(change.attempt().tested());
    node.set("before", outcomes.node(change.before(), withheld));
    node.set("after", outcomes.node(change.after(), withheld));
    return MAPPER.writeValueAsString(node);
  }

  /** How it ended. */
  public String line(Redecode.Summary summary) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("judged", summary.judged());
    node.put("changed", summary.changed());
    node.put("cancelled", summary.cancelled());
    node.put("decoderVersion", Outcome.DECODER_VERSION);
    return MAPPER.writeValueAsString(node);
  }
}
