package assay.store;

import assay.run.Onlooker.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in {@code workspace.lock}, for people and for this program: who writes. A program
 * that ends as it should empties it.
 */
final class LockText {
  private static final Pattern OWNER =
      Pattern.compile("process (?<process>[0-9]{1,18}) on (?<host>.*?)(?: since (?<since>\\S+))?");

  private LockText() {}

  /** That of this program. */
  static String ofThisProgram() {
    ProcessHandle process = ProcessHandle.current();
    String since = process.info().startInstant().map(start -> " since " + start).orElse("");
    return "process " + process.pid() + " on " + host() + since;
  }

  /** Who it says that writes. */
  static Owner read(String text) {
    Matcher owner = OWNER.matcher(text.strip());
    if (!owner.matches()) {
      return Owner.UNKNOWN;
    }
    String host = owner.group("host");
    long process = Long.parseLong(owner.group("process"));
    return new Owner(process, host, instant(owner.group("since")), host.equals(host()));
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The computer's name without asking a name server, which may take its time. */
  private static String host() {
    String name = System.getenv("COMPUTERNAME");
    return name != null ? name : firstLine(Path.of("/proc/sys/kernel/hostname"));
  }

  private static String firstLine(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      String name = System.getenv("HOSTNAME");
      return name != null ? name : "an unnamed computer";
    }
  }
}
