package assay.simulator;

import assay.simulator.batch.Batches;
import assay.simulator.gateway.Habit;
import assay.simulator.request.RequestReader;
import assay.simulator.wire.Pace;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A running simulator. For any thread. */
public final class Simulator implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int STOP_SECONDS = 2;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Pace pace;
  private final Journal journal;
  private final Cases cases;

  private Simulator(SimulatorOptions options, Clock clock, HttpServer server) {
    this.server = server;
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    this.pace = new Pace(options.pace());
    this.journal = new Journal(options.observer());
    this.cases = new Cases(options.seed(), options.script());
    Generation generation = new Generation(cases, pace, options.imageBytes(), clock);
    Wire wire = new Wire(pace);
    Front.Calls calls = calls(generation, wire, new Batches(clock, pace::factor), options.habit());
    server.createContext("/", new Front(wire, calls, journal, clock));
    server.setExecutor(threads);
  }

  private static Front.Calls calls(Generation generation, Wire wire, Batches batches, Habit habit) {
    RequestReader reader = new RequestReader();
    return new Front.Calls(
        new Catalogue(wire),
        new ContentCalls(generation, reader, wire),
        new BatchCalls(generation, reader, wire, batches),
        new ImageCalls(generation, reader, wire, habit));
  }

  /**
   * Starts one on loopback.
   *
   * @param clock for the times in answers and in the log, and for how far batches are
   * @throws IOException if it cannot listen, such as when the port is taken
   */
  public static Simulator start(SimulatorOptions options, Clock clock) throws IOException {
    InetAddress loopback = InetAddress.getByAddress("127.0.0.1", LOOPBACK);
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, options.port()), 0);
    Simulator simulator = new Simulator(options, clock, server);
    server.start();
    return simulator;
  }

  /** Its address, such as {@code http://127.0.0.1:40123}. */
  public String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * How long answers take from the next request on.
   *
   * @param factor 0 for at once, 1 for plausible times
   * @throws IllegalArgumentException if it is negative or no number
   */
  public void setPace(double factor) {
    pace.set(factor);
  }

  /** Answers these next, after what is scripted already. */
  public void play(Script script) {
    cases.play(script);
  }

  /** The last requests that were answered, at most 10,000, oldest first. */
  public List<Served> served() {
    return journal.served();
  }

  /** Stops at once: waits end, and connections are closed. A second call does nothing. */
  @Override
  public void close() {
    pace.stop();
    server.stop(0);
    threads.shutdownNow();
    try {
      threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
