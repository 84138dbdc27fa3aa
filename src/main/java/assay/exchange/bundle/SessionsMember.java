package assay.exchange.bundle;

import assay.attempt.Session;
import assay.run.bundle.RunFacts;
import java.util.List;

/**
 * What stands in {@code sessions.json}.
 *
 * @param sessions the one with the newest work last
 * @param runs the newest of each session last
 */
record SessionsMember(List<Session> sessions, List<RunFacts> runs) {
  SessionsMember {
    sessions = List.copyOf(sessions);
    runs = List.copyOf(runs);
  }
}
