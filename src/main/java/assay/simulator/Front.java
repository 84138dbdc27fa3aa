package assay.simulator;

import assay.simulator.Generation.Told;
import assay.simulator.judgement.Reply;
import assay.simulator.protocol.Model;
import assay.simulator.protocol.Problem;
import assay.simulator.protocol.Refusal;
import assay.simulator.protocol.RequestReader;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The way in: finds what a request is for, in this order: the path, the method, the key, the model.
 * An answer stands in the journal before it is whole, so whoever has it can look it up.
 */
final class Front implements HttpHandler {
  private static final Logger LOG = System.getLogger(Front.class.getName());
  private static final String MODELS = "/v1beta/models";
  private static final Pattern MODEL = Pattern.compile("/v1beta/models/([^/:]+)");
  private static final Pattern GENERATE = Pattern.compile(MODEL + ":generateContent");
  private static final Pattern KEY_IN_URL = Pattern.compile("(^|&)key=");

  private final Wire wire;
  private final Generation generation;
  private final Journal journal;
  private final Clock clock;

  Front(Generation generation, Journal journal, Clock clock) {
    this.wire = new Wire(generation.pace());
    this.generation = generation;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Visit visit = new Visit(exchange, clock.instant());
    Wire.head(exchange);
    try {
      route(visit);
    } catch (Refusal refusal) {
      refuse(visit, refusal.problem());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The simulator failed at " + visit.path(), e);
      throw e;
    }
  }

  /** A request under way. */
  private record Visit(HttpExchange exchange, Instant at) {
    String path() {
      return exchange.getRequestURI().getPath();
    }

    String method() {
      return exchange.getRequestMethod();
    }

    Served served(int caseNumber, String outcome, int status) {
      return new Served(at, method(), path(), caseNumber, outcome, status);
    }
  }

  private void route(Visit visit) throws Refusal, IOException {
    Matcher generate = GENERATE.matcher(visit.path());
    Matcher model = MODEL.matcher(visit.path());
    if (generate.matches()) {
      admit(visit, "POST");
      generate(visit, generation.model(generate.group(1)));
    } else if (model.matches()) {
      admit(visit, "GET");
      list(visit, generation.model(model.group(1)).toJson());
    } else if (visit.path().equals(MODELS)) {
      admit(visit, "GET");
      list(visit, allModels());
    } else {
      throw Problem.noPath(visit.path()).refusal();
    }
  }

  private static void admit(Visit visit, String method) throws Refusal {
    if (!visit.method().equals(method)) {
      visit.exchange().getResponseHeaders().set("Allow", method);
      throw Problem.wrongMethod(visit.method(), visit.path()).refusal();
    }
    String query = visit.exchange().getRequestURI().getRawQuery();
    if (query != null && KEY_IN_URL.matcher(query).find()) {
      throw Problem.keyInUrl().refusal();
    }
    String key = visit.exchange().getRequestHeaders().getFirst("x-goog-api-key");
    if (key == null || key.isBlank()) {
      throw Problem.noKey().refusal();
    }
    if (key.strip().equals("invalid") || key.strip().startsWith("bad")) {
      throw Problem.keyInvalid().refusal();
    }
  }

  private ObjectNode allModels() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode list = json.putArray("models");
    generation.models().all().forEach(model -> list.add(model.toJson()));
    return json;
  }

  private void list(Visit visit, ObjectNode json) throws IOException {
    RequestReader.drain(visit.exchange().getRequestBody());
    send(visit, visit.served(0, "models", 200), wire.of(json), Step.Fault.NONE);
  }

  private void generate(Visit visit, Model model) throws Refusal, IOException {
    Told told = generation.answer(model, visit.exchange().getRequestBody());
    int status = told.reply() instanceof Reply.Raw raw ? raw.status() : 200;
    Wire.Body body = wire.of(told.tree().json());
    if (told.reply() instanceof Reply.Raw raw) {
      raw.headers().forEach(visit.exchange().getResponseHeaders()::set);
      body = wire.of(raw);
    }
    Served line = visit.served(told.caseNumber(), told.reply().outcome(), status).by(told.step());
    send(visit, line, body, told.fault());
  }

  private void refuse(Visit visit, Problem problem) throws IOException {
    RequestReader.drain(visit.exchange().getRequestBody());
    Served line = visit.served(0, "error " + problem.status(), problem.code());
    send(visit, line, wire.of(problem.toJson()), Step.Fault.NONE);
  }

  private void send(Visit visit, Served line, Wire.Body body, Step.Fault fault) throws IOException {
    if (fault.breaks()) {
      journal.add(fault.isMute() ? line.unsent() : line);
      wire.send(visit.exchange(), line.status(), body, fault);
    } else {
      sendWhole(visit, line, body, fault);
    }
    visit.exchange().close();
  }

  private void sendWhole(Visit visit, Served line, Wire.Body body, Step.Fault fault)
      throws IOException {
    try {
      wire.send(visit.exchange(), line.status(), body, fault);
    } catch (IOException e) {
      journal.add(line.unsent());
      throw e;
    }
    journal.add(line);
  }
}
