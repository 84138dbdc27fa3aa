package assay.cli;

import assay.attempt.Answer;
import assay.attempt.Body;
import assay.attempt.Outcome;
import assay.attempt.Reading;
import assay.attempt.Sha256;
import assay.attempt.Tokens;
import java.util.List;
import java.util.Map;

/** Answers as they are read from the wire. */
final class Answers {
  private Answers() {}

  static Answer image() {
    return finished("STOP", new Answer.StoredImage(Sha256.of(new byte[] {7}), 1));
  }

  static Answer finished(String reason, Answer.StoredImage image) {
    Reading.Part part = new Reading.Part.Picture(image.sha256(), "image/png", image.bytes(), false);
    boolean shown = reason.equals("STOP");
    Reading.Candidate candidate =
        new Reading.Candidate(shown ? List.of(part) : List.of(), reason, null, List.of());
    Tokens tokens = new Tokens(264, shown ? 1120 : null, 293, 1684, Map.of(), Map.of());
    return received(
        new Answer.Http(200, Map.of()),
        new Reading(
            Reading.Form.WHOLE,
            Outcome.Evidence.NATIVE_RAW,
            null,
            List.of(candidate),
            null,
            new Reading.Trailer(tokens, "gemini-3-pro-image", "r-1")));
  }

  static Answer blocked(String reason) {
    return received(
        new Answer.Http(200, Map.of()),
        new Reading(
            Reading.Form.WHOLE,
            Outcome.Evidence.NATIVE_RAW,
            new Reading.PromptFeedback(reason, null, List.of()),
            null,
            null,
            Reading.Trailer.NONE));
  }

  static Answer error(int status, String message, Answer.Http http) {
    return received(
        http,
        new Reading(
            Reading.Form.WHOLE,
            Outcome.Evidence.NATIVE_RAW,
            null,
            null,
            new Reading.ServiceError(status, "", message, Reading.ErrorDetails.NONE),
            Reading.Trailer.NONE));
  }

  static Answer error(int status) {
    return error(status, "", new Answer.Http(status, Map.of()));
  }

  private static Answer received(Answer.Http http, Reading reading) {
    return new Answer.Received(http, Body.EMPTY, List.of(), reading);
  }
}
