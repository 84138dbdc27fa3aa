package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.attempt.Sha256;
import assay.run.sweep.BatchService.Ended;
import assay.run.sweep.BatchService.Progress;
import assay.run.sweep.BatchService.UnderWay;
import assay.run.sweep.BatchService.Unreachable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a batch that is looked at says, and that its lines are kept as they came. */
@Timeout(60)
class BatchLookTest {
  private static final byte[] PICTURE = HttpBytes.image(200_000);

  @ParameterizedTest
  @CsvSource({
    "'{\"name\":\"batches/abc\",\"metadata\":{\"state\":\"BATCH_STATE_PENDING\"}}', 0",
    "'{\"name\":\"batches/abc\",\"metadata\":{\"state\":\"BATCH_STATE_RUNNING\",\"batchStats\":{\"requestCount\":\"9\",\"successfulRequestCount\":\"5\",\"failedRequestCount\":\"2\",\"pendingRequestCount\":\"2\"}}}', 7",
    "'{\"name\":\"batches/abc\",\"metadata\":{\"state\":\"BATCH_STATE_RUNNING\",\"batchStats\":{\"successfulRequestCount\":3}}}', 3",
    "'{\"name\":\"batches/abc\",\"metadata\":{\"state\":\"BATCH_STATE_RESTING\",\"batchStats\":[]}}', 0",
    "'{\"name\":\"batches/abc\",\"metadata\":{\"state\":\"BATCH_STATE_SUCCEEDED\"}}', 0",
    "'{\"name\":\"batches/abc\"}', 0"
  })
  void isUnderWayUntilItSaysThatItHasEnded(String said, int answered) throws IOException {
    try (Batched batched = Batched.saying(said)) {
      assertEquals(new UnderWay(answered), batched.look());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SUCCEEDED", "FAILED", "CANCELLED", "EXPIRED", "NEW_KIND_OF_END"})
  void endsWithoutAnswersIfNoneAreThere(String state) throws IOException {
    try (Batched batched = Batched.saying(Batched.batch(state))) {
      assertEquals(new Ended("BATCH_STATE_" + state, Map.of()), batched.look());
    }
  }

  @Test
  void eachLineIsKeptAsItCameWithItsPicturesAmongTheBlobs() throws IOException {
    String response =
        "{ \"odd\" :1.50e0,\r\n \"text\":\"a } \\\" ] b\\u00e9\", " + json().substring(1);
    String said = Batched.batch("SUCCEEDED", Batched.line(1, response), picture(2));
    try (Batched batched = Batched.saying(said)) {
      Ended ended = ended(batched.look());
      Received first = received(ended, 1);
      String hash = Sha256.of(PICTURE).hex();
      assertEquals(
          response.replaceAll("\"data\":\"[^\"]*\"", "\"data\":\"sha256:" + hash + "\""),
          first.body().text());
      assertEquals(200, first.http().status());
      assertEquals(List.of(hash), first.images().stream().map(i -> i.sha256().hex()).toList());
      assertArrayEquals(PICTURE, batched.blobs.bytes(Sha256.of(PICTURE)));
      assertEquals(Kind.IMAGE, kind(ended, 1));
      assertEquals(Kind.IMAGE, kind(ended, 2));
      assertEquals(
          first.reading(),
          ProtocolReader.readStored(
              batched.endpoint(), first.http(), first.body(), first.images()));
      assertEquals(0, batched.blobs.leftOpen());
    }
  }

  @Test
  void takesLinesInAnyOrderAndPassesOverThoseThatAreNotOurs() throws IOException {
    String said =
        Batched.batch(
            "SUCCEEDED",
            Batched.line(3, Batched.words("three")),
            "null",
            "7",
            "{}",
            "{\"response\":" + Batched.words("whose?") + "}",
            "{\"response\":{},\"metadata\":{\"key\":\"cell-1\"}}",
            "{\"response\":{},\"metadata\":{\"key\":[\"" + Batched.id(9) + "\"]}}",
            Batched.line(1, Batched.words("one")),
            Batched.line(1, Batched.words("one again")),
            "{\"key\":\"" + Batched.id(2) + "\",\"response\":" + Batched.words("two") + "}");
    try (Batched batched = Batched.saying(said)) {
      Ended ended = ended(batched.look());
      assertEquals(Set.of(Batched.id(1), Batched.id(2), Batched.id(3)), ended.answers().keySet());
      assertEquals(Batched.words("one"), received(ended, 1).body().text());
      assertEquals(Batched.words("two"), received(ended, 2).body().text());
      assertEquals("BATCH_STATE_SUCCEEDED", ended.state());
    }
  }

  @Test
  void findsTheAnswersWhereverTheyStand() throws IOException {
    String line = Batched.line(1, Batched.words("one"));
    for (String holder :
        List.of(
            "\"response\":{\"inlinedResponses\":{\"inlinedResponses\":[" + line + "]}}",
            "\"response\":{\"inlinedResponses\":[ " + line + " ]}",
            "\"dest\":{\"inlined_responses\":[\n" + line + "\n]}")) {
      String said =
          "{\"metadata\":{\"state\":\"BATCH_STATE_SUCCEEDED\"},\"done\":true," + holder + "}";
      try (Batched batched = Batched.saying(said)) {
        assertEquals(Set.of(Batched.id(1)), ended(batched.look()).answers().keySet(), holder);
      }
    }
  }

  @Test
  void aLineThatIsNeitherAnswerNorErrorIsKeptAsAWhole() throws IOException {
    String line = "{\"metadata\":{\"key\":\"" + Batched.id(1) + "\"},\"later\":{\"x\":1}}";
    try (Batched batched = Batched.saying(Batched.batch("SUCCEEDED", line))) {
      Ended ended = ended(batched.look());
      assertEquals(line, received(ended, 1).body().text());
      assertEquals(Kind.EMPTY, kind(ended, 1));
    }
  }

  @Test
  void fiveHundredLinesHaveTheirAnswersEach() throws IOException {
    String[] lines =
        IntStream.rangeClosed(1, 500)
            .mapToObj(n -> Batched.line(n, HttpBytes.json(HttpBytes.image(n))))
            .toArray(String[]::new);
    try (Batched batched = Batched.saying(Batched.batch("SUCCEEDED", lines))) {
      Ended ended = ended(batched.look());
      assertEquals(500, ended.answers().size());
      for (int n = 1; n <= 500; n++) {
        Sha256 hash = Sha256.of(HttpBytes.image(n));
        assertEquals(hash, Outcome.of(received(ended, n)).images().getFirst().sha256());
      }
      assertEquals(500, batched.blobs.count());
    }
  }

  @Test
  void oneLineThatIsTooLongDoesNotHarmTheOthers() throws IOException {
    String endless = Batched.words("a".repeat(BodySplitter.LONGEST_BODY));
    String said =
        Batched.batch("SUCCEEDED", Batched.line(1, endless), Batched.line(2, Batched.words("b")));
    String keyed =
        said.replace("[{\"response\"", "[{\"key\":\"" + Batched.id(1) + "\",\"response\"");
    try (Batched batched = Batched.saying(keyed)) {
      Ended ended = ended(batched.look());
      assertEquals(Kind.TRANSPORT, kind(ended, 1));
      assertEquals(Kind.MODEL_REFUSED, kind(ended, 2));
    }
  }

  @Test
  void theKeyIsMaskedInEveryLineAndInTheState() throws IOException {
    String said =
        Batched.batch(
            "SUCCEEDED_" + Sender.KEY,
            Batched.line(1, Batched.words("You came with " + Sender.KEY)),
            Batched.failed(2, "{\"code\":7,\"message\":\"No entry for " + Sender.KEY + "\"}"));
    try (Batched batched = Batched.saying(said)) {
      Ended ended = ended(batched.look());
      assertEquals(Batched.words("You came with [key]"), received(ended, 1).body().text());
      assertEquals("No entry for [key]", Outcome.of(received(ended, 2)).signals().message());
      assertFalse(ended.toString().contains(Sender.KEY));
      assertTrue(batched.server.requests().getFirst().header(Batched.HEADER).equals(Sender.KEY));
    }
  }

  @Test
  void whatTheHeadSaysOfTheSimulatorGoesForEachLine() throws IOException {
    String said = Batched.batch("SUCCEEDED", Batched.line(1, Batched.words("a")));
    String head = "X-Assay-Simulated: true\r\nX-Other: 1\r\nServer: one\r\nDate: today\r\n";
    Map<String, Batched.Said> script =
        Map.of(
            "GET /v1beta/" + Batched.NAME,
            talk -> talk.say(HttpBytes.whole(head, HttpBytes.bytes(said))));
    try (Batched batched = new Batched(script)) {
      Http http = received(ended(batched.look()), 1).http();
      assertTrue(http.isSimulated());
      assertEquals(Set.of("x-assay-simulated", "server"), http.headers().keySet());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60, 200, 300})
  void whatEndsHalfWayIsNoEnd(int missing) throws IOException {
    String whole = Batched.batch("SUCCEEDED", picture(1), picture(2));
    try (Batched batched = Batched.saying(whole.substring(0, whole.length() - missing))) {
      Answer answer = unreachable(batched.look());
      assertEquals(Answer.Fault.CUT_OFF, assertInstanceOf(Answer.Failed.class, answer).fault());
      assertEquals(0, batched.blobs.leftOpen());
    }
  }

  @Test
  void whatBreaksOffOnTheWayIsNoEndAndLeavesNothingOpen() throws IOException {
    String whole = Batched.batch("SUCCEEDED", picture(1), picture(2));
    Map<String, Batched.Said> script =
        Map.of(
            "GET /v1beta/" + Batched.NAME,
            talk -> {
              talk.say(HttpBytes.declaring("", whole.length()));
              talk.say(whole.substring(0, 150_000));
              talk.end();
            });
    try (Batched batched = new Batched(script)) {
      assertEquals(Kind.TRANSPORT, Outcome.of(unreachable(batched.look())).kind());
      assertEquals(0, batched.blobs.leftOpen());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "<html>Welcome</html>", "{\"done\":true}", "null"})
  void whatIsNoBatchIsHandedOnAsItCame(String said) throws IOException {
    try (Batched batched = Batched.saying(said)) {
      Received received = assertInstanceOf(Received.class, unreachable(batched.look()));
      assertEquals(said, received.body().text());
    }
  }

  @ParameterizedTest
  @CsvSource({"404 Not Found, INVALID_REQUEST", "503 Away, SERVICE", "302 Found, TRANSPORT"})
  void anErrorIsHandedOnAndARedirectNotFollowed(String status, Kind kind) throws IOException {
    String elsewhere = "Location: /v1beta/batches/other\r\n";
    Map<String, Batched.Said> script =
        Map.of(
            "GET /v1beta/" + Batched.NAME, talk -> talk.say(HttpBytes.status(status, elsewhere)));
    try (Batched batched = new Batched(script)) {
      assertEquals(kind, Outcome.of(unreachable(batched.look())).kind());
      assertEquals(1, batched.server.requests().size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "batches/", "batches/../models/x", "models/x", "batches/a?b", "x"})
  void aNameThatCouldLeadElsewhereIsNotAskedFor(String name) throws IOException {
    try (Batched batched = new Batched(Map.of())) {
      Answer answer =
          unreachable(batched.batches().look(batched.endpoint(), name, batched.cancellation));
      assertNull(assertInstanceOf(Answer.Failed.class, answer).partial());
      batched.batches().cancel(batched.endpoint(), name);
      assertEquals(0, batched.server.connections());
    }
  }

  private static String json() {
    return HttpBytes.json(PICTURE);
  }

  private static String picture(int number) {
    return Batched.line(number, json());
  }

  private static Ended ended(Progress progress) {
    return assertInstanceOf(Ended.class, progress);
  }

  private static Answer unreachable(Progress progress) {
    return assertInstanceOf(Unreachable.class, progress).answer();
  }

  private static Received received(Ended ended, int number) {
    return assertInstanceOf(Received.class, Batched.answer(ended, number));
  }

  private static Kind kind(Ended ended, int number) {
    return Outcome.of(Batched.answer(ended, number)).kind();
  }
}
