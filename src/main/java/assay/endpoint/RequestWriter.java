package assay.endpoint;

import assay.attempt.Case;
import assay.attempt.Configuration;
import assay.run.ImageService.Prepared;

/** Writes requests in the words of one protocol. Pure: the same input gives the same text. */
@FunctionalInterface
interface RequestWriter {
  /** The request of a case under a configuration that the protocol can take. */
  Prepared write(Case tested, Configuration configuration);
}
