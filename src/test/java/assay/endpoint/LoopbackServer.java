package assay.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server on loopback that says exactly the bytes that a test wants, whether they are HTTP or not.
 * Counts what comes to it. For many connections.
 */
public final class LoopbackServer implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *([0-9]+)");

  private final ServerSocket server;
  private final Script script;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger numbers = new AtomicInteger();
  private final Semaphore ended = new Semaphore(0);
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** What is said to one request. */
  @FunctionalInterface
  public interface Script {
    /** Says it. The connection stays open afterwards unless the conversation was ended. */
    void answer(Conversation conversation) throws IOException, InterruptedException;
  }

  /**
   * A request as it came.
   *
   * @param head its lines up to the empty one, in Latin-1
   * @param body read as UTF-8
   * @param bodyLength in bytes
   */
  public record Request(String head, String body, int bodyLength) {
    /** The value of a header; empty if there is none. */
    public String header(String name) {
      Matcher matcher =
          Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\\r?$").matcher(head);
      return matcher.find() ? matcher.group(1) : "";
    }
  }

  private LoopbackServer(Script script) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.script = script;
    threads.execute(this::accept);
  }

  /** Starts one that reads each request whole and then answers so. */
  public static LoopbackServer answering(Script script) throws IOException {
    return new LoopbackServer(script);
  }

  /** Starts one that answers each request with these bytes and leaves the connection open. */
  static LoopbackServer saying(byte[] answer) throws IOException {
    return answering(conversation -> conversation.say(answer));
  }

  /** Its address. */
  public String baseUrl() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** How many connections were made to it. */
  public int connections() {
    return connections.get();
  }

  /** The requests that came whole, in order. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        connections.incrementAndGet();
        open.add(socket);
        threads.execute(() -> converse(socket));
      }
    } catch (IOException | RejectedExecutionException e) {
      threads.shutdown();
    }
  }

  private void converse(Socket socket) {
    try (socket) {
      while (!socket.isClosed()) {
        Request request = read(socket.getInputStream());
        requests.add(request);
        script.answer(new Conversation(socket, request, numbers.incrementAndGet()));
      }
    } catch (IOException e) {
      open.remove(socket);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.release();
    }
  }

  /** Waits until one more connection has ended. */
  public void awaitEnd() {
    try {
      if (!ended.tryAcquire(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("No connection ends");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Request read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException("No request");
      }
      head.write(b);
    }
    String text = head.toString(StandardCharsets.ISO_8859_1);
    Matcher length = LENGTH.matcher(text);
    int expected = length.find() ? Integer.parseInt(length.group(1)) : 0;
    byte[] body = in.readNBytes(expected);
    if (body.length < expected) {
      throw new EOFException("Half a request");
    }
    return new Request(text, new String(body, StandardCharsets.UTF_8), expected);
  }

  /** Closes all connections. */
  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("A conversation does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One request and the means to answer it. For the script's thread. */
  public static final class Conversation {
    private final Socket socket;
    private final Request request;
    private final int number;

    private Conversation(Socket socket, Request request, int number) {
      this.socket = socket;
      this.request = request;
      this.number = number;
    }

    /** What was asked. */
    public Request request() {
      return request;
    }

    /** Counts the requests to the server, from 1. */
    public int number() {
      return number;
    }

    /** Sends these bytes now. */
    public void say(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    /** Sends this text now, in UTF-8. */
    public void say(String text) throws IOException {
      say(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends this text at that pace until the client goes away. */
    void sayAgainAndAgain(String text, Duration pace) throws IOException, InterruptedException {
      try (ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor()) {
        beat.scheduleAtFixedRate(() -> sayNow(text), 0, pace.toMillis(), TimeUnit.MILLISECONDS)
            .get();
      } catch (ExecutionException e) {
        throw new IOException(e);
      }
    }

    private void sayNow(String text) {
      try {
        say(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Ends the connection in good order. */
    public void end() throws IOException {
      socket.close();
    }

    /** Ends the connection as a crashed machine does: with RST. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    /** Says nothing more until the client goes away. */
    public void holdUntilClientLeaves() throws IOException {
      try {
        while (socket.getInputStream().read() >= 0) {
          Thread.onSpinWait();
        }
      } catch (SocketException e) {
        socket.close();
      }
      socket.close();
    }
  }
}
