package assay.cli;

import assay.attempt.Session;
import assay.cli.print.Console;
import assay.cli.print.ExitCodes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The session that a command names. */
final class NamedSession {
  private NamedSession() {}

  /**
   * The first of that name; empty if there is none.
   *
   * @param sessions the newest first
   * @param name null for the newest
   */
  static Optional<Session> of(List<Session> sessions, @Nullable String name) {
    return sessions.stream().filter(s -> name == null || s.name().equals(name)).findFirst();
  }

  /** Says that there is none, and which there are. */
  static int unknown(List<Session> sessions, @Nullable String name, Console console) {
    String names = sessions.stream().map(Session::name).collect(Collectors.joining(", "));
    console.problem("cli.list.no-session", String.valueOf(name), names);
    return ExitCodes.WRONG_USE;
  }
}
