package assay.simulator;

import assay.simulator.judgement.Reply;
import assay.simulator.wire.DrippingStream;
import assay.simulator.wire.JsonStream;
import assay.simulator.wire.LimitedStream;
import assay.simulator.wire.Pace;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Puts answers on the wire, with the faults that a script asks for. */
final class Wire {
  private static final int BUFFER = 64 * 1024;

  /** What the JDK's server takes for a length that is not known. */
  private static final long CHUNKED = 0;

  /** What it takes for no body. */
  private static final int NO_BODY = -1;

  /** Longer than any client waits; then the connection is closed, so that none is kept for ever. */
  private static final Duration HANG = Duration.ofMinutes(20);

  private final JsonStream json = new JsonStream();
  private final Pace pace;

  Wire(Pace pace) {
    this.pace = pace;
  }

  /** What is written as a body. */
  @FunctionalInterface
  interface Body {
    /**
     * Nothing at all, which is said by a length of 0: Google's SDK for Java never reads it, and a
     * connection on which it is still to be read would be lost.
     */
    Body NOTHING =
        new Body() {
          @Override
          public void writeTo(OutputStream out) {}

          @Override
          public boolean isEmpty() {
            return true;
          }
        };

    void writeTo(OutputStream out) throws IOException;

    /** Whether it is known that nothing is written. */
    default boolean isEmpty() {
      return false;
    }
  }

  /** An answer of this JSON. */
  Body of(ObjectNode tree) {
    return out -> json.write(tree, out);
  }

  /** Server-sent events, each on its way as soon as it is written. */
  Body events(List<ObjectNode> events) {
    return out -> {
      for (ObjectNode event : events) {
        out.write(ascii("data: "));
        json.writeCompact(event, out);
        out.write(ascii("\r\n\r\n"));
        out.flush();
      }
    };
  }

  /** A list whose elements are on their way as soon as they are written. */
  Body list(List<ObjectNode> elements) {
    return out -> {
      String before = "[";
      for (ObjectNode element : elements) {
        out.write(ascii(before));
        json.write(element, out);
        out.flush();
        before = ",\r\n";
      }
      out.write(']');
    };
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** An answer as it stands. */
  Body of(Reply.Raw raw) {
    return out -> out.write(raw.body().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Says of each answer what it is and where it comes from, and that the connection ends where the
   * client wants it to: the JDK's server ends it without a word, and clients would use it again.
   */
  static void head(HttpExchange exchange) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json; charset=UTF-8");
    headers.set("Server", "Assay simulator");
    headers.set("X-Assay-Simulated", "true");
    if ("close".equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Connection"))) {
      headers.set("Connection", "close");
    }
  }

  /**
   * Sends the status and the body. The answer is not whole before {@link HttpExchange#close}.
   *
   * @throws IOException if the client goes away, or if the fault ends it: then the connection must
   *     be closed
   */
  void send(HttpExchange exchange, int status, Body body, Step.Fault fault) throws IOException {
    if (body.isEmpty() || exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, NO_BODY);
      return;
    }
    if (fault.isMute()) {
      stop(fault.stop());
    }
    long declared = fault.extraLength() == 0 ? CHUNKED : declared(body, fault);
    exchange.sendResponseHeaders(status, declared);
    try (OutputStream out = new Unclosed(exchange.getResponseBody())) {
      write(body, slowed(out, fault), declared, fault);
    }
    if (fault.extraLength() > 0) {
      throw new Cut();
    }
  }

  private OutputStream slowed(OutputStream out, Step.Fault fault) {
    return fault.bytesPerSecond() == 0
        ? out
        : new DrippingStream(out, fault.bytesPerSecond(), pace);
  }

  private void write(Body body, OutputStream out, long declared, Step.Fault fault)
      throws IOException {
    Step.Stop stop = fault.stop();
    if (!stop.equals(Step.Stop.NEVER)) {
      body.writeTo(new LimitedStream(out, stop.after(), () -> stop(stop)));
      out.flush();
      stop(stop);
    } else if (declared != CHUNKED) {
      body.writeTo(new LimitedStream(out, declared, () -> {}));
    } else {
      body.writeTo(out);
    }
  }

  /** Hangs as long as anybody may wait, if it shall; then, or else at once, closes. */
  private void stop(Step.Stop stop) throws IOException {
    if (stop.way() == Step.Stop.Way.HANG) {
      pace.pause(HANG);
    }
    throw new Cut();
  }

  private static long declared(Body body, Step.Fault fault) throws IOException {
    OutputStream nowhere = OutputStream.nullOutputStream();
    LimitedStream counter = new LimitedStream(nowhere, Long.MAX_VALUE, () -> {});
    body.writeTo(counter);
    return Math.max(1, counter.count() + fault.extraLength());
  }

  /** The connection is closed on purpose. */
  static final class Cut extends IOException {
    private static final long serialVersionUID = 1L;

    Cut() {
      super("Cut by the script");
    }
  }

  /** Collects small writes; its end is not the end of the answer. */
  private static final class Unclosed extends BufferedOutputStream {
    Unclosed(OutputStream out) {
      super(out, BUFFER);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
