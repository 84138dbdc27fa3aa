package assay.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.attempt.Answer.Fault;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {
  static List<Arguments> beforeSending() {
    return List.of(
        Arguments.of(Fault.DNS, new UnknownHostException("no.such.host")),
        Arguments.of(Fault.CONNECT, new ConnectException("refused")),
        Arguments.of(Fault.CONNECT, new NoRouteToHostException("no route")),
        Arguments.of(Fault.CONNECT, new SocketTimeoutException("Connect timed out")),
        Arguments.of(Fault.CONNECT, new SocketException("Network is unreachable")),
        Arguments.of(Fault.CONNECT, new IOException("Unexpected response code for CONNECT: 403")),
        Arguments.of(Fault.TLS, new SSLHandshakeException("untrusted")),
        Arguments.of(Fault.TLS, new SSLPeerUnverifiedException("another host")),
        Arguments.of(Fault.TLS, new SSLException("Unsupported or unrecognized SSL message")));
  }

  @ParameterizedTest
  @MethodSource("beforeSending")
  void whatFailsBeforeSendingIsNeverBilled(Fault fault, IOException e) {
    assertEquals(fault, Faults.of(e, false));
    assertTrue(fault.isBeforeSending());
  }

  static List<Arguments> afterwards() {
    return List.of(
        Arguments.of(Fault.TIMEOUT, new SocketTimeoutException("Read timed out")),
        Arguments.of(Fault.TIMEOUT, new InterruptedIOException("timeout")),
        Arguments.of(Fault.RESET, new SocketException("Connection reset")),
        Arguments.of(Fault.RESET, new SSLException("Tag mismatch")),
        Arguments.of(Fault.RESET, new SSLHandshakeException("certificate_required")),
        Arguments.of(Fault.RESET, new IOException("stream was reset: INTERNAL_ERROR")),
        Arguments.of(Fault.RESET, new ConnectException("late")),
        Arguments.of(Fault.CUT_OFF, new EOFException()),
        Arguments.of(Fault.CUT_OFF, new ProtocolException("unexpected end of stream")),
        Arguments.of(Fault.CUT_OFF, new ZipException("Not in GZIP format")),
        Arguments.of(Fault.CUT_OFF, new IOException("unexpected end", new EOFException())));
  }

  @ParameterizedTest
  @MethodSource("afterwards")
  void whatFailsLaterMayHaveBeenBilled(Fault fault, IOException e) {
    assertEquals(fault, Faults.of(e, true));
    assertTrue(!fault.isBeforeSending());
  }
}
