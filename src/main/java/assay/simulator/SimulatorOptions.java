package assay.simulator;

import assay.simulator.gateway.Habit;
import assay.simulator.wire.Pace;
import java.util.function.Consumer;

/**
 * How a simulator is started.
 *
 * @param seed of all its draws
 * @param pace how long answers take against plausible times: 0 for at once, 1 for plausible
 * @param port where it listens; 0 for any free one
 * @param manner what answers are like
 * @param script what is answered first
 * @param observer is told each request when it is answered, on the thread that answered it
 */
public record SimulatorOptions(
    long seed, double pace, int port, Manner manner, Script script, Consumer<Served> observer) {
  /** The seed of the program's own simulator. */
  public static final long DEFAULT_SEED = 7;

  /** Any port, plausible times, nothing scripted, nobody watching. */
  public static final SimulatorOptions DEFAULT =
      new SimulatorOptions(DEFAULT_SEED, 1, 0, Manner.USUAL, Script.NONE, served -> {});

  /**
   * Checks them.
   *
   * @throws IllegalArgumentException if the pace or the port is not one
   */
  public SimulatorOptions {
    Pace.check(pace);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("A port is from 0 to 65535");
    }
  }

  /**
   * What answers are like.
   *
   * @param imageBytes how large each picture's file is; 0 for as large as it comes
   * @param habit of the OpenAI-compatible gateway, where a path names none
   */
  public record Manner(long imageBytes, Habit habit) {
    static final Manner USUAL = new Manner(0, Habit.HONEST);

    /**
     * Checks it.
     *
     * @throws IllegalArgumentException if the size is not one
     */
    public Manner {
      if (imageBytes < 0 || imageBytes > Integer.MAX_VALUE) {
        throw new IllegalArgumentException("A picture has from 0 to 2147483647 bytes");
      }
    }
  }

  /** How large each picture's file is; 0 for as large as it comes. */
  public long imageBytes() {
    return manner.imageBytes();
  }

  /** What the OpenAI-compatible gateway does, where a path names nothing else. */
  public Habit habit() {
    return manner.habit();
  }

  /** The same with another seed. */
  public SimulatorOptions withSeed(long other) {
    return new SimulatorOptions(other, pace, port, manner, script, observer);
  }

  /** The same with another pace. */
  public SimulatorOptions withPace(double other) {
    return new SimulatorOptions(seed, other, port, manner, script, observer);
  }

  /** The same on another port. */
  public SimulatorOptions withPort(int other) {
    return new SimulatorOptions(seed, pace, other, manner, script, observer);
  }

  /** The same with pictures of another size. */
  public SimulatorOptions withImageBytes(long other) {
    return with(new Manner(other, manner.habit()));
  }

  /** The same with a gateway of another habit. */
  public SimulatorOptions withHabit(Habit other) {
    return with(new Manner(manner.imageBytes(), other));
  }

  private SimulatorOptions with(Manner other) {
    return new SimulatorOptions(seed, pace, port, other, script, observer);
  }

  /** The same with another script. */
  public SimulatorOptions withScript(Script other) {
    return new SimulatorOptions(seed, pace, port, manner, other, observer);
  }

  /** The same with another observer. */
  public SimulatorOptions withObserver(Consumer<Served> other) {
    return new SimulatorOptions(seed, pace, port, manner, script, other);
  }
}
