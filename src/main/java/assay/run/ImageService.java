package assay.run;

import assay.attempt.Answer;
import assay.attempt.Case;
import assay.attempt.Configuration;

/**
 * Sends requests to an endpoint. Only this package calls it, so that no screen and no command gets
 * around the conduct rules.
 */
public interface ImageService {

  /**
   * Writes the request of a case under a configuration. Pure: the same input gives the same text.
   */
  Prepared prepare(Case tested, Configuration configuration);

  /**
   * Sends it once and waits for the answer, at most ten minutes. Never throws for anything that the
   * network or the service does. Images go to the blobs while they arrive.
   *
   * @param progress told of bytes that arrive, on the calling thread
   * @param cancellation cuts the call from any thread; the answer is {@link Answer.Cancelled} then
   */
  Answer send(
      Prepared prepared, Configuration configuration, Progress progress, Cancellation cancellation);

  /**
   * A written request.
   *
   * @param url where it goes, without any key
   * @param body its JSON with each image as {@code sha256:} and its hash
   */
  record Prepared(String url, String body) {}

  /** Told of an answer that is arriving. */
  @FunctionalInterface
  interface Progress {
    /**
     * Bytes have come.
     *
     * @param bytes received of the body until now
     */
    void received(long bytes);
  }
}
