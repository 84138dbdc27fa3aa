package assay.endpoint;

import java.io.IOException;
import java.io.InputStream;

/** Takes a body in while it arrives. For one body and one thread. */
interface Intake {
  /**
   * Reads on, to the end of the stream.
   *
   * @throws IOException as the stream does; {@link #parts} still gives what had come
   */
  void read(InputStream in) throws IOException;

  /** What has come until now. */
  BodySplitter.Parts parts();

  /** Drops an image that is under way. */
  void discard();
}
