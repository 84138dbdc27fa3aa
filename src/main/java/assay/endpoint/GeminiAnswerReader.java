package assay.endpoint;

import assay.attempt.Answer;
import assay.attempt.Answer.Fault;
import assay.attempt.Answer.Http;
import assay.attempt.Answer.Received;
import assay.run.AnswerReader;
import assay.run.Blobs;
import java.io.IOException;
import java.io.InputStream;

/** Reads answers in the protocol of the Gemini API. */
public final class GeminiAnswerReader implements AnswerReader {
  @Override
  public Answer read(Http http, InputStream body, Blobs blobs) {
    BodySplitter splitter = new BodySplitter(blobs, ImageField.GEMINI);
    try {
      splitter.read(body);
      Received whole = received(http, splitter.parts());
      return splitter.parts().tooLong() ? tooLong(whole) : whole;
    } catch (IOException e) {
      return new Answer.Failed(
          Fault.CUT_OFF, "The body broke off", received(http, splitter.parts()));
    } finally {
      splitter.discard();
    }
  }

  static Received received(Http http, BodySplitter.Parts parts) {
    return new Received(
        http, parts.body(), parts.images(), GeminiReader.read(parts.body(), parts.images()));
  }

  static Answer tooLong(Received partial) {
    return new Answer.Failed(
        Fault.CUT_OFF, "More than 16 MB without image data: the rest was not read", partial);
  }
}
