package assay.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.simulator.Protocol;
import assay.simulator.SafePattern;
import assay.simulator.Script;
import assay.simulator.Step;
import assay.simulator.When;
import assay.simulator.judgement.Rating;
import assay.simulator.judgement.Reply;
import assay.simulator.protocol.Bar;
import assay.simulator.protocol.Category;
import assay.simulator.protocol.Level;
import assay.simulator.scenario.ScenarioFile.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScenarioFileTest {
  private static final Rating LOW = new Rating(Category.HARASSMENT, Level.LOW, false);

  @TempDir Path folder;

  @Test
  void readsAWholeStep() throws IOException {
    String hash = "0123456789ABCDEF".repeat(4);
    Step step =
        only(
            """
            about: All that a step may have
            steps:
              - name: the second mug
                when:
                  prompt: {contains: mug}
                  model: gemini-3-pro-image
                  thresholds: {HARASSMENT: NOT_SENT, HARM_CATEGORY_DANGEROUS_CONTENT: OFF}
                  image: %s
                  protocol: vertex
                times: 3
                delay: 1.5s
                fault: {cut: 5k, contentLength: -3, drip: 2000}
                image:
                  bytes: 20MB
                  drafts: 2
                  finishReason: MAX_TOKENS
                  text: A mug.
                  ratings: [{category: HARASSMENT, probability: LOW}]
            """
                .formatted(hash));
    When when =
        new When(
            new When.Contains("mug"),
            "gemini-3-pro-image",
            Map.of(
                Category.HARASSMENT, Optional.empty(),
                Category.DANGEROUS_CONTENT, Optional.of(Bar.OFF)),
            hash.toLowerCase(java.util.Locale.ROOT),
            Protocol.VERTEX);
    assertEquals(
        new Step(
            "the second mug",
            when,
            3,
            new Reply.Pictures(2, "A mug.", "MAX_TOKENS", 20_000_000, List.of(LOW)),
            Duration.ofMillis(1_500),
            new Step.Fault(new Step.Stop(Step.Stop.Way.CUT, 5_000), -3, 2_000)),
        step);
  }

  @Test
  void callsAStepByItsNumberAndAsksItOnceUnlessItSaysOtherwise() throws IOException {
    Script script =
        read(
            """
            steps:
              - rules: true
              - rules: true
                times: always
            otherwise:
              text: No
              delay: 10ms
            """);
    assertEquals(
        List.of(
            Step.byRules().called("step 1"),
            Step.byRules().called("step 2").times(Step.ALWAYS),
            Step.text("No").after(Duration.ofMillis(10)).called("otherwise").times(Step.ALWAYS)),
        script.steps());
  }

  @Test
  void readsReasonsMessagesAndRatings() throws IOException {
    Rating over = new Rating(Category.HARASSMENT, Level.HIGH, true, "BLOCK_LOW_AND_ABOVE");
    String rest =
        """
        : {reason: SO_IT_IS, message: "Support code: 1.", ratings: [
            {category: HARASSMENT, probability: LOW},
            {category: HARASSMENT, probability: HIGH, blocked: true, overwrittenThreshold: BLOCK_LOW_AND_ABOVE}]}
        """;
    List<Rating> ratings = List.of(LOW, over);
    assertEquals(
        new Reply.Blocked("SO_IT_IS", "Support code: 1.", ratings),
        only("steps:\n  - block" + rest).reply());
    assertEquals(
        new Reply.Ended("SO_IT_IS", "Support code: 1.", ratings),
        only("steps:\n  - finish" + rest).reply());
  }

  @ParameterizedTest
  @CsvSource({
    "no-candidates, Empty[form=MISSING]",
    "null-candidates, Empty[form=NULL]",
    "empty-list, Empty[form=LIST]",
    "stop, 'Ended[finishReason=STOP, message=null, ratings=[]]'"
  })
  void readsWaysOfBeingEmpty(String word, String reply) throws IOException {
    assertEquals(reply, String.valueOf(only("steps:\n  - empty: " + word).reply()));
  }

  @ParameterizedTest
  @CsvSource({"contains, Contains", "exact, Exactly"})
  void readsWhatAPromptMustBeLike(String key, String type) throws IOException {
    When when = only("steps:\n  - {rules: true, when: {prompt: {" + key + ": OFF}}}").when();
    assertEquals(type + "[text=OFF]", String.valueOf(when.prompt()));
  }

  @Test
  void readsARegularExpression() throws IOException {
    When when = only("steps:\n  - {rules: true, when: {prompt: {regex: 'm[ua]g+'}}}").when();
    assertEquals(new When.Matching(new SafePattern("m[ua]g+")), when.prompt());
  }

  @Test
  void makesAnErrorWithItsDetails() throws IOException {
    Reply.Raw raw =
        assertInstanceOf(
            Reply.Raw.class,
            only("steps:\n  - error: {code: 429, quotaId: APerMinute, retryDelay: 1500ms,"
                    + " retryAfter: 2s, reason: RATE_LIMIT_EXCEEDED}")
                .reply());
    assertEquals(Map.of("Retry-After", "2"), raw.headers());
    JsonNode error = JsonMapper.shared().readTree(raw.body()).path("error");
    assertEquals(
        "429 RESOURCE_EXHAUSTED", error.path("code") + " " + error.path("status").asString());
    assertEquals("RATE_LIMIT_EXCEEDED", error.at("/details/0/reason").asString());
    assertEquals("APerMinute", error.at("/details/1/violations/0/quotaId").asString());
    assertEquals("1.5s", error.at("/details/2/retryDelay").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "400, INVALID_ARGUMENT",
    "401, UNAUTHENTICATED",
    "402, UNKNOWN",
    "403, PERMISSION_DENIED",
    "404, NOT_FOUND",
    "500, INTERNAL",
    "503, UNAVAILABLE",
    "504, DEADLINE_EXCEEDED"
  })
  void givesAnErrorItsUsualStatusAndSomeWords(int code, String status) throws IOException {
    Reply.Raw raw =
        assertInstanceOf(Reply.Raw.class, only("steps:\n  - error: {code: " + code + "}").reply());
    JsonNode error = JsonMapper.shared().readTree(raw.body()).path("error");
    assertEquals(status, error.path("status").asString());
    assertTrue(error.path("message").asString().length() > 10);
    assertTrue(error.path("details").isMissingNode());
  }

  @Test
  void takesWhatIsSentAsItStands() throws IOException {
    Step step =
        only(
            """
            steps:
              - raw:
                  status: 502
                  headers: {Content-Type: text/html}
                  body: |
                    <html>
                    </html>
            """);
    assertEquals(
        new Reply.Raw(502, Map.of("Content-Type", "text/html"), "<html>\n</html>\n"), step.reply());
  }

  @ParameterizedTest
  @CsvSource({
    "cut: before-head, CUT, -1",
    "cut: 0, CUT, 0",
    "hang: before-head, HANG, -1",
    "hang: 9k, HANG, 9000"
  })
  void readsWhereAnAnswerStops(String fault, String way, long after) throws IOException {
    Step step = only("steps:\n  - {rules: true, fault: {" + fault + "}}");
    assertEquals(new Step.Stop(Step.Stop.Way.valueOf(way), after), step.fault().stop());
  }

  private Step only(String yaml) throws IOException {
    List<Step> steps = read(yaml).steps();
    assertEquals(1, steps.size());
    return steps.getFirst();
  }

  private Script read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("scenario.yaml"), yaml);
    Result result = ScenarioFile.of(file.toString());
    return assertInstanceOf(Result.Read.class, result, result.toString()).script();
  }
}
