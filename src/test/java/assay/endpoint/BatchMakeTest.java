package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Case;
import assay.attempt.Endpoint;
import assay.attempt.ImageType;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.attempt.Protocol;
import assay.attempt.ReferenceImage;
import assay.attempt.Sha256;
import assay.endpoint.LoopbackServer.Request;
import assay.run.sweep.BatchService.Absent;
import assay.run.sweep.BatchService.Accepted;
import assay.run.sweep.BatchService.Found;
import assay.run.sweep.BatchService.Made;
import assay.run.sweep.BatchService.Refused;
import assay.run.sweep.BatchService.Search;
import assay.run.sweep.BatchService.Unreachable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a small batch is made, and what is done where it is not plain whether it was. */
@Timeout(60)
class BatchMakeTest {
  private static final String CREATE =
      "POST /v1beta/models/gemini-3-pro-image:batchGenerateContent";
  private static final String LIST = "GET /v1beta/batches";
  private static final String CANCEL = "POST /v1beta/" + Batched.NAME + ":cancel";
  private static final String STANDS =
      "{\"operations\":[{\"name\":\"batches/other\",\"metadata\":{\"displayName\":\"sweep-11\"}},"
          + "{\"name\":\"batches/abc\",\"metadata\":{\"displayName\":\"sweep-1\"}}]}";
  private static final Case MUG = Case.ofPrompt("A \"red\"\nmug");
  private static final Case BOWL = Case.ofPrompt("A bowl");

  @Test
  void aSmallBatchStandsInTheRequestItself() throws IOException {
    try (Batched batched = accepting()) {
      byte[] picture = HttpBytes.image(100_000);
      Case edit = new Case("Make it blue", List.of(Written.picture(batched.blobs, picture)));
      assertEquals(new Accepted(Batched.NAME), batched.make(MUG, edit));
      Request request = batched.server.requests().getFirst();
      assertEquals(List.of(CREATE), batched.asked());
      assertEquals(Sender.KEY, request.header(Batched.HEADER));
      assertEquals("application/json", request.header("Content-Type"));
      assertFalse(request.body().contains(Sender.KEY));
      JsonNode batch = JsonMapper.shared().readTree(request.body()).path("batch");
      assertEquals("sweep-1", batch.path("displayName").asString());
      JsonNode lines = batch.at("/inputConfig/requests/requests");
      assertEquals(2, lines.size());
      assertEquals(Batched.id(2).toString(), lines.at("/1/metadata/key").asString());
      assertEquals("A \"red\"\nmug", lines.at("/0/request/contents/0/parts/0/text").asString());
      assertEquals(
          Base64.getEncoder().encodeToString(picture),
          lines.at("/1/request/contents/0/parts/0/inlineData/data").asString());
    }
  }

  /** The worked example of the reference has the same names in the same places. */
  @Test
  void hasTheNamesOfTheSample() throws IOException {
    JsonNode sample = JsonMapper.shared().readTree(Samples.bytes("batch-create-inline-request"));
    try (Batched batched = accepting()) {
      batched.make(MUG);
      JsonNode ours = JsonMapper.shared().readTree(batched.server.requests().getFirst().body());
      for (String at :
          List.of("", "/batch", "/batch/inputConfig", "/batch/inputConfig/requests/requests/0")) {
        assertEquals(sample.at(at).propertyNames(), ours.at(at).propertyNames(), at);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "429 Too Many Requests, QUOTA",
    "400 Bad Request, INVALID_REQUEST",
    "403 Forbidden, ACCESS",
    "302 Found, TRANSPORT",
    "307 Temporary Redirect, TRANSPORT"
  })
  void aRefusalIsHandedOnAndNothingIsSentAgainOrElsewhere(String status, Kind kind)
      throws IOException {
    String headers = "Retry-After: 0\r\nLocation: /v1beta/elsewhere\r\n";
    try (Batched batched =
        new Batched(Map.of(CREATE, talk -> talk.say(HttpBytes.status(status, headers))))) {
      assertEquals(kind, Outcome.of(refused(batched.make(MUG))).kind());
      assertEquals(List.of(CREATE), batched.asked());
    }
  }

  @Test
  void theKeyIsMaskedInARefusal() throws IOException {
    String said = "{\"error\":{\"code\":400,\"message\":\"" + Sender.KEY + " is no key\"}}";
    String head = "HTTP/1.1 400 Bad Request\r\nContent-Length: " + said.length() + "\r\n\r\n";
    try (Batched batched = new Batched(Map.of(CREATE, talk -> talk.say(head + said)))) {
      Answer answer = refused(batched.make(MUG));
      assertEquals("[key] is no key", Outcome.of(answer).signals().message());
    }
  }

  @Test
  void aLostAnswerIsLookedForByItsNameAndCountsAsMade() throws IOException {
    try (Batched batched =
        new Batched(
            Map.of(CREATE, LoopbackServer.Conversation::reset, LIST, Batched.body(STANDS)))) {
      assertEquals(new Accepted(Batched.NAME), batched.make(MUG));
      assertEquals(List.of(CREATE, LIST + "?pageSize=100"), batched.asked());
    }
  }

  @Test
  void aLostAnswerWithoutABatchIsARefusal() throws IOException {
    try (Batched batched =
        new Batched(Map.of(CREATE, LoopbackServer.Conversation::reset, LIST, Batched.body("{}")))) {
      assertInstanceOf(Answer.Failed.class, refused(batched.make(MUG)));
    }
  }

  @Test
  void anAnswerWithoutANameIsLookedForAndElseNoAnswer() throws IOException {
    for (String said :
        List.of("{}", "", "{\"name\":\"models/x\"}", "{\"name\":\"" + key() + "\"}")) {
      try (Batched batched =
          new Batched(Map.of(CREATE, Batched.body(said), LIST, Batched.body("{}")))) {
        Answer.Failed failed =
            assertInstanceOf(Answer.Failed.class, refused(batched.make(MUG)), said);
        assertEquals(Fault.CUT_OFF, failed.fault());
        assertFalse(
            failed.received().orElseThrow().body().text().contains(Sender.KEY), failed.detail());
      }
      try (Batched batched =
          new Batched(Map.of(CREATE, Batched.body(said), LIST, Batched.body(STANDS)))) {
        assertEquals(new Accepted(Batched.NAME), batched.make(MUG), said);
      }
    }
  }

  private static String key() {
    return "batches/" + Sender.KEY;
  }

  @Test
  void aStoppedMakingLeavesNothingBehind() throws Exception {
    Batched[] held = new Batched[1];
    Map<String, Batched.Said> script =
        Map.of(
            CREATE,
            talk -> {
              held[0].cancellation.cancel();
              talk.holdUntilClientLeaves();
            },
            LIST,
            Batched.body(STANDS),
            CANCEL,
            Batched.body("{}"));
    try (Batched batched = new Batched(script)) {
      held[0] = batched;
      assertInstanceOf(Answer.Cancelled.class, refused(batched.make(MUG)));
      assertEquals(List.of(CREATE, LIST + "?pageSize=100", CANCEL), batched.asked());
    }
  }

  @Test
  void whatWasStoppedBeforeIsNotSent() throws IOException {
    try (Batched batched = accepting()) {
      batched.cancellation.cancel();
      assertInstanceOf(Answer.Cancelled.class, refused(batched.make(MUG)));
      assertEquals(0, batched.server.connections());
    }
  }

  @Test
  void withoutItsPictureNothingIsSent() throws IOException {
    ReferenceImage gone =
        new ReferenceImage("mug.png", Sha256.of(new byte[] {1}), ImageType.PNG, 1, null);
    try (Batched batched = accepting()) {
      Answer answer = refused(batched.make(BOWL, new Case("Make it blue", List.of(gone))));
      assertEquals(Fault.NOT_STORED, ((Answer.Failed) answer).fault());
      assertEquals(0, batched.server.connections());
    }
  }

  @ParameterizedTest
  @EnumSource(Endpoint.Kind.class)
  void takesBatchesWhereTheGeminiApiIsSpoken(Endpoint.Kind kind) throws IOException {
    try (Batched batched = accepting()) {
      Endpoint endpoint = new Endpoint(kind, batched.server.baseUrl());
      boolean gemini = kind.usualAccess().protocol() == Protocol.GEMINI;
      assertEquals(gemini, batched.batches().takes(endpoint));
      if (!gemini) {
        assertInstanceOf(
            Unreachable.class,
            batched.batches().look(endpoint, Batched.NAME, batched.cancellation));
        assertEquals(new Absent(), batched.batches().find(endpoint, "a", batched.cancellation));
        assertEquals(0, batched.server.connections());
      }
    }
  }

  @Test
  void findsABatchOnALaterPageEvenIfAnswersStandInTheList() throws IOException {
    String[] lines = new String[50];
    Arrays.setAll(lines, n -> Batched.line(n, HttpBytes.json(HttpBytes.image(1_000))));
    String other = Batched.batch("SUCCEEDED", lines).replace(Batched.DISPLAY, "other");
    Batched.Said list =
        talk ->
            talk.say(
                HttpBytes.whole(
                    talk.request().head().contains("pageToken=a%2F%3D")
                        ? STANDS
                        : "{\"operations\":[" + other + "],\"nextPageToken\":\"a/=\"}"));
    try (Batched batched = new Batched(Map.of(LIST, list))) {
      assertEquals(new Found(Batched.NAME), find(batched, "sweep-1"));
      assertEquals(2, batched.server.requests().size());
      assertEquals(new Absent(), find(batched, "sweep-2"));
      assertEquals(0, batched.blobs.count());
    }
  }

  @Test
  void aListThatGoesRoundInCirclesEnds() throws IOException {
    try (Batched batched =
        new Batched(Map.of(LIST, Batched.body("{\"nextPageToken\":\"again\"}")))) {
      assertEquals(new Absent(), find(batched, "sweep-1"));
      assertEquals(2, batched.server.requests().size());
    }
  }

  private static Search find(Batched batched, String displayName) {
    return batched.batches().find(batched.endpoint(), displayName, batched.cancellation);
  }

  private static Batched accepting() throws IOException {
    return new Batched(Map.of(CREATE, Batched.body("{\"name\":\"" + Batched.NAME + "\"}")));
  }

  private static Answer refused(Made made) {
    return assertInstanceOf(Refused.class, made).answer();
  }
}
