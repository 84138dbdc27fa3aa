package assay.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between a program and a server on loopback, passes everything on and keeps the value of
 * one header of each request, in the order in which they came.
 */
final class Wiretap implements AutoCloseable {
  private static final int LONGEST_LINE = 300;

  private final ServerSocket door;
  private final URI server;
  private final String header;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  Wiretap(String serverUrl, String header) throws IOException {
    this.door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    this.server = URI.create(serverUrl);
    this.header = header.toLowerCase(java.util.Locale.ROOT) + ": ";
    Thread.ofVirtual().name("wiretap").start(this::listen);
  }

  String baseUrl() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  /** What has been heard until now. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        Socket here = door.accept();
        Socket there = new Socket(server.getHost(), server.getPort());
        open.addAll(List.of(here, there));
        Thread.ofVirtual().start(() -> pass(here, there, true));
        Thread.ofVirtual().start(() -> pass(there, here, false));
      } catch (IOException closed) {
        assert door.isClosed() : closed;
      }
    }
  }

  /** Until one side ends, as one that is killed does in the middle of a word. */
  private void pass(Socket from, Socket to, boolean isAsking) {
    byte[] part = new byte[16 * 1024];
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(part); length >= 0; length = in.read(part)) {
        if (isAsking) {
          listen(part, length, line);
        }
        out.write(part, 0, length);
      }
    } catch (IOException killed) {
      open.removeAll(List.of(from, to));
    }
  }

  /** Heard before it is passed on, so nothing is answered that was not heard. */
  private void listen(byte[] part, int length, ByteArrayOutputStream line) {
    for (int i = 0; i < length; i++) {
      if (part[i] == '\n') {
        note(line.toString(StandardCharsets.ISO_8859_1).strip());
        line.reset();
      } else if (line.size() < LONGEST_LINE) {
        line.write(part[i]);
      }
    }
  }

  private void note(String line) {
    if (line.toLowerCase(java.util.Locale.ROOT).startsWith(header)) {
      heard.add(line.substring(header.length()));
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
