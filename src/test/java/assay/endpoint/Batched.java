package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.OutputOptions;
import assay.attempt.Thresholds;
import assay.endpoint.LoopbackServer.Conversation;
import assay.run.ApiKey;
import assay.run.Cancellation;
import assay.run.FakeKeys;
import assay.run.MemoryBlobs;
import assay.run.sweep.BatchService;
import assay.run.sweep.BatchService.Ended;
import assay.run.sweep.BatchService.Line;
import assay.run.sweep.BatchService.Made;
import assay.run.sweep.BatchService.Order;
import assay.run.sweep.BatchService.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The batches as the program has them, a scripted service, and the words that it says. */
final class Batched implements AutoCloseable {
  static final String NAME = "batches/abc";
  static final String DISPLAY = "sweep-1";
  static final String HEADER = "x-goog-api-key";

  final MemoryBlobs blobs = new MemoryBlobs();
  final Cancellation cancellation = new Cancellation();
  final LoopbackServer server;
  private final HttpImageService service;

  /** What is said to one kind of request. */
  @FunctionalInterface
  interface Said {
    void to(Conversation conversation) throws IOException;
  }

  /**
   * One whose server answers so.
   *
   * @param script by method and the beginning of the path; what is not in it is not found
   */
  Batched(Map<String, Said> script) throws IOException {
    this.server = LoopbackServer.answering(conversation -> answer(script, conversation));
    this.service =
        new HttpImageService(
            Sender.PATIENT, FakeKeys.always(new ApiKey(Sender.KEY)), AccessTokens.NONE, blobs);
  }

  /** One whose batch says this when it is looked at. */
  static Batched saying(String batch) throws IOException {
    return new Batched(Map.of("GET /v1beta/" + NAME, body(batch)));
  }

  private static void answer(Map<String, Said> script, Conversation talk) throws IOException {
    String first = talk.request().head();
    for (Map.Entry<String, Said> entry : script.entrySet()) {
      if (first.startsWith(entry.getKey() + " ") || first.startsWith(entry.getKey() + "?")) {
        entry.getValue().to(talk);
        return;
      }
    }
    talk.say(HttpBytes.status("404 Not Found", ""));
  }

  /** A whole answer of this body. */
  static Said body(String body) {
    return talk -> talk.say(HttpBytes.whole(body));
  }

  /** The attempt of this number. */
  static UUID id(int number) {
    return new UUID(7, number);
  }

  BatchService batches() {
    return service.batches();
  }

  Endpoint endpoint() {
    return new Endpoint(Endpoint.Kind.GEMINI_API, server.baseUrl());
  }

  /** A batch of these cases, the first of which is attempt 1. */
  Order order(Case... cases) {
    List<Line> lines = new ArrayList<>();
    Configuration configuration =
        new Configuration(
            endpoint(), Configuration.DEFAULT_MODEL, Thresholds.NOT_SENT, OutputOptions.NOT_SENT);
    Arrays.stream(cases)
        .forEach(
            tested ->
                lines.add(new Line(id(lines.size() + 1), service.prepare(tested, configuration))));
    return new Order(DISPLAY, endpoint(), Configuration.DEFAULT_MODEL, lines);
  }

  Made make(Case... cases) {
    return batches().make(order(cases), cancellation);
  }

  Progress look() {
    return batches().look(endpoint(), NAME, cancellation);
  }

  /** The answer to the attempt of this number, which must be there. */
  static Answer answer(Ended ended, int number) {
    return Optional.ofNullable(ended.answers().get(id(number))).orElseThrow();
  }

  /** The first lines of all requests that came. */
  List<String> asked() {
    return server.requests().stream()
        .map(request -> request.head().lines().findFirst().orElse("").replace(" HTTP/1.1", ""))
        .toList();
  }

  /** A batch in this state with these lines in it. */
  static String batch(String state, String... lines) {
    return "{\"name\":\"%s\",\"metadata\":{\"displayName\":\"%s\",\"output\":{\"inlinedResponses\":{\"inlinedResponses\":[%s]}},\"state\":\"BATCH_STATE_%s\"},\"done\":true}"
        .formatted(NAME, DISPLAY, String.join(",", lines), state);
  }

  /** A line in a batch with this response. */
  static String line(int number, String response) {
    return "{\"response\":%s,\"metadata\":{\"key\":\"%s\"}}".formatted(response, id(number));
  }

  /** A line in a batch with this error. */
  static String failed(int number, String error) {
    return "{\"error\":%s,\"metadata\":{\"key\":\"%s\"}}".formatted(error, id(number));
  }

  /** An answer in words. */
  static String words(String text) {
    return "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"%s\"}]},\"finishReason\":\"STOP\"}]}"
        .formatted(text);
  }

  @Override
  public void close() throws IOException {
    service.close();
    server.close();
  }
}
