package assay.simulator.wire;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Lets the bytes through a few at a time, each few sent before the next wait. */
public final class DrippingStream extends FilterOutputStream {
  private static final int DROPS_PER_SECOND = 10;

  private final int drop;
  private final Duration wait;
  private final Pace pace;

  /** A stream of so many bytes a second. */
  public DrippingStream(OutputStream out, long bytesPerSecond, Pace pace) {
    super(out);
    this.drop = Math.clamp(bytesPerSecond / DROPS_PER_SECOND, 1, Integer.MAX_VALUE);
    this.wait = Duration.ofMillis(1_000L * drop / bytesPerSecond);
    this.pace = pace;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int done = 0; done < length; done += drop) {
      pace.pause(wait);
      out.write(bytes, offset + done, Math.min(drop, length - done));
      out.flush();
    }
  }
}
