package assay.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsTest {
  private static final String FINE = Caller.configured("{}");

  private Simulator simulator;

  @BeforeAll
  void start() throws IOException {
    simulator = Simulator.start(SimulatorOptions.DEFAULT.withPace(0), Clock.systemUTC());
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid", "bad", "bad-key"})
  void saysThatAKeyIsNotValidExactlyAsTheServiceDoes(String key) throws IOException {
    Caller.Said said = caller().withKey(key).generate(Caller.PRO, FINE);
    assertEquals(400, said.status());
    assertEquals(sample("error-400-api-key-invalid.json"), said.json());
  }

  @Test
  void saysThatThereIsNoKeyExactlyAsTheServiceDoes() throws IOException {
    for (String key : new @Nullable String[] {null, " "}) {
      Caller.Said said = caller().withKey(key).generate(Caller.PRO, FINE);
      assertEquals(403, said.status());
      assertEquals(sample("error-403-no-key.json"), said.json());
    }
  }

  @Test
  void takesNoKeyInTheUrl() throws IOException {
    String path = "/v1beta/models/" + Caller.PRO + ":generateContent?key=secret-123";
    Caller.Said said = caller().withKey(null).call("POST", path, FINE);
    assertEquals(400, said.status());
    assertTrue(said.message().contains("x-goog-api-key"), said.message());
    assertTrue(simulator.served().stream().noneMatch(line -> line.path().contains("secret")));
  }

  @Test
  void saysThatARetiredModelIsNotFoundExactlyAsTheServiceDoes() throws IOException {
    Caller.Said said = caller().generate("gemini-3-pro-image-preview", FINE);
    assertEquals(404, said.status());
    assertEquals(sample("error-404-model-not-found.json"), said.json());
  }

  @Test
  void saysThatAFieldIsUnknownExactlyAsTheServiceDoes() throws IOException {
    Caller.Said said =
        caller().generate(Caller.PRO, Caller.configured("{\"bogusField\": {\"a\": []}}"));
    assertEquals(400, said.status());
    assertEquals(sample("error-400-unknown-field.json"), said.json());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"safetySettings\":[{\"method\":\"SEVERITY\"}]} | Unknown name \"method\" at 'safety_settings[0]'",
        "{\"labels\":{\"a\":\"b\"}} | Unknown name \"labels\": Cannot find field.",
        "{\"contents\":[{},{\"parts\":[{},{\"inlineData\":{\"displayName\":\"x\"}}]}]} | Unknown name \"displayName\" at 'contents[1].parts[1].inline_data'",
        "{\"generation_config\":{\"image_config\":{\"personGeneration\":\"ALLOW_ALL\"}}} | Unknown name \"personGeneration\" at 'generation_config.image_config'",
        "{\"contents\":[{\"parts\":[[]]}]} | Invalid value at 'contents[0].parts[0]' (type.googleapis.com/google.ai.generativelanguage.v1beta.Part)",
        "{\"generationConfig\":[]} | Unknown name \"generationConfig\": Proto field is not repeating, cannot start list.",
        "{\"generationConfig\":{\"temperature\":\"warm\"}} | Invalid value at 'generation_config.temperature' (TYPE_FLOAT), \"warm\"",
        "{\"generationConfig\":{\"seed\":1.5}} | Invalid value at 'generation_config.seed' (TYPE_INT32), 1.5",
        "{\"safetySettings\":[{\"threshold\":\"BLOCK_SOME\"}]} | Invalid value at 'safety_settings[0].threshold' (type.googleapis.com/google.ai.generativelanguage.v1beta.SafetySetting.HarmBlockThreshold), \"BLOCK_SOME\"",
        "{\"safetySettings\":[{\"category\":\"HARM_CATEGORY_IMAGE_HATE\"}]} | Invalid value at 'safety_settings[0].category' (type.googleapis.com/google.ai.generativelanguage.v1beta.HarmCategory), \"HARM_CATEGORY_IMAGE_HATE\"",
        "{\"contents\":[{\"parts\":[{\"inlineData\":{\"data\":\"%%%%\"}}]}]} | Invalid value at 'contents[0].parts[0].inline_data.data' (TYPE_BYTES), Base64 decoding failed.",
        "[] | Root element must be a message.",
        "{} | GenerateContentRequest.contents: contents is not specified",
        "{\"contents\":[{\"role\":\"user\"}]} | GenerateContentRequest.contents[0].parts: contents.parts must not be empty.",
        "{\"contents\":[{\"role\":\"robot\",\"parts\":[{\"text\":\"a\"}]}]} | Please use a valid role: user, model.",
        "{\"contents\": [ | Unexpected end of string.",
        "{\"contents\": nonsense} | Unexpected token.",
      })
  void saysWhatIsWrongAndWhere(String body, String expected) throws IOException {
    Caller.Said said = caller().generate(Caller.PRO, body.strip());
    assertEquals(400, said.status(), said.text());
    assertEquals("INVALID_ARGUMENT", said.json().path("error").path("status").asString());
    assertTrue(said.message().contains(expected.strip()), said.message());
    JsonNode violation = said.json().at("/error/details/0/fieldViolations/0");
    assertTrue(violation.path("description").isString(), said.text());
  }

  @Test
  void tellsAllUnknownFieldsAtOnce() throws IOException {
    Caller.Said said = caller().generate(Caller.PRO, "{\"one\": 1, \"two\": {\"deep\": [{}]}}");
    assertEquals(2, said.json().at("/error/details/0/fieldViolations").size());
    assertEquals(2, said.message().lines().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "gemini-3-pro-image | {\"imageConfig\":{\"imageSize\":\"2k\"}} | generation_config.image_config.image_size",
        "gemini-3-pro-image | {\"imageConfig\":{\"imageSize\":\"512\"}} | generation_config.image_config.image_size",
        "gemini-3-pro-image | {\"imageConfig\":{\"aspectRatio\":\"7:5\"}} | generation_config.image_config.aspect_ratio",
        "gemini-3-pro-image | {\"imageConfig\":{\"aspectRatio\":\"1:8\"}} | generation_config.image_config.aspect_ratio",
        "gemini-3.1-flash-lite-image | {\"imageConfig\":{\"imageSize\":\"2K\"}} | generation_config.image_config.image_size",
        "gemini-2.5-flash-image | {\"imageConfig\":{\"imageSize\":\"1K\"}} | generation_config.image_config.image_size",
        "gemini-2.5-flash-image | {\"thinkingConfig\":{\"thinkingLevel\":\"LOW\"}} | generation_config.thinking_config.thinking_level",
        "gemini-3.1-flash-image | {\"thinkingConfig\":{\"thinkingLevel\":\"medium\"}} | generation_config.thinking_config.thinking_level",
        "gemini-3-pro-image | {\"candidateCount\":2} | generation_config.candidate_count",
        "gemini-3-pro-image | {\"temperature\":2.5} | generation_config.temperature",
        "gemini-3-pro-image | {\"responseModalities\":[\"AUDIO\"]} | generation_config.response_modalities",
      })
  void refusesWhatTheModelCannotDo(String model, String config, String field) throws IOException {
    Caller.Said said = caller().generate(model, Caller.configured(config));
    assertEquals(400, said.status(), said.text());
    assertEquals(
        field, said.json().at("/error/details/0/fieldViolations/0/field").asString(), said.text());
  }

  @Test
  void refusesTwoSettingsForOneCategory() throws IOException {
    String twice = "DANGEROUS_CONTENT=OFF";
    Caller.Said said = caller().ask("A red apple", twice, twice);
    assertEquals(400, said.status());
    assertEquals(
        "safety_settings[1].category",
        said.json().at("/error/details/0/fieldViolations/0/field").asString());
  }

  @ParameterizedTest
  @CsvSource({"DEROGATORY, 400", "UNSPECIFIED, 400", "CIVIC_INTEGRITY, 200", "HARASSMENT, 200"})
  void takesTheCategoriesOfTheGeminiApiAlone(String category, int status) throws IOException {
    assertEquals(status, caller().ask("A red apple", category + "=BLOCK_NONE").status());
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /v1beta/models, 405",
    "POST, /v1beta/models/gemini-3-pro-image, 405",
    "GET, /v1beta/models/gemini-3-pro-image:generateContent, 405",
    "POST, /v1beta/models/gemini-3-pro-image:embedContent, 404",
    "GET, /v1beta/models/gemini-3-pro-image:streamGenerateContent, 405",
    "POST, /v2/models/gemini-3-pro-image:generateContent, 404",
    "GET, /, 404",
    "GET, /v1beta/models/gemini-9, 404",
  })
  void refusesOtherPathsAndMethodsInGooglesForm(String method, String path, int status)
      throws IOException {
    Caller.Said said = caller().call(method, path, method.equals("POST") ? FINE : null);
    assertEquals(status, said.status());
    assertEquals(status, said.json().path("error").path("code").asInt());
    assertTrue(said.json().path("error").path("status").isString());
  }

  @Test
  void refusesAFileThatWasNeverUploaded() throws IOException {
    String body =
        "{\"contents\":[{\"parts\":[{\"fileData\":{\"fileUri\":\"https://x/v1beta/files/abc\"}}]}]}";
    Caller.Said said = caller().generate(Caller.PRO, body);
    assertEquals(403, said.status());
    assertTrue(said.message().contains("File abc"), said.message());
  }

  private Caller caller() {
    return new Caller(simulator);
  }

  private static JsonNode sample(String file) throws IOException {
    try (InputStream in = ErrorsTest.class.getResourceAsStream("/assay/samples/" + file)) {
      return JsonMapper.shared().readTree(in);
    }
  }
}
