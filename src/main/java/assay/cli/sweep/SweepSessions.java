package assay.cli.sweep;

import assay.attempt.Session;
import assay.cli.print.Console;
import assay.run.Desk;
import assay.run.sweep.Sweep;
import assay.run.sweep.SweepLog;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds sessions, and the sweeps in them. */
final class SweepSessions {
  private final Desk desk;
  private final Console console;

  SweepSessions(Desk desk, Console console) {
    this.desk = desk;
    this.console = console;
  }

  /** The session of that name, as it would be if there is none; without a name the newest. */
  Session named(@Nullable String name) {
    List<Session> sessions = desk.log().sessions();
    return name == null
        ? sessions.getFirst()
        : sessions.stream()
            .filter(session -> session.name().equals(name))
            .findFirst()
            .orElseGet(() -> new Session(UUID.randomUUID(), name, desk.clock().instant()));
  }

  /** That session, made if it is not there. */
  Session made(Session session) {
    return desk.log().sessions().contains(session)
        ? session
        : desk.log().createSession(session.name());
  }

  /** The sweep of that number; empty if there is none, which is said. */
  Optional<Sweep> sweep(SweepLog sweeps, Session session, int number) {
    Optional<Sweep> found =
        sweeps.ofSession(session.id()).stream()
            .filter(sweep -> sweep.head().number() == number)
            .findFirst();
    if (found.isEmpty()) {
      console.problem("cli.sweep.no-such", number, session.name());
    }
    return found;
  }
}
