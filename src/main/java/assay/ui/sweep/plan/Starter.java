package assay.ui.sweep.plan;

import assay.run.sweep.SweepPlan;
import assay.run.sweep.work.Started;
import java.util.UUID;

/** Starts a sweep and sees to it that it is watched. Called beside the screen's thread. */
@FunctionalInterface
public interface Starter {
  /** Starts it, as {@link assay.run.sweep.work.Sweeps#start} does. Blocks. */
  Started start(UUID session, SweepPlan plan, String planText);
}
