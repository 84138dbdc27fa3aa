package assay.ui.workbench;

import assay.attempt.Attempt;
import assay.attempt.Session;
import assay.run.Desk;
import assay.ui.ScreenTools;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes in hand what another screen wants to be looked into, in its own session. */
final class WantedAttempt {
  private final ScreenTools tools;
  private final Desk desk;
  private final Consumer<Attempt> select;

  WantedAttempt(ScreenTools tools, Desk desk, Consumer<Attempt> select) {
    this.tools = tools;
    this.desk = desk;
    this.select = select;
  }

  /** From now on. */
  void follow() {
    tools.workspace().wantedProperty().subscribe(this::wanted);
  }

  private void wanted(@Nullable UUID attempt) {
    if (attempt != null) {
      tools.background().run(() -> desk.log().find(attempt), this::found);
    }
  }

  private void found(Optional<Attempt> attempt) {
    attempt.ifPresentOrElse(
        this::show, () -> tools.notices().warning(tools.texts().of("workbench.not-found")));
  }

  private void show(Attempt attempt) {
    List<Session> all = List.copyOf(tools.workspace().sessions());
    Session inHand = tools.workspace().session();
    UUID wanted = attempt.place().session();
    if (inHand == null || !inHand.id().equals(wanted)) {
      all.stream()
          .filter(session -> session.id().equals(wanted))
          .findFirst()
          .ifPresent(session -> tools.workspace().showSessions(all, session));
    }
    select.accept(attempt);
  }
}
