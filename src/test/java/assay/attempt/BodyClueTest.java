package assay.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.attempt.Answer.StoredImage;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Reading.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyClueTest {
  @ParameterizedTest
  @CsvSource({
    "<!doctype html><title>Bad  gateway</title>, PAGE, Bad gateway",
    "<HTML><HEAD><TITLE lang='en'>Log in</TITLE>, PAGE, Log in",
    "<html><body>No title here, PAGE, ''",
    "<html><title>Never ended, PAGE, ''",
    "upstream: not there, TEXT, upstream: not there",
    "P\u0001\u0002NG, BINARY, ''"
  })
  void tellsAPageFromWordsAndFromBytes(String body, BodyClue.Type type, String detail) {
    Outcome outcome = SampleAnswers.body(Form.FOREIGN, body);
    assertEquals(Optional.of(new BodyClue(type, detail)), BodyClue.in(outcome));
    assertTrue(outcome.signals().because().contains("body = FOREIGN"));
  }

  /** The title of a page is somebody else's text. */
  @Test
  void shortensALongTitle() {
    Outcome outcome = SampleAnswers.body(Form.FOREIGN, "<title>" + "x".repeat(400) + "</title>");
    assertEquals("x".repeat(80) + "…", BodyClue.detail(outcome, BodyClue.Type.PAGE).orElseThrow());
  }

  @Test
  void anErrorStatusWithAPageNamesThePage() {
    Reading page = Reading.nothing(Form.FOREIGN, Evidence.NATIVE_RAW);
    Body body = Body.of("<html><title>502 Bad Gateway</title></html>");
    Outcome outcome = Outcome.of(new Received(new Http(502, Map.of()), body, List.of(), page));
    assertEquals(Outcome.Kind.SERVICE, outcome.kind());
    assertEquals(Optional.of("502 Bad Gateway"), BodyClue.detail(outcome, BodyClue.Type.PAGE));
  }

  /** A picture counts as it stood in the answer, as base64. */
  @Test
  void countsTheBytesUntilAnAnswerBreaksOff() {
    StoredImage picture = new StoredImage(Answers.PICTURE, 300);
    Body body = Body.of("{\"data\":\"sha256:" + Answers.PICTURE.hex());
    Received cut =
        new Received(
            new Http(200, Map.of()),
            body,
            List.of(picture),
            Reading.nothing(Form.CUT_OFF, Evidence.NATIVE_RAW));
    String bytes = String.valueOf("{\"data\":\"".length() + 400);
    assertEquals(Optional.of(bytes), BodyClue.detail(Outcome.of(cut), BodyClue.Type.CUT));
    Answer failed = new Answer.Failed(Answer.Fault.RESET, "reset", cut);
    assertEquals(Optional.of(bytes), BodyClue.detail(Outcome.of(failed), BodyClue.Type.CUT));
  }

  @Test
  void anAnswerOfTheProtocolIsToldByItsFields() {
    Outcome outcome = Outcome.of(Answers.ok(Answers.blocked("SAFETY", null)));
    assertEquals(Optional.empty(), BodyClue.in(outcome));
  }
}
