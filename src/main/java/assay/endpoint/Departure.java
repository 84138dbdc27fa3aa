package assay.endpoint;

import okhttp3.Call;
import okhttp3.EventListener;

/** Notices when the first byte of a request may leave. For one call. */
final class Departure extends EventListener {
  private volatile boolean left;

  @Override
  public void requestHeadersStart(Call call) {
    left = true;
  }

  /** Whether any of the request may have left. */
  boolean hasLeft() {
    return left;
  }
}
