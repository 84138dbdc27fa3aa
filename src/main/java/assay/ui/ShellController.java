package assay.ui;

import assay.attempt.Session;
import assay.run.AttemptLog;
import assay.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The commands that change the {@link Workspace}: its sessions and the search. */
public final class ShellController {
  /** Longer names are cut by every place that shows them. */
  static final int LONGEST_NAME = 80;

  private final AttemptLog log;
  private final Workspace workspace;
  private final Background background;
  private final Questions questions;
  private final Texts texts;

  public ShellController(
      AttemptLog log,
      Workspace workspace,
      Background background,
      Questions questions,
      Texts texts) {
    this.log = log;
    this.workspace = workspace;
    this.background = background;
    this.questions = questions;
    this.texts = texts;
  }

  /** Reads the sessions and takes the one with the newest work in hand. */
  public void onStart() {
    background.run(log::sessions, all -> show(all, null));
  }

  /** Another program has written: reads the sessions again and has the attempts read again. */
  public void onWrittenElsewhere() {
    background.run(
        log::sessions,
        all -> {
          Session session = workspace.session();
          if (!all.equals(List.copyOf(workspace.sessions()))) {
            show(all, session == null ? null : session.id());
          }
          workspace.touch();
        });
  }

  /** Takes another session in hand. */
  public void onSwitch(Session session) {
    workspace.showSessions(List.copyOf(workspace.sessions()), session);
  }

  /** Asks for a name, makes a session of it and takes it in hand. */
  public void onNewSession() {
    ask("shell.session.new", "", "shell.session.new.yes")
        .ifPresent(
            name -> background.run(() -> created(name), read -> show(read.all(), read.id())));
  }

  /** Asks for another name for the session in hand. */
  public void onRenameSession() {
    Session session = workspace.session();
    if (session != null) {
      ask("shell.session.rename", session.name(), "shell.session.rename.yes")
          .filter(name -> !name.equals(session.name()))
          .ifPresent(name -> rename(session, name));
    }
  }

  /** Searches for these words; empty to search no more. */
  public void onSearch(String words) {
    workspace.searchProperty().set(words.strip());
  }

  private void rename(Session session, String name) {
    background.run(
        () -> {
          log.renameSession(session.id(), name);
          return log.sessions();
        },
        all -> show(all, session.id()));
  }

  private Read created(String name) {
    Session made = log.createSession(name);
    return new Read(log.sessions(), made.id());
  }

  private void show(List<Session> all, @Nullable UUID wanted) {
    Session inHand =
        all.stream().filter(s -> s.id().equals(wanted)).findFirst().orElseGet(all::getFirst);
    workspace.showSessions(all, inHand);
  }

  private Optional<String> ask(String key, String initial, String yesKey) {
    return questions.text(
        new Questions.TextQuestion(
            texts.of(key + ".title"),
            texts.of("shell.session.name"),
            initial,
            texts.of(yesKey),
            this::problemOf));
  }

  private Optional<String> problemOf(String name) {
    if (name.isBlank()) {
      return Optional.of(texts.of("shell.session.name.blank"));
    }
    return name.strip().length() > LONGEST_NAME
        ? Optional.of(texts.of("shell.session.name.long", LONGEST_NAME))
        : Optional.empty();
  }

  private record Read(List<Session> all, UUID id) {}
}
