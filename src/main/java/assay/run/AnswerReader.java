package assay.run;

import assay.attempt.Answer;
import assay.attempt.Answer.Http;
import java.io.InputStream;

/**
 * Reads answers that did not come over this program's own wire: files to explain, stored bodies to
 * decode again.
 */
public interface AnswerReader {
  /**
   * Reads a body, takes its images out to the blobs and finds its fields. Never throws for what the
   * body holds.
   *
   * @param http the status and headers that came with it
   * @param body read to its end, not closed
   */
  Answer read(Http http, InputStream body, Blobs blobs);
}
