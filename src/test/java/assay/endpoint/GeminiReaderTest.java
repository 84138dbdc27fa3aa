package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer;
import assay.attempt.FinishReason;
import assay.attempt.Outcome;
import assay.attempt.Outcome.Kind;
import assay.attempt.Reading;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GeminiReaderTest {
  private static final String PIXEL = "iVBORw0KGgo=";

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("", Kind.EMPTY),
        Arguments.of("{}", Kind.EMPTY),
        Arguments.of("null", Kind.EMPTY),
        Arguments.of("[]", Kind.EMPTY),
        Arguments.of("{\"candidates\":[]}", Kind.EMPTY),
        Arguments.of("{\"candidates\":null}", Kind.EMPTY),
        Arguments.of("{\"candidates\":[{}]}", Kind.EMPTY),
        Arguments.of("{\"candidates\":[null]}", Kind.EMPTY),
        Arguments.of(
            "{\"candidates\":[{\"finishReason\":\"STOP\",\"content\":{\"parts\":[]}}]}",
            Kind.EMPTY),
        Arguments.of(
            "{\"promptFeedback\":{\"safetyRatings\":null},\"candidates\":[{\"finishReason\":\"NO_IMAGE\"}]}",
            Kind.NO_IMAGE),
        Arguments.of("{\"candidates\":[{\"finishReason\":\"SOMETHING_NEW\"}]}", Kind.UNKNOWN),
        Arguments.of("{\"candidates\":[{\"finishReason\":8}]}", Kind.UNKNOWN),
        Arguments.of("{\"promptFeedback\":{\"blockReason\":\"SOMETHING_NEW\"}}", Kind.UNKNOWN),
        Arguments.of("{\"candidates\":[{\"finishReason\":\"MAX_TOKENS\"}]}", Kind.TRUNCATED),
        Arguments.of(
            "{\"error\":{\"code\":429,\"message\":\"x\",\"status\":\"RESOURCE_EXHAUSTED\"}}",
            Kind.QUOTA),
        Arguments.of("{\"error\":{\"code\":8,\"message\":\"x\"}}", Kind.QUOTA),
        Arguments.of("{\"error\":\"boom\"}", Kind.SERVICE),
        Arguments.of("<html><body>Sign in to the network</body></html>", Kind.TRANSPORT),
        Arguments.of("Bad Gateway", Kind.TRANSPORT),
        Arguments.of(
            "{\"candidates\":[{\"finishReason\":\"STOP\",\"content\":{\"par", Kind.TRANSPORT),
        Arguments.of(
            "{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\""
                + PIXEL
                + "\"}}]}}]}",
            Kind.IMAGE),
        Arguments.of(
            "{\"candidates\":[{\"content\":{\"parts\":[{\"inline_data\":{\"mime_type\":\"image/png\",\"data\":\""
                + PIXEL
                + "\"}}]},\"finish_reason\":\"STOP\"}]}",
            Kind.IMAGE),
        Arguments.of(
            "{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"data\":\""
                + PIXEL
                + "\"},\"thought\":true}]},\"finishReason\":\"IMAGE_SAFETY\"}]}",
            Kind.OUTPUT_BLOCKED),
        Arguments.of(
            "data: {\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}\n\n", Kind.PROMPT_BLOCKED),
        Arguments.of(
            ": ping\r\ndata: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"I\"}]}}]}\r\n\r\ndata: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\" can't\"}]},\"finishReason\":\"STOP\"}]}\r\n\r\ndata: [DONE]\r\n\r\n",
            Kind.MODEL_REFUSED),
        Arguments.of(
            "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"I\"}]}}]}\n\n{\"error\":{\"code\":499,\"status\":\"CANCELLED\",\"message\":\"gone\"}}\n",
            Kind.CANCELLED),
        Arguments.of(
            "[{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"data\":\""
                + PIXEL
                + "\"}}]}}]},{\"candidates\":[{\"finishReason\":\"STOP\"}]}]",
            Kind.IMAGE));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aBodyOfStatus200IsReadByItsFields(String body, Kind kind) {
    assertEquals(kind, Outcome.of(Samples.answer(200, body)).kind(), body);
  }

  @Test
  void keepsAnUnknownReasonAsReceived() {
    Outcome outcome =
        Outcome.of(Samples.answer(200, "{\"candidates\":[{\"finishReason\":\"SOMETHING_NEW\"}]}"));
    assertEquals(new FinishReason.Unknown("SOMETHING_NEW"), outcome.signals().finishReason());
  }

  @Test
  void aWebPageWithAnErrorStatusIsAnErrorOfTheService() {
    Outcome outcome = Outcome.of(Samples.answer(502, "<html>Bad gateway</html>"));
    assertEquals(Kind.SERVICE, outcome.kind());
  }

  @Test
  void whatStandsBeforeTheBreakIsStillRead() {
    Answer answer =
        Samples.answer(
            200, "{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"},\"usageMeta");
    Reading reading = answer.received().orElseThrow().reading();
    assertEquals(Reading.Form.CUT_OFF, reading.form());
    assertEquals("PROHIBITED_CONTENT", reading.blockReason().orElseThrow());
    assertTrue(Outcome.of(answer).isHardStop(), "a hard stop counts though the body breaks off");
  }

  @Test
  void deepNestingIsNoHarm() {
    String deep = "[".repeat(100_000);
    assertInstanceOf(Answer.Received.class, Samples.answer(200, deep));
    assertEquals(Kind.TRANSPORT, Outcome.of(Samples.answer(200, deep)).kind());
  }

  @Test
  void imageDataThatIsNoBase64IsKeptAsTextFromThereOn() {
    Answer.Received received =
        Samples.answer(
                200,
                "{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"data\":\"iVBO%%%RAW\"}}]}}]}")
            .received()
            .orElseThrow();
    assertTrue(received.body().text().endsWith("%%%RAW\"}}]}}]}"), received.body().text());
    assertEquals(1, received.images().size());
  }
}
