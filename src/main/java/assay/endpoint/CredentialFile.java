package assay.endpoint;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where Google's credentials lie on a machine, in the order of Application Default Credentials
 * (JAVA {@code DefaultCredentialsProvider}): the file that a variable names, else the one that
 * gcloud leaves at its well-known place. What a cloud machine would offer is not asked for.
 *
 * @param environment such as {@link System#getenv()}
 * @param system the system property {@code os.name}
 * @param home the user's folder
 */
public record CredentialFile(Map<String, String> environment, String system, String home) {
  /** Names the file in the environment. */
  public static final String VARIABLE = "GOOGLE_APPLICATION_CREDENTIALS";

  private static final String NAME = "application_default_credentials.json";

  public CredentialFile {
    environment = Map.copyOf(environment);
  }

  /** Where they lie on this machine. */
  public static CredentialFile ofThisMachine() {
    return new CredentialFile(
        System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", ""));
  }

  /** The file; empty if none is there and none is named. One that is named may be missing. */
  Optional<Path> find() {
    String named = environment.getOrDefault(VARIABLE, "").strip();
    try {
      return named.isEmpty()
          ? Optional.of(folder().resolve(NAME)).filter(Files::isRegularFile)
          : Optional.of(Path.of(named));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Path folder() {
    String chosen = environment.getOrDefault("CLOUDSDK_CONFIG", "").strip();
    if (!chosen.isEmpty()) {
      return Path.of(chosen);
    }
    boolean windows = system.toLowerCase(Locale.ROOT).startsWith("windows");
    return windows && environment.containsKey("APPDATA")
        ? Path.of(environment.getOrDefault("APPDATA", ""), "gcloud")
        : Path.of(home, ".config", "gcloud");
  }
}
