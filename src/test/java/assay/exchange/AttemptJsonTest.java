package assay.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.Attempt;
import assay.attempt.BlockMethod;
import assay.attempt.Case;
import assay.attempt.CloudOptions;
import assay.attempt.CloudOptions.PersonGeneration;
import assay.attempt.CloudOptions.ProminentPeople;
import assay.attempt.Configuration;
import assay.attempt.Endpoint;
import assay.attempt.HarmCategory;
import assay.attempt.Outcome;
import assay.attempt.OutputOptions;
import assay.attempt.OutputOptions.ThinkingLevel;
import assay.attempt.Said;
import assay.attempt.Session;
import assay.attempt.Sha256;
import assay.attempt.Threshold;
import assay.attempt.Thresholds;
import assay.text.Language;
import assay.text.OutcomeWords;
import assay.text.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  /** Of a locked case the evidence stays, and what it is about leaves every export. */
  @Test
  void thePromptOfALockedCaseIsItsHashAlone() {
    Said revised = new Said("data[0].revised_prompt", "A red apple, glossy");
    Said other = new Said("createTime", "2026-11-22T14:02:18Z");
    Attempt attempt = withNotes(List.of(revised, other));
    JsonNode open = read(json.line(session(), attempt));
    assertEquals("A red apple", open.get("prompt").asString());
    assertEquals("false", open.get("promptWithheld").toString());
    AttemptJson locking =
        new AttemptJson(new OutcomeJson(new OutcomeWords(new Texts(Language.ENGLISH))), c -> true);
    String line = locking.line(session(), attempt);
    JsonNode locked = read(line);
    assertFalse(line.contains("red apple"), line);
    assertTrue(locked.get("prompt").isNull());
    assertEquals("true", locked.get("promptWithheld").toString());
    assertEquals(
        Sha256.of("A red apple".getBytes(StandardCharsets.UTF_8)).hex(),
        locked.get("promptSha256").asString());
    assertEquals(open.get("promptSha256"), locked.get("promptSha256"));
    JsonNode notes = locked.get("outcome").get("notes");
    assertEquals(open.get("outcome").get("notes").get(1), notes.get(1));
    assertTrue(notes.get(0).get("text").isNull());
  }

  private String confirmed(Endpoint.Kind kind, Thresholds sent) {
    Endpoint endpoint = new Endpoint(kind, "https://a.example");
    return line(endpoint, sent, OutputOptions.NOT_SENT).get("thresholdsConfirmed").toString();
  }

  private JsonNode line(Endpoint endpoint, Thresholds thresholds, OutputOptions output) {
    Configuration sent = new Configuration(endpoint, "m-1", thresholds, output);
    return read(json.line(session(), attempt(sent, null)));
  }

  private static JsonNode read(String line) {
    return new JsonMapper().readTree(line);
  }

  private static Session session() {
    return new Session(new UUID(1, 1), "Session", Instant.EPOCH, Session.USUAL_STANDARD);
  }

  private static Attempt attempt(Configuration sent, Attempt.@Nullable Completion completion) {
    UUID id = new UUID(1, 1);
    return new Attempt(
        id,
        new Attempt.Place(id, id, 1, 1, 1),
        Case.ofPrompt("A red apple"),
        sent,
        Instant.EPOCH,
        completion);
  }

  private static Attempt withNotes(List<Said> notes) {
    Outcome plain = Outcome.of(new Answer.Failed(Answer.Fault.CONNECT, "refused", null));
    Outcome noted =
        new Outcome(
            plain.judgement(),
            plain.signals(),
            plain.limits(),
            plain.tokens(),
            plain.images(),
            new Outcome.Provenance(null, null, null, Outcome.DECODER_VERSION, notes, false));
    Endpoint endpoint = new Endpoint(Endpoint.Kind.OPENAI_GATEWAY, "https://a.example");
    return attempt(
        new Configuration(endpoint, "m-1", Thresholds.NOT_SENT, OutputOptions.NOT_SENT),
        new Attempt.Completion(Instant.EPOCH, Duration.ZERO, 1, noted));
  }
}
