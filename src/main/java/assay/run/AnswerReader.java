package assay.run;

import assay.attempt.Answer;
import assay.attempt.Answer.Http;
import assay.attempt.Outcome.Evidence;
import assay.attempt.Protocol;
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
   * @param protocol which fields are looked for
   * @param evidence how near to the service's own words it is
   * @param http the status and headers that came with it
   * @param body read to its end, not closed; packed with gzip or not
   */
  Answer read(Protocol protocol, Evidence evidence, Http http, InputStream body, Blobs blobs);
}
