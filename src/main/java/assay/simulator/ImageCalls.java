package assay.simulator;

import assay.simulator.gateway.Complaint;
import assay.simulator.gateway.Habit;
import assay.simulator.gateway.ImagesAnswer;
import assay.simulator.gateway.ImagesReader;
import assay.simulator.gateway.ImagesRequest;
import assay.simulator.gateway.Shelf;
import assay.simulator.gateway.Translation;
import assay.simulator.judgement.Reply;
import assay.simulator.picture.Picture;
import assay.simulator.protocol.Asked;
import assay.simulator.protocol.Model;
import assay.simulator.protocol.Platform;
import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import assay.simulator.request.RequestReader;
import assay.simulator.route.Door;
import assay.simulator.route.Route;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Answers the OpenAI-compatible pair, as the gateway whose habit it has. */
final class ImageCalls {
  private static final Map<String, String> PNG = Map.of("Content-Type", "image/png");

  private final Generation generation;
  private final RequestReader reader;
  private final ImagesReader images;
  private final Wire wire;
  private final Habit usual;
  private final Shelf shelf = new Shelf();

  /**
   * The calls of one server.
   *
   * @param usual the habit where the path names none
   */
  ImageCalls(Generation generation, RequestReader reader, Wire wire, Habit usual) {
    this.generation = generation;
    this.reader = reader;
    this.images = new ImagesReader(reader);
    this.wire = wire;
    this.usual = usual;
  }

  Answer answer(Route.Images route, Visit visit, Catalogue models) throws Refusal, IOException {
    ImagesRequest asked = read(route, visit);
    ObjectNode request = Translation.of(asked);
    Model model = models.model(route.door(), asked.text("model"));
    Asked checked = reader.check(Platform.GEMINI, model, request);
    Generation.Told told = generation.answer(Protocol.OPENAI, checked);
    return told.reply() instanceof Reply.Raw raw
        ? raw(told, raw, habit(route.door()))
        : answer(told, habit(route.door()), visit, asked.wantsUrl());
  }

  private ImagesRequest read(Route.Images route, Visit visit) throws Refusal, IOException {
    Habit habit = habit(route.door());
    String type = Objects.requireNonNullElse(visit.header("Content-Type"), "");
    return route.edits()
        ? images.edit(type, visit.body(), habit)
        : images.generation(visit.body(), habit);
  }

  private Answer answer(Generation.Told told, Habit habit, Visit visit, boolean wantsUrl) {
    ImagesAnswer answer = new ImagesAnswer(habit, told.json(), visit.at());
    Optional<Complaint> complaint = answer.complaint();
    if (complaint.isPresent()) {
      return Answer.of(told, complaint.get().status(), wire.of(complaint.get().toJson()));
    }
    Function<Picture, String> address =
        picture -> visit.baseUrl() + "/assay/images/" + shelf.put(picture) + ".png";
    return Answer.of(told, 200, wire.of(answer.toJson(wantsUrl ? address : null)));
  }

  /** An error of the service as the gateway tells it; anything else as it stands. */
  private Answer raw(Generation.Told told, Reply.Raw raw, Habit habit) {
    Optional<Problem> problem = raw.status() < 400 ? Optional.empty() : Problem.read(raw.body());
    if (problem.isEmpty()) {
      return Answer.of(told, raw.status(), wire.of(raw)).with(raw.headers());
    }
    Complaint complaint = Complaint.of(problem.get(), habit);
    return Answer.of(told, complaint.status(), wire.of(complaint.toJson())).with(raw.headers());
  }

  /** What the gateway says instead of a refusal; its own keys are its own affair. */
  Answer refusal(Door door, Problem problem) {
    Complaint complaint =
        problem.code() == 401 ? Complaint.key(problem) : Complaint.of(problem, habit(door));
    String outcome = "error " + problem.status();
    return Answer.of(outcome, complaint.status(), wire.of(complaint.toJson()));
  }

  Answer picture(Route.PictureFile route, Visit visit) throws Refusal {
    Picture picture =
        shelf.get(route.name()).orElseThrow(() -> Problem.noPath(visit.path()).refusal());
    return Answer.of("picture", 200, picture::writeTo).with(PNG);
  }

  private Habit habit(Door door) {
    return Objects.requireNonNullElse(door.habit(), usual);
  }
}
