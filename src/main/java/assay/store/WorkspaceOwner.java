package assay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The program that writes a workspace, as its lock tells.
 *
 * @param process its number
 * @param host the computer that it runs on
 * @param since when it was started; null if the system does not say
 */
public record WorkspaceOwner(long process, String host, @Nullable Instant since) {
  private static final Pattern TEXT =
      Pattern.compile("process (\\d{1,18}) on (.*?)(?: since (\\S+))?");

  /** This program. */
  static WorkspaceOwner here(String host) {
    ProcessHandle me = ProcessHandle.current();
    return new WorkspaceOwner(me.pid(), host, me.info().startInstant().orElse(null));
  }

  /** Whoever has a workspace open for writing; empty if nobody has, or it cannot be told. */
  public static Optional<WorkspaceOwner> of(Path folder) {
    try {
      return parse(Files.readString(folder.resolve(WorkspaceLock.NAME)).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static Optional<WorkspaceOwner> parse(String text) {
    Matcher owner = TEXT.matcher(text);
    return owner.matches()
        ? Optional.of(
            new WorkspaceOwner(
                Long.parseLong(owner.group(1)), owner.group(2), time(owner.group(3))))
        : Optional.empty();
  }

  private static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** How it stands in the lock. */
  String text() {
    return "process " + process + " on " + host + (since == null ? "" : " since " + since);
  }

  /** Whether it is known to have ended: it ran on this computer, and does not any more. */
  public boolean isGone() {
    return host.equals(WorkspaceLock.host()) && ProcessHandle.of(process).isEmpty();
  }
}
