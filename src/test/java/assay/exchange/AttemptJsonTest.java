package assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Attempt;
import assay.attempt.BlockMethod;
import assay.attempt.Case;
import assay.attempt.CloudOptions;
import assay.attempt.CloudOptions.PersonGeneration;
import assay.attempt.CloudOptions.ProminentPeople;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.OutputOptions;
import assay.attempt.OutputOptions.ThinkingLevel;
import assay.attempt.Session;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.text.Language;
import assay.text.OutcomeWords;
import assay.text.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The configuration in the line of an attempt (docs/cli.md). */
class AttemptJsonTest {
  private final AttemptJson json =
      new AttemptJson(
          new OutcomeJson(new OutcomeWords(new Texts(Language.ENGLISH))), tested -> false);

  @Test
  void holdsAllOfTheConfiguration() {
    Endpoint.Kind kind = Endpoint.Kind.VERTEX_AI;
    CloudOptions cloud =
        new CloudOptions(
            PersonGeneration.ALLOW_ADULT,
            ProminentPeople.BLOCK_PROMINENT_PEOPLE,
            "image/jpeg",
            80,
            Map.of("team", "qa"));
    JsonNode line =
        line(
            new Endpoint(kind, "Frankfurt", "https://vertex.example.com", kind.usualAccess()),
            Thresholds.NOT_SENT
                .with(HarmCategory.HARASSMENT, Threshold.BLOCK_ONLY_HIGH)
                .withMethod(HarmCategory.HARASSMENT, BlockMethod.SEVERITY),
            OutputOptions.NOT_SENT.with(cloud).with(ThinkingLevel.HIGH));
    assertEquals("vertex-ai", line.get("endpoint").asString());
    assertEquals("Frankfurt", line.get("endpointName").asString());
    assertEquals("vertex", line.get("protocol").asString());
    assertEquals("{\"HARM_CATEGORY_HARASSMENT\":\"SEVERITY\"}", line.get("methods").toString());
    assertEquals(
        "{\"aspectRatio\":null,\"imageSize\":null,\"seed\":null,\"temperature\":null,"
            + "\"thinkingLevel\":\"HIGH\",\"personGeneration\":\"ALLOW_ADULT\","
            + "\"prominentPeople\":\"BLOCK_PROMINENT_PEOPLE\",\"outputMimeType\":\"image/jpeg\","
            + "\"outputCompressionQuality\":80,\"labels\":{\"team\":\"qa\"}}",
        line.get("output").toString());
  }

  @Test
  void whatIsNotSentIsNullOrEmpty() {
    JsonNode line =
        line(
            new Endpoint(Endpoint.Kind.SIMULATOR, "http://127.0.0.1:1"),
            Thresholds.NOT_SENT,
            OutputOptions.NOT_SENT);
    assertEquals("gemini", line.get("protocol").asString());
    assertEquals("{}", line.get("methods").toString());
    for (String name : line.get("output").propertyNames()) {
      JsonNode value = line.get("output").get(name);
      assertTrue(value.isNull() || (name.equals("labels") && value.isEmpty()), name);
    }
  }

  /** What a gateway was sent, it may not have passed on. */
  @Test
  void saysWhetherThresholdsAreKnownToHaveReachedTheService() {
    Thresholds sent = Thresholds.NOT_SENT.with(HarmCategory.HARASSMENT, Threshold.OFF);
    assertEquals("true", confirmed(Endpoint.Kind.GEMINI_API, sent));
    assertEquals("true", confirmed(Endpoint.Kind.VERTEX_AI, sent));
    assertEquals("false", confirmed(Endpoint.Kind.NATIVE_GATEWAY, sent));
    assertEquals("false", confirmed(Endpoint.Kind.OPENAI_GATEWAY, sent));
    assertEquals("null", confirmed(Endpoint.Kind.OPENAI_GATEWAY, Thresholds.NOT_SENT));
  }

  private String confirmed(Endpoint.Kind kind, Thresholds sent) {
    Endpoint endpoint = new Endpoint(kind, "https://a.example");
    return line(endpoint, sent, OutputOptions.NOT_SENT).get("thresholdsConfirmed").toString();
  }

  private JsonNode line(Endpoint endpoint, Thresholds thresholds, OutputOptions output) {
    UUID id = new UUID(1, 1);
    Attempt attempt =
        new Attempt(
            id,
            new Attempt.Place(id, id, 1, 1, 1),
            Case.ofPrompt("A red apple"),
            new Configuration(endpoint, "m-1", thresholds, output),
            Instant.EPOCH,
            null);
    Session session = new Session(id, "Session", Instant.EPOCH, Session.USUAL_STANDARD);
    return new JsonMapper().readTree(json.line(session, attempt));
  }
}
