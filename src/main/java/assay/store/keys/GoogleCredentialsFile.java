package assay.store.keys;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where Google's Application Default Credentials lie, by the order of Google's own libraries
 * (google-auth-library-java, {@code DefaultCredentialsProvider}). It is looked for, never read.
 */
final class GoogleCredentialsFile {
  private static final String NAMED = "GOOGLE_APPLICATION_CREDENTIALS";
  private static final String FOLDER = "CLOUDSDK_CONFIG";
  private static final String WELL_KNOWN = "application_default_credentials.json";

  private final Map<String, String> environment;
  private final Properties system;

  GoogleCredentialsFile(Map<String, String> environment, Properties system) {
    this.environment = environment;
    this.system = system;
  }

  /** The file that is there; empty if there is none. A named one hides the well-known one. */
  Optional<String> find() {
    String named = environment.getOrDefault(NAMED, "");
    try {
      Path file = named.isEmpty() ? wellKnown() : Path.of(named);
      return Optional.ofNullable(file).filter(Files::isRegularFile).map(Path::toString);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private @Nullable Path wellKnown() {
    String folder = environment.getOrDefault(FOLDER, "");
    if (!folder.isEmpty()) {
      return Path.of(folder, WELL_KNOWN);
    }
    if (system.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows")) {
      String data = environment.getOrDefault("APPDATA", "");
      return data.isEmpty() ? null : Path.of(data, "gcloud", WELL_KNOWN);
    }
    return Path.of(system.getProperty("user.home", ""), ".config", "gcloud", WELL_KNOWN);
  }
}
