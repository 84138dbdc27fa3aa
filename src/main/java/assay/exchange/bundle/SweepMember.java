package assay.exchange.bundle;

import assay.exchange.bundle.file.TreeJson;
import assay.run.bundle.KeptSweep;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The sweeps of a bundle that is made, one at a time in memory. */
final class SweepMember {
  private final BundleSource source;
  private final Picked picked;
  private final Gathering gathered;
  private final SweepPick pick;

  /** Takes a line. */
  @FunctionalInterface
  interface Taker {
    void take(Object tree) throws IOException;
  }

  /**
   * @param gathered from all attempts
   */
  SweepMember(BundleSource source, Picked picked, Gathering gathered) {
    this.source = source;
    this.picked = picked;
    this.gathered = gathered;
    this.pick = new SweepPick(Map.copyOf(gathered.attemptsOfRuns()), picked.sessions());
  }

  /** Looks which sweeps go. Gives back about how many bytes their lines will need. */
  long gather() {
    SweepLines lines = new SweepLines(source.masking(), false);
    Set<UUID> sessions = new LinkedHashSet<>(gathered.sessions());
    sessions.addAll(picked.sessions());
    long bytes = 0;
    for (UUID session : sessions) {
      for (UUID id : source.archive().sweeps(session)) {
        KeptSweep kept = source.archive().sweep(id).flatMap(pick::of).orElse(null);
        if (kept != null) {
          gathered.add(kept.sweep(), source.masked());
          bytes += lines.of(kept).mapToLong(line -> TreeJson.print(line).length()).sum();
        }
      }
    }
    return bytes;
  }

  /** Tells the lines of all that go. */
  void write(boolean redact, Taker to) throws IOException {
    SweepLines lines = new SweepLines(source.masking(), redact);
    for (UUID id : gathered.sweeps()) {
      KeptSweep kept =
          source.archive().sweep(id).flatMap(it -> pick.of(it, gathered.runs())).orElseThrow();
      for (Object line : (Iterable<Object>) lines.of(kept)::iterator) {
        to.take(line);
      }
    }
  }
}
