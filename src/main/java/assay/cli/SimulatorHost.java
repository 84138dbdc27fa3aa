package assay.cli;

import assay.exchange.Problem;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Serves the simulator on a port of this machine. Filled by the root. */
public interface SimulatorHost {

  /**
   * Starts it, on loopback only.
   *
   * @param observer told of each request when it has been answered, on the server's threads
   * @throws IOException if the port cannot be had
   */
  Running start(Options options, Observer observer) throws IOException;

  /**
   * Reads a scenario. Blocks.
   *
   * @param nameOrFile the name of one that the program brings along, or a file
   */
  Choice choose(String nameOrFile);

  /** The JSON Schema of scenarios. */
  String schema();

  /** What came of reading a scenario. */
  sealed interface Choice {
    /** It is right; this is the simulator that answers by it. */
    record Ready(SimulatorHost host) implements Choice {}

    /** Something is wrong with it, at least one thing. */
    record Refused(List<Problem> problems) implements Choice {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * How it shall be.
   *
   * @param port 0 for any that is free
   * @param seed what its judgement is drawn from; the same requests with the same seed get the same
   *     answers
   * @param pace 0 for answers at once, 1 for plausible times
   * @param imageBytes how large each picture is made, in bytes; 0 for as large as it comes out
   */
  record Options(int port, long seed, double pace, long imageBytes) {
    /** As it is if nothing is said. */
    public static final Options USUAL = new Options(0, 1, 0.15, 0);
  }

  /** A running simulator. Closing it frees the port. */
  interface Running extends AutoCloseable {
    /** Such as {@code http://127.0.0.1:40123}. */
    String baseUrl();

    @Override
    void close();
  }

  /** Told of what was served. */
  @FunctionalInterface
  interface Observer {
    /** A request was answered. */
    void served(Served served);
  }

  /**
   * A request, or a line of a batch, and how it was answered.
   *
   * @param at when it came
   * @param method such as POST; LINE of a line of a batch
   * @param path without its query, where a key may stand
   * @param status the HTTP status that was sent; 0 if none was
   * @param took until the last byte was sent, or until the fault of a scenario
   * @param said what was decided
   */
  record Served(Instant at, String method, String path, int status, Duration took, Said said) {}

  /**
   * What was decided.
   *
   * @param outcome in the protocol's words, such as {@code output IMAGE_SAFETY}
   * @param step the name of the scenario's step; empty where none spoke
   * @param line what the client calls a line of a batch; empty for what is no line
   */
  record Said(String outcome, String step, String line) {}
}
