package assay.run;

import assay.attempt.Attempt;
import assay.attempt.Attempt.Completion;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.BooleanSupplier;

/**
 * What the program's log says of a sending, for whoever looks for a fault: how it ended, after how
 * many tries and how long. The prompt only where the user has turned that on; an image never.
 *
 * @param withPrompts asked at each sending, from any thread
 */
record SendingNotes(BooleanSupplier withPrompts) {
  private static final Logger LOG = System.getLogger(SendingNotes.class.getName());

  void take(Attempt complete) {
    Completion completion = complete.completion();
    if (completion == null || !LOG.isLoggable(Level.DEBUG)) {
      return;
    }
    LOG.log(
        Level.DEBUG,
        "Attempt {0}: {1} after {2} tries and {3}, {4} at {5}",
        complete.id(),
        completion.outcome().judgement().kind(),
        completion.tries(),
        completion.took(),
        complete.configuration().model(),
        complete.configuration().endpoint().name());
    if (withPrompts.getAsBoolean()) {
      LOG.log(Level.DEBUG, "Prompt of {0}: {1}", complete.id(), complete.tested().prompt());
    }
  }
}
