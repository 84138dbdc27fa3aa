package assay.run.sweep.work;

import assay.run.sweep.SweepLog;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.IntSupplier;

/**
 * How many attempts of the workspace were blocked since midnight. The log is asked once a day; what
 * this program stores after that, in whatever run or sweep, is added to it. An attempt that is
 * stored while the log is asked may count twice, never not at all. For one thread at a time.
 */
final class BlockedToday implements IntSupplier {
  private final SweepLog log;
  private final IntSupplier storedHere;
  private final Clock clock;
  private Instant from = Instant.MAX;
  private Instant until = Instant.MIN;
  private int before;

  /**
   * @param storedHere how many blocked attempts this program has stored by now
   */
  BlockedToday(SweepLog log, IntSupplier storedHere, Clock clock) {
    this.log = log;
    this.storedHere = storedHere;
    this.clock = clock;
  }

  @Override
  public int getAsInt() {
    Instant now = clock.instant();
    if (now.isBefore(from) || !now.isBefore(until)) {
      begin(LocalDate.ofInstant(now, clock.getZone()));
    }
    return before + storedHere.getAsInt();
  }

  private void begin(LocalDate day) {
    from = day.atStartOfDay(clock.getZone()).toInstant();
    until = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    int here = storedHere.getAsInt();
    before = log.blockedSince(from) - here;
  }
}
