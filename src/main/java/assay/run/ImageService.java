package assay.run;

import assay.attempt.Answer;
import assay.attempt.Case;
import assay.attempt.Configuration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sends requests to an endpoint. Only this package calls it, so that no screen and no command gets
 * around the conduct rules.
 */
public interface ImageService {

  /**
   * Writes the request of a case under a configuration. Pure: the same input gives the same text.
   *
   * @throws IllegalArgumentException if the endpoint's protocol has no field for something, which
   *     {@link assay.attempt.Capabilities#check} tells before
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
   * @param headers its headers in their order, with {@link #KEY} where the key will stand
   * @param body its JSON with each image as {@code sha256:} and its hash. Of a form it has a member
   *     for each part: a text, or a file as {@code {filename, contentType, data}}, or a list of
   *     these
   */
  record Prepared(String url, Map<String, String> headers, String body) {
    /** What stands in place of a key. */
    public static final String KEY = "[key]";

    public Prepared {
      headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** A request of which the headers do not matter. */
    public Prepared(String url, String body) {
      this(url, Map.of(), body);
    }
  }

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
