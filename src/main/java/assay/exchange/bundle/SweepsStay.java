package assay.exchange.bundle;

/** A session has sweeps, which no bundle holds yet, so that it stays in its workspace. */
public final class SweepsStay extends RuntimeException {
  private static final long serialVersionUID = 1;

  SweepsStay() {
    super("A session with sweeps stays");
  }
}
