package assay.cli.bundle;

import assay.attempt.Outcome;
import assay.attempt.Session;
import assay.exchange.bundle.Picked;
import assay.run.AttemptLog;
import assay.run.AttemptLog.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which attempts a command is about: a session, a run of it, or what a filter finds in it. */
final class Selection {
  private static final int PAGE = 200;

  @Option(names = "--session", paramLabel = "NAME", descriptionKey = "list.session")
  private @Nullable String session;

  @Option(names = "--run", paramLabel = "N", descriptionKey = "export.run")
  private @Nullable Integer run;

  @Option(names = "--group", paramLabel = "GROUP", descriptionKey = "export.group")
  private Outcome.@Nullable Group group;

  @Option(
      names = "--search",
      paramLabel = "WORDS",
      defaultValue = "",
      descriptionKey = "list.search")
  private String search = "";

  /** The session that was named, or the newest; empty if there is none of that name. */
  Optional<Session> session(List<Session> all) {
    return all.stream()
        .filter(known -> session == null || known.name().equals(session))
        .findFirst();
  }

  String sessionName() {
    return String.valueOf(session);
  }

  /** The attempts, oldest first. */
  Picked of(AttemptLog log, Session chosen) {
    Picked found = Picked.of(log, new Query(chosen.id(), group, search, null, PAGE));
    if (run == null) {
      return found;
    }
    List<java.util.UUID> inRun = new ArrayList<>(Picked.ofRun(log, chosen.id(), run).attempts());
    inRun.retainAll(new java.util.HashSet<>(found.attempts()));
    return new Picked(inRun);
  }
}
