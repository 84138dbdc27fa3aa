package assay.store;

import assay.run.Blobs;
import assay.run.MemoryBlobs;

/** The fake that other tests trust does what the folder does. */
class MemoryBlobsTest extends BlobsContract {
  private final MemoryBlobs blobs = new MemoryBlobs();

  @Override
  protected Blobs blobs() {
    return blobs;
  }
}
