package assay.simulator;

import assay.simulator.protocol.Denials;
import assay.simulator.protocol.Model;
import assay.simulator.protocol.ModelTable;
import assay.simulator.protocol.Page;
import assay.simulator.protocol.Platform;
import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import assay.simulator.request.RequestReader;
import assay.simulator.route.Door;
import assay.simulator.route.Route;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which models there are behind a door, and the answers that list them. */
final class Catalogue {
  private static final int USUAL_PAGE = 50;

  private final ModelTable models = new ModelTable();
  private final Wire wire;

  Catalogue(Wire wire) {
    this.wire = wire;
  }

  /**
   * The model of that id.
   *
   * @throws Refusal if there is none, or not at the door's location
   */
  Model model(Door door, String id) throws Refusal {
    return models.of(id).filter(m -> isAt(m, door)).orElseThrow(() -> none(door, id));
  }

  private static boolean isAt(Model model, Door door) {
    return door.platform() != Platform.VERTEX
        || model.names().locations().contains(door.location());
  }

  private static Refusal none(Door door, String id) {
    String place = door.place().isEmpty() ? "" : door.place() + "/";
    return door.platform() == Platform.VERTEX
        ? Denials.noPublisherModel(place + "publishers/google/models/" + id).refusal()
        : Problem.noModel(id, door.version().isEmpty() ? "v1beta" : door.version()).refusal();
  }

  Answer answer(Route.Models route, Visit visit) throws Refusal, IOException {
    RequestReader.drain(visit.body());
    ObjectNode json =
        route.model().isEmpty()
            ? list(route.door(), visit)
            : json(route.door(), model(route.door(), route.model()));
    return Answer.of("models", 200, wire.of(json));
  }

  private static ObjectNode json(Door door, Model model) {
    return switch (door.kind()) {
      case VERTEX, EXPRESS -> model.toPublisherJson();
      case OPENAI -> openAi(model);
      default -> model.toJson();
    };
  }

  private static ObjectNode openAi(Model model) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return json.put("id", model.id())
        .put("object", "model")
        .put("created", 0)
        .put("owned_by", "google");
  }

  private ObjectNode list(Door door, Visit visit) throws Refusal {
    String size = visit.query("pageSize");
    int most = size.isEmpty() ? USUAL_PAGE : Page.number(size, "page_size");
    List<Model> all = models.all().stream().filter(model -> isAt(model, door)).toList();
    Page<Model> page = Page.of(all, most == 0 ? USUAL_PAGE : most, visit.query("pageToken"));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode list = json.putArray(listName(json, door));
    page.items().forEach(model -> list.add(json(door, model)));
    page.next().ifPresent(token -> json.put("nextPageToken", token));
    return json;
  }

  private static String listName(ObjectNode json, Door door) {
    return switch (door.kind()) {
      case VERTEX, EXPRESS -> "publisherModels";
      case OPENAI -> {
        json.put("object", "list");
        yield "data";
      }
      default -> "models";
    };
  }
}
