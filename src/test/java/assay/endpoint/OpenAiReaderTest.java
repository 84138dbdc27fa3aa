package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer.Received;
import assay.attempt.Answer.StoredImage;
import assay.attempt.GatewayError;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Outcome.Kind;
import assay.attempt.Protocol;
import assay.attempt.Reading;
import assay.attempt.Reading.Part;
import assay.attempt.Said;
import assay.attempt.Sha256;
import assay.attempt.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OpenAiReaderTest {
  private static final String URL = "https://images.example.com/red-mug.png";

  @Test
  void namesTheAddressesOfPicturesThatStandElsewhere() {
    Reading reading = received("{\"data\":[{\"url\":\"" + URL + "\"}]}").reading();
    assertEquals(List.of(URL), reading.links());
    assertEquals(List.of(new Part.Linked(URL)), reading.parts());
  }

  @Test
  void findsAFetchedPictureAgainByItsAddress() {
    Received linked = received("{\"data\":[{\"url\":\"" + URL + "\"}]}");
    Sha256 hash = Sha256.of(new byte[] {1, 2});
    StoredImage image = new StoredImage(hash, 2).typed("image/webp").fetchedFrom(URL);
    Reading reading =
        new ProtocolReader(Protocol.OPENAI, Evidence.GATEWAY_SUMMARY)
            .read(linked.body(), List.of(image));
    assertEquals(List.of(new Part.Picture(hash, "image/webp", 2, false)), reading.parts());
    assertEquals(List.of(), reading.links());
  }

  @Test
  void fetchesNothingFromAnAddressThatIsNone() {
    for (String url : List.of("file:///a.png", "data:text/plain,x", "red-mug.png", "")) {
      Reading reading = received("{\"data\":[{\"url\":\"" + url + "\"}]}").reading();
      assertEquals(List.of(), reading.links(), url);
      assertEquals(List.of(), reading.candidates(), url);
    }
  }

  @Test
  void readsTheUsageByKind() {
    Tokens tokens =
        received(
                """
                {"data": [], "usage": {"input_tokens": 20, "output_tokens": 1120, "total_tokens": 1140,
                 "input_tokens_details": {"text_tokens": 12, "image_tokens": 8, "cached_tokens": 4},
                 "output_tokens_details": {"image_tokens": 1056, "text_tokens": 64}}}
                """)
            .reading()
            .trailer()
            .tokens();
    assertEquals(20, tokens.prompt());
    assertEquals(1120, tokens.candidates());
    assertEquals(1140, tokens.total());
    assertNull(tokens.thoughts());
    assertEquals(4, tokens.beside().cached());
    assertEquals(Map.of("TEXT", 12, "IMAGE", 8), tokens.promptByModality());
    assertEquals(Map.of("TEXT", 64, "IMAGE", 1056), tokens.candidatesByModality());
  }

  @Test
  void keepsTheRevisedPrompt() {
    Reading reading =
        received("{\"created\":7,\"data\":[{\"revised_prompt\":\"A red mug\"}]}").reading();
    assertEquals(
        List.of(new Said("created", "7"), new Said("data[0].revised_prompt", "A red mug")),
        reading.trailer().notes());
  }

  @Test
  void whatAGatewayPassesOnIsRead() {
    Received passed = received("{\"candidates\":[{\"finishReason\":\"IMAGE_SAFETY\"}]}");
    assertEquals(Evidence.GATEWAY_RAW, passed.reading().evidence());
    assertEquals(Kind.OUTPUT_BLOCKED, Outcome.of(passed).kind());
  }

  @Test
  void readsCodeTypeStageAndCategoriesOfAnError() {
    Reading reading =
        received(
                """
                {"error": {"message": "No.", "type": "image_generation_user_error", "code": "moderation_blocked",
                 "moderation_details": {"moderation_stage": "Input", "categories": ["violence", null, "hate"]}}}
                """)
            .reading();
    assertEquals(
        new GatewayError(
            "moderation_blocked",
            "image_generation_user_error",
            "input",
            List.of("violence", "hate"),
            null),
        Objects.requireNonNull(reading.error()).gateway());
  }

  @Test
  void readsTheErrorOfTheServiceThatAMessageHolds() {
    Reading reading =
        received(
                """
                {"error": {"code": 500, "message": "upstream says: {\\"error\\": {\\"code\\": 429, \\"status\\": \\"RESOURCE_EXHAUSTED\\", \\"message\\": \\"Please retry in 12.5s.\\"}} (id 1)"}}
                """)
            .reading();
    Reading.ServiceError error = Objects.requireNonNull(reading.error());
    assertEquals(429, error.code());
    assertEquals("Please retry in 12.5s.", error.message());
    assertTrue(Objects.requireNonNull(error.gateway().wrapping()).startsWith("upstream says"));
    assertEquals(
        12_500,
        Objects.requireNonNull(
                Outcome.of(received("{\"error\":{\"message\":\"Please retry in 12.5s.\"}}"))
                    .limits()
                    .retryAfter())
            .toMillis());
  }

  @Test
  void readsItThoughPythonWroteItsLineBreaks() {
    Reading reading =
        received(
                """
                {"error": {"message": "GeminiException BadRequestError - b'{\\\\n  \\"error\\": {\\\\n    \\"code\\": 503,\\\\n    \\"status\\": \\"UNAVAILABLE\\"\\\\n  }\\\\n}'", "code": "500"}}
                """)
            .reading();
    assertEquals(503, Objects.requireNonNull(reading.error()).code());
  }

  @Test
  void findsAReasonInWhateverElseAnErrorSays() {
    Received received =
        received(
            """
            {"error": {"message": "Provider returned error", "code": 502, "metadata": {"reasons": ["IMAGE_SAFETY"]}}}
            """);
    assertEquals(Kind.OUTPUT_BLOCKED, Outcome.of(received).kind());
    assertEquals(
        List.of(new Said("error.metadata.reasons", "IMAGE_SAFETY")),
        Objects.requireNonNull(received.reading().error()).details().said());
  }

  @Test
  void anErrorThatSaysNothingIsNone() {
    for (String blank : List.of("{}", "null", "\"\"", "false", "[]")) {
      Received received =
          received("{\"error\":" + blank + ",\"data\":[{\"url\":\"" + URL + "\"}]}");
      assertEquals(Kind.IMAGE, Outcome.of(received).kind(), blank);
    }
  }

  @Test
  void anErrorAtTheTopOfTheBodyIsOne() {
    assertEquals(
        Kind.QUOTA, Outcome.of(received("{\"code\": 429, \"message\": \"Too many\"}")).kind());
    assertEquals(
        Kind.EMPTY,
        Outcome.of(received("{\"code\": 0, \"message\": \"ok\", \"data\": []}")).kind());
    assertEquals(
        Kind.EMPTY,
        Outcome.of(received("{\"code\": \"success\", \"message\": \"ok\", \"data\": []}")).kind());
  }

  private static Received received(String body) {
    return Samples.answer(Protocol.OPENAI, 200, body).received().orElseThrow();
  }
}
