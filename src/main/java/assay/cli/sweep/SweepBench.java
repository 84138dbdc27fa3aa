package assay.cli.sweep;

import assay.cli.print.Console;
import assay.exchange.sweep.SweepPlanPreparation.Pictures;
import assay.run.Desk;
import assay.run.EndpointProfile;
import assay.run.Settings;
import assay.run.sweep.work.Sweeps;
import java.util.Optional;
import java.util.function.Function;

/**
 * What sweeps on the command line are made with. Filled by the commands.
 *
 * @param console where it is said
 * @param desk an open workspace
 * @param sweeps what starts them
 * @param sources where pictures and endpoints come from
 * @param stops how the command is asked to stop
 */
public record SweepBench(Console console, Desk desk, Sweeps sweeps, Sources sources, Stops stops) {

  /**
   * Where pictures and endpoints come from.
   *
   * @param settings as they stand
   * @param endpoints the profile of a name, with the address at which it answers now; empty if
   *     there is none
   * @param pictures takes pictures in, or only looks at them
   */
  public record Sources(
      Settings settings,
      Function<String, Optional<EndpointProfile>> endpoints,
      Pictures pictures) {}

  /** How the command learns that it shall stop. */
  @FunctionalInterface
  public interface Stops {
    /**
     * Until it is closed.
     *
     * @param first run when it is asked the first time
     * @param further run each time after that. Both on any thread
     */
    Registration on(Runnable first, Runnable further);
  }

  /** Closed when there is nothing left to be stopped. */
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
