package assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Outcome;
import assay.attempt.Reading;
import assay.attempt.Reading.Candidate;
import assay.attempt.Reading.ErrorDetails;
import assay.attempt.Reading.Part;
import assay.attempt.Reading.PromptFeedback;
import assay.attempt.Reading.ServiceError;
import assay.attempt.SafetyRating;
import assay.attempt.Sha256;
import assay.attempt.Tokens;
import assay.text.Language;
import assay.text.OutcomeWords;
import assay.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutcomeJsonTest {
  private static final List<String> KEYS =
      List.of(
          "kind",
          "layer",
          "adjustable",
          "repeat",
          "hardStop",
          "hardStopTrigger",
          "finishReason",
          "blockReason",
          "message",
          "supportCodes",
          "ratings",
          "tokens",
          "images",
          "retryAfterMillis",
          "quotaScope",
          "evidence",
          "because",
          "nextSteps",
          "modelVersion",
          "responseId",
          "summary",
          "messages",
          "details",
          "notes",
          "tokenDetails",
          "tokenFindings",
          "httpStatus",
          "decoderVersion",
          "simulated");

  private static final Sha256 PICTURE = Sha256.of(new byte[] {1, 2, 3});

  private final OutcomeJson json = new OutcomeJson(new OutcomeWords(new Texts(Language.ENGLISH)));

  static Stream<Answer> answers() {
    return Stream.of(
        new Answer.Cancelled(),
        new Answer.Interrupted(),
        new Answer.Failed(Answer.Fault.DNS, "no such host", null),
        picture("STOP", null),
        picture("IMAGE_SAFETY", null),
        blocked("SAFETY"),
        blocked("PROHIBITED_CONTENT"),
        blocked("NEVER_HEARD_OF"),
        quota(),
        received(200, Reading.nothing(Reading.Form.EMPTY, Outcome.Evidence.GATEWAY_RAW)));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void neverMissesAKeyOfTheContractAndAddsNone(Answer answer) {
    JsonNode node = read(answer);
    assertEquals(KEYS, names(node));
    assertEquals(
        List.of(
            "prompt",
            "promptText",
            "promptImage",
            "thoughts",
            "candidates",
            "candidatesImage",
            "cached",
            "total"),
        names(node.get("tokens")));
    for (String list : List.of("supportCodes", "ratings", "images", "because", "nextSteps")) {
      assertTrue(node.get(list).isArray(), list);
    }
    assertTrue(node.get("summary").isString());
  }

  @Test
  void writesAPictureWithItsTokens() {
    JsonNode node = read(picture("STOP", null));
    assertEquals("IMAGE", node.get("kind").asString());
    assertEquals("model", node.get("layer").asString());
    assertEquals("no", node.get("adjustable").asString());
    assertEquals("worthwhile", node.get("repeat").asString());
    assertEquals("native_raw", node.get("evidence").asString());
    assertEquals("none", node.get("quotaScope").asString());
    assertFalse(node.get("hardStop").asBoolean());
    assertTrue(node.get("hardStopTrigger").isNull());
    assertEquals(2, node.get("images").size());
    JsonNode last = node.get("images").get(1);
    assertEquals(List.of("sha256", "mimeType", "bytes", "final", "withheld"), names(last));
    assertEquals(PICTURE.hex(), last.get("sha256").asString());
    assertTrue(last.get("final").asBoolean());
    assertFalse(last.get("withheld").asBoolean());
    assertFalse(node.get("images").get(0).get("final").asBoolean());
    assertEquals(264, node.get("tokens").get("prompt").asInt());
    assertEquals(258, node.get("tokens").get("promptImage").asInt());
    assertEquals(1120, node.get("tokens").get("candidatesImage").asInt());
    assertTrue(node.get("tokens").get("cached").isNull());
  }

  @Test
  void keepsOfTheImagesOfAHardStopWhatIsNoPicture() {
    JsonNode node =
        read(picture("IMAGE_PROHIBITED_CONTENT", "Blocked. Support code: 49114662, 11030041"));
    assertTrue(node.get("hardStop").asBoolean());
    assertEquals("prohibited_support_code", node.get("hardStopTrigger").asString());
    assertEquals("never", node.get("repeat").asString());
    assertEquals(
        "{\"sha256\":\"%s\",\"mimeType\":\"image/png\",\"bytes\":3,\"final\":true,\"withheld\":true}"
            .formatted(PICTURE.hex()),
        node.get("images").get(1).toString());
    assertTrue(node.get("images").get(0).get("withheld").asBoolean());
    assertEquals(
        "[{\"code\":\"49114662\",\"category\":\"prohibited\",\"side\":\"image\"},"
            + "{\"code\":\"11030041\",\"category\":\"unknown\",\"side\":\"unknown\"}]",
        node.get("supportCodes").toString());
  }

  @Test
  void writesRatingsWithTheirHoles() {
    JsonNode ratings = read(blocked("SAFETY")).get("ratings");
    assertEquals("HARM_CATEGORY_DANGEROUS_CONTENT", ratings.get(0).get("category").asString());
    assertTrue(ratings.get(0).get("blocked").asBoolean());
    assertEquals(7, ratings.get(1).size());
    assertTrue(ratings.get(1).get("probability").isNull());
  }

  @Test
  void writesWhatStandsBesideTheFourCounts() {
    Tokens tokens =
        new Tokens(
            10,
            3,
            null,
            13,
            new Tokens.Beside(4, null, null, "ON_DEMAND", null),
            new Tokens.Details(Map.of(), Map.of(), Map.of("TEXT", 4), Map.of()));
    JsonNode node =
        read(
            received(
                200,
                new Reading(
                    Reading.Form.WHOLE,
                    Outcome.Evidence.NATIVE_RAW,
                    null,
                    List.of(),
                    null,
                    new Reading.Trailer(tokens, null, null))));
    assertEquals(4, node.get("tokens").get("cached").asInt());
    assertEquals("ON_DEMAND", node.get("tokenDetails").get("trafficType").asString());
    assertEquals("{\"TEXT\":4}", node.get("tokenDetails").get("cached").toString());
    assertEquals("[{\"type\":\"adds_up\",\"by\":0}]", node.get("tokenFindings").toString());
  }

  @Test
  void keepsAnUnknownReasonAsReceived() {
    JsonNode node = read(blocked("NEVER_HEARD_OF"));
    assertEquals("UNKNOWN", node.get("kind").asString());
    assertEquals("NEVER_HEARD_OF", node.get("blockReason").asString());
    assertTrue(node.get("finishReason").isNull());
  }

  @Test
  void writesHowLongToWaitAndForWhichQuota() {
    JsonNode node = read(quota());
    assertEquals(59_950, node.get("retryAfterMillis").asLong());
    assertEquals("minute", node.get("quotaScope").asString());
    assertEquals("wait_and_repeat", node.get("nextSteps").get(0).asString());
  }

  private JsonNode read(Answer answer) {
    String line = json.line(Outcome.of(answer));
    assertFalse(line.contains("\n"), "one line");
    return new JsonMapper().readTree(line);
  }

  private static List<String> names(JsonNode node) {
    return new ArrayList<>(node.propertyNames());
  }

  private static Answer picture(String finishReason, @Nullable String message) {
    Candidate candidate =
        new Candidate(
            List.of(
                new Part.Picture(Sha256.of(new byte[] {9}), "image/png", 1, false),
                new Part.Picture(PICTURE, "image/png", 3, false)),
            finishReason,
            message,
            List.of());
    Tokens tokens =
        new Tokens(
            264,
            1120,
            300,
            1684,
            new TreeMap<>(Map.of("TEXT", 6, "IMAGE", 258)),
            Map.of("IMAGE", 1120));
    return received(
        200,
        new Reading(
            Reading.Form.WHOLE,
            Outcome.Evidence.NATIVE_RAW,
            null,
            List.of(candidate),
            null,
            new Reading.Trailer(tokens, "gemini-3-pro-image", "r-1")));
  }

  private static Answer blocked(String reason) {
    List<SafetyRating> ratings =
        List.of(
            new SafetyRating("HARM_CATEGORY_DANGEROUS_CONTENT", "HIGH", true, null, null, null),
            new SafetyRating(null, null, null, null, null, null));
    return received(
        200,
        new Reading(
            Reading.Form.WHOLE,
            Outcome.Evidence.NATIVE_RAW,
            new PromptFeedback(reason, null, ratings),
            null,
            null,
            Reading.Trailer.NONE));
  }

  private static Answer quota() {
    ErrorDetails details =
        new ErrorDetails(
            List.of(),
            List.of("GenerateRequestsPerMinutePerProjectPerModel"),
            Duration.ofMillis(59_950),
            List.of(),
            List.of());
    return received(
        429,
        new Reading(
            Reading.Form.WHOLE,
            Outcome.Evidence.NATIVE_RAW,
            null,
            null,
            new ServiceError(429, "RESOURCE_EXHAUSTED", "Quota exceeded", details),
            Reading.Trailer.NONE));
  }

  private static Answer received(int status, Reading reading) {
    return new Answer.Received(
        new Answer.Http(status, Map.of()), assay.attempt.Body.EMPTY, List.of(), reading);
  }
}
