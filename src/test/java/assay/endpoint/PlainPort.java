package assay.endpoint;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A port that answers the first bytes of anything with the same text and hangs up. */
final class PlainPort implements AutoCloseable {
  private final ServerSocket server;
  private final String answer;

  PlainPort(String answer) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.answer = answer;
    Thread.ofVirtual().start(this::serve);
  }

  int number() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        byte[] hello = new byte[4_096];
        if (socket.getInputStream().read(hello) >= 0) {
          socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        }
        socket.shutdownOutput();
        while (socket.getInputStream().read(hello) >= 0) {
          Thread.onSpinWait();
        }
      } catch (IOException e) {
        // The client went away first, or the port was closed.
        Thread.onSpinWait();
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
