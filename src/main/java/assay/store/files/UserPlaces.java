package assay.store.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where things of the user lie that belong to no workspace. */
public final class UserPlaces {
  private UserPlaces() {}

  /** The folder for what the user keeps on this machine alone, such as a key to sign with. */
  public static Path own() {
    return own(
        System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", "."));
  }

  /**
   * The same.
   *
   * @param environment such as {@link System#getenv()}
   * @param system the system property {@code os.name}
   * @param home the user's folder
   */
  static Path own(Map<String, String> environment, String system, String home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return absolute(environment, "APPDATA")
          .orElse(Path.of(home, "AppData", "Roaming"))
          .resolve("Assay");
    }
    return name.startsWith("mac")
        ? Path.of(home, "Library", "Preferences", "Assay")
        : absolute(environment, "XDG_CONFIG_HOME")
            .orElse(Path.of(home, ".config"))
            .resolve("assay");
  }

  /** A path of the environment; the XDG specification has relative ones passed over. */
  public static Optional<Path> absolute(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
  }
}
