package assay.simulator;

import assay.simulator.batch.Batches;
import assay.simulator.file.Room;
import assay.simulator.file.StoredFiles;
import assay.simulator.file.Uploads;
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
  private final FileCalls.Stock stock;

  private Simulator(SimulatorOptions options, Clock clock, HttpServer server) {
    this.server = server;
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    this.pace = new Pace(options.pace());
    this.journal = new Journal(options.observer());
    this.cases = new Cases(options.seed(), options.script());
    Room room = new Room();
    this.stock = stock(room, pace, clock);
    Generation generation = new Generation(cases, pace, options.imageBytes(), clock);
    Front.Calls calls =
        calls(generation, new BatchCalls.Source(stock.files(), room), options.habit());
    server.createContext("/", new Front(new Wire(pace), calls, journal, clock));
    server.setExecutor(threads);
  }

  private static FileCalls.Stock stock(Room room, Pace pace, Clock clock) {
    StoredFiles files = new StoredFiles(clock);
    Batches batches = new Batches(clock, pace::factor);
    return new FileCalls.Stock(new Uploads(files, room, clock), files, batches);
  }

  private Front.Calls calls(Generation generation, BatchCalls.Source source, Habit habit) {
    RequestReader reader = new RequestReader();
    Wire wire = new Wire(pace);
    BatchLines lines = new BatchLines(generation, reader, journal);
    return new Front.Calls(
        new Catalogue(wire),
        new ContentCalls(generation, reader, wire),
        new BatchCalls(lines, reader, wire, stock.batches(), source),
        new FileCalls(stock, reader, wire),
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

  /**
   * The last requests and lines of batches that were answered, at most 20,000, oldest first. A line
   * stands before the request that brought it.
   */
  public List<Served> served() {
    return journal.served();
  }

  /**
   * Stops at once: waits end, connections are closed, and what was uploaded is gone. A second call
   * does nothing.
   */
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
    stock.close();
  }
}
