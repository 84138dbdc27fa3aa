package assay.endpoint;

import assay.attempt.Answer.Fault;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/**
 * Names what went wrong on the wire. What matters most is whether any of the request may have left,
 * for then it may have been billed; the exception alone does not tell, since TLS can fail at any
 * time.
 */
final class Faults {
  private static final int LONGEST_DETAIL = 300;

  private Faults() {}

  /**
   * The fault behind an exception.
   *
   * @param left whether any of the request may have left
   */
  static Fault of(IOException e, boolean left) {
    if (!left) {
      return beforeSending(e);
    }
    if (e instanceof InterruptedIOException) {
      return Fault.TIMEOUT;
    }
    return isBrokenOff(e) ? Fault.CUT_OFF : Fault.RESET;
  }

  /**
   * The kind of the exception and its words, at most 300 characters. None of OkHttp's holds a
   * header of ours.
   */
  static String detail(IOException e) {
    String detail =
        e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    return detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
  }

  private static Fault beforeSending(IOException e) {
    if (e instanceof UnknownHostException) {
      return Fault.DNS;
    }
    return e instanceof SSLException ? Fault.TLS : Fault.CONNECT;
  }

  /** Whether the connection ended in good order, or went on, and what came is no whole answer. */
  private static boolean isBrokenOff(IOException e) {
    return e instanceof ProtocolException
        || e instanceof EOFException
        || e instanceof ZipException
        || e.getCause() instanceof EOFException;
  }
}
