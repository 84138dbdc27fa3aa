package assay.run;

import assay.attempt.Answer.Http;
import assay.attempt.Answer.StoredImage;
import assay.attempt.Body;
import assay.attempt.Endpoint;
import assay.attempt.Reading;
import java.util.List;

/**
 * Reads a stored body again. The adapter that reads answers from the wire fills it in, so that who
 * keeps bodies need not know the protocol.
 */
@FunctionalInterface
public interface BodyReader {
  /**
   * What stands in a body. Never throws for what the body holds.
   *
   * @param endpoint where it came from, which says in what protocol it is
   * @param body with images replaced by their hashes
   * @param images those images, in the order in which they came
   */
  Reading read(Endpoint endpoint, Http http, Body body, List<StoredImage> images);
}
