package assay.exchange.bundle;

import assay.attempt.Session;
import assay.conduct.Lock;
import assay.run.bundle.RunFacts;
import java.util.List;

/**
 * What an open bundle holds, but for its attempts, which stay in its file, and its pictures.
 *
 * @param sessions the one with the newest work last
 * @param runs the newest of each session last
 * @param index where the attempts are
 * @param locks the oldest first
 * @param reviews those that came with it
 * @param sweeps where the sweeps are
 */
record Contents(
    List<Session> sessions,
    List<RunFacts> runs,
    AttemptIndex index,
    List<Lock> locks,
    Reviews reviews,
    SweepIndex sweeps) {
  Contents {
    sessions = List.copyOf(sessions);
    runs = List.copyOf(runs);
    locks = List.copyOf(locks);
  }
}
