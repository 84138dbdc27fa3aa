package assay.simulator;

import assay.simulator.protocol.Model;
import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import assay.simulator.request.RequestReader;
import assay.simulator.route.Admission;
import assay.simulator.route.Door;
import assay.simulator.route.Route;
import assay.simulator.route.Routes;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The way in: finds what a request is for, in this order: the path, the method, the key, the model.
 * An answer stands in the journal before it is whole, so whoever has it can look it up.
 */
final class Front implements HttpHandler {
  private static final Logger LOG = System.getLogger(Front.class.getName());

  private final Wire wire;
  private final Calls calls;
  private final Journal journal;
  private final Clock clock;

  Front(Wire wire, Calls calls, Journal journal, Clock clock) {
    this.wire = wire;
    this.calls = calls;
    this.journal = journal;
    this.clock = clock;
  }

  /** Who answers what. */
  record Calls(
      Catalogue models,
      ContentCalls content,
      BatchCalls batches,
      FileCalls files,
      ImageCalls images) {}

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Visit visit = new Visit(exchange, clock.instant());
    Wire.head(exchange);
    try {
      send(visit, answer(visit, route(visit)));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The simulator failed at " + visit.path(), e);
      throw e;
    }
  }

  private static Optional<Route> route(Visit visit) {
    return Routes.of(visit.path(), visit.bearsToken())
        .map(r -> r instanceof Route.Upload upload ? upload.of(visit.query("upload_id")) : r);
  }

  private Answer answer(Visit visit, Optional<Route> route) throws IOException {
    try {
      Route found = route.orElseThrow(() -> Problem.noPath(visit.path()).refusal());
      admit(visit, found);
      return answer(visit, found);
    } catch (Refusal refusal) {
      RequestReader.drain(visit.body());
      return refused(route, refusal.problem());
    }
  }

  private Answer refused(Optional<Route> route, Problem problem) {
    Answer answer = told(route, problem);
    return answer.status() == 401 ? answer.with(Map.of("WWW-Authenticate", "Bearer")) : answer;
  }

  private Answer told(Optional<Route> route, Problem problem) {
    return route
        .map(Route::door)
        .filter(door -> door.kind() == Door.Kind.OPENAI)
        .map(door -> calls.images().refusal(door, problem))
        .orElseGet(
            () ->
                Answer.of("error " + problem.status(), problem.code(), wire.of(problem.toJson())));
  }

  private static void admit(Visit visit, Route route) throws Refusal {
    if (!route.methods().contains(visit.method())) {
      visit.exchange().getResponseHeaders().set("Allow", String.join(", ", route.methods()));
      throw Problem.wrongMethod(visit.method(), visit.path()).refusal();
    }
    Admission.refuseKeyInUrl(visit.query());
    new Admission(visit::header).check(route);
  }

  private Answer answer(Visit visit, Route route) throws Refusal, IOException {
    return switch (route) {
      case Route.Call call -> call(visit, call);
      case Route.Models models -> calls.models().answer(models, visit);
      case Route.Batches batches -> batches(visit, batches);
      case Route.Cancel cancel -> calls.batches().cancel(cancel, visit);
      case Route.Upload upload -> calls.files().upload(upload, visit);
      case Route.Files files -> calls.files().answer(files, visit);
      case Route.Download download -> calls.files().download(download, visit);
      case Route.Images images -> calls.images().answer(images, visit, calls.models());
      case Route.PictureFile file -> calls.images().picture(file, visit);
    };
  }

  private Answer call(Visit visit, Route.Call call) throws Refusal, IOException {
    Model model = calls.models().model(call.door(), call.model());
    return switch (call.verb()) {
      case generateContent -> calls.content().generate(call.door(), model, visit);
      case streamGenerateContent -> calls.content().stream(call.door(), model, visit);
      case countTokens -> calls.content().count(call.door(), model, visit);
      case batchGenerateContent -> calls.batches().create(model, visit);
    };
  }

  private Answer batches(Visit visit, Route.Batches route) throws Refusal, IOException {
    RequestReader.drain(visit.body());
    if (route.id().isEmpty()) {
      return calls.batches().list(visit);
    }
    return visit.method().equals("DELETE")
        ? calls.batches().delete(route.id())
        : calls.batches().get(route.id());
  }

  private void send(Visit visit, Answer answer) throws IOException {
    answer.headers().forEach(visit.exchange().getResponseHeaders()::set);
    Served line = visit.served(answer);
    if (answer.fault().breaks()) {
      journal.add(answer.fault().isMute() ? line.unsent() : line);
      wire.send(visit.exchange(), answer.status(), answer.body(), answer.fault());
    } else {
      sendWhole(visit, line, answer);
    }
    visit.exchange().close();
  }

  private void sendWhole(Visit visit, Served line, Answer answer) throws IOException {
    try {
      wire.send(visit.exchange(), answer.status(), answer.body(), answer.fault());
    } catch (IOException e) {
      journal.add(line.unsent());
      throw e;
    }
    journal.add(line);
  }
}
