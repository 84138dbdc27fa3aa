package assay.endpoint;

import assay.attempt.Answer.Fault;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Names what went wrong on the wire. */
final class Faults {
  private Faults() {}

  /** Before the head of an answer came. */
  static Fault before(IOException e) {
    if (e instanceof UnknownHostException) {
      return Fault.DNS;
    }
    if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
      return Fault.CONNECT;
    }
    if (e instanceof SSLException) {
      return Fault.TLS;
    }
    return e instanceof InterruptedIOException ? Fault.TIMEOUT : Fault.RESET;
  }

  /** While the body came. */
  static Fault during(IOException e) {
    if (e instanceof InterruptedIOException) {
      return Fault.TIMEOUT;
    }
    return e instanceof ProtocolException || e instanceof EOFException
        ? Fault.CUT_OFF
        : Fault.RESET;
  }
}
