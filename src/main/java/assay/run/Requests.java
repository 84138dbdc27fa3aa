package assay.run;

import assay.attempt.Case;
import assay.attempt.Configuration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes each request of a run or a sweep once: a repeat is the identical request. Safe for many
 * threads.
 *
 * @param service what writes and sends them
 * @param written those that are kept
 */
record Requests(ImageService service, Map<Sent, ImageService.Prepared> written) {
  /** Requests that are long may be kept, too, so these are not too many. */
  private static final int MOST = 256;

  /** What is sent: a case under a configuration. */
  record Sent(Case tested, Configuration configuration) {}

  Requests(ImageService service) {
    this(service, new ConcurrentHashMap<>());
  }

  /**
   * The request for a case under a configuration.
   *
   * @throws IllegalArgumentException if the endpoint's protocol has no field for something
   */
  ImageService.Prepared of(Case tested, Configuration configuration) {
    Sent sent = new Sent(tested, configuration);
    ImageService.Prepared known = written.get(sent);
    if (known != null) {
      return known;
    }
    ImageService.Prepared prepared = service.prepare(tested, configuration);
    if (written.size() < MOST) {
      written.put(sent, prepared);
    }
    return prepared;
  }
}
