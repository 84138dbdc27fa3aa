package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Answer.Received;
import assay.attempt.Case;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.attempt.Sha256;
import assay.endpoint.LoopbackServer.Request;
import assay.run.sweep.BatchService.Accepted;
import assay.run.sweep.BatchService.Ended;
import assay.run.sweep.BatchService.Refused;
import assay.run.sweep.BatchService.Unreachable;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Large batches, whose requests and answers are files. */
@Timeout(60)
class BatchFileTest {
  private static final String BEGIN = "POST /upload/v1beta/files";
  private static final String SEND = "POST /upload/v1beta/session";
  private static final String FORGET = "DELETE /v1beta/files/in-1";
  private static final String CREATE =
      "POST /v1beta/models/gemini-3-pro-image:batchGenerateContent";
  private static final String LOAD = "GET /download/v1beta/files/out-1:download";
  private static final byte[] LARGE = HttpBytes.image(6_000_000);

  private static final Batched.Said BEGUN =
      talk ->
          talk.say(
              HttpBytes.status(
                  "200 OK",
                  "X-Goog-Upload-Status: active\r\nX-Goog-Upload-URL:"
                      + " https://elsewhere.test/upload/v1beta/session?upload_id=a%2Fb&x=1\r\n"));

  private static final Batched.Said SENT =
      talk -> talk.say(HttpBytes.whole("{\"file\":{\"name\":\"files/in-1\"}}"));

  private static final Batched.Said MADE = Batched.body("{\"name\":\"" + Batched.NAME + "\"}");

  private static Map<String, Batched.Said> service() {
    Map<String, Batched.Said> script = new LinkedHashMap<>();
    script.put(BEGIN, BEGUN);
    script.put(SEND, SENT);
    script.put(CREATE, MADE);
    return script;
  }

  private static Case[] large(Batched batched) {
    Case edit = new Case("Make\nit blue", List.of(Written.picture(batched.blobs, LARGE)));
    return new Case[] {edit, Case.ofPrompt("A mug"), edit};
  }

  @Test
  void aLargeBatchGoesAsAFileToTheEndpointItselfAndIsNamedInTheBatch() throws IOException {
    try (Batched batched = new Batched(service())) {
      assertEquals(new Accepted(Batched.NAME), batched.make(large(batched)));
      assertEquals(List.of(BEGIN, SEND + "?upload_id=a%2Fb&x=1", CREATE), batched.asked());
      List<Request> requests = batched.server.requests();
      Request begin = requests.get(0);
      Request send = requests.get(1);
      assertEquals("resumable", begin.header("X-Goog-Upload-Protocol"));
      assertEquals("start", begin.header("X-Goog-Upload-Command"));
      assertEquals("application/jsonl", begin.header("X-Goog-Upload-Header-Content-Type"));
      assertEquals(
          String.valueOf(send.bodyLength()), begin.header("X-Goog-Upload-Header-Content-Length"));
      assertEquals("sweep-1", json(begin.body()).at("/file/displayName").asString());
      assertEquals("upload, finalize", send.header("X-Goog-Upload-Command"));
      assertEquals("0", send.header("X-Goog-Upload-Offset"));
      requests.forEach(each -> assertEquals(Sender.KEY, each.header(Batched.HEADER)));
      assertEquals(
          "files/in-1", json(requests.get(2).body()).at("/batch/inputConfig/fileName").asString());
    }
  }

  @Test
  void eachRequestIsALineOfTheFile() throws IOException {
    try (Batched batched = new Batched(service())) {
      batched.make(large(batched));
      List<String> lines = batched.server.requests().get(1).body().lines().toList();
      assertEquals(3, lines.size());
      JsonNode last = json(lines.getLast());
      assertEquals(Batched.id(3).toString(), last.path("key").asString());
      assertEquals("Make\nit blue", last.at("/request/contents/0/parts/1/text").asString());
      assertEquals(
          Base64.getEncoder().encodeToString(LARGE),
          last.at("/request/contents/0/parts/0/inlineData/data").asString());
    }
  }

  @ParameterizedTest
  @CsvSource({"POST /upload/v1beta/files, 1", "POST /upload/v1beta/session, 2"})
  void aFileThatIsRefusedMakesNoBatch(String step, int asked) throws IOException {
    Map<String, Batched.Said> script = service();
    script.put(step, talk -> talk.say(HttpBytes.status("429 Too Many Requests", "")));
    try (Batched batched = new Batched(script)) {
      Answer answer = refused(batched);
      assertEquals(Kind.QUOTA, Outcome.of(answer).kind());
      assertEquals(asked, batched.asked().size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST /upload/v1beta/files", "POST /upload/v1beta/session"})
  void anAnswerWithoutAddressOrNameMakesNoBatch(String step) throws IOException {
    Map<String, Batched.Said> script = service();
    script.put(step, Batched.body("{\"file\":{\"name\":\"models/x\"}}"));
    try (Batched batched = new Batched(script)) {
      assertEquals(Fault.CUT_OFF, ((Answer.Failed) refused(batched)).fault());
    }
  }

  @Test
  void aFileThatNoBatchReadsIsTakenBack() throws IOException {
    Map<String, Batched.Said> script = service();
    script.put(CREATE, talk -> talk.say(HttpBytes.status("400 Bad Request", "")));
    script.put(FORGET, Batched.body("{}"));
    try (Batched batched = new Batched(script)) {
      assertEquals(Kind.INVALID_REQUEST, Outcome.of(refused(batched)).kind());
      assertEquals(FORGET, batched.asked().getLast());
    }
  }

  private static Answer refused(Batched batched) {
    return assertInstanceOf(Refused.class, batched.make(large(batched))).answer();
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static Batched answering(String file) throws IOException {
    String batch =
        "{\"name\":\"batches/abc\",\"metadata\":{\"state\":\"BATCH_STATE_SUCCEEDED\"},"
            + "\"done\":true,\"response\":{\"responsesFile\":\"files/out-1\"}}";
    Batched.Said simulated =
        talk -> talk.say(HttpBytes.whole("X-Assay-Simulated: true\r\n", HttpBytes.bytes(batch)));
    return new Batched(Map.of("GET /v1beta/" + Batched.NAME, simulated, LOAD, Batched.body(file)));
  }

  private static String line(int number, String member, String value) {
    return "{\"key\":\"" + Batched.id(number) + "\",\"" + member + "\":" + value + "}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n\n \n"})
  void theAnswersAreTheLinesOfAFile(String end) throws IOException {
    String response = HttpBytes.json(LARGE);
    String file =
        line(2, "response", response)
            + end
            + line(1, "error", "{\"code\":14}")
            + end
            + line(3, "response", " " + Batched.words("a\\nb") + " ");
    try (Batched batched = answering(file)) {
      Ended ended = assertInstanceOf(Ended.class, batched.look());
      assertEquals(3, ended.answers().size());
      Received drawn = (Received) Batched.answer(ended, 2);
      assertEquals(Kind.IMAGE, Outcome.of(drawn).kind());
      assertEquals(Sha256.of(LARGE), drawn.images().getFirst().sha256());
      assertTrue(drawn.http().isSimulated());
      assertEquals(Kind.SERVICE, Outcome.of(Batched.answer(ended, 1)).kind());
      Received words = (Received) Batched.answer(ended, 3);
      assertEquals(Batched.words("a\\nb"), words.body().text());
      assertEquals(LOAD + "?alt=media", batched.asked().getLast());
    }
  }

  @Test
  void aBrokenLineIsAFailureOfItsOwn() throws IOException {
    String broken = line(1, "response", "{\"candidates\":[{\"finishReason\":\"SAFETY\"");
    String file =
        broken.substring(0, broken.length() - 1)
            + "\nno line\n"
            + line(2, "response", Batched.words("two"))
            + "\n";
    try (Batched batched = answering(file)) {
      Ended ended = assertInstanceOf(Ended.class, batched.look());
      Answer.Failed failed = (Answer.Failed) Batched.answer(ended, 1);
      assertEquals(Fault.CUT_OFF, failed.fault());
      assertEquals(Kind.MODEL_REFUSED, Outcome.of(Batched.answer(ended, 2)).kind());
      assertEquals(2, ended.answers().size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>Please sign in</html>",
        "{\"error\":{\"code\":500}}",
        "{\"key\":\"00000000-0000-0007-0000-000000000001\",\"response\":{\"candid"
      })
  void aFileThatIsNoneOrEndsHalfWayIsAskedForAgain(String file) throws IOException {
    try (Batched batched = answering(file)) {
      Answer answer = assertInstanceOf(Unreachable.class, batched.look()).answer();
      assertEquals(Fault.CUT_OFF, ((Answer.Failed) answer).fault());
      assertEquals(0, batched.blobs.leftOpen());
    }
  }

  @Test
  void anEmptyFileHoldsNoAnswers() throws IOException {
    try (Batched batched = answering("")) {
      assertEquals(Map.of(), assertInstanceOf(Ended.class, batched.look()).answers());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gs://bucket/out", "files/../models/x", "https://elsewhere.test/f"})
  void aFileElsewhereIsNotFetched(String name) throws IOException {
    String batch =
        "{\"name\":\"batches/abc\",\"metadata\":{\"state\":\"BATCH_STATE_SUCCEEDED\","
            + "\"output\":{\"responsesFile\":\""
            + name
            + "\"}},\"done\":true}";
    try (Batched batched = Batched.saying(batch)) {
      assertInstanceOf(Unreachable.class, batched.look());
      assertEquals(1, batched.asked().size());
    }
  }
}
