package assay.simulator;

import assay.simulator.answer.Events;
import assay.simulator.answer.NullTouch;
import assay.simulator.answer.Usage;
import assay.simulator.judgement.Draw;
import assay.simulator.judgement.Reply;
import assay.simulator.protocol.Asked;
import assay.simulator.protocol.Model;
import assay.simulator.protocol.Platform;
import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import assay.simulator.request.RequestReader;
import assay.simulator.route.Door;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers {@code generateContent}, its stream, and {@code countTokens}. */
final class ContentCalls {
  private static final Map<String, String> EVENTS = Map.of("Content-Type", "text/event-stream");

  private final Generation generation;
  private final RequestReader reader;
  private final Wire wire;

  ContentCalls(Generation generation, RequestReader reader, Wire wire) {
    this.generation = generation;
    this.reader = reader;
    this.wire = wire;
  }

  Answer generate(Door door, Model model, Visit visit) throws Refusal, IOException {
    Generation.Told told = told(door, model, visit);
    return told.reply() instanceof Reply.Raw raw
        ? raw(told, raw)
        : Answer.of(told, 200, wire.of(told.json()));
  }

  /** As events if {@code alt=sse} is asked for, else as one list. */
  Answer stream(Door door, Model model, Visit visit) throws Refusal, IOException {
    Generation.Told told = told(door, model, visit);
    if (told.reply() instanceof Reply.Raw raw) {
      return raw(told, raw);
    }
    Events events = new Events(told.json());
    return visit.query("alt").equals("sse")
        ? Answer.of(told, 200, wire.events(events.all())).with(EVENTS)
        : Answer.of(told, 200, wire.list(events.all()));
  }

  private Generation.Told told(Door door, Model model, Visit visit) throws Refusal, IOException {
    Asked asked = reader.read(door.platform(), model, visit.body());
    boolean isVertex = door.platform() == Platform.VERTEX;
    Generation.Told told = generation.answer(isVertex ? Protocol.VERTEX : Protocol.GEMINI, asked);
    if (door.kind() == Door.Kind.NATIVE) {
      NullTouch.apply(told.json());
    }
    return told;
  }

  /** Whatever stands in the script, which is Google's own form. */
  private Answer raw(Generation.Told told, Reply.Raw raw) {
    return Answer.of(told, raw.status(), wire.of(raw)).with(raw.headers());
  }

  Answer count(Door door, Model model, Visit visit) throws Refusal, IOException {
    ObjectNode body =
        reader.message(door.platform(), "CountTokensRequest", visit.body(), RequestReader.LIMIT);
    Asked asked = reader.check(door.platform(), model, counted(body));
    Draw noLuck = new Draw(0, asked.caseHash(), 1, 1);
    ObjectNode json = new Usage(asked, noLuck).counted();
    if (door.platform() == Platform.VERTEX) {
      json.put("totalBillableCharacters", asked.prompt().replaceAll("\\s", "").length());
    }
    return Answer.of("tokens", 200, wire.of(json));
  }

  /** Either of the two ways to say what shall be counted. */
  private static JsonNode counted(ObjectNode body) throws Refusal {
    JsonNode request = body.path("generateContentRequest");
    if (!request.isMissingNode() && body.has("contents")) {
      String text =
          "* CountTokensRequest: contents and generate_content_request must not both be set.";
      throw Problem.invalid(List.of(new Problem.Violation("contents", text))).refusal();
    }
    return request.isMissingNode() ? body : request;
  }
}
